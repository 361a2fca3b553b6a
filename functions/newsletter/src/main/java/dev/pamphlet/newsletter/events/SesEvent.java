package dev.pamphlet.newsletter.events;

import dev.pamphlet.newsletter.Mail;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.ChunkId;
import dev.pamphlet.newsletter.delivery.MailReport;
import dev.pamphlet.newsletter.feedback.MailEvent;
import dev.pamphlet.newsletter.feedback.MailEvent.Kind;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.InvalidValue;
import dev.pamphlet.platform.json.JsonReader;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * An event of SES, as the input transformer of the template's rule leaves it: without addresses. A
 * missing value is an empty text.
 *
 * @param type {@code Send}, {@code Reject}, {@code Rendering Failure}, {@code Bounce} or {@code
 *     Complaint}
 * @param mail the id of the mail
 * @param time of the event
 * @param bounceType {@code Permanent}, {@code Transient} or {@code Undetermined}; empty unless it
 *     is a bounce
 * @param status of the mail's delivery, such as {@code 5.1.1}; empty where nothing was reported
 * @param tags of the mail, including those of SES
 * @see <a
 *     href="https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html">Contents
 *     of event data</a>
 */
record SesEvent(
    String type,
    String mail,
    Instant time,
    String bounceType,
    String status,
    Map<String, List<String>> tags) {

  private static final String CONFIGURATION_SET = "ses:configuration-set";

  /**
   * Reads the body of a message.
   *
   * @throws IllegalArgumentException for text that is not such an event
   */
  static SesEvent read(String body) {
    Map<String, String> texts = new HashMap<>();
    Map<String, List<String>> tags = new HashMap<>();
    JsonReader json = JsonReader.of(body.getBytes(StandardCharsets.UTF_8));
    while (json.nextMember()) {
      if (json.name().equals("tags")) {
        while (json.nextMember()) {
          tags.put(json.name(), json.list(json::text));
        }
      } else {
        texts.put(json.name(), json.text());
      }
    }
    json.end();
    return new SesEvent(
        required(texts, "type"),
        required(texts, "mail"),
        time(required(texts, "time")),
        texts.getOrDefault("bounceType", ""),
        texts.getOrDefault("status", ""),
        Map.copyOf(tags));
  }

  /** The configuration set that the mail was sent with. */
  String configurationSet() {
    return first(CONFIGURATION_SET).orElse("");
  }

  /**
   * What it says about a subscriber; empty when it says nothing.
   *
   * <p>SES reports an automatic reply, such as an out-of-office note, as a {@code Transient} or an
   * {@code Undetermined} bounce. The status is that of the report of a failed delivery (RFC 3464),
   * which an automatic reply does not have. So a bounce without a status does not count, and nobody
   * stops getting mail for being on holiday.
   */
  Optional<MailEvent> feedback() {
    return kind()
        .flatMap(
            kind ->
                first(Mail.SUBSCRIBER)
                    .map(SubscriberId::new)
                    .map(subscriber -> new MailEvent(kind, mail, subscriber, time)));
  }

  /** The chunk of the mail; empty for a mail that does not belong to an issue. */
  Optional<ChunkId> chunk() {
    return first(Mail.ISSUE)
        .flatMap(
            issue ->
                first(Mail.CHUNK)
                    .map(number -> new ChunkId(new IssueId(issue), Integer.parseInt(number))));
  }

  /** What it says about a mail of an issue; empty when it says nothing. */
  Optional<MailReport> report() {
    return chunk()
        .flatMap(
            chunk ->
                reportKind()
                    .flatMap(
                        kind ->
                            first(Mail.SUBSCRIBER)
                                .map(SubscriberId::new)
                                .map(reader -> new MailReport(chunk, reader, kind, mail))));
  }

  /** An automatic reply proves that the mail was sent, and is no bounce. */
  private Optional<MailReport.Kind> reportKind() {
    return switch (type) {
      case "Send" -> Optional.of(MailReport.Kind.SENT);
      case "Reject" -> Optional.of(MailReport.Kind.REJECTED);
      case "Rendering Failure" -> Optional.of(MailReport.Kind.NOT_RENDERED);
      case "Complaint" -> Optional.of(MailReport.Kind.COMPLAINED);
      case "Bounce" ->
          Optional.of(kind().isPresent() ? MailReport.Kind.BOUNCED : MailReport.Kind.SENT);
      default -> Optional.empty();
    };
  }

  private Optional<Kind> kind() {
    return switch (type) {
      case "Complaint" -> Optional.of(Kind.COMPLAINT);
      case "Bounce" ->
          bounceType.equals("Permanent")
              ? Optional.of(Kind.HARD_BOUNCE)
              : Optional.of(Kind.SOFT_BOUNCE).filter(soft -> !status.isEmpty());
      default -> Optional.empty();
    };
  }

  private Optional<String> first(String tag) {
    return tags.getOrDefault(tag, List.of()).stream().findFirst();
  }

  private static String required(Map<String, String> texts, String name) {
    String text = texts.getOrDefault(name, "");
    if (text.isEmpty()) {
      throw new InvalidValue("an event with its " + name);
    }
    return text;
  }

  private static Instant time(String text) {
    try {
      return Instant.parse(text);
    } catch (DateTimeException malformed) {
      throw new InvalidValue("a time, such as 2026-11-30T08:00:00Z");
    }
  }
}
