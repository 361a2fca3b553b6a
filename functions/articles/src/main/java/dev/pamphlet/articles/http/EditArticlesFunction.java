package dev.pamphlet.articles.http;

import dev.pamphlet.articles.ArticleId;
import dev.pamphlet.articles.ArticleText;
import dev.pamphlet.articles.MalformedSource;
import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.Page;
import dev.pamphlet.articles.Revision;
import dev.pamphlet.articles.Slug;
import dev.pamphlet.articles.Version;
import dev.pamphlet.articles.markdown.MarkdownReader;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.http.ETag;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Precondition;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Answers the editor's routes of articles:
 *
 * <ul>
 *   <li>{@code GET /v1/editor/articles}: all of them, drafts included
 *   <li>{@code GET /v1/editor/articles/{slug}}: one, with its source
 *   <li>{@code PUT /v1/editor/articles/{slug}}: saves a version, and publishes it if its front
 *       matter says so
 * </ul>
 *
 * The ETag of a manuscript is the number of its latest version: whoever saves says which version
 * the text was written on, and whoever comes second is told.
 */
public final class EditArticlesFunction extends HttpFunction {

  private static final String MARKDOWN = "text/markdown";
  private static final int LARGEST_SOURCE = 1_000_000;

  private final Manuscripts manuscripts;
  private final MarkdownReader markdown = new MarkdownReader();
  private final Clock clock;
  private final IdSource ids;

  public EditArticlesFunction() {
    this(Production.ofProcess().manuscripts(), Clock.systemUTC(), IdSource.random());
  }

  EditArticlesFunction(Manuscripts manuscripts, Clock clock, IdSource ids) {
    this.manuscripts = manuscripts;
    this.clock = Clock.tick(clock, Duration.ofMillis(1));
    this.ids = ids;
  }

  @Override
  protected Reply reply(Request request) {
    return switch (request.route()) {
      case "GET /v1/editor/articles" -> list(request);
      case "GET /v1/editor/articles/{slug}" -> get(request);
      case "PUT /v1/editor/articles/{slug}" -> put(request);
      default -> throw new IllegalStateException("no such route here: " + request.route());
    };
  }

  private Reply list(Request request) {
    PageRequest asked = PageRequest.of(request, "manuscripts");
    Page<Manuscripts.Summary> page = manuscripts.list(asked.limit(), asked.after());
    return Reply.json(
        200,
        json ->
            json.object(
                () -> {
                  json.array("articles", page.entries(), each -> EditorJson.summary(json, each));
                  json.member("next", asked.next(page));
                }));
  }

  private Reply get(Request request) {
    Slug slug = request.path("slug", Slug::new);
    Manuscript manuscript = manuscripts.find(slug).orElseThrow(() -> Problem.notFound("article"));
    Version latest = manuscripts.version(manuscript.id(), manuscript.version());
    return Reply.json(200, json -> EditorJson.manuscript(json, manuscript, latest))
        .with("etag", tagOf(manuscript).value());
  }

  private Reply put(Request request) {
    Slug slug = request.path("slug", Slug::new);
    Precondition precondition = Precondition.of(request);
    String source = request.text(MARKDOWN, LARGEST_SOURCE);
    ArticleText text = read(source);

    Optional<Manuscript> before = required(precondition, manuscripts.find(slug));
    Instant now = clock.instant();
    Revision revision =
        before
            .map(manuscript -> Revision.next(manuscript, source, text, now))
            .orElseGet(() -> Revision.first(new ArticleId(ids.next()), slug, source, text, now));
    save(revision);

    return Reply.json(
            before.isPresent() ? 200 : 201,
            json -> EditorJson.saved(json, revision, text.warnings()))
        .with("etag", tagOf(revision.after()).value());
  }

  private ArticleText read(String source) {
    try {
      return markdown.read(source);
    } catch (MalformedSource malformed) {
      List<Problem.Invalid> faults =
          malformed.faults().stream()
              .map(f -> new Problem.Invalid(f.field(), f.message(), f.line(), f.column()))
              .toList();
      throw Problem.of(
          ProblemType.REFUSED, "The article cannot be read: " + malformed.getMessage(), faults);
    }
  }

  private void save(Revision revision) {
    try {
      manuscripts.save(revision);
    } catch (Manuscripts.Superseded superseded) {
      throw outdated();
    } catch (Manuscripts.TooLarge tooLarge) {
      throw Problem.of(ProblemType.REFUSED, "It is too large: " + tooLarge.getMessage() + ".");
    }
  }

  /** What is there, if it is what the writer thinks it is. */
  private static Optional<Manuscript> required(
      Precondition precondition, Optional<Manuscript> found) {
    if (precondition instanceof Precondition.Unchanged unchanged) {
      Manuscript manuscript =
          found.orElseThrow(
              () ->
                  Problem.of(
                      ProblemType.PRECONDITION_FAILED,
                      "There is no article to revise here; create it with 'If-None-Match: *'."));
      if (!tagOf(manuscript).equals(unchanged.tag())) {
        throw outdated();
      }
    } else if (found.isPresent()) {
      throw Problem.of(
          ProblemType.PRECONDITION_FAILED,
          "There is an article here already; revise it with 'If-Match' and its ETag.");
    }
    return found;
  }

  private static Problem outdated() {
    return Problem.of(
        ProblemType.PRECONDITION_FAILED,
        "The article was saved by somebody else since; get it, and revise what is there now.");
  }

  private static ETag tagOf(Manuscript manuscript) {
    return ETag.of(Integer.toString(manuscript.version()));
  }
}
