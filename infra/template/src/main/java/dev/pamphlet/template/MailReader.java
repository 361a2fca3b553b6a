package dev.pamphlet.template;

import dev.pamphlet.template.Mail.ConfigurationSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/**
 * Reads the resources of Amazon SES: identities, configuration sets, and the destinations of their
 * events, which belong to a set by its name.
 */
final class MailReader {

  private static final Set<String> EVENTS =
      Set.of("send", "delivery", "bounce", "complaint", "reject", "renderingFailure");
  private static final Set<String> NEVER_HAPPEN =
      Set.of("click", "deliveryDelay", "open", "subscription");

  private record Destination(String set, Set<String> events, Fields fields) {}

  private final List<String> identities = new ArrayList<>();
  private final List<ConfigurationSet> sets = new ArrayList<>();
  private final List<Destination> destinations = new ArrayList<>();

  /** {@code AWS::SES::EmailIdentity}. How it is verified does not matter here. */
  void identity(Fields properties) {
    properties.ignore(
        "ConfigurationSetAttributes",
        "DkimAttributes",
        "DkimSigningAttributes",
        "FeedbackAttributes",
        "MailFromAttributes",
        "Tags");
    identities.add(properties.requiredText("EmailIdentity"));
  }

  /** {@code AWS::SES::ConfigurationSet}. */
  void configurationSet(Fields properties) {
    String name = properties.text("Name").orElse(properties.logicalId());
    boolean sending =
        properties
            .map("SendingOptions", options -> options.flag("SendingEnabled", true))
            .orElse(true);
    properties.leaveOut("TrackingOptions", "tracking of mail");
    properties.leaveOut("VdmOptions", "deliverability manager");
    properties.ignore(
        "ArchivingOptions", "DeliveryOptions", "ReputationOptions", "SuppressionOptions", "Tags");
    sets.add(new ConfigurationSet(properties.logicalId(), name, sending, Set.of()));
  }

  /** {@code AWS::SES::ConfigurationSetEventDestination}, to EventBridge and nowhere else. */
  void eventDestination(Fields properties) {
    String set = properties.requiredText("ConfigurationSetName");
    properties
        .requiredMap("EventDestination", MailReader::events)
        .ifPresent(events -> destinations.add(new Destination(set, events, properties)));
  }

  /**
   * @return empty when it is disabled
   */
  private static Optional<Set<String>> events(Fields destination) {
    destination.ignore("Name");
    Set<String> events = new TreeSet<>();
    for (String event : destination.texts("MatchingEventTypes")) {
      if (NEVER_HAPPEN.contains(event)) {
        destination.leaveOut("events of the type " + event);
      } else if (EVENTS.contains(event)) {
        events.add(event);
      } else {
        throw destination.problem("MatchingEventTypes", "has no type '%s'".formatted(event));
      }
    }
    destination.requiredMap(
        "EventBridgeDestination",
        bus -> {
          String arn = bus.requiredText("EventBusArn");
          if (!arn.endsWith(":event-bus/default")) {
            throw bus.problem("EventBusArn", "is not emulated unless it is the default bus");
          }
          return arn;
        });
    return destination.flag("Enabled", true) ? Optional.of(events) : Optional.empty();
  }

  /** All of it, each set with the events that its destinations take. */
  Mail read() {
    for (Destination destination : destinations) {
      if (sets.stream().noneMatch(set -> set.name().equals(destination.set()))) {
        throw destination
            .fields()
            .problem(
                "ConfigurationSetName",
                "names no configuration set of the template: " + destination.set());
      }
    }
    return new Mail(identities, sets.stream().map(this::withEvents).toList());
  }

  private ConfigurationSet withEvents(ConfigurationSet set) {
    Set<String> events = new TreeSet<>();
    destinations.stream()
        .filter(destination -> destination.set().equals(set.name()))
        .forEach(destination -> events.addAll(destination.events()));
    return new ConfigurationSet(set.logicalId(), set.name(), set.sending(), events);
  }
}
