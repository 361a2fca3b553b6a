"""A mail service for functions in containers: it takes every mail, and sends none."""

import contextlib
import json
import threading
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer


@contextlib.contextmanager
def mailbox(host):
    """The address of the service, as Amazon SES answers there, while the context lasts.

    >>> import urllib.request
    >>> with mailbox("127.0.0.1") as address:
    ...     urllib.request.urlopen(address + "/v2/email/outbound-emails", data=b"{}").read()
    b'{"MessageId": "mail-1"}'
    """
    with ThreadingHTTPServer((host, 0), TakesEveryMail) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://{host}:{server.server_address[1]}"
        server.shutdown()


class TakesEveryMail(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        self.rfile.read(int(self.headers.get("content-length", 0)))
        answer = json.dumps({"MessageId": "mail-1"}).encode()
        self.send_response(200)
        self.send_header("content-type", "application/json")
        self.send_header("content-length", str(len(answer)))
        self.end_headers()
        self.wfile.write(answer)

    def log_message(self, *_):
        """Requests are no output of the comparison."""
