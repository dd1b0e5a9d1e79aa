package easemob

import (
	"fmt"
	"os"
	"strconv"
	"testing"
)

// Prints a link for each five words of a file: status, error, code, call, message; an empty one is not known.
func TestLinks(t *testing.T) {
	words := splitWords(os.Getenv("LINK_CASES"))
	for at := 0; at+4 < len(words); at += 5 {
		status, _ := strconv.Atoi(words[at])
		code, _ := strconv.Atoi(words[at+2])
		fmt.Println(ExplainLink("https://errors.example", Failed{status, words[at+1], code, words[at+3], words[at+4]}))
	}
}

func splitWords(text string) []string {
	words := []string{""}
	for _, sign := range text {
		if sign == '\x1f' {
			words = append(words, "")
		} else {
			words[len(words)-1] += string(sign)
		}
	}
	return words
}
