package dev.pamphlet.local.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.mail.MailboxSimulator.Bounce;
import dev.pamphlet.local.mail.Outcome.Kind;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Mail;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;

/**
 * Sends events about messages to EventBridge, as their configuration sets request, at the system's
 * time. Events that are pending when the system stops are lost; SES gives no stronger guarantee.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html">Monitoring
 *     with EventBridge</a>
 */
public final class MailEvents {

  /** The receiver of events. */
  @FunctionalInterface
  public interface Bus {

    /**
     * Takes an event.
     *
     * @param detailType {@code Email Bounced}
     * @param resources ARNs of its subjects
     */
    void put(String detailType, List<String> resources, ObjectNode detail);
  }

  private record Due(Instant at, long order, Event event) {}

  private record Event(String detailType, List<String> resources, ObjectNode detail) {}

  private final Mail mail;
  private final Clock clock;
  private final Bus bus;
  private final Output output;
  private final PriorityQueue<Due> due =
      new PriorityQueue<>(Comparator.comparing(Due::at).thenComparing(Due::order));
  private EventFaults faults = EventFaults.NONE;
  private Random chance = new Random(0);
  private long order;

  /**
   * Starts without events.
   *
   * @param bus takes each event
   * @param output gets a message when the bus fails
   */
  MailEvents(Mail mail, Clock clock, Bus bus, Output output) {
    this.mail = mail;
    this.clock = clock;
    this.bus = bus;
    this.output = output;
  }

  /** Sets the faults from the next event on. */
  synchronized void faults(EventFaults changed) {
    faults = changed;
    chance = new Random(changed.seed());
  }

  synchronized EventFaults faults() {
    return faults;
  }

  /** Adds an event, if the message's configuration set requests it. */
  synchronized void add(Message message, Outcome outcome, Optional<Bounce> bounce) {
    if (!isWanted(message, outcome.kind())) {
      return;
    }
    Event event = event(message, outcome, bounce);
    for (Duration late : faults.copies(chance)) {
      due.add(new Due(outcome.at().plus(late), order++, event));
    }
  }

  /** Sends the events that are due. */
  void tell() {
    for (Optional<Event> event = next(); event.isPresent(); event = next()) {
      try {
        bus.put(event.get().detailType(), event.get().resources(), event.get().detail());
      } catch (RuntimeException failure) {
        output.line("ses", "an event was lost: " + failure.getMessage());
      }
    }
  }

  private synchronized Optional<Event> next() {
    return due.isEmpty() || due.peek().at().isAfter(clock.instant())
        ? Optional.empty()
        : Optional.of(due.remove().event());
  }

  private boolean isWanted(Message message, Kind kind) {
    String type = kind == Kind.RENDERING_FAILURE ? "renderingFailure" : kind.member();
    return message
        .configurationSet()
        .flatMap(mail::configurationSet)
        .filter(set -> set.events().contains(type))
        .isPresent();
  }

  private static Event event(Message message, Outcome outcome, Optional<Bounce> bounce) {
    Kind kind = outcome.kind();
    return new Event(
        kind.detailType(),
        message.configurationSet().map(LocalAccount::configurationSetArn).stream().toList(),
        Json.tree(
            Map.of(
                "eventType",
                kind.eventType(),
                "mail",
                mail(message),
                kind.member(),
                particulars(message, outcome, bounce))));
  }

  private static Map<String, Object> mail(Message message) {
    Map<String, List<String>> tags = new HashMap<>();
    message.configurationSet().ifPresent(set -> tags.put("ses:configuration-set", List.of(set)));
    message.tags().forEach((name, value) -> tags.put(name, List.of(value)));
    return Map.of(
        "timestamp", message.at(),
        "source", message.from(),
        "sendingAccountId", LocalAccount.ID,
        "messageId", message.id(),
        "destination", List.of(message.to()),
        "headersTruncated", false,
        "headers", List.of(),
        "commonHeaders", Map.of("subject", message.subject()),
        "tags", tags);
  }

  private static Map<String, Object> particulars(
      Message message, Outcome outcome, Optional<Bounce> bounce) {
    return switch (outcome.kind()) {
      case SEND -> Map.of();
      case DELIVERY ->
          Map.of(
              "timestamp", outcome.at(),
              "processingTimeMillis", 1,
              "recipients", List.of(message.to()));
      case BOUNCE -> {
        Bounce why = bounce.orElseThrow();
        yield Map.of(
            "timestamp", outcome.at(),
            "feedbackId", feedbackId(message),
            "bounceType", why.type(),
            "bounceSubType", why.subType(),
            "bouncedRecipients", List.of(bounced(message, why)));
      }
      case COMPLAINT ->
          Map.of(
              "timestamp", outcome.at(),
              "feedbackId", feedbackId(message),
              "complaintFeedbackType", "abuse",
              "complainedRecipients", List.of(Map.of("emailAddress", message.to())));
      case REJECT -> Map.of("reason", outcome.detail());
      case RENDERING_FAILURE -> Map.of("errorMessage", outcome.detail(), "templateName", "inline");
    };
  }

  /** Status, action and diagnosis are present only with a report. */
  private static Map<String, String> bounced(Message message, Bounce why) {
    Map<String, String> recipient = new HashMap<>(Map.of("emailAddress", message.to()));
    why.report()
        .ifPresent(
            report ->
                recipient.putAll(
                    Map.of(
                        "action", "failed",
                        "status", report.status(),
                        "diagnosticCode", report.diagnosis())));
    return recipient;
  }

  private static String feedbackId(Message message) {
    return message.id() + "-feedback";
  }
}
