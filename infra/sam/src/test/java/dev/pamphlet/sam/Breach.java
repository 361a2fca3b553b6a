package dev.pamphlet.sam;

import java.util.stream.Stream;

/**
 * A way to break the sample.
 *
 * @param rule that is broken by it, and alone
 * @param kept what the sample says, once
 * @param broken what it says instead
 * @param finding what the rule has to say about it
 */
record Breach(String rule, String kept, String broken, String finding) {

  private static final String BISECT = "            BisectBatchOnFunctionError: true\n";
  private static final String READ_ROUTE =
      "            Method: get\n            Path: /v1/things\n";
  private static final String REPORT =
      "            FunctionResponseTypes: [ReportBatchItemFailures]\n";

  /** At least one for every rule. */
  static Stream<Breach> all() {
    return Stream.of(
        new Breach(
            "handlers exist",
            "Answers readers.\n      Handler: dev.pamphlet.sam.SampleHandler",
            "Answers readers.\n      Handler: dev.pamphlet.sam.Missing",
            "ReadFunction: 'dev.pamphlet.sam.Missing' is no handler"),
        new Breach(
            "handlers exist",
            "Answers readers.\n      Handler: dev.pamphlet.sam.SampleHandler",
            "Answers readers.\n      Handler: java.lang.Object",
            "ReadFunction: 'java.lang.Object' is no handler"),
        new Breach("limits are stated", "MemorySize: 1769", "Layers: []", "states no MemorySize"),
        new Breach("limits are stated", "Tracing: Active", "Tracing: PassThrough", "is not traced"),
        new Breach(
            "limits are stated",
            "      Description: Answers readers.\n",
            "",
            "ReadFunction: does not say what it is for"),
        new Breach(
            "limits are stated", "      Timeout: 10\n", "", "ReadFunction: states no Timeout"),
        new Breach(
            "routes end in time",
            "Timeout: 10\n",
            "Timeout: 30\n",
            "ReadFunction: may run longer than the gateway waits"),
        new Breach(
            "functions are short",
            "Description: Answers readers.",
            "Description:" + "\n".repeat(30) + "        Answers readers.",
            "ReadFunction: has 71 lines with its role and log group"),
        new Breach(
            "roles are their own",
            "Role: !GetAtt WorkOffRole.Arn",
            "Role: !GetAtt ReadRole.Arn",
            "WorkOffFunction: shares its Role with another function"),
        new Breach(
            "roles are their own",
            "      Role: !GetAtt ReadRole.Arn\n",
            "",
            "ReadFunction: Role names no AWS::IAM::Role of the template"),
        new Breach(
            "log groups are their own",
            "LogGroup: !Ref ReadLogs",
            "LogGroup: !Ref WorkOffLogs",
            "ReadFunction: shares its LoggingConfig.LogGroup with another function"),
        new Breach(
            "log groups are their own",
            "LogGroup: !Ref ReadLogs",
            "LogGroup: elsewhere",
            "ReadFunction: LoggingConfig.LogGroup names no AWS::Logs::LogGroup of the template"),
        new Breach(
            "snapshots are for readers",
            "ApplyOn: PublishedVersions",
            "ApplyOn: None",
            "ReadFunction: is open, without SnapStart"),
        new Breach(
            "snapshots are for readers",
            "      Timeout: 20\n",
            "      Timeout: 20\n      SnapStart: {ApplyOn: PublishedVersions}\n",
            "WorkOffFunction: has a snapshot and no open route"),
        new Breach(
            "snapshots are for readers",
            "      AutoPublishAlias: live\n",
            "",
            "ReadFunction: has a snapshot and no alias"),
        new Breach(
            "snapshots are for readers",
            "AutoPublishCodeSha256: !Ref Release",
            "Tags: {Release: !Ref Release}",
            "ReadFunction: publishes no version with a new Release"),
        new Breach(
            "snapshots are for readers",
            "      AutoPublishAliasAllProperties: true\n",
            "",
            "ReadFunction: publishes no version when a setting changes"),
        new Breach(
            "snapshots are for readers",
            "VersionDeletionPolicy: Delete",
            "VersionDeletionPolicy: Retain",
            "ReadFunction: keeps the code of every version"),
        new Breach(
            "roles attach nothing",
            "      Policies:\n        - PolicyName: Read\n",
            "      ManagedPolicyArns: [elsewhere]\n      Policies:\n        - PolicyName: Read\n",
            "ReadRole: attaches a managed policy"),
        new Breach(
            "actions are listed",
            "Action: dynamodb:GetItem",
            "Action: [dynamodb:*]",
            "ReadRole: dynamodb:* allows more than it names"),
        new Breach(
            "actions are listed",
            "Action: dynamodb:GetItem",
            "NotAction: dynamodb:GetItem",
            "ReadRole: NotAction allows more than it names"),
        new Breach(
            "resources are named",
            "Action: [xray:PutTraceSegments]",
            "Action: [xray:PutTraceSegments, logs:PutLogEvents]",
            "ReadRole: logs:PutLogEvents is allowed on everything"),
        new Breach(
            "tables are narrowed",
            "                    dynamodb:LeadingKeys: 'false'\n",
            "                    aws:TokenIssueTime: 'false'\n",
            "ReadRole: dynamodb:GetItem is allowed on every partition"),
        new Breach(
            "tables are narrowed",
            "ForAllValues:StringLike:",
            "ForAnyValue:StringLike:",
            "ReadRole: dynamodb:GetItem is allowed on every partition"),
        new Breach(
            "editors sign",
            READ_ROUTE,
            READ_ROUTE + route("Peek", "GET", "/v1/editor/things"),
            "ReadFunction.Peek: is under /v1/editor/ and open"),
        new Breach(
            "editors sign",
            "Path: /v1/editor/things",
            "Path: /v1/other/things",
            "WorkOffFunction.Edit: is signed and not under /v1/editor/"),
        new Breach(
            "routes name their method",
            "Method: PUT",
            "Method: ANY",
            "WorkOffFunction.Edit: its method is 'ANY'"),
        new Breach(
            "browsers cannot sign",
            "AllowMethods: [GET]",
            "AllowMethods: [GET, PUT]",
            "Api: no open route has the method PUT"),
        new Breach(
            "browsers cannot sign",
            "[if-none-match]",
            "[Authorization]",
            "Api: browsers may send the header authorization"),
        new Breach(
            "browsers cannot sign",
            "[if-none-match]",
            "['*']",
            "Api: browsers may send the header *"),
        new Breach(
            "routes are throttled",
            "        ThrottlingBurstLimit: 200\n",
            "",
            "Api: has no default ThrottlingBurstLimit"),
        new Breach(
            "routes are throttled",
            "        GET /v1/things: {",
            "        GET /v1/thing: {",
            "Api: has settings of no route, GET /v1/thing"),
        new Breach(
            "the access log names nobody",
            "Format: $context.routeKey",
            "Format: $context.identity.sourceIp",
            "Api: its access log holds context.identity"),
        new Breach(
            "the access log names nobody",
            "Format: $context.routeKey",
            "Format: $context.path",
            "Api: its access log holds context.path"),
        new Breach(
            "the access log names nobody",
            "DestinationArn: !GetAtt ApiLogs.Arn",
            "DestinationArn: elsewhere",
            "Api: its access log goes to no log group of the template"),
        new Breach(
            "warnings fail",
            "FailOnWarnings: true",
            "FailOnWarnings: false",
            "Api: deploys in spite of warnings"),
        new Breach(
            "tables outlive mistakes",
            "PointInTimeRecoveryEnabled: true",
            "PointInTimeRecoveryEnabled: false",
            "Table: cannot be restored to a point in time"),
        new Breach(
            "tables outlive mistakes",
            "      DeletionProtectionEnabled: true\n",
            "",
            "Table: can be deleted"),
        new Breach(
            "tables outlive mistakes",
            "    UpdateReplacePolicy: Retain\n",
            "    UpdateReplacePolicy: Delete\n",
            "Table: its UpdateReplacePolicy is not Retain"),
        new Breach(
            "streams carry keys only",
            "StreamViewType: KEYS_ONLY",
            "StreamViewType: NEW_IMAGE",
            "Table: its stream shows more than keys"),
        new Breach(
            "expiry is on",
            "Enabled: 'true'",
            "Enabled: 'false'",
            "Table: its items do not expire"),
        new Breach(
            "logs end", "RetentionInDays: 7", "LogGroupClass: STANDARD", "keeps logs for ever"),
        new Breach("streams move on", BISECT, "", "does not bisect a failing batch"),
        new Breach(
            "streams move on",
            "MaximumRetryAttempts: 10",
            "MaximumRetryAttempts: -1",
            "WorkOffFunction.Stream: retries without a limit"),
        new Breach(
            "streams move on",
            "            MaximumRetryAttempts: 10\n" + REPORT,
            "            MaximumRetryAttempts: 10\n",
            "WorkOffFunction.Stream: fails a batch as a whole"),
        new Breach(
            "streams move on",
            "Destination: !GetAtt FailedRecords.Arn",
            "Elsewhere: !GetAtt FailedRecords.Arn",
            "WorkOffFunction.Stream: has no destination for what failed"),
        new Breach(
            "queue batches fail by message",
            "Queue: !GetAtt Work.Arn\n" + REPORT,
            "Queue: !GetAtt Work.Arn\n",
            "WorkOffFunction.Work: fails a batch as a whole"),
        new Breach(
            "queue batches fail by message",
            "            Queue: !GetAtt Work.Arn\n",
            "            Queue: !GetAtt Work.Arn\n            MaximumRetryAttempts: 2\n",
            "WorkOffFunction.Work: MaximumRetryAttempts means nothing to a queue"),
        new Breach(
            "messages wait for their function",
            "VisibilityTimeout: 120",
            "VisibilityTimeout: 119",
            "WorkOffFunction.Work: its queue's VisibilityTimeout"),
        new Breach(
            "queues put failures aside",
            "maxReceiveCount: 5",
            "maxReceiveCount: 4",
            "Work: has no redrive policy"),
        new Breach(
            "schedules retry",
            "MaximumEventAgeInSeconds: 3600",
            "MaximumEventAge: 3600",
            "WorkOffFunction.Tidy: has no retry policy"),
        new Breach(
            "scheduled runs end",
            "      EventInvokeConfig: {MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60}\n",
            "      EventInvokeConfig: {MaximumRetryAttempts: 0}\n",
            "WorkOffFunction.Tidy: its function's EventInvokeConfig states no MaximumEventAge"),
        new Breach(
            "metrics exist",
            "MetricName: Errors",
            "MetricName: Error",
            "Failures: nobody sends the metric AWS/Lambda Error"),
        new Breach(
            "metrics exist",
            "        - MetricNamespace: Things",
            "        - MetricNamespace: Other",
            "ManyRefusals: nobody sends the metric Things Refusals"),
        new Breach(
            "alarms are heard",
            "      AlarmActions: [!Ref OtherTopic]\n",
            "",
            "Failures: tells nobody"),
        new Breach(
            "parameters and outputs are described",
            "    Description: The table.\n",
            "",
            "TableName: has no description"),
        new Breach(
            "parameters and outputs are described",
            "    Description: Names the published versions.\n",
            "",
            "Release: has no description"),
        new Breach(
            "parameters have an effect",
            "  Release:\n",
            "  Unused:\n    Description: Nothing.\n  Release:\n",
            "Unused: has no effect"),
        new Breach(
            "routes have an event",
            READ_ROUTE,
            READ_ROUTE + route("ReadHead", "HEAD", "/v1/things"),
            "ReadFunction.ReadHead: no event of HEAD /v1/things"),
        new Breach(
            "triggers have an event",
            READ_ROUTE,
            READ_ROUTE
                + "        Wake:\n          Type: CloudWatchEvent\n          Properties: {}\n",
            "ReadFunction.Wake: no event read*.json"));
  }

  private static String route(String name, String method, String path) {
    return """
                    %s:
                      Type: HttpApi
                      Properties:
                        Method: %s
                        Path: %s
            """
        .formatted(name, method, path);
  }

  @Override
  public String toString() {
    return rule + ": " + finding;
  }
}
