#!/usr/bin/env python3
"""Invokes the functions with their events under `sam local invoke`, and compares the answers.

    infra/sam/invoke_events.py --endpoint http://127.0.0.1:8000

The endpoint is a DynamoDB with the template's tables, empty. Items that the story cannot make itself, such as
the tokens in mails, are put there from `items.json` first. Mails and messages go to a service of this script,
which accepts and drops them, and pictures to one that keeps them. `events.txt` lists which function gets which
event, in which order, and the file of `answers/` with the expected answer. The script needs only the SAM command
line, Docker and a built zip. With --print it shows the answers as they would be in those files, and compares
nothing.

Answers are compared without the values that differ from run to run:

- a time (RFC 3339, in UTC) reads `<time>`,
- a generated id (32 hexadecimal digits) reads `<id>`, and as a UUID in a feed `<id>` too, in the
  expected answer as well,
- the id of an attempt at a quiz (43 characters of base64url) reads `<attempt>`, and that of a
  question or a part of one (10 hexadecimal digits) `<part>`; what is sorted by the latter is sorted
  by its text,
- a content hash in an `etag` header reads `<hash>`; a version, as in `"1"`, stays,
- the end of the address of a shared result reads `<shared>`,
- a day in a page reads `<day>`, and the hash in the name of a file that pages need `<hash>`,
- the HTML of a letter in JSON reads `<document>`: it has its own tests,
- a gzip body is unpacked and a JSON body parsed, so compression and the order of members do not matter.

In an event, `<attempt>` is the id of the attempt that was answered last, `<question>` that of the
number question of the last quiz, `<shared>` the end of the last address of a shared
result, and `<preview>` that of a shared draft.

The answer of a function that a schedule, a stream or a queue invokes is compared as it is: the failed
items of a batch, counts, or nothing (null).
"""

import argparse
import base64
import difflib
import gzip
import json
import os
import platform
import re
import subprocess
import sys
import tempfile
import urllib.request
from itertools import islice
from pathlib import Path

from doorway import bridge_gateway, doorway
from mailbox import BUCKET, mailbox

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]

TIME = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z")
ID = re.compile(r"\b[0-9a-f]{32}\b")
UUID = re.compile(r"(?<=urn:uuid:)[0-9a-f-]{36}")
ATTEMPT = re.compile(r"(?:(?<=/)|^)[0-9A-Za-z_-]{43}$")
PART = re.compile(r"^[0-9a-f]{10}$")
LOCATION = re.compile(r"^(?:/v1/quiz-attempts|/results)/([0-9A-Za-z_-]{43})$")
PREVIEW = re.compile(r"^/previews/([0-9a-f]{32})$")
PART_IN_PAGE = re.compile(r'(?<=")[0-9a-f]{10}(?=")')
SHARED = re.compile(r'(?<=/shared/)[0-9A-Za-z_-]{28}(?=")')
CHOICES = re.compile(r'(?:^<label class="choice">.*\n)+', re.MULTILINE)
ASSET = re.compile(r"(?<=/assets/)([a-z]+)\.[0-9A-Za-z_-]{12}\.")
DAY = re.compile(r"<time datetime=[^>]*>[^<]*</time>")
HASH = re.compile(r'^(?P<weak>W/)?"[0-9A-Za-z_-]{22}(?P<coding>-gzip)?"$')


class Unanswered(Exception):
    """The command line gave no answer from a function."""


def steps(file):
    """The steps in events.txt: function, event, answer."""
    for line in file.read_text(encoding="utf-8").splitlines():
        words = line.split("#")[0].split()
        if words:
            function, event, answer = words
            yield function, event, answer


def normalised(answer):
    """An answer, in payload format 2.0 or not, without what differs from run to run.

    >>> normalised({"statusCode": 200, "headers": {"etag": '"0123456789abcdefghijAB-gzip"'}})
    {'statusCode': 200, 'headers': {'etag': '"<hash>-gzip"'}}
    >>> normalised({"batchItemFailures": []}), normalised(None)
    ({'batchItemFailures': []}, None)
    """
    if not isinstance(answer, dict):
        return without_times_and_ids(answer)
    headers = answer.get("headers", {})
    comparable = {
        name: without_times_and_ids(value) for name, value in answer.items() if name != "body"
    }
    if "headers" in answer:
        comparable["headers"] = {
            name: HASH.sub(r'\g<weak>"<hash>\g<coding>"', value) if name == "etag" else value
            for name, value in comparable["headers"].items()
        }
    if "body" in answer:
        comparable["body"] = without_times_and_ids(by_text(readable_body(answer, headers)))
    return comparable


def by_text(value):
    """The value with every list that is sorted by ids of parts sorted by its texts.

    >>> by_text([{"id": "0000000001", "markdown": "b"}, {"id": "0000000002", "markdown": "a"}])
    [{'id': '0000000002', 'markdown': 'a'}, {'id': '0000000001', 'markdown': 'b'}]
    >>> by_text({"tags": ["b", "a"]})
    {'tags': ['b', 'a']}
    """
    if isinstance(value, dict):
        return {name: by_text(item) for name, item in value.items()}
    if not isinstance(value, list):
        return value
    items = [by_text(item) for item in value]
    if all(isinstance(item, dict) and PART.match(str(item.get("id"))) for item in items):
        items.sort(key=lambda item: item.get("markdown", ""))
    return items


def readable_body(answer, headers):
    body = answer["body"]
    if answer.get("isBase64Encoded"):
        data = base64.b64decode(body, validate=True)
        if headers.get("content-encoding") == "gzip":
            data = gzip.decompress(data)
        body = data.decode("utf-8")
    is_json = re.match(r"application/([a-z.-]+\+)?json\b", headers.get("content-type", ""))
    return json.loads(body) if is_json and body else body


def without_times_and_ids(value):
    """The value with every time, every day of a page and every generated id or hash replaced.

    >>> without_times_and_ids(["at 2026-11-22T12:00:00.123Z", {"id": "0" * 32}, 7, "two-doors"])
    ['at <time>', {'id': '<id>'}, 7, 'two-doors']
    >>> without_times_and_ids('<time datetime="2026-11-22">22 November</time> /assets/a.0123456789AB.css')
    '<day> /assets/a.<hash>.css'
    """
    if isinstance(value, str):
        value = DAY.sub("<day>", ASSET.sub(r"\1.<hash>.", value))
        value = SHARED.sub("<shared>", PART_IN_PAGE.sub("<part>", value))
        value = CHOICES.sub(lambda lines: "".join(sorted(lines[0].splitlines(True))), value)
        value = PART.sub("<part>", ATTEMPT.sub("<attempt>", value))
        value = value.replace("https://localhost/", "https://publication.example.com/")
        return ID.sub("<id>", TIME.sub("<time>", UUID.sub("<id>", value)))
    if isinstance(value, list):
        return [without_times_and_ids(item) for item in value]
    if isinstance(value, dict):
        return {name: without_times_and_ids(item) for name, item in without_letter(value).items()}
    return value


def without_letter(members):
    """The members of an object; the HTML of a letter, a whole document, reads `<document>`.

    >>> without_letter({"html": "<!DOCTYPE html><p>Hello</p>"}), without_letter({"html": "<p>"})
    ({'html': '<document>'}, {'html': '<p>'})
    """
    is_letter = str(members.get("html")).startswith("<!DOCTYPE")
    return {**members, "html": "<document>"} if is_letter else members


def written(answer):
    """An answer as its file holds it."""
    return json.dumps(answer, indent=2, sort_keys=True, ensure_ascii=False) + "\n"


def difference(expected, actual):
    """The lines that differ, with some around them; empty when none do.

    >>> print(difference({"statusCode": 200}, {"statusCode": 503}))
    --- expected
    +++ answered
    @@ -1,3 +1,3 @@
     {
    -  "statusCode": 200
    +  "statusCode": 503
     }
    """
    lines = (written(answer).splitlines() for answer in (expected, actual))
    return "\n".join(difflib.unified_diff(*lines, "expected", "answered", lineterm=""))


def expected(name):
    """The expected answer; an empty object, which no answer equals, when its file is missing."""
    file = HERE / "answers" / name
    return json.loads(UUID.sub("<id>", file.read_text(encoding="utf-8"))) if file.exists() else {}


def environment_for(database, mail):
    """The content of env.json with these endpoints."""
    environment = json.loads((HERE / "env.json").read_text(encoding="utf-8"))
    environment["Parameters"]["AWS_ENDPOINT_URL_DYNAMODB"] = database
    environment["Parameters"]["AWS_ENDPOINT_URL_SESV2"] = mail
    environment["Parameters"]["AWS_ENDPOINT_URL_SQS"] = mail
    environment["Parameters"]["AWS_ENDPOINT_URL_S3"] = mail
    environment["Parameters"]["PICTURES_BUCKET"] = BUCKET.strip("/")
    return environment


def put_items(endpoint, items):
    """Puts items, by the logical ids of their tables, which are the names that the functions get."""
    for table, rows in items.items():
        for row in rows:
            request = urllib.request.Request(
                endpoint,
                data=json.dumps({"TableName": table, "Item": row}).encode(),
                headers={
                    "Content-Type": "application/x-amz-json-1.0",
                    "X-Amz-Target": "DynamoDB_20120810.PutItem",
                    # An emulator requires a signature but does not verify it.
                    "Authorization": "AWS4-HMAC-SHA256 Credential=local/20261122/us-east-1/dynamodb/"
                    "aws4_request, SignedHeaders=host, Signature=none",
                },
            )
            urllib.request.urlopen(request).close()


def architecture():
    """This machine's processor, as the template's parameter names it."""
    return "arm64" if platform.machine() in ("aarch64", "arm64") else "x86_64"


def surroundings(environment):
    """The variables of the SAM command line: a region, and none of the shell's credentials.

    The command line would pass credentials on to the emulated function. It would also ask AWS whose
    they are, and wait for the answer where there is no network.

    >>> surroundings({"PATH": "/bin", "AWS_PROFILE": "own"})["PATH"]
    '/bin'
    >>> "AWS_PROFILE" in surroundings({"AWS_PROFILE": "own"})
    False
    """
    others = {name: value for name, value in environment.items() if not name.startswith("AWS_")}
    return {
        **others,
        "AWS_CONFIG_FILE": os.devnull,
        "AWS_SHARED_CREDENTIALS_FILE": os.devnull,
        "AWS_EC2_METADATA_DISABLED": "true",
        "AWS_DEFAULT_REGION": "us-east-1",
        "SAM_CLI_TELEMETRY": "0",
    }


def invoke(sam, function, event, environment_file):
    """The function's answer to the event in a file, parsed."""
    command = [
        sam, "local", "invoke", function,
        "--event", str(event),
        "--env-vars", str(environment_file),
        "--parameter-overrides", f"Architecture={architecture()}",
        "--skip-pull-image",
    ]  # fmt: skip
    done = subprocess.run(
        command, cwd=PROJECT, env=surroundings(os.environ), capture_output=True, text=True
    )
    # The answer is the last line; what a function prints comes before it.
    lines = done.stdout.strip().splitlines()
    try:
        answer = json.loads(lines[-1])
    except (IndexError, json.JSONDecodeError):
        raise Unanswered(done.stdout + done.stderr) from None
    if done.returncode != 0 or (isinstance(answer, dict) and "errorType" in answer):
        raise Unanswered(done.stdout + done.stderr)
    return answer


def filled(event, attempt, question, shared="A" * 28, preview="0" * 32):
    """An event with the ids in place of `<attempt>` and `<question>`, in a form too.

    >>> filled({"pathParameters": {"attempt": "<attempt>"}, "body": "<question>"}, "A", "Q")
    {'pathParameters': {'attempt': 'A'}, 'body': 'Q'}
    >>> form = base64.b64encode(b"<question>=1").decode()
    >>> base64.b64decode(filled({"body": form, "isBase64Encoded": True}, "A", "Q")["body"])
    b'Q=1'
    """
    text = json.dumps(event).replace("<attempt>", attempt).replace("<shared>", shared)
    text = text.replace("<preview>", preview)
    event = json.loads(text)
    if event.get("isBase64Encoded"):
        form = base64.b64decode(event["body"]).replace(b"<question>", question.encode())
        event["body"] = base64.b64encode(form).decode()
    elif "body" in event:
        event["body"] = event["body"].replace("<question>", question)
    return event


def asked_number(answer):
    """The id of the number question of a quiz; None if an answer has none.

    >>> asked_number({"headers": {"content-type": "application/json"},
    ...               "body": '{"questions": [{"id": "0123456789", "kind": "number"}]}'})
    '0123456789'
    >>> asked_number({"headers": {"content-type": "application/json"},
    ...               "body": '{"questions": [{"title": "One", "kind": "number"}]}'})
    >>> asked_number({"headers": {}, "body": ""})
    """
    if not isinstance(answer, dict):
        return None
    body = readable_body(answer, answer.get("headers", {})) if "body" in answer else None
    questions = body.get("questions", []) if isinstance(body, dict) else []
    # Editors see questions without ids.
    return next(
        (asked["id"] for asked in questions if asked.get("kind") == "number" and "id" in asked),
        None,
    )


def body_of_page(answer):
    """The body of an answer that is a page; nothing for any other.

    >>> body_of_page({"headers": {"content-type": "text/html; charset=utf-8"}, "body": "<p>"})
    '<p>'
    >>> body_of_page({"headers": {"content-type": "application/json"}, "body": "{}"})
    ''
    """
    headers = answer.get("headers", {}) if isinstance(answer, dict) else {}
    is_page = headers.get("content-type", "").startswith("text/html")
    return readable_body(answer, headers) if is_page else ""


def run(arguments):
    wrong = 0
    put_items(arguments.endpoint, json.loads((HERE / "items.json").read_text(encoding="utf-8")))
    with (
        doorway(arguments.endpoint) as database,
        mailbox(bridge_gateway()) as mail,
        tempfile.TemporaryDirectory() as folder,
    ):
        environment_file = Path(folder) / "env.json"
        environment_file.write_text(json.dumps(environment_for(database, mail)))
        event_file = Path(folder) / "event.json"
        attempt = "A" * 43
        question = "0" * 10
        shared = "A" * 28
        preview = "0" * 32
        for function, event, name in islice(steps(HERE / "events.txt"), arguments.first):
            written_event = (PROJECT / "events" / event).read_text(encoding="utf-8")
            filled_event = filled(json.loads(written_event), attempt, question, shared, preview)
            event_file.write_text(json.dumps(filled_event), encoding="utf-8")
            try:
                answer = invoke(arguments.sam, function, event_file, environment_file)
                actual = normalised(answer)
            except Unanswered as unanswered:
                print(f"FAILED  {function} {event}: no answer\n{unanswered}", flush=True)
                wrong += 1
                continue
            headers = answer.get("headers", {}) if isinstance(answer, dict) else {}
            found = LOCATION.match(headers.get("location", ""))
            attempt = found.group(1) if found else attempt
            drafted = PREVIEW.match(headers.get("location", ""))
            preview = drafted.group(1) if drafted else preview
            question = asked_number(answer) or question
            sharing = SHARED.search(body_of_page(answer))
            shared = sharing.group() if sharing else shared
            if arguments.print:
                print(f"# {name}\n{written(actual)}", flush=True)
                continue
            differs = difference(expected(name), actual)
            print(f"{'DIFFERS' if differs else 'ok     '} {function} {event}", flush=True)
            if differs:
                print(differs, flush=True)
                wrong += 1
    return 1 if wrong else 0


def main():
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--endpoint", required=True, help="address of a DynamoDB with empty tables")
    parser.add_argument("--sam", default="sam", help="the SAM command line (default: sam)")
    parser.add_argument("--first", type=int, help="only so many events, from the beginning of the story")
    parser.add_argument("--print", action="store_true", help="show the answers, compare nothing")
    return run(parser.parse_args())


if __name__ == "__main__":
    sys.exit(main())
