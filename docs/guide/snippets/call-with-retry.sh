#!/usr/bin/env bash
# TOKEN=YWMt… ./call-with-retry.sh GET https://{host}/{org_name}/{app_name}/users/alice
# TOKEN=YWMt… ./call-with-retry.sh POST https://{host}/{org_name}/{app_name}/users body.json
# With --once in front for calls that must not be done twice: only refused calls
# are repeated. Keep TOKEN and bodies out of arguments: `ps` shows them to everyone.
set -u
: "${TOKEN:?holds no app token}"
repeatable=yes
if [ "${1-}" = --once ]; then repeatable=no; shift; fi
method=$1 url=$2 body=${3-}
attempts=${ATTEMPTS:-5} timeout=${TIMEOUT:-10} deadline=${DEADLINE:-60}

answer=$(mktemp)
trap 'rm -f "$answer"' EXIT
send() { # the header with the token reaches curl through a pipe
  curl -sS -X "$method" "$url" --max-time "$timeout" -o "$answer" -w '%{http_code}' \
    -H @<(printf 'Authorization: Bearer %s\n' "$TOKEN") -H 'Accept: application/json' \
    ${body:+-H 'Content-Type: application/json' --data-binary "@$body"}
}
says() { grep -qE "$1" "$answer"; }
passing='too many queries|request has reached the maximum limit'
passing+='|InternalTranslateFailedException|this message is creating reaction'
mistakes='"(no_full_text_index|unsupported_service_operation|web_application)"'
mistakes+='|service not open'

for ((attempt = 1; ; attempt++)); do
  : >"$answer"
  status=$(send)
  code=$?
  refused=no
  case $code in
    0) ;;
    5 | 6 | 7 | 16 | 18 | 28 | 35 | 52 | 55 | 56 | 92) status=000 ;; # no whole response
    *) exit "$code" ;;                               # a mistake in the command
  esac
  case $status in
    2*) cat "$answer"; exit 0 ;;
    000 | 408) ;;
    400) says "$passing" || break; refused=yes ;;
    403) says 'send reach limit|Forbidden for url' || break; refused=yes ;;
    409) echo 'Someone else changed it: read it again, then write.' >&2; break ;;
    429) says '"resource_limited"' && break; refused=yes ;;
    501) break ;;
    5*) says "$mistakes" && break ;;
    *) break ;;
  esac
  [ "$repeatable" = yes ] || [ "$refused" = yes ] || break
  ceiling=$((attempt < 7 ? 1000 << (attempt - 1) : 60000)) # milliseconds
  pause=$((ceiling / 2 + RANDOM % (ceiling / 2 + 1)))      # half of it is random
  [ "$attempt" -lt "$attempts" ] && [ $((SECONDS + pause / 1000)) -lt "$deadline" ] || break
  sleep "$((pause / 1000)).$(printf %03d $((pause % 1000)))"
done

[ "$status" = 000 ] && echo "no whole response (curl $code)" >&2
echo "HTTP $status" >&2
cat "$answer" >&2
exit 1
