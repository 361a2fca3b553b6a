package dev.pamphlet.newsletter.issues;

import dev.pamphlet.content.Tag;
import dev.pamphlet.newsletter.ListPage;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads the public archive. */
public interface ReadArchive {

  /** The issue as the archive shows it; empty when it is none, or none yet. */
  Optional<Edition.Page> find(IssueId id, Instant now);

  /**
   * Part of the archive, the latest issue first.
   *
   * @param limit at most so many
   * @param after where an earlier part ended; empty for the first
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
