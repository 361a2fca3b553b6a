package dev.pamphlet.cli.mail;

import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.sesv2.model.EventDestination;
import software.amazon.awssdk.services.sesv2.model.EventType;
import software.amazon.awssdk.services.sesv2.model.GetConfigurationSetResponse;
import software.amazon.awssdk.services.sesv2.model.SuppressionListReason;
import software.amazon.awssdk.services.sesv2.model.TlsPolicy;

/** Checks that nobody changed the stack's configuration sets by hand. */
final class ConfigurationSetChecks {

  private ConfigurationSetChecks() {}

  /** The verdict that a stack has none. */
  static Verdict none(String stack, String region) {
    return Verdict.wrong(
        "set",
        "the stack '%s' has no configuration set in %s: name it with --stack, or its region with"
                .formatted(stack, region)
            + " --region");
  }

  static Verdict of(GetConfigurationSetResponse set, List<EventDestination> destinations) {
    String name = set.configurationSetName();
    List<String> faults = new ArrayList<>();
    if (set.sendingOptions() != null
        && Boolean.FALSE.equals(set.sendingOptions().sendingEnabled())) {
      faults.add("sending is switched off");
    }
    if (destinations.stream().noneMatch(ConfigurationSetChecks::tells)) {
      faults.add("bounces and complaints do not reach EventBridge");
    }
    if (set.deliveryOptions() == null || set.deliveryOptions().tlsPolicy() != TlsPolicy.REQUIRE) {
      faults.add("mail may travel without TLS");
    }
    if (set.suppressionOptions() == null
        || !set.suppressionOptions()
            .suppressedReasons()
            .containsAll(List.of(SuppressionListReason.BOUNCE, SuppressionListReason.COMPLAINT))) {
      faults.add("addresses that bounced or complained are not suppressed");
    }
    return faults.isEmpty()
        ? Verdict.ok("set", "%s tells of bounces and complaints, and requires TLS".formatted(name))
        : Verdict.wrong(
            "set",
            "%s: %s. It was changed by hand: deploy the stack again, or change it back"
                .formatted(name, String.join(", ", faults)));
  }

  private static boolean tells(EventDestination destination) {
    return Boolean.TRUE.equals(destination.enabled())
        && destination.eventBridgeDestination() != null
        && destination
            .matchingEventTypes()
            .containsAll(List.of(EventType.BOUNCE, EventType.COMPLAINT));
  }
}
