package dev.pamphlet.articles;

import dev.pamphlet.content.Slug;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Every address that an article has or had. They belong to it for good. Each former one redirects
 * to the present one directly, so a reader follows one redirect, however often the article moved.
 *
 * @param slug the present address
 * @param former the former addresses, at most {@value #MAX_FORMER}
 */
public record Addresses(Slug slug, List<Slug> former) {

  /**
   * As many redirects as fit into one transaction of 100 writes besides the other writes of a move.
   */
  public static final int MAX_FORMER = 40;

  public Addresses {
    former = List.copyOf(former);
    if (former.contains(slug)) {
      throw new IllegalArgumentException("The present address is among the former ones.");
    }
  }

  /** The addresses of an article that never moved. */
  public static Addresses of(Slug slug) {
    return new Addresses(slug, List.of());
  }

  /**
   * The addresses after a move, which may lead back to a former address.
   *
   * @throws Refused when this is the present address, or there are too many former ones
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
   * @throws Refused when one of them is the present address, or there are too many
   */
  public Addresses movedFrom(Collection<Slug> more) {
    if (more.contains(slug)) {
      throw new Refused("movedFrom", "this is the article's present address");
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
          String.format(
              Locale.ROOT, "the article would have more than %d former addresses", MAX_FORMER));
    }
    return new Addresses(slug, former);
  }
}
