"""Costs are counted as by AWS, and the README shows the program's output.

<where sam is installed>/bin/python -m unittest discover -s infra/sam -p 'test_cost.py'
"""

import doctest
import json
import unittest

import cost
from samtranslator.yaml_helper import yaml_parse

PRICES = {
    name: {"usd": 1}
    for name in (
        "lambdaRequest",
        "lambdaGigabyteSecond",
        "logGigabyte",
        "dynamoDbReadUnit",
        "trace",
        "sqsRequest",
        "alarm",
        "apiRequest",
        "schedulerInvocation",
        "s3GetRequest",
        "gigabyteOut",
    )
}


def template(*resources):
    return {"Resources": {f"R{number}": resource for number, resource in enumerate(resources)}}


class CostTest(unittest.TestCase):
    def test_a_schedule_runs_all_month(self):
        function = {"Type": "AWS::Lambda::Function", "Properties": {"MemorySize": 512}}
        rule = {
            "Type": "AWS::Events::Rule",
            "Properties": {
                "ScheduleExpression": "rate(10 minutes)",
                "Targets": [{"Arn": {"Fn::GetAtt": ["R0", "Arn"]}}],
            },
        }
        usd = cost.idle_month(template(function, rule), PRICES).usd
        self.assertEqual(usd["lambdaRequest"], 4320)
        self.assertEqual(usd["dynamoDbReadUnit"], 2160)
        self.assertAlmostEqual(usd["lambdaGigabyteSecond"], 4320 * cost.IDLE_RUN_SECONDS / 2)

    def test_a_run_costs_as_many_queries_as_it_makes(self):
        function = {"Type": "AWS::Lambda::Function", "Properties": {"MemorySize": 512}}
        rule = {
            "Type": "AWS::Events::Rule",
            "Properties": {
                "ScheduleExpression": "rate(1 minute)",
                "Targets": [{"Arn": {"Fn::GetAtt": ["PaceIssuesFunction", "Arn"]}}],
            },
        }
        resources = {"Resources": {"PaceIssuesFunction": function, "Rule": rule}}
        self.assertEqual(cost.idle_month(resources, PRICES).usd["dynamoDbReadUnit"], 86_400)

    def test_a_version_that_is_kept_warm_costs_a_call_a_day_and_reads_nothing(self):
        function = {"Type": "AWS::Lambda::Function", "Properties": {"MemorySize": 1024}}
        alias = {"Type": "AWS::Lambda::Alias", "Properties": {"FunctionName": {"Ref": "R0"}}}
        schedule = {
            "Type": "AWS::Scheduler::Schedule",
            "Properties": {"ScheduleExpression": "rate(1 day)", "Target": {"Arn": {"Ref": "R1"}}},
        }
        usd = cost.idle_month(template(function, alias, schedule), PRICES).usd
        self.assertEqual(usd["lambdaRequest"], 30)
        self.assertEqual(usd["schedulerInvocation"], 30)
        self.assertNotIn("dynamoDbReadUnit", usd)

    def test_a_queue_is_asked_all_month_and_a_stream_costs_nothing(self):
        def mapping(attribute):
            source = {"Fn::GetAtt": ["Source", attribute]}
            return {"Type": "AWS::Lambda::EventSourceMapping", "Properties": {"EventSourceArn": source}}

        usd = cost.idle_month(template(mapping("Arn"), mapping("StreamArn")), PRICES).usd
        self.assertEqual(usd["sqsRequest"], 648_000)

    def test_an_alarm_costs_once(self):
        alarm = {"Type": "AWS::CloudWatch::Alarm", "Properties": {}}
        self.assertEqual(cost.idle_month(template(alarm, alarm), PRICES).usd["alarm"], 2)

    def test_a_flood_is_as_long_as_a_day(self):
        usd = cost.flooded_day(10, 1024, PRICES).usd
        self.assertEqual(usd["apiRequest"], 864_000)
        self.assertAlmostEqual(usd["lambdaGigabyteSecond"], 864_000 * cost.READ_SECONDS)

    def test_the_bytes_of_pictures_cost(self):
        usd = cost.day_of_pictures(10, 1024, PRICES).usd
        self.assertEqual(usd["apiRequest"], 864_000 * 8)
        self.assertEqual(usd["s3GetRequest"], 864_000)
        self.assertEqual(usd["gigabyteOut"], 864_000 / 256)

    def test_the_readme_shows_what_is_printed(self):
        listed = json.loads((cost.ROOT / "infra/bench/prices.json").read_text(encoding="utf-8"))
        source = yaml_parse((cost.ROOT / "template.yaml").read_text(encoding="utf-8"))
        readme = (cost.ROOT / "infra/sam/README.md").read_text(encoding="utf-8")
        for line in cost.lines(source, listed["prices"]):
            self.assertIn(line, readme, "run infra/sam/cost.py and show its table in the README")


def load_tests(_, tests, __):
    tests.addTests(doctest.DocTestSuite(cost))
    return tests
