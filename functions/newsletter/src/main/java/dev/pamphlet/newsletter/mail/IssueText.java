package dev.pamphlet.newsletter.mail;

import dev.pamphlet.newsletter.mail.ArticleLinks.SectionLink;
import dev.pamphlet.newsletter.markdown.PlainLines;
import java.util.List;

/** The plain text part of an issue's letter: all that the HTML says, in the same order. */
final class IssueText {

  private static final char TITLE = '=';
  private static final char HEADING = '-';

  private final IssueLetter letter;
  private final PlainLines lines = new PlainLines();

  private IssueText(IssueLetter letter) {
    this.letter = letter;
  }

  static String of(IssueLetter letter) {
    return new IssueText(letter).write();
  }

  private String write() {
    if (!letter.text().isEmpty()) {
      lines.heading(letter.frame().subject(), TITLE);
      lines.blank();
      letter.text().lines().forEach(lines::line);
      lines.blank();
    }
    letter.article().ifPresent(this::write);
    writeFooter();
    return lines.toString();
  }

  private void write(ArticleLinks article) {
    lines.heading(article.title(), letter.text().isEmpty() ? TITLE : HEADING);
    paragraph(article.summary());
    article.author().ifPresent(author -> paragraph(letter.words("by", author)));
    link(letter.words("read"), article.address());
    sections(letter.words("new"), article.newSections());
    sections(letter.words("contents"), article.sections());
    article.quiz().ifPresent(quiz -> link(letter.words("quiz"), quiz));
    lines.blank();
  }

  private void sections(String heading, List<SectionLink> sections) {
    if (sections.isEmpty()) {
      return;
    }
    lines.blank();
    lines.heading(heading, HEADING);
    for (SectionLink section : sections) {
      lines.paragraph(section.title());
      lines.line("  " + section.address());
    }
  }

  /** A line of two hyphens and a space begins the signature (RFC 3676, 4.3). */
  private void writeFooter() {
    lines.line("-- ");
    lines.paragraph(letter.words("why", letter.frame().publisher().title()));
    link(letter.words("unsubscribe"), letter.unsubscribe());
    link(letter.words("preferences"), letter.preferences());
    lines.blank();
    letter.frame().footer().forEach(lines::paragraph);
  }

  private void paragraph(String text) {
    if (!text.isEmpty()) {
      lines.blank();
      lines.paragraph(text);
    }
  }

  private void link(String words, String address) {
    lines.blank();
    lines.paragraph(words + ":");
    lines.line(address);
  }
}
