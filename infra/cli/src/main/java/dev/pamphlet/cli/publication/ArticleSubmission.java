package dev.pamphlet.cli.publication;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.articles.ArticleSummary;
import dev.pamphlet.cli.check.FolderCheck;
import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.cli.folder.ArticleFolder;
import dev.pamphlet.cli.upload.Publisher;
import dev.pamphlet.cli.upload.UploadResult;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The source of an article that is to be sent.
 *
 * @param base the version that the text was written on, if the editor names it
 */
record ArticleSubmission(
    ArticleFolder article, Publisher publisher, FolderCheck checker, Optional<Integer> base)
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
    return publisher.plan(article);
  }

  @Override
  public UploadResult save() {
    return base.map(version -> publisher.revise(article, version))
        .orElseGet(() -> publisher.publish(article));
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
