package dev.pamphlet.articles.editing;

import dev.pamphlet.articles.Addresses;
import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.ReadArticleText;
import dev.pamphlet.articles.SectionChanges;
import dev.pamphlet.articles.SectionMark;
import dev.pamphlet.articles.Version;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.markdown.source.Warning;
import dev.pamphlet.platform.IdSource;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Saves a version. If the front matter says so, the same change publishes or schedules it, and
 * moves the article here from an address in {@code movedFrom}.
 *
 * <p>An editor who renamed an article's folder saves it at the new address. The save may expect no
 * article there, which is true, or the version at the old address, which also ensures that nobody
 * revised it. An address in {@code movedFrom} that belongs to no article becomes a former address
 * of this one: so a publication that is loaded into new tables redirects as before.
 *
 * <p>A save may be repeated if its answer was lost: the same source on the same base is answered
 * with the version that it made, and saves no other.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13.1.1">RFC 9110, If-Match</a>: a
 *     change that was made already may be answered with success
 */
public final class Saving {

  private final GuardedManuscripts manuscripts;
  private final ReadArticleText reader;
  private final IdSource ids;
  private final Clock clock;

  /**
   * @param clock with milliseconds, the precision of the API
   */
  public Saving(Manuscripts manuscripts, ReadArticleText reader, IdSource ids, Clock clock) {
    this.manuscripts = new GuardedManuscripts(manuscripts);
    this.reader = reader;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Saves a source as the next version of the article at an address.
   *
   * @throws dev.pamphlet.markdown.source.MalformedSource when the source has faults
   * @throws NotDone when the stored state is not the expected one, or the article cannot have moved
   *     from its former addresses
   * @throws dev.pamphlet.articles.Refused when the front matter asks for an impossible change
   * @throws dev.pamphlet.platform.TooLarge when the article does not fit into one item
   */
  public Saved save(Slug slug, Expected expected, String source) {
    ArticleText text = reader.read(source);
    List<Slug> movedFrom = text.frontMatter().movedFrom();

    Optional<Manuscript> here = manuscripts.livingAt(slug);
    Optional<Saved> made = here.flatMap(manuscript -> made(manuscript, expected, source, text));
    if (made.isPresent()) {
      return made.get();
    }
    Optional<Manuscript> before = here.or(() -> movingHere(movedFrom));
    expected.requireFor(here, before);
    here.ifPresent(manuscript -> requireNoOtherOwner(movedFrom, manuscript));

    Change change = change(before, slug, source, text);
    try {
      Manuscript after = manuscripts.store(change);
      return saved(after, text, change.sectionChanges(), wasPublic(before));
    } catch (NotDone superseded) {
      // Perhaps by the same save: its sender may have given up waiting and sent it again.
      return manuscripts
          .livingAt(slug)
          .flatMap(manuscript -> made(manuscript, expected, source, text))
          .orElseThrow(() -> superseded);
    }
  }

  /** The result of the save that made the latest version, if this is that save again. */
  private Optional<Saved> made(
      Manuscript latest, Expected expected, String source, ArticleText text) {
    int number = latest.version();
    if (!expected.precedes(latest) || !sourceOf(latest, number).equals(source)) {
      return Optional.empty();
    }
    List<SectionMark> before =
        number == 1
            ? List.of()
            : SectionMark.of(reader.read(sourceOf(latest, number - 1)).sections());
    boolean wasPublic =
        firstPublic(latest).filter(first -> first.isBefore(latest.latest().savedAt())).isPresent();
    return Optional.of(
        saved(latest, text, SectionChanges.between(before, latest.latest().sections()), wasPublic));
  }

  private String sourceOf(Manuscript manuscript, int version) {
    return manuscripts
        .manuscripts()
        .version(manuscript.id(), version)
        .map(Version::source)
        .orElseThrow(
            () -> new IllegalStateException("A version that the manuscript names is missing."));
  }

  private static boolean wasPublic(Optional<Manuscript> before) {
    return before.flatMap(Saving::firstPublic).isPresent();
  }

  private static Optional<Instant> firstPublic(Manuscript manuscript) {
    return manuscript.state().visibility().firstAt();
  }

  private static Saved saved(
      Manuscript after, ArticleText text, SectionChanges changes, boolean wasPublic) {
    List<Warning> warnings = new ArrayList<>(text.warnings());
    if (wasPublic) {
      warnings.addAll(brokenLinks(changes));
    }
    return new Saved(after, after.version() == 1, changes, warnings);
  }

  private Change change(Optional<Manuscript> before, Slug slug, String source, ArticleText text) {
    List<Slug> movedFrom = text.frontMatter().movedFrom();
    if (before.isEmpty()) {
      Addresses addresses = Addresses.of(slug).movedFrom(movedFrom);
      return Change.create(new ArticleId(ids.next()), addresses, source, text, clock.instant());
    }
    Addresses had = before.get().addresses();
    Addresses addresses = had.slug().equals(slug) ? had : had.movedTo(slug);
    return Change.revise(
        before.get(), addresses.movedFrom(movedFrom), source, text, clock.instant());
  }

  /**
   * The article that moves here with this save. Its present address must be among those that the
   * front matter names: an article at another address has a folder of its own.
   */
  private Optional<Manuscript> movingHere(List<Slug> movedFrom) {
    Map<ArticleId, Manuscript> owners = new LinkedHashMap<>();
    for (Slug former : movedFrom) {
      manuscripts.ownerOf(former).ifPresent(owner -> owners.put(owner.id(), owner));
    }
    if (owners.size() > 1) {
      throw notMovedFrom("they belong to several articles");
    }
    for (Manuscript owner : owners.values()) {
      if (!movedFrom.contains(owner.slug())) {
        throw notMovedFrom("the article is at '" + owner.slug() + "', which is not among them");
      }
    }
    return owners.values().stream().findFirst();
  }

  private void requireNoOtherOwner(List<Slug> movedFrom, Manuscript here) {
    for (Slug former : movedFrom) {
      if (!here.addresses().all().contains(former) && manuscripts.ownerOf(former).isPresent()) {
        throw notMovedFrom("'" + former + "' belongs to another article");
      }
    }
  }

  private static NotDone notMovedFrom(String why) {
    return new NotDone(new Reason.NotMovedFrom(why));
  }

  /** Warnings for sections that readers could link to and that this version lacks. */
  private static List<Warning> brokenLinks(SectionChanges changes) {
    return changes.removed().stream()
        .map(
            id ->
                new Warning(
                    1,
                    1,
                    "no section has the id '" + id + "' any more: links to #" + id + " break"))
        .toList();
  }
}
