package dev.pamphlet.newsletter;

import dev.pamphlet.content.Tag;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Matches chosen topics with those that a publication offers, however they are written. */
public final class OfferedTopics {

  private OfferedTopics() {}

  /**
   * The chosen topics as the publication writes them, each once.
   *
   * @return empty when one of them is not offered
   */
  public static Optional<List<Tag>> chosen(List<Tag> offered, List<Tag> chosen) {
    List<Tag> topics = new ArrayList<>();
    for (Tag each : chosen) {
      int place = offered.indexOf(each);
      if (place < 0) {
        return Optional.empty();
      }
      if (!topics.contains(each)) {
        topics.add(offered.get(place));
      }
    }
    return Optional.of(topics);
  }
}
