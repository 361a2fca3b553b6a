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
 * @param topics whose subscribers get it, besides those who chose no topic; none for everybody
 * @param announced the article that it announces
 * @param atLeastOnce whether a mail in doubt is sent again after a while, so that its reader may
 *     get it twice. Otherwise it waits for an editor's decision
 * @param created when it was written
 * @param due when it is sent, while it is scheduled
 * @param sentAt when its sending began
 * @param held why an announcement stays a draft, or why an issue was paused without an editor
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

  private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\u2028\\u2029]");

  /**
   * @throws InvalidValue for a subject that {@link #subject(String)} refuses
   */
  public Issue {
    topics = List.copyOf(topics);
    subject(subject);
  }

  /**
   * Checks a subject.
   *
   * @return the same text
   * @throws InvalidValue when it is blank or too long, or has several lines
   */
  public static String subject(String text) {
    if (text.isBlank()
        || text.codePointCount(0, text.length()) > MAX_SUBJECT
        || UNSEEN.matcher(text).find()) {
      throw new InvalidValue(
          "one line of 1 to %d characters, without control characters".formatted(MAX_SUBJECT));
    }
    return text;
  }

  /** A new draft. */
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

  /** The same draft, which waits for an editor for this reason. */
  public Issue hold(String because) {
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
        Optional.of(because),
        version + 1);
  }

  /** The same issue about the version of its article that readers see now. */
  Issue about(Optional<ArticleNews> article) {
    return new Issue(
        id,
        status,
        subject,
        topics,
        article.map(ArticleNews::version),
        atLeastOnce,
        created,
        due,
        sentAt,
        held,
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

  /** Its mails go out: its audience is planned, or it was resumed. */
  public Issue send() {
    return to(IssueStatus.SENDING, Optional.empty(), sentAt, held);
  }

  /**
   * No further mail goes out.
   *
   * @param because why, if no editor requested it. The reason is kept when an editor resumes the
   *     issue, so that nothing pauses it for the same reason again
   */
  public Issue pause(Optional<String> because) {
    return to(IssueStatus.PAUSED, Optional.empty(), sentAt, because.or(() -> held));
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
