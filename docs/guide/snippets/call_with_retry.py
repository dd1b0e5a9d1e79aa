import json
import random
import time

import requests  # pip install requests

REQUEST_MISTAKES = {
    "no_full_text_index",
    "unsupported_service_operation",
    "web_application",
}
PASSING_MESSAGES = {
    400: (
        "too many queries",
        "The request has reached the maximum limit",
        "InternalTranslateFailedException",
        "this message is creating reaction",
    ),
    403: ("message send reach limit", "Forbidden for url"),
}
NO_RESPONSE = (
    requests.Timeout,
    requests.ConnectionError,
    requests.exceptions.ChunkedEncodingError,  # it broke off halfway
)


class ApiError(Exception):
    def __init__(self, status, body):
        try:
            fields = json.loads(body)
        except ValueError:  # an HTML page of a gateway, or nothing at all
            fields = {}
        if not isinstance(fields, dict):
            fields = {}
        self.status = status
        self.type = fields.get("error")
        described = fields.get("error_description") or fields.get("desc")
        self.message = str(described or f"HTTP {status}")
        self.body = body
        super().__init__(self.message)

    @property
    def passes(self):
        """Whether waiting helps. The status alone does not say."""
        if self.status == 429:
            return self.type != "resource_limited"
        if self.status >= 500:
            mistake = self.type in REQUEST_MISTAKES
            switched_off = self.message == "service not open"
            return self.status != 501 and not mistake and not switched_off
        passing = PASSING_MESSAGES.get(self.status, ())
        return self.status in (408, 409) or self.message.startswith(passing)

    @property
    def refused(self):
        """Whether the call certainly changed nothing."""
        return self.status in (400, 403, 409, 429)


def read_text(response, deadline):
    """The timeout of `requests` starts anew with every byte; this does not."""
    content = bytearray()
    for byte in response.iter_content(chunk_size=1):
        content += byte
        if time.monotonic() > deadline:
            raise requests.Timeout("the response took too long")
    announced = response.headers.get("Content-Length")
    if announced and response.raw.tell() < int(announced):
        # urllib3 2 notices this; with urllib3 1 it looks like a complete response
        raise requests.exceptions.ChunkedEncodingError("it broke off halfway")
    return content.decode("utf-8", errors="replace")


def call_api(method, url, token, body=None, timeout=10):
    deadline = time.monotonic() + timeout
    headers = {
        "Authorization": f"Bearer {token}",
        "Accept": "application/json",
    }
    with requests.request(
        method, url, headers=headers, json=body, timeout=timeout, stream=True
    ) as response:
        text = read_text(response, deadline)
    if not response.ok:
        raise ApiError(response.status_code, text)
    return json.loads(text) if text else None


def is_worth_repeating(error, repeatable, reread):
    if not isinstance(error, ApiError):
        return repeatable
    if error.status == 409 and reread is None:
        return False
    return error.passes and (repeatable or error.refused)


def with_retry(
    send,
    attempts=5,
    first_pause=1.0,
    longest_pause=60.0,
    deadline=60.0,  # no attempt starts later than this
    repeatable=True,  # False where doing it twice would hurt
    reread=None,  # reads the current state after a 409, before writing again
):
    end = time.monotonic() + deadline
    for attempt in range(1, attempts + 1):
        ceiling = min(longest_pause, first_pause * 2 ** (attempt - 1))
        pause = ceiling / 2 + random.random() * ceiling / 2
        try:
            return send()
        except (ApiError, *NO_RESPONSE) as error:
            is_last = attempt == attempts or time.monotonic() + pause > end
            if is_last or not is_worth_repeating(error, repeatable, reread):
                raise
            conflict = isinstance(error, ApiError) and error.status == 409
        time.sleep(pause)
        if conflict:
            reread()


if __name__ == "__main__":
    base = "https://a1.easemob.com/easemob-demo/chatdemo"
    print(with_retry(lambda: call_api("GET", f"{base}/users/alice", "YWMt…")))
