package dev.pamphlet.sam;

import dev.pamphlet.local.template.TemplateTree;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** An alarm on a metric that does not exist never fires. */
final class AlarmRules {

  /** The metrics that AWS documents, of the services used here. */
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

  /** A metric of AWS, or one that a filter of the template makes. */
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
                  "nobody sends the metric " + namespace + " " + metric);
            });
  }

  /** An alarm tells somebody. */
  static Stream<Finding> alarmsAreHeard(TemplateTree template) {
    return Resource.ofType(template, "AWS::CloudWatch::Alarm")
        .flatMap(alarm -> alarm.unless(alarm.property("AlarmActions").isPresent(), "tells nobody"));
  }
}
