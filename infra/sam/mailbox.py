"""A mail service, a queue and a bucket for functions in containers. The first two accept everything and deliver
nothing; the bucket keeps its objects in memory."""

import contextlib
import hashlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

BUCKET = "/pictures/"

NO_SUCH_KEY = b"<Error><Code>NoSuchKey</Code><Message>The specified key does not exist.</Message></Error>"

ACCOUNT = {
    "SendingEnabled": True,
    "SendQuota": {"MaxSendRate": 50, "Max24HourSend": 1000, "SentLast24Hours": 0},
}


@contextlib.contextmanager
def mailbox(host):
    """The address at which all three answer like Amazon SES, Amazon SQS and Amazon S3, while the context lasts.

    >>> import urllib.request
    >>> with mailbox("127.0.0.1") as address:
    ...     urllib.request.urlopen(address + "/v2/email/outbound-emails", data=b"{}").read()
    b'{"MessageId": "mail-1"}'
    >>> with mailbox("127.0.0.1") as address:
    ...     put = urllib.request.Request(address + BUCKET + "a", data=b"x", method="PUT")
    ...     urllib.request.urlopen(put).read(), urllib.request.urlopen(address + BUCKET + "a").read()
    (b'', b'x')
    """
    with ThreadingHTTPServer((host, 0), TakesEverything) as server:
        server.objects = {}
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{host}:{server.server_address[1]}"
        server.shutdown()


def taken(call):
    """The answer of a service that accepts all of a call.

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
    """SQS returns the digest of a body, and the SDK verifies it."""
    return hashlib.md5(text.encode(), usedforsecurity=False).hexdigest()


class TakesEverything(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        if not self.path.startswith(BUCKET):
            return self.answer(ACCOUNT)
        key = self.path.partition("?")[0]
        found = key in self.server.objects
        self.send(200 if found else 404, "application/xml", self.server.objects.get(key, NO_SUCH_KEY))

    def do_PUT(self):
        self.server.objects[self.path.partition("?")[0]] = self.body()
        self.send(200, "application/xml", b"")

    def do_DELETE(self):
        self.server.objects.pop(self.path.partition("?")[0], None)
        self.send(204, None, b"")

    def do_POST(self):
        self.answer(taken(json.loads(self.body() or b"{}")))

    def body(self):
        return self.rfile.read(int(self.headers.get("content-length", 0)))

    def answer(self, document):
        self.send(200, "application/json", json.dumps(document).encode())

    def send(self, status, media_type, body):
        self.send_response(status)
        if media_type:
            self.send_header("content-type", media_type)
            self.send_header("content-length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        """Requests do not belong in the output of the comparison."""
