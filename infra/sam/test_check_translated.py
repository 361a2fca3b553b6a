"""Each check of the translated template finds its faults.

<where sam is installed>/bin/python -m unittest discover -s infra/sam -p 'test_check*.py'
"""

import copy
import doctest
import unittest

import check_translated as check

ROLE = {
    "Type": "AWS::IAM::Role",
    "Properties": {
        "AssumeRolePolicyDocument": {},
        "Policies": [
            {
                "PolicyName": "Read",
                "PolicyDocument": {
                    "Statement": [
                        {"Action": "dynamodb:GetItem", "Resource": {"Fn::GetAtt": ["Table", "Arn"]}},
                        {"Action": ["xray:PutTraceSegments"], "Resource": "*"},
                    ]
                },
            }
        ],
    },
}

GOOD = {
    "Transform": "AWS::Serverless-2016-10-31",
    "Parameters": {
        "Release": {"Type": "String", "Default": ""},
        "Colour": {"Type": "String", "Default": "red", "Description": "Comes with a new Release."},
    },
    "Resources": {
        "Table": {"Type": "AWS::DynamoDB::Table", "Properties": {}},
        "ReadRole": ROLE,
        "Read": {
            "Type": "AWS::Serverless::Function",
            "Properties": {
                "CodeUri": "read.zip",
                "Handler": "Read",
                "Runtime": "java25",
                "Role": {"Fn::GetAtt": ["ReadRole", "Arn"]},
                "AutoPublishAlias": "live",
                "AutoPublishAliasAllProperties": True,
                "AutoPublishCodeSha256": {"Ref": "Release"},
                "Environment": {"Variables": {"COLOUR": {"Ref": "Colour"}}},
                "Events": {
                    "Daily": {
                        "Type": "ScheduleV2",
                        "Properties": {
                            "ScheduleExpression": "rate(1 day)",
                            "RoleArn": {"Fn::GetAtt": ["CallRole", "Arn"]},
                        },
                    }
                },
            },
        },
        "CallRole": {
            "Type": "AWS::IAM::Role",
            "Properties": {
                "AssumeRolePolicyDocument": {},
                "Policies": [
                    {
                        "PolicyName": "Call",
                        "PolicyDocument": {
                            "Statement": [
                                {
                                    "Action": "lambda:InvokeFunction",
                                    "Resource": {"Fn::Sub": "${Read.Arn}:live"},
                                }
                            ]
                        },
                    }
                ],
            },
        },
    },
}


class CheckTranslatedTest(unittest.TestCase):
    def setUp(self):
        self.template = copy.deepcopy(GOOD)
        self.function = self.template["Resources"]["Read"]["Properties"]
        self.role = self.template["Resources"]["ReadRole"]["Properties"]
        self.statement = self.role["Policies"][0]["PolicyDocument"]["Statement"][0]

    def assert_found(self, words):
        found = "\n".join(check.findings(self.template))
        self.assertIn(words, found)

    def test_a_good_template_has_no_findings(self):
        self.assertEqual([], list(check.findings(self.template)))

    def test_resources_are_counted_after_translation(self):
        before = len(self.template["Resources"])
        self.assertEqual(before + 3, len(check.translate(self.template)["Resources"]))

    def test_too_many_resources(self):
        for number in range(check.MOST_RESOURCES):
            self.template["Resources"][f"Table{number}"] = self.template["Resources"]["Table"]
        self.assert_found("resources; at most 400")

    def test_a_cycle_through_a_substitution(self):
        self.template["Resources"]["Table"]["Properties"]["Name"] = {"Fn::Sub": "of-${Read.Arn}"}
        self.assert_found("a cycle of references")

    def test_a_cycle_through_depends_on(self):
        self.template["Resources"]["Table"]["DependsOn"] = "Read"
        self.assert_found("a cycle of references")

    def test_a_substitution_names_what_it_refers_to_and_not_its_own_variables(self):
        value = {"Fn::Sub": ["${Table.Arn}/${name}/${!kept}", {"name": {"Ref": "Colour"}}]}
        self.assertEqual({"Table", "Colour"}, set(check.references(value)))

    def test_a_function_without_a_role(self):
        del self.function["Role"]
        self.template["Resources"].pop("ReadRole")
        self.assert_found("ReadRole: a role that SAM made")

    def test_a_role_from_elsewhere(self):
        self.function["Role"] = "arn:aws:iam::000000000000:role/elsewhere"
        self.assert_found("Read: its role is not one of the template's")

    def test_a_managed_policy_of_aws(self):
        self.role["ManagedPolicyArns"] = ["arn:aws:iam::aws:policy/ReadOnlyAccess"]
        self.assert_found("ReadRole: a policy from outside")

    def test_a_right_on_everything(self):
        self.statement["Resource"] = ["*"]
        self.assert_found("dynamodb:GetItem on every resource of the account")

    def test_every_action_of_a_service(self):
        self.statement["Action"] = ["dynamodb:*"]
        self.assert_found("dynamodb:* is more than one action")

    def test_rights_by_exception(self):
        self.statement["NotAction"] = self.statement.pop("Action")
        self.assert_found("NotAction allows whatever it does not name")

    def test_a_stream_that_the_role_cannot_read(self):
        self.template["Resources"]["Failed"] = {"Type": "AWS::SQS::Queue"}
        self.function["Events"]["Changes"] = {
            "Type": "DynamoDB",
            "Properties": {
                "Stream": {"Fn::GetAtt": ["Table", "StreamArn"]},
                "StartingPosition": "TRIM_HORIZON",
                "DestinationConfig": {
                    "OnFailure": {
                        "Type": "SQS",
                        "Destination": {"Fn::GetAtt": ["Failed", "Arn"]},
                    }
                },
            },
        }
        self.assert_found("role does not allow dynamodb:GetRecords on Table")
        self.assert_found("role does not allow sqs:SendMessage on Failed")
        self.allow(check.RIGHTS_ON_SOURCES["StreamArn"], "Table", "StreamArn")
        self.allow({"sqs:SendMessage"}, "Failed", "Arn")
        self.assertEqual([], list(check.findings(self.template)))

    def test_a_queue_that_the_role_cannot_read(self):
        self.template["Resources"]["Work"] = {"Type": "AWS::SQS::Queue"}
        self.function["Events"]["Work"] = {
            "Type": "SQS",
            "Properties": {"Queue": {"Fn::GetAtt": ["Work", "Arn"]}},
        }
        self.assert_found("role does not allow sqs:ReceiveMessage on Work")
        self.allow(check.RIGHTS_ON_SOURCES["Arn"], "Work", "Arn")
        self.assertEqual([], list(check.findings(self.template)))

    def allow(self, actions, resource, attribute):
        self.role["Policies"][0]["PolicyDocument"]["Statement"].append(
            {"Action": sorted(actions), "Resource": {"Fn::GetAtt": [resource, attribute]}}
        )

    def test_a_version_that_nobody_calls(self):
        del self.function["Events"]
        self.assert_found("ReadAliaslive: no schedule calls it")

    def test_a_version_that_its_schedule_may_not_call(self):
        call = self.template["Resources"]["CallRole"]["Properties"]["Policies"][0]
        call["PolicyDocument"]["Statement"][0]["Resource"] = {"Fn::GetAtt": ["Read", "Arn"]}
        self.assert_found("ReadAliaslive: CallRole does not allow a schedule to call it")

    def test_a_parameter_that_says_nothing_of_the_release_it_needs(self):
        self.template["Parameters"]["Colour"]["Description"] = "The colour."
        self.assert_found("Colour: reaches Read only with a new Release")

    def test_a_parameter_behind_a_condition(self):
        self.template["Parameters"]["Colour"]["Description"] = "The colour."
        self.template["Conditions"] = {"Red": {"Fn::Equals": [{"Ref": "Colour"}, "red"]}}
        self.function["Environment"]["Variables"]["COLOUR"] = {"Fn::If": ["Red", "1", "0"]}
        self.assert_found("Colour: reaches Read only with a new Release")

    def test_a_function_that_no_release_reaches(self):
        del self.function["AutoPublishCodeSha256"]
        self.assert_found("Read: a new Release does not publish a version")

    def test_a_function_whose_version_is_named_by_hand(self):
        self.function["AutoPublishCodeSha256"] = "fixed"
        self.assert_found("Read: new code does not publish a version")

    def test_a_function_whose_settings_publish_nothing(self):
        del self.function["AutoPublishAliasAllProperties"]
        self.assert_found("Read: a change of Runtime does not publish a version")

    def test_the_document_that_the_gateway_imports_names_its_routes(self):
        self.template["Resources"]["Api"] = {"Type": "AWS::Serverless::HttpApi", "Properties": {}}
        self.function["Events"]["Get"] = {
            "Type": "HttpApi",
            "Properties": {"ApiId": {"Ref": "Api"}, "Method": "GET", "Path": "/things/{thing}"},
        }
        document = check.api_document(check.translate(self.template))
        self.assertEqual(["get"], list(document["paths"]["/things/{thing}"]))
        self.assertEqual("AWS::StackName", document["info"]["title"])


def load_tests(_, tests, __):
    tests.addTests(doctest.DocTestSuite(check))
    return tests


if __name__ == "__main__":
    unittest.main()
