package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.check.Finding;
import dev.pamphlet.cli.check.QuizCheck;
import dev.pamphlet.cli.publication.ArticleFolder;
import dev.pamphlet.cli.publication.Publisher;
import dev.pamphlet.cli.publication.Publishing;
import dev.pamphlet.cli.publication.QuizFile;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The quiz of an article on its way. */
record QuizSending(ArticleFolder article, QuizFile quiz, Publisher publisher, QuizCheck checker)
    implements Sending {

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
  public Publishing plan() {
    return publisher.plan(article, quiz);
  }

  @Override
  public Publishing save() {
    return publisher.publish(article, quiz);
  }

  @Override
  public List<Finding> check() {
    return checker.findings(quiz, Optional.of(article));
  }

  @Override
  public String words(JsonNode described) {
    return "%s v%d (%s%s)"
        .formatted(
            name(),
            described.path("version").asInt(),
            Counted.of(described.path("questions").size(), "question"),
            described.path("public").asBoolean() ? "" : ", waiting until the article is public");
  }

  @Override
  public void tell(JsonNode described, ObjectNode entry) {
    entry.put("questions", described.path("questions").size());
    entry.put("public", described.path("public").asBoolean());
  }
}
