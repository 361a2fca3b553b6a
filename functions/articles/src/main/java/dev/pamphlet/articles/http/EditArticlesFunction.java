package dev.pamphlet.articles.http;

import dev.pamphlet.articles.KeepPreviews;
import dev.pamphlet.articles.KeepSettings;
import dev.pamphlet.articles.Manuscripts;
import dev.pamphlet.articles.editing.Moving;
import dev.pamphlet.articles.editing.Publishing;
import dev.pamphlet.articles.editing.Saving;
import dev.pamphlet.articles.editing.Sharing;
import dev.pamphlet.articles.editing.Withdrawing;
import dev.pamphlet.articles.markdown.MarkdownReader;
import dev.pamphlet.articles.markdown.SettingsReader;
import dev.pamphlet.articles.wiring.ArticlesWiring;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import java.time.Clock;
import java.time.Duration;

/**
 * Answers the routes for editors of articles, under {@code /v1/editor}:
 *
 * <ul>
 *   <li>{@code GET articles}: all articles, including drafts
 *   <li>{@code GET articles/{slug}}: one article with its source
 *   <li>{@code PUT articles/{slug}}: saves a version, and publishes it if its front matter says so
 *   <li>{@code GET articles/{slug}/versions} and {@code …/versions/{version}}: the saved versions
 *   <li>{@code POST articles/{slug}/publish}, {@code …/withdraw} and {@code …/move}
 *   <li>{@code POST articles/{slug}/preview}: a link to the latest version, for a week
 *   <li>{@code GET publication} and {@code PUT publication}: the settings
 * </ul>
 *
 * The ETag of a manuscript is the number of its latest version. A write names the version that it
 * is based on and is refused if somebody else wrote first.
 */
public final class EditArticlesFunction extends HttpFunction {

  private final ReadManuscripts read;
  private final SaveArticle save;
  private final PublishArticle publish;
  private final WithdrawArticle withdraw;
  private final MoveArticle move;
  private final SharePreview preview;
  private final EditSettings settings;

  public EditArticlesFunction() {
    this(ArticlesWiring.ofProcess());
  }

  private EditArticlesFunction(ArticlesWiring wiring) {
    this(
        wiring.manuscripts(),
        wiring.previews(),
        wiring.settings(),
        Clock.systemUTC(),
        IdSource.random());
  }

  EditArticlesFunction(
      Manuscripts manuscripts,
      KeepPreviews previews,
      KeepSettings settings,
      Clock clock,
      IdSource ids) {
    Clock milliseconds = Clock.tick(clock, Duration.ofMillis(1));
    MarkdownReader reader = new MarkdownReader();
    this.read = new ReadManuscripts(manuscripts);
    this.save = new SaveArticle(new Saving(manuscripts, reader, ids, milliseconds));
    this.publish = new PublishArticle(new Publishing(manuscripts, reader, milliseconds));
    this.withdraw = new WithdrawArticle(new Withdrawing(manuscripts, milliseconds));
    this.move = new MoveArticle(new Moving(manuscripts, milliseconds));
    this.preview = new SharePreview(new Sharing(manuscripts, reader, previews, ids, milliseconds));
    this.settings = new EditSettings(settings, new SettingsReader(), milliseconds);
  }

  @Override
  protected Reply reply(Request request) {
    return switch (request.route()) {
      case "GET /v1/editor/articles" -> read.list(request);
      case "GET /v1/editor/articles/{slug}" -> read.get(request);
      case "PUT /v1/editor/articles/{slug}" -> save.reply(request);
      case "GET /v1/editor/articles/{slug}/versions" -> read.versions(request);
      case "GET /v1/editor/articles/{slug}/versions/{version}" -> read.version(request);
      case "POST /v1/editor/articles/{slug}/publish" -> publish.reply(request);
      case "POST /v1/editor/articles/{slug}/withdraw" -> withdraw.reply(request);
      case "POST /v1/editor/articles/{slug}/move" -> move.reply(request);
      case "POST /v1/editor/articles/{slug}/preview" -> preview.reply(request);
      case "GET /v1/editor/publication" -> settings.get();
      case "PUT /v1/editor/publication" -> settings.put(request);
      default -> throw new IllegalStateException("no such route here: " + request.route());
    };
  }
}
