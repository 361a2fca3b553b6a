"""Answers what the request asks it to answer, and otherwise with the event it got.

EchoGateways.java does the same behind the local gateway.
"""

import base64
import json


def handler(event, _context):
    answer = event["headers"].get("x-conformance-answer")
    if answer == "failed":
        raise RuntimeError("broken")
    if answer is not None:
        return json.loads(base64.b64decode(answer))
    return {
        "statusCode": 200,
        "headers": {"content-type": "application/json"},
        "body": json.dumps(event),
    }
