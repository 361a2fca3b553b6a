#!/usr/bin/env python3
"""Checks what CloudFormation receives: the template after SAM has translated it.

Lint reads the template as it is written. SAM translates it: it adds resources and roles, it can close
a cycle of references, and it decides when a version is published. This check
translates the template with the SAM command line's own translator. It runs with the Python of that
installation and needs neither an account nor a network:

    <where sam is installed>/bin/python infra/sam/check_translated.py [--api FILE] [template.yaml]

Prints the number of resources; exits with 1 and a line per finding when something is wrong. With
--api it writes the OpenAPI document that API Gateway gets, for a check by a strict reader.
"""

import argparse
import copy
import json
import logging
import re
import sys
from pathlib import Path

from boto3 import Session
from samtranslator.parser.parser import Parser
from samtranslator.translator.translator import Translator
from samtranslator.yaml_helper import yaml_parse

# The translator sends metrics about itself and complains that nobody collects them.
logging.getLogger("samtranslator").setLevel(logging.ERROR)

# CloudFormation refuses more than 500. The difference leaves time to act.
MOST_RESOURCES = 400

# Actions that support no resources, so that "*" is the only value allowed.
WITHOUT_RESOURCES = {
    "ses:GetAccount",
    "xray:PutTraceSegments",
    "xray:PutTelemetryRecords",
}

# The actions that Lambda takes with a function's role to read from an event source. SAM adds none of them to a
# role that is written out, and without them the deployment fails at the event source mapping.
RIGHTS_ON_SOURCES = {
    "StreamArn": {
        "dynamodb:DescribeStream",
        "dynamodb:GetRecords",
        "dynamodb:GetShardIterator",
        "dynamodb:ListStreams",
    },
    "Arn": {"sqs:DeleteMessage", "sqs:GetQueueAttributes", "sqs:ReceiveMessage"},
}

FUNCTION = "AWS::Lambda::Function"
MAPPING = "AWS::Lambda::EventSourceMapping"
VERSION = "AWS::Lambda::Version"
ALIAS = "AWS::Lambda::Alias"
SCHEDULE = "AWS::Scheduler::Schedule"
ROLE = "AWS::IAM::Role"
HOLDERS_OF_POLICIES = {
    ROLE,
    "AWS::IAM::Group",
    "AWS::IAM::ManagedPolicy",
    "AWS::IAM::Policy",
    "AWS::IAM::User",
}


def translate(source, parameters=None, code="first"):
    """The template as CloudFormation receives it.

    The code is where `sam package` would put it; the name of its object stands for its content.
    """
    template = copy.deepcopy(source)
    for resource in template["Resources"].values():
        if resource["Type"] == "AWS::Serverless::Function":
            resource["Properties"]["CodeUri"] = f"s3://code/{code}"
    values = {
        name: default_or_sample(parameter)
        for name, parameter in template.get("Parameters", {}).items()
    }
    values.update(parameters or {})
    session = Session(region_name="us-east-1")
    return Translator({}, Parser(), boto_session=session).translate(template, values)


def default_or_sample(parameter):
    return str(parameter.get("Default", "sample"))


def of_type(template, *types):
    return {
        name: resource
        for name, resource in template["Resources"].items()
        if resource["Type"] in types
    }


def as_list(value):
    return value if isinstance(value, list) else [value]


def too_many_resources(translated):
    count = len(translated["Resources"])
    if count > MOST_RESOURCES:
        yield f"{count} resources; at most {MOST_RESOURCES}, since CloudFormation takes 500"


def references(value):
    """The names that a part of a template refers to: resources, parameters, pseudo parameters."""
    if isinstance(value, list):
        for item in value:
            yield from references(item)
    elif isinstance(value, dict):
        for key, argument in value.items():
            if key == "Ref":
                yield argument
            elif key == "Fn::GetAtt":
                yield (argument if isinstance(argument, list) else argument.split("."))[0]
            elif key == "Fn::Sub":
                text, variables = argument if isinstance(argument, list) else (argument, {})
                names = (name.split(".")[0] for name in re.findall(r"\$\{([^!}]+)\}", text))
                yield from (name for name in names if name not in variables)
                yield from references(variables)
            else:
                yield from references(argument)


def cycles(translated):
    """A cycle of references, which CloudFormation finds only when it deploys."""
    resources = translated["Resources"]
    edges = {
        name: sorted(
            {
                target
                for target in (
                    *references(resource.get("Properties", {})),
                    *as_list(resource.get("DependsOn", [])),
                )
                if target in resources
            }
        )
        for name, resource in resources.items()
    }
    done = set()

    def walk(name, path):
        if name in path:
            yield "a cycle of references: " + " -> ".join([*path[path.index(name) :], name])
        elif name not in done:
            for target in edges[name]:
                yield from walk(target, [*path, name])
            done.add(name)

    for name in edges:
        yield from walk(name, [])


def roles_nobody_wrote(source, translated):
    written = of_type(source, ROLE)
    for name in of_type(translated, ROLE):
        if name not in written:
            yield f"{name}: a role that SAM made; write out what the function may do"
    for name, function in of_type(translated, FUNCTION).items():
        target = next(references(function["Properties"].get("Role")), None)
        if target not in written:
            yield f"{name}: its role is not one of the template's"


def managed_policies(translated):
    for name, holder in of_type(translated, *HOLDERS_OF_POLICIES).items():
        for arn in holder["Properties"].get("ManagedPolicyArns", []):
            if not isinstance(arn, dict) or set(arn) != {"Ref"}:
                yield f"{name}: a policy from outside the template is attached: {arn}"


def statements(holder):
    properties = holder["Properties"]
    inline = [policy["PolicyDocument"] for policy in properties.get("Policies", [])]
    own = [properties["PolicyDocument"]] if "PolicyDocument" in properties else []
    for document in (*inline, *own):
        yield from as_list(document["Statement"])


def wide_rights(translated):
    for name, holder in of_type(translated, *HOLDERS_OF_POLICIES).items():
        for statement in statements(holder):
            for inversion in ("NotAction", "NotResource"):
                if inversion in statement:
                    yield f"{name}: {inversion} allows whatever it does not name"
            actions = as_list(statement.get("Action", []))
            for action in actions:
                if "*" in action:
                    yield f"{name}: {action} is more than one action"
            if "*" in as_list(statement.get("Resource", [])):
                for action in sorted(set(actions) - WITHOUT_RESOURCES):
                    yield f"{name}: {action} on every resource of the account"


def sources_out_of_reach(translated):
    """An event source that its function's role cannot read, or a destination for failures that it cannot write to."""
    for name, mapping in of_type(translated, MAPPING).items():
        properties = mapping["Properties"]
        source, attribute = properties["EventSourceArn"]["Fn::GetAtt"]
        failures = properties.get("DestinationConfig", {}).get("OnFailure", {}).get("Destination")
        allowed = rights_of(next(references(properties["FunctionName"])), translated)
        needed = {(action, source) for action in RIGHTS_ON_SOURCES[attribute]}
        if failures:
            needed.add(("sqs:SendMessage", next(references(failures))))
        for action, resource in sorted(needed - allowed):
            yield f"{name}: its function's role does not allow {action} on {resource}"


def rights_of(target, translated):
    """Pairs of action and resource that a function, or the one behind an alias, has by its role."""
    resource = translated["Resources"][target]
    if resource["Type"] != FUNCTION:
        return rights_of(resource["Properties"]["FunctionName"]["Ref"], translated)
    role = translated["Resources"][next(references(resource["Properties"]["Role"]))]
    return {
        (action, name)
        for statement in statements(role)
        for action in as_list(statement.get("Action", []))
        for name in references(as_list(statement["Resource"]))
    }


def versions_out_of_use(translated):
    """A published version that no schedule calls, or calls without the right to.

    A call without the alias's name in it would reach the function, and leave the version unused.
    """
    schedules = of_type(translated, SCHEDULE).values()
    targets = {json.dumps(each["Properties"]["Target"]["Arn"]): each for each in schedules}
    for name, alias in of_type(translated, ALIAS).items():
        schedule = targets.get(json.dumps({"Ref": name}))
        if not schedule:
            yield f"{name}: no schedule calls it"
            continue
        function = alias["Properties"]["FunctionName"]["Ref"]
        arn = {"Fn::Sub": f"${{{function}.Arn}}:{alias['Properties']['Name']}"}
        role = next(references(schedule["Properties"]["Target"]["RoleArn"]))
        if not any(
            "lambda:InvokeFunction" in as_list(statement["Action"])
            and arn in as_list(statement["Resource"])
            for statement in statements(translated["Resources"][role])
        ):
            yield f"{name}: {role} does not allow a schedule to call it"


def versions(translated):
    """The logical id of each function's published version: a new id is a new version."""
    return {
        resource["Properties"]["FunctionName"]["Ref"]: name
        for name, resource in of_type(translated, VERSION).items()
    }


def stale_versions(source):
    """A change of a function that would leave its alias on the version before the change.

    Code always publishes, and so does a new Release. SAM does not look at the value of any other
    parameter; the description of one that reaches a published function has to say so.
    """
    translated = translate(source)
    before = versions(translated)
    for change, after in (
        ("new code", versions(translate(source, code="second"))),
        ("a new Release", versions(translate(source, {"Release": "another"}))),
    ):
        for function, version in before.items():
            if after[function] == version:
                yield f"{function}: {change} does not publish a version"
    for name, parameter in parameters_but_release(source).items():
        reached = [each for each in before if name in parameters_of(each, source, translated)]
        if reached and "Release" not in parameter.get("Description", ""):
            alone = versions(translate(source, {name: another_value(parameter)}))
            for function in reached:
                if alone[function] == before[function]:
                    told = "only with a new Release; say so where it is set"
                    yield f"{name}: reaches {function} {told}"


# Properties that decide when versions are published, and what no version contains.
ABOUT_VERSIONS = {
    "AutoPublishAlias",
    "AutoPublishAliasAllProperties",
    "AutoPublishCodeSha256",
    "CodeUri",  # stale_versions looks at new code
    "Events",
    "VersionDeletionPolicy",
}


def settings_without_a_version(source):
    """A property of a published function whose change would not reach its alias.

    One property at a time is changed in all functions that have it: a version depends on nothing
    but its own function.
    """
    before = versions(translate(source))
    common = source.get("Globals", {}).get("Function", {})
    own = {function: source["Resources"][function]["Properties"] for function in before}
    for name in sorted({*common}.union(*own.values()) - ABOUT_VERSIONS):
        having = [function for function in before if name in own[function] or name in common]
        template = copy.deepcopy(source)
        for function in having:
            properties = template["Resources"][function]["Properties"]
            properties[name] = changed(own[function].get(name, common.get(name)))
        after = versions(translate(template))
        for function in having:
            if after[function] == before[function]:
                yield f"{function}: a change of {name} does not publish a version"


def changed(value):
    """Another value of the same shape.

    >>> changed({"Variables": {"COLOUR": {"Ref": "Colour"}}, "Seconds": [10]})
    {'Variables': {'COLOUR': {'Ref': 'Colour0'}}, 'Seconds': [11]}
    """
    if isinstance(value, dict):
        return {name: changed(item) for name, item in value.items()}
    if isinstance(value, list):
        return [changed(item) for item in value]
    return value + 1 if isinstance(value, int) else f"{value}0"


def parameters_but_release(source):
    """All parameters except Release, with which the others are compared."""
    parameters = source.get("Parameters", {})
    return {name: parameters[name] for name in sorted(parameters.keys() - {"Release"})}


def parameters_of(function, source, translated):
    """The names of the parameters that a function's properties depend on, also through conditions."""
    properties = translated["Resources"][function]["Properties"]
    named = set(references(properties))
    for condition in conditions_in(properties):
        named.update(references(source["Conditions"][condition]))
    return named


def conditions_in(value):
    if isinstance(value, list):
        for item in value:
            yield from conditions_in(item)
    elif isinstance(value, dict):
        if "Fn::If" in value:
            yield value["Fn::If"][0]
        for item in value.values():
            yield from conditions_in(item)


def another_value(parameter):
    others = [value for value in parameter.get("AllowedValues", []) if value != parameter["Default"]]
    return str(others[0]) if others else default_or_sample(parameter) + "1"


def findings(source):
    translated = translate(source)
    yield from too_many_resources(translated)
    yield from cycles(translated)
    yield from roles_nobody_wrote(source, translated)
    yield from managed_policies(translated)
    yield from wide_rights(translated)
    yield from sources_out_of_reach(translated)
    yield from versions_out_of_use(translated)
    yield from stale_versions(source)
    yield from settings_without_a_version(source)


def api_document(translated):
    """The document that API Gateway imports. Values that only a stack knows are replaced by texts."""
    (api,) = of_type(translated, "AWS::ApiGatewayV2::Api").values()
    return resolved(api["Properties"]["Body"])


def resolved(value):
    """
    >>> resolved({"title": {"Ref": "AWS::StackName"}, "tags": [{"name": "httpapi"}]})
    {'title': 'AWS::StackName', 'tags': [{'name': 'httpapi'}]}
    """
    if isinstance(value, list):
        return [resolved(item) for item in value]
    if isinstance(value, dict):
        if len(value) == 1 and re.match(r"Ref$|Fn::", *value):
            return str(*value.values())
        return {name: resolved(item) for name, item in value.items()}
    return value


def main(arguments):
    parser = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    parser.add_argument("template", nargs="?", type=Path, default=Path(__file__).parents[2] / "template.yaml")
    parser.add_argument("--api", type=Path, help="where to write the OpenAPI document")
    options = parser.parse_args(arguments)
    source = yaml_parse(options.template.read_text(encoding="utf-8"))
    found = list(findings(source))
    for finding in found:
        print(finding, file=sys.stderr)
    translated = translate(source)
    print(f"{len(translated['Resources'])} resources after translation")
    if options.api:
        options.api.write_text(json.dumps(api_document(translated), indent=2), encoding="utf-8")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
