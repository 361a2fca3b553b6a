package dev.pamphlet.sam;

import dev.pamphlet.template.TemplateTree;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Rules for alarms. CloudWatch accepts an alarm on a metric that nobody sends; it never fires. */
final class AlarmRules {

  /** The documented metrics of the AWS services used here, by namespace. */
  private static final Map<String, Set<String>> OF_AWS =
      Map.of(
          "AWS/ApiGateway",
          Set.of("4xx", "5xx", "Count", "DataProcessed", "IntegrationLatency", "Latency"),
          "AWS/DynamoDB",
          Set.of(
              "ConsumedReadCapacityUnits",
              "ConsumedWriteCapacityUnits",
              "ReadThrottleEvents",
              "SystemErrors",
              "ThrottledRequests",
              "TransactionConflict",
              "UserErrors",
              "WriteThrottleEvents"),
          "AWS/Lambda",
          Set.of(
              "ConcurrentExecutions",
              "DestinationDeliveryFailures",
              "Duration",
              "Errors",
              "Invocations",
              "IteratorAge",
              "Throttles"),
          "AWS/SES",
          Set.of(
              "Bounce",
              "Complaint",
              "Delivery",
              "Reject",
              "Reputation.BounceRate",
              "Reputation.ComplaintRate",
              "Send"),
          "AWS/SQS",
          Set.of(
              "ApproximateAgeOfOldestMessage",
              "ApproximateNumberOfMessagesNotVisible",
              "ApproximateNumberOfMessagesVisible",
              "NumberOfMessagesReceived",
              "NumberOfMessagesSent"));

  private AlarmRules() {}

  /** Every alarm watches a metric of AWS, or one that a metric filter of the template makes. */
  static Stream<Finding> metricsExist(TemplateTree template) {
    Set<String> filtered =
        Resource.ofType(template, "AWS::Logs::MetricFilter")
            .flatMap(filter -> filter.property("MetricTransformations").stream())
            .flatMap(Items::of)
            .map(
                made ->
                    made.text("MetricNamespace").orElse("") + made.text("MetricName").orElse(""))
            .collect(Collectors.toSet());
    return Resource.ofType(template, "AWS::CloudWatch::Alarm")
        .flatMap(
            alarm -> {
              String namespace = alarm.text("Namespace").orElse("");
              String metric = alarm.text("MetricName").orElse("");
              return alarm.unless(
                  OF_AWS.getOrDefault(namespace, Set.of()).contains(metric)
                      || filtered.contains(namespace + metric),
                  "the metric " + namespace + " " + metric + " does not exist");
            });
  }

  /** Every alarm notifies somebody. */
  static Stream<Finding> alarmsNotifySomebody(TemplateTree template) {
    return Resource.ofType(template, "AWS::CloudWatch::Alarm")
        .flatMap(
            alarm ->
                alarm.unless(
                    alarm.property("AlarmActions").isPresent(), "AlarmActions is missing"));
  }
}
