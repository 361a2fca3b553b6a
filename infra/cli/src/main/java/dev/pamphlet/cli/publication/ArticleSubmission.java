package dev.pamphlet.cli.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.articles.ArticleSummary;
import dev.pamphlet.cli.check.FolderCheck;
import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.upload.Publisher;
import dev.pamphlet.cli.upload.UploadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The source of an article to send.
 *
 * @param base the versions that the folder is based on
 * @param on the version that the text was written on, if the editor names it
 * @param warn gets a message if readers get an article again that was withdrawn
 */
record ArticleSubmission(
    ArticleFolder article,
    Publisher publisher,
    FolderCheck checker,
    BaseVersions base,
    Optional<Integer> on,
    Consumer<String> warn)
    implements Submission {

  private static final String SECTIONS = "sections";

  @Override
  public String name() {
    return article.slug();
  }

  @Override
  public Path file() {
    return article.file();
  }

  @Override
  public String source() {
    return article.source();
  }

  @Override
  public UploadResult plan() {
    UploadResult planned = publisher.plan(article);
    base.requireLatest(planned);
    return planned;
  }

  @Override
  public String intent(UploadResult plan) {
    return switch (plan.change()) {
      case CREATED ->
          former()
              .map(
                  former ->
                      "would move %s to %s and revise it".formatted(named(former), article.slug()))
              .orElseGet(() -> "would create %s".formatted(article.slug()));
      case REVISED -> "would revise %s".formatted(named(plan.response().orElseThrow()));
      case UNCHANGED -> "unchanged %s".formatted(named(plan.response().orElseThrow()));
    };
  }

  /** The article at an address in {@code movedFrom}, which saving at a new address moves. */
  private Optional<ApiResponse> former() {
    return checker.movedFrom(article).stream()
        .flatMap(slug -> publisher.find(slug).stream())
        .findFirst();
  }

  private static String named(ApiResponse saved) {
    return ArticleSummary.of(saved.text("slug").orElse(""), saved.json());
  }

  @Override
  public UploadResult save() {
    UploadResult done =
        on.map(version -> publisher.revise(article, version)).orElseGet(() -> carryOut(plan()));
    base.rememberArticle(done);
    return done;
  }

  private UploadResult carryOut(UploadResult planned) {
    UploadResult done = publisher.carryOut(article, planned);
    if (hasStatus(planned, "withdrawn") && hasStatus(done, "published")) {
      warn.accept("%s: it was withdrawn, and is public again".formatted(article.slug()));
    }
    return done;
  }

  private static boolean hasStatus(UploadResult result, String status) {
    return result.described().map(ArticleSummary::status).filter(status::equals).isPresent();
  }

  @Override
  public List<Finding> unsendable() {
    return checker.pictures(article);
  }

  @Override
  public List<Finding> check() {
    return checker.source(article);
  }

  @Override
  public String summary(JsonNode described) {
    String sections = ArticleSummary.sectionChanges(described);
    return ArticleSummary.of(article.slug(), described)
        + (sections.isEmpty() ? "" : ": " + sections);
  }

  @Override
  public void describe(JsonNode described, ObjectNode entry) {
    entry.put("status", ArticleSummary.status(described));
    if (described.has(SECTIONS)) {
      entry.set(SECTIONS, described.path(SECTIONS));
    }
  }
}
