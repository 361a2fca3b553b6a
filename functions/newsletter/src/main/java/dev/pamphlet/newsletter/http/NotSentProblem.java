package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.issues.NotSent;
import dev.pamphlet.newsletter.letter.Finding;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import java.util.List;

/** The problem that answers an editor when an issue cannot be sent. */
final class NotSentProblem {

  private NotSentProblem() {}

  static Problem of(NotSent refused) {
    ProblemType type =
        switch (refused.reason()) {
          case UNKNOWN -> ProblemType.NOT_FOUND;
          case STATUS -> ProblemType.CONFLICT;
          case UNFIT -> ProblemType.REFUSED;
        };
    List<Problem.Invalid> faults =
        refused.findings().stream().filter(Finding::refuses).map(NotSentProblem::invalid).toList();
    return Problem.of(type, refused.summary(), faults);
  }

  /** A fault at a place in the text, or of the letter as a whole. */
  private static Problem.Invalid invalid(Finding finding) {
    return finding.line() > 0
        ? new Problem.Invalid("markdown", finding.message(), finding.line(), finding.column())
        : new Problem.Invalid(finding.code(), finding.message());
  }
}
