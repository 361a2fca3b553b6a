#!/usr/bin/env python3
"""A smoke test of a deployed publication, by its editor and its readers: it covers the rights, the routes, the
schedule and the transactions that only AWS can prove.

    infra/sam/smoke.py --api https://abc123.execute-api.eu-central-1.amazonaws.com

It publishes an article with a quiz under a random address, reads it, answers the quiz, schedules a revision,
changes the tags, moves the article and withdraws it. Subscribers are not told. It leaves one withdrawn article
and one attempt. It takes two to four minutes, because the schedule runs once a minute.

Needs the command line (`mvn -q package -DskipTests`) and, for an API on AWS, credentials that may
edit. Prints a line for each step; exits with 1 at the first that fails.
"""

import argparse
import json
import re
import secrets
import subprocess
import sys
import tempfile
import time
import urllib.error
import urllib.request
from datetime import datetime, timedelta, timezone
from pathlib import Path

PAMPHLET = Path(__file__).parents[1] / "cli" / "target" / "pamphlet"

ARTICLE = """---
title: A test of the deployment
summary: It is withdrawn in a few minutes.
tags: [{tag}]
status: {status}
announce: false
---

{introduction}

## The lamp {{#lamp}}

It turns by itself.
"""

QUIZ = """---
title: Check yourself
---
## What turns the lamp? {#turns see=#lamp}
- [ ] The keeper
- [x] A motor
"""


class Failed(Exception):
    """A message with what was expected and what came instead."""


class NotRedirected(urllib.request.HTTPRedirectHandler):
    """A redirect is a response to check, not to follow."""

    def redirect_request(self, *_):
        return None


class Readers:
    """Sends requests as readers do: without a key, and without following redirects."""

    def __init__(self, api):
        self.api = api.rstrip("/")
        self.opener = urllib.request.build_opener(NotRedirected)

    def get(self, path, expected=200):
        return self.ask(urllib.request.Request(self.api + path), expected)

    def post(self, path, body, headers, expected):
        request = urllib.request.Request(
            self.api + path,
            data=json.dumps(body).encode(),
            headers={"content-type": "application/json", **headers},
        )
        return self.ask(request, expected)

    def ask(self, request, expected):
        try:
            response = self.opener.open(request, timeout=30)
        except urllib.error.HTTPError as answered:
            response = answered
        with response:
            text = response.read().decode()
        if response.status != expected:
            wanted = f"{request.get_method()} {request.full_url}: {expected} expected"
            raise Failed(f"{wanted}, {response.status} received: {text[:500]}")
        return json.loads(text) if text else {}

    def until(self, seconds, what, true):
        """Repeats a check until it succeeds, because lists are eventually consistent."""
        end = time.monotonic() + seconds
        while not true():
            if time.monotonic() > end:
                raise Failed(f"{what}: not within {seconds} s")
            time.sleep(2)


class Editor:
    """Makes changes by the command line, which signs its requests."""

    def __init__(self, api, folder):
        self.api = api
        self.folder = folder

    def write(self, **values):
        (self.folder / "article.md").write_text(ARTICLE.format(**values), encoding="utf-8")
        (self.folder / "quiz.md").write_text(QUIZ, encoding="utf-8")

    def does(self, *arguments):
        done = subprocess.run(
            [str(PAMPHLET), *arguments, "--api", self.api], capture_output=True, text=True, check=False
        )
        if done.returncode:
            command = " ".join(["pamphlet", *arguments])
            raise Failed(f"{command}: exit code {done.returncode}\n{done.stdout}{done.stderr}")


def steps(editor, readers, slug, say):
    """The steps; each builds on the one before."""
    tag, other_tag, moved = f"{slug}-tag", f"{slug}-other", f"{slug}-moved"
    first, second = "The first version.", "The second version."

    def listed(wanted_tag):
        cards = readers.get(f"/v1/articles?tag={wanted_tag}")["articles"]
        return [card["slug"] for card in cards]

    def introduction():
        return readers.get(f"/v1/articles/{slug}/sections/introduction")["markdown"]

    editor.write(tag=tag, status="published", introduction=first)
    editor.does("publish", str(editor.folder))
    readers.get(f"/v1/articles/{slug}")
    readers.until(30, "the card is listed", lambda: listed(tag) == [slug])
    say("published, read, listed by its tag")

    quiz = readers.get(f"/v1/articles/{slug}/quiz")
    question = quiz["questions"][0]
    motor = next(option for option in question["options"] if "motor" in json.dumps(option))
    result = readers.post(
        f"/v1/articles/{slug}/quiz/attempts",
        {"version": quiz["version"], "answers": {question["id"]: [motor["id"]]}},
        {"idempotency-key": secrets.token_urlsafe(32)},
        expected=201,
    )
    if result["percent"] != 100:
        raise Failed(f"the right answer scores {result['percent']} percent")
    say("quiz answered and graded")

    editor.write(tag=tag, status="draft", introduction=second)
    editor.does("publish", str(editor.folder))
    if first not in introduction():
        raise Failed("the draft of a revision is public")
    soon = datetime.now(timezone.utc) + timedelta(seconds=15)
    editor.does("schedule", slug, "--at", soon.strftime("%Y-%m-%dT%H:%M:%SZ"))
    say("revision scheduled; the schedule runs once a minute")
    readers.until(180, "the scheduled revision is public", lambda: second in introduction())
    say("revision public at its time")

    editor.write(tag=other_tag, status="published", introduction=second)
    editor.does("publish", str(editor.folder))
    readers.until(30, "the new tag lists it", lambda: listed(other_tag) == [slug])
    readers.until(30, "the old tag lists it no more", lambda: listed(tag) == [])
    say("tags changed")

    editor.does("move", slug, moved)
    readers.get(f"/v1/articles/{slug}", expected=308)
    readers.get(f"/v1/articles/{moved}/quiz")
    say("moved with its quiz; the old address redirects")

    editor.does("withdraw", moved)
    readers.get(f"/v1/articles/{moved}", expected=410)
    say("withdrawn")


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("--api", required=True, help="the stack's ApiUrl")
    api = parser.parse_args(arguments).api
    if not re.match(r"https?://", api):
        parser.error("--api is an http or https address")
    if not PAMPHLET.exists():
        parser.error(f"{PAMPHLET} is missing: run mvn -q package -DskipTests first")
    slug = f"smoke-{secrets.token_hex(4)}"
    started = time.monotonic()

    def say(what):
        print(f"{time.monotonic() - started:5.0f} s  {what}", flush=True)

    with tempfile.TemporaryDirectory() as folder:
        article = Path(folder) / slug
        article.mkdir()
        try:
            steps(Editor(api, article), Readers(api), slug, say)
        except Failed as failure:
            print(f"failed: {failure}", file=sys.stderr)
            print(f"Withdraw what is left of it: pamphlet withdraw {slug}", file=sys.stderr)
            return 1
        except urllib.error.URLError as unanswered:
            print(f"failed: {api} does not answer: {unanswered.reason}", file=sys.stderr)
            return 1
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
