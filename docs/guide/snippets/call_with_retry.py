import random
import time

import requests  # pip install requests

REQUEST_MISTAKES = {
    "no_full_text_index",
    "unsupported_service_operation",
    "web_application",
}
MESSAGES_TOO_FAST = ("message send reach limit", "Forbidden for url")


class ApiError(Exception):
    def __init__(self, response):
        try:
            fields = response.json()
        except ValueError:  # an HTML page of a gateway, or nothing at all
            fields = {}
        if not isinstance(fields, dict):
            fields = {}
        self.status = response.status_code
        self.type = fields.get("error")
        described = fields.get("error_description") or fields.get("desc")
        self.message = described or f"HTTP {self.status}"
        self.body = response.text
        super().__init__(self.message)

    @property
    def passes(self):
        """Whether waiting helps."""
        if self.status == 429:
            return self.type != "resource_limited"
        if self.status == 403:
            return self.message.startswith(MESSAGES_TOO_FAST)
        if self.status >= 500:
            return self.status != 501 and self.type not in REQUEST_MISTAKES
        return self.status in (408, 409)

    @property
    def refused(self):
        """Whether the call was certainly not carried out."""
        return self.status in (403, 409, 429)


def call_api(method, url, token, body=None, timeout=10):
    response = requests.request(
        method,
        url,
        headers={
            "Authorization": f"Bearer {token}",
            "Accept": "application/json",
        },
        json=body,
        timeout=timeout,
    )
    if not response.ok:
        raise ApiError(response)
    return response.json() if response.text else None


def with_retry(
    send, attempts=5, first_pause=1.0, longest_pause=60.0, repeatable=True
):
    for attempt in range(1, attempts + 1):
        try:
            return send()
        except ApiError as error:
            may_repeat = repeatable or error.refused
            if attempt == attempts or not error.passes or not may_repeat:
                raise
        except (requests.Timeout, requests.ConnectionError):
            if attempt == attempts or not repeatable:
                raise
        ceiling = min(longest_pause, first_pause * 2 ** (attempt - 1))
        time.sleep(ceiling / 2 + random.random() * ceiling / 2)


if __name__ == "__main__":
    base = "https://a1.easemob.com/easemob-demo/chatdemo"
    print(with_retry(lambda: call_api("GET", f"{base}/users/alice", "YWMt…")))
