package dev.pamphlet.newsletter.issues;

import java.util.Locale;
import java.util.Set;

/** The status of an issue. */
public enum IssueStatus {
  /** Nobody has sent it yet. */
  DRAFT,
  /** It will be sent at a set time. */
  SCHEDULED,
  /** Its audience is divided into chunks; no mail is sent yet. */
  PLANNING,
  /** Its mails go out. */
  SENDING,
  /** No further mail goes out until somebody resumes it. */
  PAUSED,
  /** No further mail goes out, ever. */
  CANCELLED,
  /** All its mails are sent or given up, and none is in doubt. */
  DONE;

  /** The name in lower case, as tables, documents and pages have it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The status with this word, read from a table or a document of this module. */
  public static IssueStatus of(String word) {
    return valueOf(word.toUpperCase(Locale.ROOT));
  }

  /** Whether an issue may go from this status to the other. */
  public boolean leadsTo(IssueStatus next) {
    return switch (this) {
      case DRAFT, SCHEDULED -> Set.of(SCHEDULED, PLANNING, CANCELLED).contains(next);
      case PLANNING -> Set.of(SENDING, CANCELLED).contains(next);
      case SENDING -> Set.of(PAUSED, DONE, CANCELLED).contains(next);
      case PAUSED -> Set.of(SENDING, CANCELLED).contains(next);
      case CANCELLED, DONE -> false;
    };
  }

  /** Whether its sending has begun and is not over. */
  public boolean isUnderWay() {
    return this == PLANNING || this == SENDING || this == PAUSED;
  }

  /** Whether readers find it in the archive. */
  public boolean isPublic() {
    return isUnderWay() || this == DONE;
  }
}
