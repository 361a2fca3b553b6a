package dev.pamphlet.newsletter.letter;

import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.letter.Finding.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Checks a letter before it is sent. Its Markdown is checked elsewhere. */
public final class Preflight {

  /**
   * The largest HTML, in bytes of UTF-8: mail programs cut off a longer mail, and with it the links
   * to unsubscribe. Gmail does so at 102 KB.
   */
  public static final int MAX_HTML = 100_000;

  private Preflight() {}

  /**
   * Checks a letter as a whole.
   *
   * @param hasText whether a reader without pictures has anything to read
   * @param htmlBytes the size of the HTML part
   */
  public static List<Finding> of(Publisher publisher, Draft draft, boolean hasText, int htmlBytes) {
    List<Finding> findings = new ArrayList<>();
    if (draft.subject().codePoints().noneMatch(Preflight::isVisible)) {
      findings.add(refused("subject-missing", "the subject is missing"));
    }
    if (draft.subject().codePoints().anyMatch(Preflight::isControl)) {
      findings.add(
          refused(
              "subject-control",
              "the subject has a line break or another control character; write it in one line"));
    }
    if (publisher.postalAddress().isEmpty()) {
      findings.add(
          refused(
              "postal-address-missing",
              "the postal address is missing, which laws require in every letter; add"
                  + " 'postalAddress' to publication.yaml and publish it"));
    }
    if (!hasText) {
      findings.add(
          refused(
              "text-missing",
              "there is nothing to read without pictures; write some text, or announce an"
                  + " article"));
    }
    if (htmlBytes > MAX_HTML) {
      findings.add(
          refused(
              "letter-too-large",
              String.format(
                  Locale.ROOT,
                  "the letter has %,d bytes, and mail programs cut it off after %,d; send a part"
                      + " of it, with a link to the rest",
                  htmlBytes,
                  MAX_HTML)));
    }
    return findings;
  }

  private static boolean isVisible(int character) {
    return !Character.isWhitespace(character)
        && !Character.isSpaceChar(character)
        && Character.getType(character) != Character.FORMAT;
  }

  private static boolean isControl(int character) {
    return switch (Character.getType(character)) {
      case Character.CONTROL, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> true;
      default -> false;
    };
  }

  private static Finding refused(String code, String message) {
    return new Finding(Severity.REFUSED, code, 0, 0, message);
  }
}
