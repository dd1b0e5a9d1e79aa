#!/usr/bin/env bash
# Usage: ./call-with-retry.sh GET https://{host}/{org_name}/{app_name}/users/alice
#        ./call-with-retry.sh POST https://{host}/{org_name}/{app_name}/users '{…}'
# For calls that may be done twice. TOKEN holds the app token.
set -u
method=$1 url=$2 body=${3-}
answer=$(mktemp)
trap 'rm -f "$answer"' EXIT

headers=(-H "Authorization: Bearer $TOKEN" -H 'Accept: application/json')
if [ -n "$body" ]; then
  headers+=(-H 'Content-Type: application/json' --data-raw "$body")
fi
mistakes='"(no_full_text_index|unsupported_service_operation|web_application)"'

for attempt in 1 2 3 4 5; do
  : >"$answer"
  status=$(curl -sS -X "$method" "$url" "${headers[@]}" \
    --max-time 10 -o "$answer" -w '%{http_code}')
  case $status in
    2*) cat "$answer"; exit 0 ;;
    429) grep -q '"resource_limited"' "$answer" && break ;;
    403) grep -qE 'send reach limit|Forbidden for url' "$answer" || break ;;
    501) break ;;
    5*) grep -qE "$mistakes" "$answer" && break ;;
    000 | 408 | 409) ;; # 000: no response, for instance a timeout
    *) break ;;
  esac
  [ "$attempt" -lt 5 ] && sleep "$((1 << (attempt - 1))).$((RANDOM % 10))"
done

echo "HTTP $status" >&2
cat "$answer" >&2
exit 1
