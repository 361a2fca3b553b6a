package dev.pamphlet.local.template;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * What the {@code AWS::SQS::QueuePolicy} resources of a template allow EventBridge: without one a
 * rule's events never reach the queue on AWS, and nobody is told.
 */
final class QueuePolicies {

  private static final String EVENTBRIDGE = "events.amazonaws.com";

  private final List<Grant> grants = new ArrayList<>();

  /** Sources are ARNs of rules; any rule where there are none. */
  private record Grant(List<String> queues, List<String> sources) {}

  void read(Fields fields) {
    fields.without("Queues");
    Fields document = fields.requiredFields("PolicyDocument");
    fields.end();
    document.without("Id", "Version");
    document.list("Statement").forEach(this::statement);
    document.end();
  }

  private void statement(Fields fields) {
    boolean allows = fields.requiredText("Effect").equals("Allow");
    boolean sends =
        fields.texts("Action").stream()
            .anyMatch(
                action ->
                    Set.of("sqs:sendmessage", "sqs:*").contains(action.toLowerCase(Locale.ROOT)));
    boolean eventBridge =
        !fields.isText("Principal")
            && fields
                .fields("Principal")
                .filter(principal -> principal.texts("Service").contains(EVENTBRIDGE))
                .isPresent();
    if (allows && sends && eventBridge) {
      grants.add(new Grant(fields.texts("Resource"), sources(fields)));
    }
  }

  private static List<String> sources(Fields statement) {
    List<String> sources = new ArrayList<>();
    statement
        .fields("Condition")
        .ifPresent(
            operators ->
                operators
                    .keys()
                    .forEach(
                        operator -> {
                          Fields keys = operators.requiredFields(operator);
                          sources.addAll(keys.texts("aws:SourceArn"));
                          keys.without("aws:SourceAccount").end();
                        }));
    return sources;
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
