package dev.pamphlet.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * The rights that the {@code AWS::SQS::QueuePolicy} resources of a template give EventBridge.
 * Without one, a rule's events never reach the queue on AWS, and nobody is told.
 */
final class QueuePolicies {

  private static final String EVENTBRIDGE = "events.amazonaws.com";
  private static final Set<String> SENDING = Set.of("sqs:sendmessage", "sqs:*");

  private final List<Grant> grants = new ArrayList<>();

  /** Sources are ARNs of rules; without any, every rule may send. */
  private record Grant(List<String> queues, List<String> sources) {}

  void read(Fields fields) {
    fields.ignore("Queues");
    fields.requiredMap(
        "PolicyDocument",
        document -> {
          document.ignore("Id", "Version");
          return document.list("Statement", this::statement);
        });
  }

  private boolean statement(Fields fields) {
    fields.ignore("Condition", "Resource", "Sid");
    boolean allows = fields.requiredText("Effect").equals("Allow");
    boolean sends =
        fields.texts("Action").stream()
            .anyMatch(action -> SENDING.contains(action.toLowerCase(Locale.ROOT)));
    boolean eventBridge =
        !fields.isText("Principal")
            && fields
                .map("Principal", QueuePolicies::services)
                .orElse(List.of())
                .contains(EVENTBRIDGE);
    return allows
        && sends
        && eventBridge
        && grants.add(new Grant(fields.texts("Resource"), sources(fields)));
  }

  private static List<String> services(Fields principal) {
    principal.ignore("AWS");
    return principal.texts("Service");
  }

  private static List<String> sources(Fields statement) {
    List<String> sources = new ArrayList<>();
    statement.map(
        "Condition",
        operators -> {
          for (String operator : operators.keys()) {
            operators.map(operator, keys -> sources.addAll(source(keys)));
          }
          return sources;
        });
    return sources;
  }

  private static List<String> source(Fields keys) {
    keys.ignore("aws:SourceAccount");
    return keys.texts("aws:SourceArn");
  }

  /** Whether the events of a rule reach a queue. */
  boolean allow(EventRule rule, String queueArn) {
    return grants.stream()
        .anyMatch(
            grant ->
                grant.queues().contains(queueArn)
                    && (grant.sources().isEmpty() || grant.sources().contains(rule.arn())));
  }
}
