"""A mail service and a queue for functions in containers: they take everything, and deliver nothing."""

import contextlib
import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

ACCOUNT = {
    "SendingEnabled": True,
    "SendQuota": {"MaxSendRate": 50, "Max24HourSend": 1000, "SentLast24Hours": 0},
}


@contextlib.contextmanager
def mailbox(host):
    """The address of both, as Amazon SES and Amazon SQS answer there, while the context lasts.

    >>> import urllib.request
    >>> with mailbox("127.0.0.1") as address:
    ...     urllib.request.urlopen(address + "/v2/email/outbound-emails", data=b"{}").read()
    b'{"MessageId": "mail-1"}'
    """
    with ThreadingHTTPServer((host, 0), TakesEverything) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{host}:{server.server_address[1]}"
        server.shutdown()


def taken(call):
    """What a service answers that took all of a call.

    >>> taken({"BulkEmailEntries": [{}, {}]})
    {'BulkEmailEntryResults': [{'Status': 'SUCCESS', 'MessageId': 'mail-1'}, {'Status': 'SUCCESS', 'MessageId': 'mail-2'}]}
    >>> taken({"Entries": [{"Id": "0", "MessageBody": "x"}]})["Successful"][0]["MD5OfMessageBody"]
    '9dd4e461268c8034f5c8564e155c67a6'
    """
    if "BulkEmailEntries" in call:
        count = len(call["BulkEmailEntries"])
        results = [{"Status": "SUCCESS", "MessageId": f"mail-{i + 1}"} for i in range(count)]
        return {"BulkEmailEntryResults": results}
    if "Entries" in call:
        return {
            "Successful": [
                {
                    "Id": entry["Id"],
                    "MessageId": entry["Id"],
                    "MD5OfMessageBody": md5(entry["MessageBody"]),
                }
                for entry in call["Entries"]
            ],
            "Failed": [],
        }
    return {"MessageId": "mail-1"}


def md5(text):
    """SQS tells the digest of a body, and the SDK compares it."""
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


class TakesEverything(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        self.answer(ACCOUNT)

    def do_POST(self):
        body = self.rfile.read(int(self.headers.get("content-length", 0)))
        self.answer(taken(json.loads(body or b"{}")))

    def answer(self, document):
        answer = json.dumps(document).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        """Requests are no output of the comparison."""
