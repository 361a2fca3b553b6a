package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.issues.Edition;
import dev.pamphlet.newsletter.issues.ReadArchive;
import dev.pamphlet.newsletter.templates.JtearchiveGenerated;
import dev.pamphlet.newsletter.templates.JtearchivedGenerated;
import dev.pamphlet.platform.page.Page;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The pages of the archive, as their templates ask for them.
 *
 * @param entries the issues that are listed, the latest first; one on the page of an issue
 * @param older where the list goes on: the text of a cursor
 */
public record ArchivePage(PublicationTexts texts, List<Entry> entries, Optional<String> older) {

  /**
   * An issue.
   *
   * @param address a path
   * @param date when it was sent, in UTC, for HTML's {@code datetime}
   * @param day the same date in words
   */
  public record Entry(String subject, String address, String date, String day) {

    private static Entry of(ReadArchive.Entry entry, Locale language) {
      LocalDate sent = LocalDate.ofInstant(entry.from(), ZoneOffset.UTC);
      return new Entry(
          entry.subject(),
          "/newsletter/" + entry.id(),
          sent.toString(),
          DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language).format(sent));
    }
  }

  /** The list. */
  static Page list(
      PublicationTexts texts, List<ReadArchive.Entry> entries, Optional<String> older) {
    Locale language = Locale.forLanguageTag(texts.texts().language());
    ArchivePage page =
        new ArchivePage(
            texts, entries.stream().map(entry -> Entry.of(entry, language)).toList(), older);
    return texts.page("archive.title", html -> JtearchiveGenerated.render(html, null, page));
  }

  /** One issue. */
  static Page issue(PublicationTexts texts, Edition.Page issue) {
    Locale language = Locale.forLanguageTag(texts.texts().language());
    Entry entry = Entry.of(issue.entry(), language);
    return texts.titled(
        entry.subject(),
        html -> JtearchivedGenerated.render(html, null, texts, entry, issue.html()));
  }
}
