package dev.pamphlet.local.mail;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Instant;

/**
 * The outcome of a message, as in an event of SES.
 *
 * @param detail in words; empty if the kind says it all
 */
public record Outcome(@JsonProperty("event") Kind kind, Instant at, String detail) {

  /**
   * The types of events, named as in a configuration set's {@code MatchingEventTypes}.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html">Contents
   *     of event data</a>
   */
  public enum Kind {
    SEND("Send", "Email Sent", "sent"),
    DELIVERY("Delivery", "Email Delivered", "delivered"),
    BOUNCE("Bounce", "Email Bounced", "bounced"),
    COMPLAINT("Complaint", "Email Complaint Received", "complained about"),
    REJECT("Reject", "Email Rejected", "rejected"),
    RENDERING_FAILURE("Rendering Failure", "Email Rendering Failed", "not rendered");

    private final String eventType;
    private final String detailType;
    private final String words;

    Kind(String eventType, String detailType, String words) {
      this.eventType = eventType;
      this.detailType = detailType;
      this.words = words;
    }

    /** The {@code eventType} of the event. */
    @JsonValue
    String eventType() {
      return eventType;
    }

    /** The {@code detail-type} of the event. */
    String detailType() {
      return detailType;
    }

    /** The name of its member with the details: {@code renderingFailure}. */
    String member() {
      return this == RENDERING_FAILURE ? "failure" : eventType.toLowerCase(java.util.Locale.ROOT);
    }

    /** Whether the message did not reach its reader, or was not welcome. */
    public boolean isBad() {
      return this != SEND && this != DELIVERY;
    }

    /** In words: {@code bounced}. */
    public String words() {
      return words;
    }
  }
}
