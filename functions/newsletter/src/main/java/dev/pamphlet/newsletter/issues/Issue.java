package dev.pamphlet.newsletter.issues;

import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.InvalidValue;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A mailing to the subscribers, without its text.
 *
 * @param subject one line, at most {@value #MAX_SUBJECT} characters
 * @param topics whose subscribers get it, beside those who chose no topic; none for everybody
 * @param announced the article that it announces
 * @param atLeastOnce whether a mail in doubt is sent again, after a while: its reader may get it
 *     twice. Otherwise it is listed until an editor decides
 * @param created when it was written
 * @param due when it is sent, while it is scheduled
 * @param sentAt when its sending began
 * @param held why it does not go on by itself: an announcement that is a draft, or a paused issue,
 *     where no editor wanted so
 * @param version the number of its changes, from 1; every write is conditional on it
 */
public record Issue(
    IssueId id,
    IssueStatus status,
    String subject,
    List<Tag> topics,
    Optional<Announced> announced,
    boolean atLeastOnce,
    Instant created,
    Optional<Instant> due,
    Optional<Instant> sentAt,
    Optional<String> held,
    int version) {

  /** Longest subject, in code points. */
  public static final int MAX_SUBJECT = 200;

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cntrl}\\u2028\\u2029]");

  /**
   * @throws InvalidValue for a subject that is blank, too long or of several lines
   */
  public Issue {
    topics = List.copyOf(topics);
    if (subject.isBlank()
        || subject.codePointCount(0, subject.length()) > MAX_SUBJECT
        || UNSEEN.matcher(subject).find()) {
      throw new InvalidValue(
          "one line of 1 to %d characters, without control characters".formatted(MAX_SUBJECT));
    }
  }

  /** A new one, which nobody has sent. */
  public static Issue draft(
      IssueId id,
      String subject,
      List<Tag> topics,
      Optional<Announced> announced,
      boolean atLeastOnce,
      Instant now) {
    return new Issue(
        id,
        IssueStatus.DRAFT,
        subject,
        topics,
        announced,
        atLeastOnce,
        now,
        Optional.empty(),
        Optional.empty(),
        Optional.empty(),
        1);
  }

  /** The same draft, which waits for an editor because of this. */
  public Issue heldBecause(String reason) {
    return new Issue(
        id,
        status,
        subject,
        topics,
        announced,
        atLeastOnce,
        created,
        due,
        sentAt,
        Optional.of(reason),
        version);
  }

  /** To be sent at a time. */
  public Issue schedule(Instant at) {
    return to(IssueStatus.SCHEDULED, Optional.of(at), sentAt, Optional.empty());
  }

  /** Its sending begins: its audience is planned. */
  public Issue begin(Instant now) {
    return to(IssueStatus.PLANNING, Optional.empty(), Optional.of(now), Optional.empty());
  }

  /** Its mails go out: its audience is planned, or it is paused no more. */
  public Issue send() {
    return to(IssueStatus.SENDING, Optional.empty(), sentAt, Optional.empty());
  }

  /**
   * No further mail goes out.
   *
   * @param because why, if no editor asked for it
   */
  public Issue pause(Optional<String> because) {
    return to(IssueStatus.PAUSED, Optional.empty(), sentAt, because);
  }

  /** No further mail goes out, ever. */
  public Issue cancel() {
    return to(IssueStatus.CANCELLED, Optional.empty(), sentAt, Optional.empty());
  }

  /** There is no mail left to be sent. */
  public Issue finish() {
    return to(IssueStatus.DONE, Optional.empty(), sentAt, Optional.empty());
  }

  /**
   * @throws IllegalStateException where the present status does not lead to the next one: the
   *     caller checks it
   */
  private Issue to(
      IssueStatus next, Optional<Instant> due, Optional<Instant> sentAt, Optional<String> held) {
    if (!status.leadsTo(next)) {
      throw new IllegalStateException("An issue that is " + status + " cannot be " + next + ".");
    }
    return new Issue(
        id, next, subject, topics, announced, atLeastOnce, created, due, sentAt, held, version + 1);
  }
}
