package dev.pamphlet.sam;

import java.util.stream.Stream;

/**
 * One way to break the sample template.
 *
 * @param rule the one rule that it breaks
 * @param kept a text that the sample contains once
 * @param broken the text that replaces it
 * @param finding a part of the expected finding
 */
record Breach(String rule, String kept, String broken, String finding) {

  private static final String BISECT = "            BisectBatchOnFunctionError: true\n";
  private static final String READ_ROUTE =
      "            Method: get\n            Path: /v1/things\n";
  private static final String KEEP_WARM =
      """
              KeepWarm:
                Type: ScheduleV2
                Properties:
                  ScheduleExpression: rate(1 day)
                  FlexibleTimeWindow: {Mode: FLEXIBLE}
                  Input: '{"keepWarm": true}'
                  OmitName: true
      """;
  private static final String REPORT =
      "            FunctionResponseTypes: [ReportBatchItemFailures]\n";

  /** At least one for every rule. */
  static Stream<Breach> all() {
    return Stream.of(
        new Breach(
            "handlers exist",
            "Answers readers.\n      Handler: dev.pamphlet.sam.SampleHandler",
            "Answers readers.\n      Handler: dev.pamphlet.sam.Missing",
            "ReadFunction: 'dev.pamphlet.sam.Missing' is not a handler"),
        new Breach(
            "handlers exist",
            "Answers readers.\n      Handler: dev.pamphlet.sam.SampleHandler",
            "Answers readers.\n      Handler: java.lang.Object",
            "ReadFunction: 'java.lang.Object' is not a handler"),
        new Breach("limits are stated", "MemorySize: 1769", "Layers: []", "MemorySize is missing"),
        new Breach(
            "limits are stated",
            "Tracing: Active",
            "Tracing: PassThrough",
            "Tracing is not Active"),
        new Breach(
            "limits are stated",
            "      Description: Answers readers.\n",
            "",
            "ReadFunction: Description is missing"),
        new Breach(
            "limits are stated", "      Timeout: 10\n", "", "ReadFunction: Timeout is missing"),
        new Breach(
            "routes time out before the gateway",
            "Timeout: 10\n",
            "Timeout: 30\n",
            "ReadFunction: Timeout is longer than the gateway waits"),
        new Breach(
            "functions are short",
            "Description: Answers readers.",
            "Description:" + "\n".repeat(30) + "        Answers readers.",
            "ReadFunction: has 78 lines with its role and log group"),
        new Breach(
            "roles are their own",
            "Role: !GetAtt WorkOffRole.Arn",
            "Role: !GetAtt ReadRole.Arn",
            "WorkOffFunction: shares its Role with another function"),
        new Breach(
            "roles are their own",
            "      Role: !GetAtt ReadRole.Arn\n",
            "",
            "ReadFunction: Role is no AWS::IAM::Role of the template"),
        new Breach(
            "log groups are their own",
            "LogGroup: !Ref ReadLogs",
            "LogGroup: !Ref WorkOffLogs",
            "ReadFunction: shares its LoggingConfig.LogGroup with another function"),
        new Breach(
            "log groups are their own",
            "LogGroup: !Ref ReadLogs",
            "LogGroup: elsewhere",
            "ReadFunction: LoggingConfig.LogGroup is no AWS::Logs::LogGroup of the template"),
        new Breach(
            "open functions start from snapshots",
            "ApplyOn: PublishedVersions",
            "ApplyOn: None",
            "ReadFunction: is open but has no SnapStart"),
        new Breach(
            "open functions start from snapshots",
            "      Timeout: 20\n",
            "      Timeout: 20\n      SnapStart: {ApplyOn: PublishedVersions}\n",
            "WorkOffFunction: has SnapStart but no open route"),
        new Breach(
            "open functions start from snapshots",
            "      AutoPublishAlias: live\n",
            "",
            "ReadFunction: AutoPublishAlias is missing"),
        new Breach(
            "open functions start from snapshots",
            "AutoPublishCodeSha256: !Ref Release",
            "Tags: {Release: !Ref Release}",
            "ReadFunction: AutoPublishCodeSha256 is not the parameter Release"),
        new Breach(
            "open functions start from snapshots",
            "      AutoPublishAliasAllProperties: true\n",
            "",
            "ReadFunction: AutoPublishAliasAllProperties is not true"),
        new Breach(
            "open functions start from snapshots",
            "VersionDeletionPolicy: Delete",
            "VersionDeletionPolicy: Retain",
            "ReadFunction: VersionDeletionPolicy is not Delete"),
        new Breach(
            "snapshots are kept in use",
            KEEP_WARM,
            "",
            "ReadFunction: has not one ScheduleV2 that keeps it warm"),
        new Breach(
            "snapshots are kept in use",
            "Mode: FLEXIBLE",
            "Mode: 'OFF'",
            "ReadFunction.KeepWarm: FlexibleTimeWindow.Mode is not FLEXIBLE"),
        new Breach(
            "snapshots are kept in use",
            "            OmitName: true\n",
            "",
            "ReadFunction.KeepWarm: OmitName is not true"),
        new Breach(
            "roles have no managed policies",
            "      Policies:\n        - PolicyName: Read\n",
            "      ManagedPolicyArns: [elsewhere]\n      Policies:\n        - PolicyName: Read\n",
            "ReadRole: has ManagedPolicyArns"),
        new Breach(
            "actions are listed",
            "Action: dynamodb:GetItem",
            "Action: [dynamodb:*]",
            "ReadRole: dynamodb:* is too broad"),
        new Breach(
            "actions are listed",
            "Action: dynamodb:GetItem",
            "NotAction: dynamodb:GetItem",
            "ReadRole: NotAction is too broad"),
        new Breach(
            "resources are named",
            "Action: [xray:PutTraceSegments]",
            "Action: [xray:PutTraceSegments, logs:PutLogEvents]",
            "ReadRole: logs:PutLogEvents is allowed on every resource"),
        new Breach(
            "rights on tables are limited to partitions",
            "                    dynamodb:LeadingKeys: 'false'\n",
            "                    aws:TokenIssueTime: 'false'\n",
            "ReadRole: dynamodb:GetItem is allowed on every partition"),
        new Breach(
            "rights on tables are limited to partitions",
            "ForAllValues:StringLike:",
            "ForAnyValue:StringLike:",
            "ReadRole: dynamodb:GetItem is allowed on every partition"),
        new Breach(
            "editors sign",
            READ_ROUTE,
            READ_ROUTE + route("Peek", "GET", "/v1/editor/things"),
            "ReadFunction.Peek: is under /v1/editor/ but not signed"),
        new Breach(
            "editors sign",
            "Path: /v1/editor/things",
            "Path: /v1/other/things",
            "WorkOffFunction.Edit: is signed but not under /v1/editor/"),
        new Breach(
            "routes name their method",
            "Method: PUT",
            "Method: ANY",
            "WorkOffFunction.Edit: Method is ANY"),
        new Breach(
            "browsers cannot sign",
            "AllowMethods: [GET]",
            "AllowMethods: [GET, PUT]",
            "Api: AllowMethods has PUT"),
        new Breach(
            "browsers cannot sign",
            "[if-none-match]",
            "[Authorization]",
            "Api: AllowHeaders has authorization"),
        new Breach("browsers cannot sign", "[if-none-match]", "['*']", "Api: AllowHeaders has *"),
        new Breach(
            "routes are throttled",
            "        ThrottlingBurstLimit: 200\n",
            "",
            "Api: DefaultRouteSettings lacks ThrottlingBurstLimit"),
        new Breach(
            "routes are throttled",
            "        GET /v1/things: {",
            "        GET /v1/thing: {",
            "Api: RouteSettings has no such route: GET /v1/thing"),
        new Breach(
            "the access log holds no personal data",
            "Format: $context.routeKey",
            "Format: $context.identity.sourceIp",
            "Api: the access log contains context.identity"),
        new Breach(
            "the access log holds no personal data",
            "Format: $context.routeKey",
            "Format: $context.path",
            "Api: the access log contains context.path"),
        new Breach(
            "the access log holds no personal data",
            "DestinationArn: !GetAtt ApiLogs.Arn",
            "DestinationArn: elsewhere",
            "Api: the access log goes to no log group of the template"),
        new Breach(
            "warnings fail",
            "Default: 'true'",
            "Default: 'false'",
            "Api: FailOnWarnings is neither true nor a parameter that is true by default"),
        new Breach(
            "tables survive mistakes",
            "PointInTimeRecoveryEnabled: true",
            "PointInTimeRecoveryEnabled: false",
            "Table: PointInTimeRecoveryEnabled is not true"),
        new Breach(
            "tables survive mistakes",
            "      DeletionProtectionEnabled: true\n",
            "",
            "Table: DeletionProtectionEnabled is not true"),
        new Breach(
            "tables survive mistakes",
            "    UpdateReplacePolicy: Retain\n",
            "    UpdateReplacePolicy: Delete\n",
            "Table: UpdateReplacePolicy is not Retain"),
        new Breach(
            "streams carry keys only",
            "StreamViewType: KEYS_ONLY",
            "StreamViewType: NEW_IMAGE",
            "Table: StreamViewType is not KEYS_ONLY"),
        new Breach(
            "time to live is enabled",
            "Enabled: 'true'",
            "Enabled: 'false'",
            "Table: TimeToLiveSpecification is not enabled"),
        new Breach(
            "logs expire",
            "RetentionInDays: 7",
            "LogGroupClass: STANDARD",
            "RetentionInDays is missing"),
        new Breach(
            "streams get past bad records", BISECT, "", "BisectBatchOnFunctionError is not true"),
        new Breach(
            "streams get past bad records",
            "MaximumRetryAttempts: 10",
            "MaximumRetryAttempts: -1",
            "WorkOffFunction.Stream: MaximumRetryAttempts is missing or unlimited"),
        new Breach(
            "streams get past bad records",
            "            MaximumRetryAttempts: 10\n" + REPORT,
            "            MaximumRetryAttempts: 10\n",
            "WorkOffFunction.Stream: FunctionResponseTypes lacks ReportBatchItemFailures"),
        new Breach(
            "streams get past bad records",
            "Destination: !GetAtt FailedRecords.Arn",
            "Elsewhere: !GetAtt FailedRecords.Arn",
            "WorkOffFunction.Stream: DestinationConfig has no OnFailure destination"),
        new Breach(
            "queue batches fail by message",
            "Queue: !GetAtt Work.Arn\n" + REPORT,
            "Queue: !GetAtt Work.Arn\n",
            "WorkOffFunction.Work: FunctionResponseTypes lacks ReportBatchItemFailures"),
        new Breach(
            "queue batches fail by message",
            "            Queue: !GetAtt Work.Arn\n",
            "            Queue: !GetAtt Work.Arn\n            MaximumRetryAttempts: 2\n",
            "WorkOffFunction.Work: MaximumRetryAttempts has no effect on a queue"),
        new Breach(
            "visibility timeouts retry retries",
            "VisibilityTimeout: 120",
            "VisibilityTimeout: 119",
            "WorkOffFunction.Work: the queue's VisibilityTimeout"),
        new Breach(
            "queues have a dead letter queue",
            "maxReceiveCount: 5",
            "maxReceiveCount: 4",
            "Work: RedrivePolicy has no maxReceiveCount"),
        new Breach(
            "schedules retry",
            "MaximumEventAgeInSeconds: 3600",
            "MaximumEventAge: 3600",
            "WorkOffFunction.Tidy: RetryPolicy lacks"),
        new Breach(
            "scheduled runs are limited",
            "      EventInvokeConfig: {MaximumRetryAttempts: 0, MaximumEventAgeInSeconds: 60}\n",
            "      EventInvokeConfig: {MaximumRetryAttempts: 0}\n",
            "WorkOffFunction.Tidy: the function's EventInvokeConfig lacks MaximumEventAge"),
        new Breach(
            "metrics exist",
            "MetricName: Errors",
            "MetricName: Error",
            "Failures: the metric AWS/Lambda Error does not exist"),
        new Breach(
            "metrics exist",
            "        - MetricNamespace: Things",
            "        - MetricNamespace: Other",
            "ManyRefusals: the metric Things Refusals does not exist"),
        new Breach(
            "alarms notify somebody",
            "      AlarmActions: [!Ref OtherTopic]\n",
            "",
            "Failures: AlarmActions is missing"),
        new Breach(
            "parameters and outputs are described",
            "    Description: The table.\n",
            "",
            "TableName: Description is missing"),
        new Breach(
            "parameters and outputs are described",
            "    Description: Names the published versions.\n",
            "",
            "Release: Description is missing"),
        new Breach(
            "parameters are used",
            "  Release:\n",
            "  Unused:\n    Description: Nothing.\n  Release:\n",
            "Unused: is not used"),
        new Breach(
            "routes have an event",
            READ_ROUTE,
            READ_ROUTE + route("ReadHead", "HEAD", "/v1/things"),
            "ReadFunction.ReadHead: events/ has none for HEAD /v1/things"),
        new Breach(
            "triggers have an event",
            READ_ROUTE,
            READ_ROUTE
                + "        Wake:\n          Type: CloudWatchEvent\n          Properties: {}\n",
            "ReadFunction.Wake: events/ has no read*.json"),
        new Breach(
            "triggers have an event",
            READ_ROUTE,
            READ_ROUTE
                + "        Wake:\n          Type: CloudWatchEvent\n          Properties: {Input: no JSON}\n",
            "ReadFunction.Wake: events/ has none like its Input"));
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
