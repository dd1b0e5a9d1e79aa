"""Args: folder of the snippet, method, url, repeatable, timeout in seconds, whether it rereads after a 409."""

import json
import os
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, sys.argv[1])
from call_with_retry import call_api, with_retry  # noqa: E402

if os.environ.get("URLLIB3") == "1":  # which does not compare the length of a response with the announced one
    from urllib3.response import HTTPResponse

    create = HTTPResponse.__init__
    HTTPResponse.__init__ = lambda *args, **options: create(*args, **{**options, "enforce_content_length": False})

_, _, method, url, repeatable, timeout, rereads = sys.argv
answer = with_retry(
    lambda: call_api(method, url, "YWMt1", {"username": "alice"}, timeout=float(timeout)),
    first_pause=0.01,
    repeatable=repeatable == "yes",
    reread=(lambda: print("read again", file=sys.stderr)) if rereads == "yes" else None,
)
print(json.dumps(answer), end="")
