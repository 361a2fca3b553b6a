package dev.pamphlet.cli.mail;

/**
 * The result of a check.
 *
 * @param subject what was checked, in a word or two
 * @param text what was found and, if it is wrong, what to do
 */
record Verdict(String subject, Grade grade, String text) {

  /** The grade of a verdict. */
  enum Grade {
    OK,
    ADVICE,
    WRONG
  }

  static Verdict ok(String subject, String text) {
    return new Verdict(subject, Grade.OK, text);
  }

  /** Mail is sent nevertheless. */
  static Verdict advice(String subject, String text) {
    return new Verdict(subject, Grade.ADVICE, text);
  }

  static Verdict wrong(String subject, String text) {
    return new Verdict(subject, Grade.WRONG, text);
  }

  boolean isWrong() {
    return grade == Grade.WRONG;
  }
}
