package dev.pamphlet.newsletter.issues;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.Mail;
import dev.pamphlet.newsletter.SendMail;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.issues.Writing.Written;
import dev.pamphlet.newsletter.letter.ReaderLinks;
import java.util.Map;

/**
 * Sends the letter of an issue to one address, as a test. It is what subscribers would get, except
 * that its links to unsubscribe and to choose topics are nobody's.
 */
public final class TestSending {

  /** No subscriber has this token. */
  public static final Token NOBODYS = new Token("0".repeat(32));

  private final FindIssue issues;
  private final Writing writing;
  private final ReaderLinks links;
  private final SendMail mails;

  public TestSending(FindIssue issues, Writing writing, ReaderLinks links, SendMail mails) {
    this.issues = issues;
    this.writing = writing;
    this.links = links;
    this.mails = mails;
  }

  /**
   * Writes the letter; its faults are returned, not thrown.
   *
   * @throws NotSent when there is no such issue, or it cannot be written
   */
  public Written look(IssueId id) {
    return writing.write(issues.find(id).orElseThrow(NotSent::unknown));
  }

  /**
   * Sends it.
   *
   * @return the letter with its findings
   * @throws NotSent when there is no such issue, or its letter has faults
   * @throws dev.pamphlet.newsletter.NotMailed when the provider refused it
   */
  public Written send(IssueId id, EmailAddress to) {
    Written written = look(id);
    if (!written.letter().isFit()) {
      throw NotSent.unfit(written.letter().findings());
    }
    mails.send(
        links.mail(
            written.publisher(),
            written.letter().template(),
            to,
            NOBODYS,
            Map.of(Mail.PURPOSE, "test")));
    return written;
  }
}
