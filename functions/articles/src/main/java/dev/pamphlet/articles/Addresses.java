package dev.pamphlet.articles;

import dev.pamphlet.content.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every address that an article has or had. All of them are its own for good; the former ones lead
 * to the present one directly, so that a reader is sent on once, however often the article moved.
 *
 * @param slug where it lives
 * @param former where it does not any more, at most {@value #MAX_FORMER}
 */
public record Addresses(Slug slug, List<Slug> former) {

  /** As many as a move can redirect in one transaction of 100 writes, with all else in it. */
  public static final int MAX_FORMER = 40;

  public Addresses {
    former = List.copyOf(former);
    if (former.contains(slug)) {
      throw new IllegalArgumentException("An address is either the present one or a former one.");
    }
  }

  /** Those of an article that never moved. */
  public static Addresses of(Slug slug) {
    return new Addresses(slug, List.of());
  }

  /**
   * The addresses after a move. An address that the article had before may be moved back to.
   *
   * @throws Refused when it lives there, or moved too often
   */
  public Addresses movedTo(Slug to) {
    if (to.equals(slug)) {
      throw new Refused("to", "the article is there already");
    }
    return of(to, all(), "to");
  }

  /**
   * The addresses with more former ones.
   *
   * @throws Refused when the article lives at one of them, or there are too many
   */
  public Addresses movedFrom(Collection<Slug> more) {
    if (more.contains(slug)) {
      throw new Refused("movedFrom", "an article has not moved from where it is");
    }
    Set<Slug> all = new LinkedHashSet<>(former);
    all.addAll(more);
    return of(slug, all, "movedFrom");
  }

  /** The present address and the former ones. */
  public List<Slug> all() {
    List<Slug> all = new ArrayList<>(former);
    all.add(slug);
    return all;
  }

  private static Addresses of(Slug slug, Collection<Slug> others, String field) {
    List<Slug> former = others.stream().filter(other -> !other.equals(slug)).toList();
    if (former.size() > MAX_FORMER) {
      throw new Refused(
          field,
          String.format(Locale.ROOT, "an article has at most %d former addresses", MAX_FORMER));
    }
    return new Addresses(slug, former);
  }
}
