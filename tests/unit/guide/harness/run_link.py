"""Prints a link for each five arguments: status, error, code, call, message; an empty one is not known."""
import sys

sys.path.insert(0, sys.argv[1])
from explain_link import explain_link  # noqa: E402

values = sys.argv[2:]
for at in range(0, len(values), 5):
    status, error, code, call, message = values[at : at + 5]
    print(explain_link("https://errors.example", int(status or 0), error, int(code or 0), call, message))
