#!/usr/bin/env python3
"""The cost of a month without readers, and the most that a flood of requests can cost.

    <where sam is installed>/bin/python infra/sam/cost.py

It counts the running parts of the translated template and multiplies them by the list prices of
`infra/bench/prices.json`, without any free tier. It leaves out storage, which depends on the
content.
"""

import json
import re
import sys
from pathlib import Path

from check_translated import ALIAS, FUNCTION, MAPPING, SCHEDULE, of_type, references, translate
from samtranslator.yaml_helper import yaml_parse

ROOT = Path(__file__).parents[2]

MINUTES_A_MONTH = 30 * 24 * 60
SECONDS_A_DAY = 24 * 60 * 60
MINUTES = {"minute": 1, "hour": 60, "day": 24 * 60}

# Lambda polls a queue over five connections, for twenty seconds each.
# https://docs.aws.amazon.com/lambda/latest/dg/services-sqs-configure.html
POLLS_A_MONTH = 5 * MINUTES_A_MONTH * 3

# A run with nothing to do: queries of empty lists, half a read unit each, one log line of its own and
# Lambda's three. Tests of functions/newsletter count the queries.
QUERIES_OF_IDLE_RUN = {"PaceIssuesFunction": 4, "SweepNewsletterFunction": 2}
IDLE_RUN_SECONDS = 0.05
IDLE_RUN_LOG_BYTES = 900

# A call that only keeps a snapshot in use: it reads nothing.
WARM_SECONDS = 0.01

# A read of a section by a warm function: its CPU time and one response of the table, at one core; its log
# lines and the access log's.
READ_SECONDS = 0.02
READ_UNITS = 1
READ_LOG_BYTES = 1200

# The same of the largest picture, which a function gets from S3 and the gateway counts as many requests.
# https://aws.amazon.com/api-gateway/pricing/
PICTURE_SECONDS = 0.15
PICTURE_BYTES = 4 * 1024 * 1024
API_REQUEST_BYTES = 512 * 1024

# X-Ray records the first request of each second and a twentieth of the others.
# https://docs.aws.amazon.com/lambda/latest/dg/services-xray.html
TRACED_SHARE = 0.05


class Bill:
    """Amounts by the name of their price."""

    def __init__(self, prices):
        self.prices = prices
        self.usd = {}

    def add(self, price, amount):
        self.usd[price] = self.usd.get(price, 0) + amount * self.prices[price]["usd"]

    def invocations(self, count, memory, seconds, log_bytes):
        self.add("lambdaRequest", count)
        self.add("lambdaGigabyteSecond", count * seconds * memory / 1024)
        self.add("logGigabyte", count * log_bytes / 1e9)

    def flood(self, requests, memory, seconds):
        self.invocations(requests, memory, seconds, READ_LOG_BYTES)
        self.add("trace", SECONDS_A_DAY + (requests - SECONDS_A_DAY) * TRACED_SHARE)

    @property
    def total(self):
        return sum(self.usd.values())


def idle_month(translated, prices):
    """Everything that runs without requests. Without mail, resources that depend on it are left out."""
    bill = Bill(prices)
    for rule in of_type(translated, "AWS::Events::Rule").values():
        expression = rule["Properties"].get("ScheduleExpression")
        if expression:
            runs = MINUTES_A_MONTH / minutes(expression)
            name = next(references(rule["Properties"]["Targets"]))
            target = translated["Resources"][name]
            bill.invocations(runs, memory(target), IDLE_RUN_SECONDS, IDLE_RUN_LOG_BYTES)
            bill.add("dynamoDbReadUnit", runs * QUERIES_OF_IDLE_RUN.get(name, 1) / 2)
            bill.add("trace", runs)
    for schedule in of_type(translated, SCHEDULE).values():
        runs = MINUTES_A_MONTH / minutes(schedule["Properties"]["ScheduleExpression"])
        alias = translated["Resources"][schedule["Properties"]["Target"]["Arn"]["Ref"]]
        assert alias["Type"] == ALIAS
        target = translated["Resources"][alias["Properties"]["FunctionName"]["Ref"]]
        bill.add("schedulerInvocation", runs)
        bill.invocations(runs, memory(target), WARM_SECONDS, IDLE_RUN_LOG_BYTES)
        bill.add("trace", runs)
    for mapping in of_type(translated, MAPPING).values():
        if mapping["Properties"]["EventSourceArn"]["Fn::GetAtt"][1] == "Arn":
            bill.add("sqsRequest", POLLS_A_MONTH)
    bill.add("alarm", len(of_type(translated, "AWS::CloudWatch::Alarm")))
    return bill


def flooded_day(per_second, memory_size, prices):
    """A day on which one route gets as many requests as it accepts, each a read of a section."""
    bill = Bill(prices)
    requests = per_second * SECONDS_A_DAY
    bill.add("apiRequest", requests)
    bill.add("dynamoDbReadUnit", requests * READ_UNITS)
    bill.flood(requests, memory_size, READ_SECONDS)
    return bill


def day_of_pictures(per_second, memory_size, prices):
    """The same of the route of pictures, each the largest, and nothing in front of it keeps any."""
    bill = Bill(prices)
    requests = per_second * SECONDS_A_DAY
    bill.add("apiRequest", requests * PICTURE_BYTES / API_REQUEST_BYTES)
    bill.add("s3GetRequest", requests)
    bill.add("gigabyteOut", requests * PICTURE_BYTES / 1024**3)
    bill.flood(requests, memory_size, PICTURE_SECONDS)
    return bill


def memory(resource):
    assert resource["Type"] == FUNCTION
    return resource["Properties"]["MemorySize"]


def minutes(expression):
    """
    >>> minutes("rate(10 minutes)"), minutes("rate(1 day)")
    (10, 1440)
    """
    count, unit = re.fullmatch(r"rate\((\d+) (minute|hour|day)s?\)", expression).groups()
    return int(count) * MINUTES[unit]


def without_mail(template):
    resources = {
        name: resource
        for name, resource in template["Resources"].items()
        if resource.get("Condition") != "HasMail"
    }
    return {**template, "Resources": resources}


def lines(template, prices):
    """The output, which the README shows too."""
    translated = translate(template)
    per_second = template["Parameters"]["RequestsPerSecond"]["Default"]
    routes = template["Resources"]["Api"]["Properties"]["RouteSettings"]
    pictures = routes["GET /images/{picture}/{name}"]["ThrottlingRateLimit"]
    reader = template["Globals"]["Function"]["MemorySize"]
    for name, bill in (
        ("An idle month without mail", idle_month(without_mail(translated), prices)),
        ("An idle month with mail", idle_month(translated, prices)),
        (
            f"A day with {per_second} requests a second on one route",
            flooded_day(per_second, reader, prices),
        ),
        (
            f"A day with {pictures} requests a second for pictures of 4 MB",
            day_of_pictures(pictures, reader, prices),
        ),
    ):
        parts = sorted(bill.usd.items(), key=lambda part: -part[1])
        most = ", ".join(f"{part} {usd:.2f}" for part, usd in parts[:3])
        yield f"| {name} | {bill.total:.2f} | {most} |"


def main():
    template = yaml_parse((ROOT / "template.yaml").read_text(encoding="utf-8"))
    listed = json.loads((ROOT / "infra/bench/prices.json").read_text(encoding="utf-8"))
    print(f"| {listed['region']}, {listed['asOf']} | {listed['currency']} | largest items |")
    print("|---|---|---|")
    print("\n".join(lines(template, listed["prices"])))


if __name__ == "__main__":
    sys.exit(main())
