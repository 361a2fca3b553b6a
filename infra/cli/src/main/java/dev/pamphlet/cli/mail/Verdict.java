package dev.pamphlet.cli.mail;

/**
 * What a check found.
 *
 * @param subject what was checked, in a word or two
 * @param text what is so; of what is wrong, also what to do
 */
record Verdict(String subject, Grade grade, String text) {

  /** How good it is. */
  enum Grade {
    OK,
    ADVICE,
    WRONG
  }

  static Verdict ok(String subject, String text) {
    return new Verdict(subject, Grade.OK, text);
  }

  /** Mail is sent all the same. */
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
