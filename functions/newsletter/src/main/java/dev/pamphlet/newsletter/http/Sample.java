package dev.pamphlet.newsletter.http;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.SavedSettings;
import dev.pamphlet.content.Settings;
import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;
import dev.pamphlet.newsletter.dynamodb.StoredSamples;
import dev.pamphlet.newsletter.issues.Edition;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.ReadArchive;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import dev.pamphlet.platform.priming.RehearsalEvent;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A subscriber for rehearsals, and DynamoDB's responses about it. */
final class Sample {

  private static final Token TOKEN = new Token("0123456789abcdef".repeat(2));
  private static final SubscriberId ID = new SubscriberId("0123456789abcdef".repeat(2));
  private static final AddressKey KEY = new AddressKey("A".repeat(43));
  private static final EmailAddress EMAIL = new EmailAddress("reader@example.org");
  private static final List<Tag> TOPICS = List.of(new Tag("rehearsals"));
  private static final Evidence EVIDENCE = new Evidence(Instant.EPOCH, "192.0.2.1", "", "page", "");

  /** A time that no rehearsal reaches. */
  private static final Instant LATER = Instant.parse("9999-01-01T00:00:00Z");

  private Sample() {}

  /** Somebody presses the button of a page that a mail linked to. */
  static byte[] press(String path) {
    return RehearsalEvent.form(path, "token=" + TOKEN.value(), "");
  }

  /** Somebody fills in the page to subscribe. */
  static byte[] asking() {
    return RehearsalEvent.form("/subscribe", "", "email=reader%40example.org&topics=rehearsals");
  }

  /** The responses to a request to subscribe, which writes two counts and itself. */
  static List<byte[]> askable() {
    return List.of(
        settings(),
        StoredSamples.pepper(),
        CannedResponses.written(),
        CannedResponses.written(),
        CannedResponses.written());
  }

  /** The responses to a confirmation. */
  static List<byte[]> confirmable() {
    TokenUse confirm =
        new TokenUse.Confirm(
            ID,
            KEY,
            TOPICS,
            Optional.of("en"),
            EVIDENCE,
            Optional.of("mail"),
            LATER,
            Optional.empty());
    return List.of(
        settings(),
        StoredSamples.found(TOKEN, confirm),
        StoredSamples.found(
            new AddressState(
                KEY, Optional.of(ID), Optional.empty(), Optional.empty(), Optional.empty())),
        StoredSamples.found(subscriber(Status.PENDING)),
        CannedResponses.written());
  }

  /** Somebody saves the topics of a page that a mail linked to. */
  static byte[] choose(String path) {
    return RehearsalEvent.form(path, "token=" + TOKEN.value(), "save=");
  }

  /** The responses when the reader of a letter chooses topics. */
  static List<byte[]> owned() {
    return List.of(
        settings(),
        StoredSamples.found(TOKEN, new TokenUse.Letter(ID)),
        StoredSamples.found(subscriber(Status.CONFIRMED)),
        StoredSamples.pepper(),
        CannedResponses.written(),
        CannedResponses.written());
  }

  /** The responses when the reader of a letter unsubscribes. */
  static List<byte[]> leavable() {
    return List.of(
        StoredSamples.found(TOKEN, new TokenUse.Letter(ID)),
        StoredSamples.found(subscriber(Status.CONFIRMED)),
        CannedResponses.written(),
        settings());
  }

  /** The responses when somebody opens the archive. */
  static List<byte[]> archived() {
    return List.of(
        settings(),
        StoredSamples.listed(
            new Edition.Page(
                new ReadArchive.Entry(
                    new IssueId("0123456789abcdef".repeat(2)),
                    "A rehearsal",
                    Instant.EPOCH,
                    TOPICS),
                "<p>A rehearsal</p>")));
  }

  private static Subscriber subscriber(Status status) {
    return new Subscriber(
        ID,
        KEY,
        EMAIL,
        status,
        Instant.EPOCH,
        TOPICS,
        Optional.of("en"),
        Optional.of(TOKEN),
        List.of());
  }

  private static byte[] settings() {
    Settings settings =
        new Settings(
            "Pamphlet", "", "en", TOPICS, Optional.of(EMAIL), Optional.empty(), Optional.empty());
    return StoredSamples.found(new SavedSettings(1, Instant.EPOCH, settings));
  }
}
