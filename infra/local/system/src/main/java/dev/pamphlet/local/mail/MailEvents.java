package dev.pamphlet.local.mail;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.mail.Fate.Bounce;
import dev.pamphlet.local.mail.Outcome.Kind;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.local.template.LocalAccount;
import dev.pamphlet.local.template.Mail;
import dev.pamphlet.local.template.Mail.ConfigurationSet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Tells EventBridge what becomes of messages, as their configuration sets want it, at the system's
 * time. What is due and not told when the system stops is not told at all: SES promises no more.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/monitoring-eventbridge.html">Monitoring
 *     with EventBridge</a>
 */
public final class MailEvents implements AutoCloseable {

  private static final Duration LOOK = Duration.ofMillis(100);

  /** Where events go. */
  @FunctionalInterface
  public interface Bus {

    /**
     * Takes one.
     *
     * @param detailType {@code Email Bounced}
     * @param resources ARNs of what it is about
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
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(MailEvents::thread);
  private EventFaults faults = EventFaults.NONE;
  private Random chance = new Random(0);
  private long order;

  /**
   * Begins to tell.
   *
   * @param bus takes each event
   * @param output is told when the bus fails
   */
  MailEvents(Mail mail, Clock clock, Bus bus, Output output) {
    this.mail = mail;
    this.clock = clock;
    this.bus = bus;
    this.output = output;
    looks.scheduleWithFixedDelay(
        this::tell, LOOK.toMillis(), LOOK.toMillis(), TimeUnit.MILLISECONDS);
  }

  /** From the next event on. */
  synchronized void faults(EventFaults changed) {
    faults = changed;
    chance = new Random(changed.seed());
  }

  synchronized EventFaults faults() {
    return faults;
  }

  /** Has an event told, if the message's configuration set wants it. */
  synchronized void add(Message message, Outcome outcome, Optional<Bounce> bounce) {
    if (!isWanted(message, outcome.kind())) {
      return;
    }
    Event event = event(message, outcome, bounce);
    for (Duration late : faults.copies(chance)) {
      due.add(new Due(outcome.at().plus(late), order++, event));
    }
  }

  /** Tells what is due by now. */
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
    Set<String> events =
        message
            .configurationSet()
            .flatMap(this::set)
            .map(ConfigurationSet::events)
            .orElse(Set.of());
    String type = kind == Kind.RENDERING_FAILURE ? "renderingFailure" : kind.member();
    return events.contains(type);
  }

  private Optional<ConfigurationSet> set(String name) {
    return mail.configurationSets().stream().filter(set -> set.name().equals(name)).findFirst();
  }

  private static Event event(Message message, Outcome outcome, Optional<Bounce> bounce) {
    ObjectNode detail = Json.object().put("eventType", outcome.kind().eventType());
    detail.set("mail", mail(message));
    detail.set(outcome.kind().member(), particulars(message, outcome, bounce));
    return new Event(
        detailType(outcome.kind()),
        message.configurationSet().map(LocalAccount::configurationSetArn).stream().toList(),
        detail);
  }

  private static String detailType(Kind kind) {
    return switch (kind) {
      case SEND -> "Email Sent";
      case DELIVERY -> "Email Delivered";
      case BOUNCE -> "Email Bounced";
      case COMPLAINT -> "Email Complaint Received";
      case REJECT -> "Email Rejected";
      case RENDERING_FAILURE -> "Email Rendering Failed";
    };
  }

  private static ObjectNode mail(Message message) {
    ObjectNode mail =
        Json.object()
            .put("timestamp", message.at().toString())
            .put("source", message.from())
            .put("sendingAccountId", LocalAccount.ID)
            .put("messageId", message.id());
    mail.putArray("destination").add(message.to());
    mail.put("headersTruncated", false).putArray("headers");
    mail.putObject("commonHeaders").put("subject", message.subject());
    ObjectNode tags = mail.putObject("tags");
    message.configurationSet().ifPresent(set -> tags.putArray("ses:configuration-set").add(set));
    message.tags().forEach((name, value) -> tags.putArray(name).add(value));
    return mail;
  }

  private static ObjectNode particulars(Message message, Outcome outcome, Optional<Bounce> bounce) {
    String time = outcome.at().toString();
    ObjectNode told = Json.object();
    switch (outcome.kind()) {
      case SEND -> {}
      case DELIVERY -> {
        told.put("timestamp", time).put("processingTimeMillis", 1);
        told.putArray("recipients").add(message.to());
      }
      case BOUNCE -> {
        Bounce why = bounce.orElseThrow();
        told.put("bounceType", why.type())
            .put("bounceSubType", why.subType())
            .put("timestamp", time)
            .put("feedbackId", feedbackId(message));
        told.putArray("bouncedRecipients")
            .addObject()
            .put("emailAddress", message.to())
            .put("action", "failed")
            .put("diagnosticCode", why.diagnosis());
      }
      case COMPLAINT -> {
        told.put("timestamp", time)
            .put("feedbackId", feedbackId(message))
            .put("complaintFeedbackType", "abuse");
        told.putArray("complainedRecipients").addObject().put("emailAddress", message.to());
      }
      case REJECT -> told.put("reason", outcome.detail());
      case RENDERING_FAILURE ->
          told.put("errorMessage", outcome.detail()).put("templateName", "inline");
    }
    return told;
  }

  private static String feedbackId(Message message) {
    return message.id() + "-feedback";
  }

  @Override
  public void close() {
    looks.shutdownNow();
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "mail events");
    thread.setDaemon(true);
    return thread;
  }
}
