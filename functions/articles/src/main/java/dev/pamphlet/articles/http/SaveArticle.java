package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Addresses;
import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.articles.Change;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.content.ArticleId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.markdown.source.Warning;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.http.Precondition;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Saves a version. What its front matter says is done in the same act: the version is published, or
 * scheduled, and the article that lived at an address of {@code movedFrom} goes on living here.
 *
 * <p>An editor who renames an article's folder so sends it to a new address with {@code
 * If-None-Match: *}, which is true, or with {@code If-Match} and the article's ETag, which also
 * makes sure that nobody revised it at the old one. An address of {@code movedFrom} that never was
 * anybody's here becomes the article's: a publication loaded into new tables redirects like the one
 * before.
 */
final class SaveArticle {

  private static final String MARKDOWN = "text/markdown";
  private static final int LARGEST_SOURCE = 1_000_000;

  private final Desk desk;
  private final IdSource ids;

  SaveArticle(Desk desk, IdSource ids) {
    this.desk = desk;
    this.ids = ids;
  }

  Reply reply(Request request) {
    Slug slug = request.path("slug", Slug::new);
    Precondition precondition = Precondition.of(request);
    String source = request.text(MARKDOWN, LARGEST_SOURCE);
    ArticleText text = desk.read(source);
    List<Slug> movedFrom = text.frontMatter().movedFrom();

    Optional<Manuscript> here = desk.manuscripts().find(slug);
    here.ifPresent(manuscript -> Desk.requireHere(manuscript, slug));
    Optional<Manuscript> before = here.or(() -> movedHere(movedFrom));
    check(precondition, here, before);
    here.ifPresent(manuscript -> requireOwn(movedFrom, manuscript));

    Instant now = desk.now();
    Change change = Desk.allowed(() -> change(before, slug, source, text, now));
    desk.save(change);
    List<Warning> warnings = new ArrayList<>(text.warnings());
    warnings.addAll(brokenLinks(change));
    return Reply.json(
            before.isPresent() ? 200 : 201, json -> EditorJson.saved(json, change, warnings))
        .with("etag", Desk.tagOf(change.after()).value());
  }

  private Change change(
      Optional<Manuscript> before, Slug slug, String source, ArticleText text, Instant now) {
    List<Slug> movedFrom = text.frontMatter().movedFrom();
    if (before.isEmpty()) {
      Addresses addresses = Addresses.of(slug).movedFrom(movedFrom);
      return Change.create(new ArticleId(ids.next()), addresses, source, text, now);
    }
    Addresses had = before.get().addresses();
    Addresses addresses = had.slug().equals(slug) ? had : had.movedTo(slug);
    return Change.revise(before.get(), addresses.movedFrom(movedFrom), source, text, now);
  }

  /** What only a comparison with the version before can tell: ids that others may link to. */
  private static List<Warning> brokenLinks(Change change) {
    boolean wasRead =
        change
            .before()
            .flatMap(manuscript -> manuscript.standing().visibility().firstAt())
            .isPresent();
    if (!wasRead) {
      return List.of();
    }
    return change.sectionChanges().removed().stream()
        .map(
            id ->
                new Warning(
                    1,
                    1,
                    "no section has the id '" + id + "' any more: links to #" + id + " break"))
        .toList();
  }

  /**
   * The article that the front matter says lived elsewhere. An article that is at none of the
   * addresses that the front matter names has another folder, and is not taken from it.
   */
  private Optional<Manuscript> movedHere(List<Slug> movedFrom) {
    Map<ArticleId, Manuscript> owners = new LinkedHashMap<>();
    for (Slug former : movedFrom) {
      desk.manuscripts().find(former).ifPresent(owner -> owners.put(owner.id(), owner));
    }
    if (owners.size() > 1) {
      throw taken("they belong to several articles");
    }
    for (Manuscript owner : owners.values()) {
      if (!movedFrom.contains(owner.slug())) {
        throw taken("the article lives at '" + owner.slug() + "', which is not among them");
      }
    }
    return owners.values().stream().findFirst();
  }

  private void requireOwn(List<Slug> movedFrom, Manuscript here) {
    for (Slug former : movedFrom) {
      if (!here.addresses().all().contains(former) && desk.manuscripts().find(former).isPresent()) {
        throw taken("'" + former + "' belongs to another article");
      }
    }
  }

  private static Problem taken(String reason) {
    return Problem.of(
        ProblemType.CONFLICT,
        "The article cannot have moved from these addresses.",
        List.of(new Problem.Invalid("movedFrom", reason)));
  }

  /** Whether what is there is what the writer thinks it is. */
  private static void check(
      Precondition precondition, Optional<Manuscript> here, Optional<Manuscript> before) {
    if (precondition instanceof Precondition.Unchanged unchanged) {
      Manuscript manuscript =
          before.orElseThrow(
              () ->
                  Problem.of(
                      ProblemType.PRECONDITION_FAILED,
                      "There is no article to revise here; create it with 'If-None-Match: *'."));
      Desk.requireUnchanged(manuscript, unchanged.tag());
    } else if (here.isPresent()) {
      throw Problem.of(
          ProblemType.PRECONDITION_FAILED,
          "There is an article here already; revise it with 'If-Match' and its ETag.");
    }
  }
}
