"""Tests how the comparison builds its requests and its template, and what counts as a difference.

python3 -m unittest discover -s infra/sam -p 'test_compare*.py'
"""

import base64
import doctest
import json
import socket
import threading
import unittest

import compare_with_aws
from compare_with_aws import (
    NAMES,
    Impossible,
    complaint,
    differences,
    exchange,
    request,
    table,
    template,
)
from echo import echo


def load_tests(_loader, tests, _pattern):
    tests.addTests(doctest.DocTestSuite(compare_with_aws))
    return tests


def echoed(**changes):
    event = {
        "version": "2.0",
        "rawPath": "/x",
        "headers": {"host": "a.example.com", "accept": "*/*"},
        "requestContext": {"requestId": "a", "http": {"sourceIp": "192.0.2.1", "method": "GET"}},
    }
    body = json.dumps({**event, **changes})
    return 200, [("content-type", "application/json"), ("Content-Length", str(len(body)))], body


class DifferencesTest(unittest.TestCase):
    def test_ids_times_and_addresses_do_not_count(self):
        other = {"requestId": "bb", "http": {"sourceIp": "192.0.2.200", "method": "GET"}}
        self.assertEqual([], differences(echoed(), echoed(requestContext=other)))

    def test_that_one_of_them_is_missing_counts(self):
        other = {"http": {"sourceIp": "192.0.2.1", "method": "GET"}}
        self.assertEqual(
            ["event/requestContext/requestId: <own> here, nothing on AWS"],
            differences(echoed(), echoed(requestContext=other)),
        )

    def test_a_member_more_counts(self):
        self.assertEqual(
            ["event/body: nothing here, None on AWS"], differences(echoed(), echoed(body=None))
        )

    def test_a_path_counts(self):
        self.assertEqual(
            ["event/rawPath: /x here, /%78 on AWS"],
            differences(echoed(), echoed(rawPath="/%78")),
        )

    def test_status_headers_and_bodies_count(self):
        here = (404, [("Content-Type", "application/json")], b'{"message":"Not Found"}')
        there = (403, [("content-type", "text/plain"), ("x-a", "1")], b"no")
        self.assertEqual(
            ["body", "header content-type", "header x-a", "status"],
            [line.split(":")[0] for line in differences(here, there)],
        )

    def test_repeated_headers_count_in_their_order(self):
        cookies = [("set-cookie", "a=1"), ("set-cookie", "b=2")]
        self.assertEqual([], differences((200, cookies, b""), (200, list(cookies), b"")))
        self.assertEqual(1, len(differences((200, cookies, b""), (200, cookies[:1], b""))))

    def test_hanging_up_is_an_answer_of_its_own(self):
        self.assertEqual([], differences(None, None))
        self.assertEqual(
            ["connection: answered here, cut off on AWS"], differences((200, [], b""), None)
        )


class RequestTest(unittest.TestCase):
    def test_a_body_gets_its_length_in_bytes(self):
        sent = request({"request": ["POST /x HTTP/1.1"], "body": "é"}, "h")
        self.assertTrue(sent.endswith(b"content-length: 2\r\n\r\n\xc3\xa9"))

    def test_a_head_is_filled_to_the_byte(self):
        case = {"request": ["GET /x HTTP/1.1"], "headSize": 10240}
        self.assertEqual(10240, len(request(case, "a.example.com")))

    def test_a_missing_host_stays_missing_in_old_protocols(self):
        self.assertEqual(b"GET /x HTTP/1.0\r\n\r\n", request({"request": ["GET /x HTTP/1.0"]}, "h"))

    def test_two_hosts_stay_two(self):
        case = {"request": ["GET /x HTTP/1.1", "host: a", "host: b"]}
        self.assertEqual(2, request(case, "h").count(b"host: "))

    def test_the_echo_answers_what_is_asked(self):
        case = {"request": ["GET /x HTTP/1.1"], "answer": {"statusCode": 201, "body": "é"}}
        line = request(case, "h").decode().split("\r\n")[2]
        name, value = line.split(": ")
        self.assertEqual(case["answer"], echo.handler({"headers": {name: value}}, None))

    def test_the_echo_answers_with_its_event_otherwise(self):
        event = {"headers": {}, "rawPath": "/x"}
        self.assertEqual(event, json.loads(echo.handler(event, None)["body"]))

    def test_no_null_is_lost_on_the_way(self):
        line = request({"request": ["GET / HTTP/1.1"], "answerText": "null"}, "h").split(b"\r\n")[2]
        self.assertEqual(b"null", base64.b64decode(line.split(b": ")[1]))


class ExchangeTest(unittest.TestCase):
    def answer(self, answer):
        server = socket.create_server(("127.0.0.1", 0))
        self.addCleanup(server.close)

        def serve():
            connection, _ = server.accept()
            with connection:
                connection.recv(65536)
                connection.sendall(answer)

        thread = threading.Thread(target=serve)
        thread.start()
        self.addCleanup(thread.join)
        case = {"request": ["GET /x HTTP/1.1"]}
        return exchange("http://127.0.0.1:%d" % server.getsockname()[1], case)

    def test_an_answer_is_read(self):
        answer = self.answer(b"HTTP/1.1 200 OK\r\nx-a: 1\r\ncontent-length: 2\r\n\r\nok")
        self.assertEqual((200, [("x-a", "1"), ("content-length", "2")], b"ok"), answer)

    def test_a_connection_that_just_ends_is_no_answer(self):
        self.assertIsNone(self.answer(b""))


class TemplateTest(unittest.TestCase):
    def test_every_route_of_every_table_is_an_event(self):
        events = template()["Resources"]["EchoFunction"]["Properties"]["Events"].values()
        apis = [event["Properties"]["ApiId"]["Ref"] for event in events]
        for name in NAMES:
            self.assertEqual(len(table(name)["routes"]), apis.count(name.capitalize() + "Api"), name)

    def test_every_table_is_compared(self):
        files = {file.stem for file in compare_with_aws.TABLES.glob("*.json")}
        self.assertEqual(set(NAMES), files - {"sources", "missing"})

    def test_signed_routes_are_signed_routes(self):
        events = template()["Resources"]["EchoFunction"]["Properties"]["Events"].values()
        signed = [e["Properties"]["Path"] for e in events if "Auth" in e["Properties"]]
        self.assertIn("/signed", signed)

    def test_most_cases_are_sent(self):
        cases = [case for name in NAMES for case in table(name)["cases"]]
        unsent = [case["that"] for case in cases if compare_with_aws.reason_not_to_send(case)]
        self.assertLess(len(unsent), len(cases) / 10, unsent)


class ComplaintTest(unittest.TestCase):
    def test_what_is_not_known_is_shown_whole(self):
        self.assertIn("Bucket is on fire", complaint("Error: Bucket is on fire"))

    def test_a_missing_command_line_is_said(self):
        arguments = type("Arguments", (), {"sam": "no-such-command-line"})
        with self.assertRaisesRegex(Impossible, "no-such-command-line"):
            compare_with_aws.sam(arguments, "list")


if __name__ == "__main__":
    unittest.main()
