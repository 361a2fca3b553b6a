#!/usr/bin/env python3
"""Sends the conformance requests to a live HTTP API and to the local gateway; prints differences.

    infra/sam/compare_with_aws.py --deploy pamphlet-echo      deploys the echo, then compares
    infra/sam/compare_with_aws.py --stack pamphlet-echo       compares with what is deployed
    infra/sam/compare_with_aws.py --template                  prints the template, deploys nothing

For those who have an account: it needs the SAM command line with credentials, and Maven for the
local side. The stack holds one small function and an HTTP API for every table of `conformance/`
(the tests of infra/local/system); the requests cost less than a cent. Afterwards:

    sam delete --stack-name pamphlet-echo

Nobody has run this against a live account yet. Tests cover how it builds its template and its requests,
and how it compares. A few cases are not sent but counted: signed ones, those about throttles (which AWS
applies as targets, not to each request), and answers that the echo's runtime cannot give. Values that
differ on every call, such as ids, times and addresses, do not count as differences.
"""

import argparse
import base64
import contextlib
import http.client
import json
import re
import socket
import ssl
import subprocess
import sys
import tempfile
import urllib.parse
from pathlib import Path

HERE = Path(__file__).resolve().parent
PROJECT = HERE.parents[1]
TABLES = PROJECT / "infra/local/system/src/test/resources/dev/pamphlet/local/gateway/conformance"
NAMES = (
    "routes", "events", "bodies", "answers", "cors", "anyone", "refusals", "limits", "throttles",
)  # fmt: skip

OWN_HEADERS = {"apigw-requestid", "connection", "date", "server"}
OWN_IN_EVENTS = (
    ("headers", "host"),
    ("headers", "x-amzn-trace-id"),
    ("headers", "x-forwarded-for"),
    ("headers", "x-forwarded-port"),
    ("headers", "x-forwarded-proto"),
    ("requestContext", "accountId"),
    ("requestContext", "apiId"),
    ("requestContext", "domainName"),
    ("requestContext", "domainPrefix"),
    ("requestContext", "requestId"),
    ("requestContext", "time"),
    ("requestContext", "timeEpoch"),
    ("requestContext", "http", "sourceIp"),
)
PATIENCE = 60


class Impossible(Exception):
    """The reason why there is nothing to compare, in a sentence."""


def table(name):
    return json.loads((TABLES / f"{name}.json").read_text(encoding="utf-8"))


# The template


def template():
    """One function, and an API for each table with the routes, CORS and throttles it names."""
    resources, outputs, events = {}, {}, {}
    for name in NAMES:
        tree = table(name)
        api = name.capitalize() + "Api"
        resources[api] = {"Type": "AWS::Serverless::HttpApi", "Properties": api_properties(tree)}
        url = f"https://${{{api}}}.execute-api.${{AWS::Region}}.${{AWS::URLSuffix}}"
        outputs[name] = {"Value": {"Fn::Sub": url}}
        for number, route in enumerate(tree["routes"]):
            events[f"{name.capitalize()}{number}"] = event(api, route)
    resources["EchoFunction"] = {
        "Type": "AWS::Serverless::Function",
        "Properties": {
            "CodeUri": str(HERE / "echo"),
            "Handler": "echo.handler",
            "Runtime": "python3.13",
            "Architectures": ["arm64"],
            "Timeout": 10,
            "Events": events,
        },
    }
    return {
        "AWSTemplateFormatVersion": "2010-09-09",
        "Transform": "AWS::Serverless-2016-10-31",
        "Description": "An echo behind HTTP APIs, to compare the local gateway with.",
        "Resources": resources,
        "Outputs": outputs,
    }


def api_properties(tree):
    properties = {"Auth": {"EnableIamAuthorizer": True}}
    if "cors" in tree:
        cors = tree["cors"]
        properties["CorsConfiguration"] = {name[0].upper() + name[1:]: cors[name] for name in cors}
    if "throttle" in tree:
        properties["DefaultRouteSettings"] = throttle(tree["throttle"])
        own = tree.get("routeThrottles", {})
        properties["RouteSettings"] = {route: throttle(own[route]) for route in own}
    return properties


def throttle(settings):
    return {
        "ThrottlingBurstLimit": settings["burst"],
        "ThrottlingRateLimit": settings["rate"],
    }


def event(api, route):
    """The event of a route such as `GET /x`, `$default` or `GET /signed AWS_IAM`."""
    words = route.split(" ")
    properties = {"ApiId": {"Ref": api}, "PayloadFormatVersion": "2.0"}
    if words[0] != "$default":
        properties |= {"Method": words[0], "Path": words[1]}
    if words[-1] == "AWS_IAM":
        properties["Auth"] = {"Authorizer": "AWS_IAM"}
    return {"Type": "HttpApi", "Properties": properties}


# The requests


def reason_not_to_send(case):
    """Why a case cannot be tried on a live API; empty when it can."""
    if case.get("signed"):
        return "it needs a signature"
    if "times" in case:
        return "it is about throttles"
    if case.get("outcome") == "throttled":
        return "the echo cannot be throttled at will"
    if "answerText" in case:
        try:
            json.loads(case["answerText"])
        except json.JSONDecodeError:
            return "the echo's runtime answers in JSON only"
    return ""


def request(case, host):
    """A case's request as bytes, for this host.

    >>> request({"request": ["GET /x HTTP/1.1", "host: example.com"]}, "localhost")
    b'GET /x HTTP/1.1\\r\\nhost: localhost\\r\\n\\r\\n'
    """
    lines = case["request"]
    hosts = [line for line in lines if line.lower().startswith("host:")]
    if len(hosts) == 1:
        lines = [f"host: {host}" if line == hosts[0] else line for line in lines]
    elif not hosts and lines[0].endswith(" HTTP/1.1"):
        lines = [lines[0], f"host: {host}", *lines[1:]]
    if "" not in lines:
        lines = [*lines, *answer_asked(case)]
    body = case.get("body", "x" * case.get("bodySize", 0)).encode()
    if body:
        lines = [*lines, f"content-length: {len(body)}"]
    head = "\r\n".join(lines) + "\r\n\r\n"
    missing = case.get("headSize", len(head)) - len(head)
    if missing:
        filler = "filler: "
        head = head[:-2] + filler + "x" * (missing - len(filler) - 2) + "\r\n\r\n"
    return head.encode() + body


def answer_asked(case):
    """The header that makes the echo give the answer of the case."""
    if case.get("outcome") == "failed":
        return ["x-conformance-answer: failed"]
    if "answer" not in case and "answerText" not in case:
        return []
    answer = case.get("answerText", json.dumps(case.get("answer")))
    return ["x-conformance-answer: " + base64.b64encode(answer.encode()).decode()]


def exchange(address, case):
    """The answer of an API at this address: status, headers, body; None if it closes the connection."""
    url = urllib.parse.urlsplit(address)
    secure = url.scheme == "https"
    with contextlib.ExitStack() as stack:
        connection = stack.enter_context(
            socket.create_connection((url.hostname, url.port or 443), timeout=PATIENCE)
        )
        if secure:
            context = ssl.create_default_context()
            connection = stack.enter_context(
                context.wrap_socket(connection, server_hostname=url.hostname)
            )
        try:
            # A request that is refused early may not be read to its end; there is an answer nevertheless.
            with contextlib.suppress(ConnectionError):
                connection.sendall(request(case, url.hostname))
            method = case["request"][0].split(" ")[0]
            response = http.client.HTTPResponse(connection, method=method)
            response.begin()
            return response.status, response.getheaders(), response.read()
        except (http.client.HTTPException, ConnectionError):
            return None


# The comparison


def differences(local, live):
    """How two answers differ, a line for each difference.

    >>> differences((200, [("Date", "now")], b"x"), (404, [("date", "then")], b"x"))
    ['status: 200 here, 404 on AWS']
    """
    if local is None or live is None:
        cut_off = ["answered" if answer else "cut off" for answer in (local, live)]
        return [] if local is live else [f"connection: {cut_off[0]} here, {cut_off[1]} on AWS"]
    mine, theirs = comparable(local), comparable(live)
    return [
        f"{name}: {mine.get(name, 'nothing')} here, {theirs.get(name, 'nothing')} on AWS"
        for name in sorted(mine.keys() | theirs.keys())
        if mine.get(name, "nothing") != theirs.get(name, "nothing")
    ]


def comparable(answer):
    """An answer as named values, without those that differ on every call."""
    status, headers, body = answer
    values = {"status": status}
    for name, value in headers:
        if name.lower() not in OWN_HEADERS:
            values.setdefault("header " + name.lower(), []).append(value)
    echoed = parsed_event(body)
    if echoed is None:
        values["body"] = body
        return values
    values.pop("header content-length", None)
    for own in OWN_IN_EVENTS:
        replace(echoed, own)
    values.update(flat("event", echoed))
    return values


def parsed_event(body):
    """The event that a body is, None when it is something else."""
    try:
        parsed = json.loads(body)
    except ValueError:
        return None
    return parsed if isinstance(parsed, dict) and "requestContext" in parsed else None


def replace(tree, path):
    """Puts a placeholder at a path, so that only its absence is a difference."""
    *parents, last = path
    for parent in parents:
        tree = tree.get(parent, {})
    if last in tree:
        tree[last] = "<own>"


def flat(name, value):
    """The leaves of a tree by their place in it.

    >>> flat("event", {"headers": {"a": "1"}, "cookies": []})
    {'event/headers/a': '1', 'event/cookies': []}
    """
    if not isinstance(value, dict) or not value:
        return {name: value}
    return {
        place: leaf
        for member, inner in value.items()
        for place, leaf in flat(f"{name}/{member}", inner).items()
    }


# Both sides


@contextlib.contextmanager
def local_gateways():
    """The addresses of an echo behind the local gateway, by table."""
    command = [
        "mvn", "-q", "-P", "echo,tests", "-DskipTests", "-pl", "infra/local/system", "-am",
        "process-test-classes",
    ]  # fmt: skip
    try:
        maven = subprocess.Popen(
            command, cwd=PROJECT, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True
        )
    except FileNotFoundError:
        raise Impossible("Maven is needed for the local side and is not on the path.") from None
    with maven:
        try:
            for line in maven.stdout:
                if line.startswith("{"):
                    yield json.loads(line)
                    return
            raise Impossible("The local gateways did not start; see Maven's output.")
        finally:
            # They run until their input ends; Maven's output about their end has to be read.
            maven.stdin.close()
            maven.stdout.read()


def sam(arguments, *words):
    """The output of the SAM command line; common errors become readable sentences."""
    try:
        done = subprocess.run([arguments.sam, *words], capture_output=True, text=True)
    except FileNotFoundError:
        raise Impossible(f"There is no SAM command line called {arguments.sam}.") from None
    if done.returncode == 0:
        return done.stdout
    raise Impossible(complaint(done.stdout + done.stderr))


def complaint(output):
    """Why the SAM command line failed.

    >>> complaint("Error: Unable to locate credentials")
    'AWS knows no credentials here. Sign in, for example with `aws configure`, and try again.'
    """
    if re.search(r"locate credentials|NoCredentials|credentials .*not.* found", output, re.I):
        return (
            "AWS knows no credentials here. "
            "Sign in, for example with `aws configure`, and try again."
        )
    if re.search(r"ExpiredToken|InvalidClientTokenId|token .*(invalid|expired)", output, re.I):
        return "AWS does not accept the credentials: they are wrong, or have expired."
    if re.search(r"must specify a region|no region", output, re.I):
        return "AWS needs a region: set AWS_DEFAULT_REGION."
    if re.search(r"does not exist", output):
        return "There is no such stack; --deploy makes it."
    return "The SAM command line failed:\n" + output.strip()


def deploy(arguments, stack):
    with tempfile.TemporaryDirectory() as folder:
        file = Path(folder) / "template.json"
        file.write_text(json.dumps(template()), encoding="utf-8")
        sam(
            arguments, "deploy", "--template-file", str(file), "--stack-name", stack,
            "--capabilities", "CAPABILITY_IAM", "--resolve-s3", "--no-confirm-changeset",
            "--no-fail-on-empty-changeset",
        )  # fmt: skip


def live_addresses(arguments, stack):
    listed = json.loads(
        sam(arguments, "list", "stack-outputs", "--stack-name", stack, "--output", "json")
    )
    return {output["OutputKey"]: output["OutputValue"] for output in listed}


def compare(local, live):
    """Prints every case that differs; how many do."""
    sent, unsent, differing = 0, {}, 0
    for name in NAMES:
        for case in table(name)["cases"]:
            reason = reason_not_to_send(case)
            if reason:
                unsent[reason] = unsent.get(reason, 0) + 1
                continue
            sent += 1
            lines = differences(exchange(local[name], case), exchange(live[name], case))
            if lines:
                differing += 1
                print(f"{name}: {case['that']}", *lines, sep="\n  ", flush=True)
    print(f"{sent} cases sent, {differing} differ")
    for reason, number in unsent.items():
        print(f"{number} not sent: {reason}")
    return differing


def main():
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    what = parser.add_mutually_exclusive_group(required=True)
    what.add_argument("--deploy", metavar="STACK", help="deploy the echo under this name first")
    what.add_argument("--stack", metavar="STACK", help="compare with a stack that is deployed")
    what.add_argument("--template", action="store_true", help="print the echo's template only")
    parser.add_argument("--sam", default="sam", help="the SAM command line (default: sam)")
    arguments = parser.parse_args()
    if arguments.template:
        print(json.dumps(template(), indent=2))
        return 0
    try:
        if arguments.deploy:
            deploy(arguments, arguments.deploy)
        live = live_addresses(arguments, arguments.deploy or arguments.stack)
        with local_gateways() as local:
            return 1 if compare(local, live) else 0
    except Impossible as impossible:
        print(impossible, file=sys.stderr)
        return 2


if __name__ == "__main__":
    sys.exit(main())
