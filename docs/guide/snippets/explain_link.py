from urllib.parse import quote

LONGEST = 1500


def explain_link(site, status=None, error=None, code=None, call=None, message=None):
    """A link to the explanation of a response. Mask secrets in the message first."""
    pairs = [
        ("status", status),
        ("length", len(message.encode("utf-16-le", "surrogatepass")) // 2 if message else None),
        ("error", error),
        ("code", code),
        ("call", call),
        ("message", message[:LONGEST] if message else None),
    ]
    written = [f"{name}={quote(str(value), safe='', errors='replace')}" for name, value in pairs if value]
    return f"{site}/explain#{'&'.join(written)}"
