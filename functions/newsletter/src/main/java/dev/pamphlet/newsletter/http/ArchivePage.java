package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.issues.Edition;
import dev.pamphlet.newsletter.issues.ReadArchive;
import dev.pamphlet.newsletter.templates.JtearchiveGenerated;
import dev.pamphlet.newsletter.templates.JtearchivedGenerated;
import dev.pamphlet.platform.page.Day;
import dev.pamphlet.platform.page.Page;
import java.util.List;
import java.util.Optional;

/**
 * The pages of the archive, as their templates need them.
 *
 * @param entries the issues that are listed, the latest first; one on the page of an issue
 * @param older the cursor of the next page; empty on the last
 */
public record ArchivePage(PublicationTexts texts, List<Entry> entries, Optional<String> older) {

  /**
   * An issue.
   *
   * @param address a path
   * @param day when it was sent
   */
  public record Entry(String subject, String address, Day day) {

    private static Entry of(ReadArchive.Entry entry, PublicationTexts texts) {
      return new Entry(
          entry.subject(), "/newsletter/" + entry.id(), texts.frame().day(entry.from()));
    }
  }

  /** The list. */
  static Page list(
      PublicationTexts texts, List<ReadArchive.Entry> entries, Optional<String> older) {
    ArchivePage page =
        new ArchivePage(
            texts, entries.stream().map(entry -> Entry.of(entry, texts)).toList(), older);
    return texts.page("archive.title", html -> JtearchiveGenerated.render(html, null, page));
  }

  /** One issue. */
  static Page issue(PublicationTexts texts, Edition.Page issue) {
    Entry entry = Entry.of(issue.entry(), texts);
    return texts.titled(
        entry.subject(),
        html -> JtearchivedGenerated.render(html, null, texts, entry, issue.html()));
  }
}
