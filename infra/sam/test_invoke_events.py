"""What the comparison of answers forgives and what it does not.

python3 -m unittest discover -s infra/sam -p 'test_invoke*.py'
"""

import base64
import doctest
import gzip
import json
import socket
import tempfile
import unittest
from pathlib import Path
from urllib.parse import urlsplit

import doorway as doorways
import invoke_events
import mailbox
from doorway import doorway
from invoke_events import difference, normalised


def load_tests(_loader, tests, _pattern):
    tests.addTests(doctest.DocTestSuite(doorways))
    tests.addTests(doctest.DocTestSuite(invoke_events))
    tests.addTests(doctest.DocTestSuite(mailbox))
    return tests


def answer(body, **headers):
    return {
        "statusCode": 200,
        "headers": {"content-type": "application/json", **headers},
        "body": json.dumps(body),
        "isBase64Encoded": False,
    }


def compressed(plain):
    body = base64.b64encode(gzip.compress(plain["body"].encode())).decode()
    headers = {**plain["headers"], "content-encoding": "gzip"}
    return {**plain, "headers": headers, "body": body, "isBase64Encoded": True}


class NormalisedTest(unittest.TestCase):
    def assert_same(self, one, other):
        self.assertEqual("", difference(normalised(one), normalised(other)))

    def assert_different(self, one, other):
        self.assertNotEqual("", difference(normalised(one), normalised(other)))

    def test_times_do_not_count(self):
        self.assert_same(
            answer({"at": "2026-11-22T12:00:00Z"}), answer({"at": "2027-01-01T00:00:00.5Z"})
        )

    def test_generated_ids_do_not_count_but_slugs_do(self):
        self.assert_same(answer({"id": "0a" * 16}), answer({"id": "f9" * 16}))
        self.assert_different(answer({"id": "readers-door"}), answer({"id": "editors-door"}))

    def test_a_content_hash_does_not_count_but_its_coding_does(self):
        one, other = '"' + "a" * 22 + '"', '"' + "_" * 22 + '"'
        self.assert_same(answer({}, etag=one), answer({}, etag=other))
        self.assert_different(answer({}, etag=one), answer({}, etag=other[:-1] + '-gzip"'))
        self.assert_different(answer({}, etag=one), answer({}, etag="W/" + other))

    def test_an_editors_version_counts(self):
        self.assert_different(answer({}, etag='"1"'), answer({}, etag='"2"'))

    def test_a_missing_header_counts(self):
        self.assert_different(answer({}, vary="accept-encoding"), answer({}))

    def test_a_missing_member_counts(self):
        self.assert_different(answer({"next": None}), answer({}))

    def test_the_order_of_members_does_not_count(self):
        self.assert_same(answer({"a": 1, "b": 2}), answer({"b": 2, "a": 1}))

    def test_a_compressed_body_is_compared_unpacked(self):
        readable = normalised(compressed(answer({"title": "The façade"})))
        self.assertEqual({"title": "The façade"}, readable["body"])

    def test_a_status_counts(self):
        self.assert_different(answer({}), {**answer({}), "statusCode": 503})

    def test_no_body_stays_no_body(self):
        self.assertEqual({"statusCode": 304}, normalised({"statusCode": 304}))

    def test_problem_details_are_parsed_too(self):
        problem = answer({"status": 404}, **{"content-type": "application/problem+json"})
        self.assertEqual({"status": 404}, normalised(problem)["body"])


class DoorwayTest(unittest.TestCase):
    def test_bytes_go_through_both_ways(self):
        with socket.create_server(("127.0.0.1", 0)) as service:
            endpoint = f"http://127.0.0.1:{service.getsockname()[1]}"
            with doorway(endpoint, host="127.0.0.1") as inside:
                self.assertNotEqual(endpoint, inside)
                with socket.create_connection(("127.0.0.1", urlsplit(inside).port)) as caller:
                    caller.sendall(b"question")
                    caller.shutdown(socket.SHUT_WR)
                    called, _ = service.accept()
                    with called:
                        self.assertEqual(b"question", read(called))
                        called.sendall(b"answer")
                    self.assertEqual(b"answer", read(caller))

    def test_an_address_that_is_not_the_loopback_needs_none(self):
        with doorway("http://192.0.2.1:8000") as inside:
            self.assertEqual("http://192.0.2.1:8000", inside)


def read(connection):
    return b"".join(iter(lambda: connection.recv(1024), b""))


class StepsTest(unittest.TestCase):
    def test_comments_and_empty_lines_are_no_steps(self):
        with tempfile.TemporaryDirectory() as folder:
            file = Path(folder) / "events.txt"
            file.write_text("# why\n\nGet  get.json  got.json # told\n")
            self.assertEqual([("Get", "get.json", "got.json")], list(invoke_events.steps(file)))

    def test_every_step_has_an_event(self):
        for _function, event, _answer in invoke_events.steps(invoke_events.HERE / "events.txt"):
            self.assertTrue((invoke_events.PROJECT / "events" / event).is_file(), event)


if __name__ == "__main__":
    unittest.main()
