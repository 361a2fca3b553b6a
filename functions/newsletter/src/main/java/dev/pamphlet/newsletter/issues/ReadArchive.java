package dev.pamphlet.newsletter.issues;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.ListPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the public archive. */
public interface ReadArchive {

  /** The issue as the archive shows it; empty when it is not public, or not yet. */
  Optional<Edition.Page> find(IssueId id, Instant now);

  /**
   * A page of the archive, the latest issue first.
   *
   * @param limit the most issues to list
   * @param after where the page before ended; empty for the first
   */
  ListPage<Entry> list(Instant now, int limit, Optional<ListPage.Position> after);

  /**
   * An issue in the list of the archive.
   *
   * @param from since when it is public
   * @param topics whose subscribers got it; none for everybody
   */
  record Entry(IssueId id, String subject, Instant from, List<Tag> topics) {

    public Entry {
      topics = List.copyOf(topics);
    }
  }
}
