package easemob

import (
	"net/url"
	"strconv"
	"strings"
	"unicode/utf16"
)

// Failed is what a program knows of a failed response. What it does not know stays empty.
type Failed struct {
	Status  int
	Error   string
	Code    int
	Call    string
	Message string
}

// In characters.
const longest = 1500

// ExplainLink is a link to the explanation of a response. Mask secrets in the message first.
func ExplainLink(site string, failed Failed) string {
	var pairs []string
	add := func(name, value string) {
		if value != "" && value != "0" {
			// QueryEscape writes a space as a plus sign.
			pairs = append(pairs, name+"="+strings.ReplaceAll(url.QueryEscape(value), "+", "%20"))
		}
	}
	message := []rune(failed.Message)
	start := message
	if len(start) > longest {
		start = start[:longest]
	}
	add("status", strconv.Itoa(failed.Status))
	// The page counts as JavaScript does: in UTF-16 units.
	add("length", strconv.Itoa(len(utf16.Encode(message))))
	add("error", failed.Error)
	add("code", strconv.Itoa(failed.Code))
	add("call", failed.Call)
	add("message", string(start))
	return site + "/explain#" + strings.Join(pairs, "&")
}
