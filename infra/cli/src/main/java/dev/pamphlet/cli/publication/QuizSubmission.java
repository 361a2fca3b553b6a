package dev.pamphlet.cli.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.QuizRoutes;
import dev.pamphlet.cli.check.QuizCheck;
import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.folder.QuizFile;
import dev.pamphlet.cli.output.Quantity;
import dev.pamphlet.cli.upload.Publisher;
import dev.pamphlet.cli.upload.UploadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The quiz of an article to send.
 *
 * @param base the versions that the folder is based on
 */
record QuizSubmission(
    ArticleFolder article, QuizFile quiz, Publisher publisher, QuizCheck checker, BaseVersions base)
    implements Submission {

  @Override
  public String name() {
    return "quiz of " + article.slug();
  }

  @Override
  public Path file() {
    return quiz.file();
  }

  @Override
  public String source() {
    return quiz.source();
  }

  @Override
  public UploadResult plan() {
    UploadResult planned = publisher.plan(article, quiz);
    base.requireLatest(planned, quiz);
    return planned;
  }

  @Override
  public String intent(UploadResult plan) {
    return switch (plan.change()) {
      case CREATED -> "would create %s".formatted(name());
      case REVISED ->
          "would %s %s v%d"
              .formatted(
                  plan.response().filter(QuizRoutes::isWithdrawn).isPresent()
                      ? "bring back"
                      : "revise",
                  name(),
                  plan.version());
      case UNCHANGED -> "unchanged %s v%d".formatted(name(), plan.version());
    };
  }

  @Override
  public UploadResult save() {
    UploadResult done = publisher.carryOut(article, quiz, plan());
    base.rememberQuiz(done);
    return done;
  }

  @Override
  public List<Finding> check() {
    return checker.findings(quiz, Optional.of(article));
  }

  /** A new version of the article may lack a section that the quiz refers to. */
  @Override
  public List<Finding> stale() {
    return check().stream().filter(Finding::isError).map(Finding::asWarning).toList();
  }

  @Override
  public String summary(JsonNode described) {
    return "%s v%d (%s%s)"
        .formatted(
            name(),
            described.path("version").asInt(),
            Quantity.of(described.path("questions").size(), "question"),
            described.path("public").asBoolean() ? "" : ", waiting until the article is public");
  }

  @Override
  public void describe(JsonNode described, ObjectNode entry) {
    entry.put("questions", described.path("questions").size());
    entry.put("public", described.path("public").asBoolean());
  }
}
