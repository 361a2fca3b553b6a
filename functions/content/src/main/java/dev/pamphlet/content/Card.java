package dev.pamphlet.content;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A published article without its text, for lists.
 *
 * @param id of the article, for good
 * @param image for previews: an {@code https} address, or one on the site itself
 * @param publishedAt when the article first became public; a revision keeps it
 * @param updatedAt when the present text became public
 * @param words of visible text
 * @param version the number of the version that is public
 */
public record Card(
    ArticleId id,
    Slug slug,
    String title,
    String summary,
    Optional<String> author,
    String language,
    List<Tag> tags,
    Optional<URI> canonicalUrl,
    Optional<URI> image,
    Instant publishedAt,
    Instant updatedAt,
    int words,
    int version) {

  public Card {
    tags = List.copyOf(tags);
  }

  /** The same card with another slug. */
  public Card at(Slug other) {
    return new Card(
        id,
        other,
        title,
        summary,
        author,
        language,
        tags,
        canonicalUrl,
        image,
        publishedAt,
        updatedAt,
        words,
        version);
  }
}
