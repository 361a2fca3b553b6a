package dev.pamphlet.local.mail;

import java.time.Instant;

/**
 * What became of a message, as one of SES's events tells it.
 *
 * @param detail in words for a person; empty when the kind says it all
 */
public record Outcome(Kind kind, Instant at, String detail) {

  /**
   * The types of events, named as in a configuration set's {@code MatchingEventTypes}.
   *
   * @see <a
   *     href="https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html">Contents
   *     of event data</a>
   */
  public enum Kind {
    SEND("Send", "sent"),
    DELIVERY("Delivery", "delivered"),
    BOUNCE("Bounce", "bounced"),
    COMPLAINT("Complaint", "complained about"),
    REJECT("Reject", "rejected"),
    RENDERING_FAILURE("Rendering Failure", "not rendered");

    private final String eventType;
    private final String words;

    Kind(String eventType, String words) {
      this.eventType = eventType;
      this.words = words;
    }

    /** The {@code eventType} of the event. */
    String eventType() {
      return eventType;
    }

    /** The name of its member with the details: {@code renderingFailure}. */
    String member() {
      return this == RENDERING_FAILURE ? "failure" : eventType.toLowerCase(java.util.Locale.ROOT);
    }

    /** As a person says it: {@code bounced}. */
    public String words() {
      return words;
    }
  }
}
