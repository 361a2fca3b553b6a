package dev.pamphlet.newsletter.issues;

import dev.pamphlet.newsletter.letter.Finding;
import java.util.List;

/** Thrown when an issue cannot be sent, or cannot be changed as requested. Nothing was sent. */
public final class NotSent extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final Reason reason;
  private final transient List<Finding> findings;

  /** The kind of reason. */
  public enum Reason {
    /** There is no such issue. */
    UNKNOWN,
    /** Its status does not allow it. */
    STATUS,
    /** The issue, the publication or the audience is not fit for it. */
    UNFIT
  }

  private NotSent(Reason reason, String message, List<Finding> findings) {
    super(message);
    this.reason = reason;
    this.findings = List.copyOf(findings);
  }

  static NotSent unknown() {
    return new NotSent(Reason.UNKNOWN, "There is no such issue.", List.of());
  }

  static NotSent because(Reason reason, String message) {
    return new NotSent(reason, message, List.of());
  }

  static NotSent unfit(List<Finding> findings) {
    return new NotSent(Reason.UNFIT, "The letter has faults.", findings);
  }

  public Reason reason() {
    return reason;
  }

  /** The faults of the letter, if those are the reason. */
  public List<Finding> findings() {
    return findings;
  }

  /** The reason in one line, with the first fault. */
  public String summary() {
    return findings.stream()
        .filter(Finding::refuses)
        .findFirst()
        .map(fault -> "The letter has faults: " + fault.message())
        .orElse(getMessage());
  }
}
