package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.check.Finding;
import dev.pamphlet.cli.check.FolderCheck;
import dev.pamphlet.cli.publication.ArticleFolder;
import dev.pamphlet.cli.publication.Publisher;
import dev.pamphlet.cli.publication.Publishing;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * An article on its way.
 *
 * @param on the version that the text was written on, where its editor says so
 */
record ArticleSending(
    ArticleFolder article, Publisher publisher, FolderCheck checker, Optional<Integer> on)
    implements Sending {

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
  public Publishing plan() {
    return publisher.plan(article);
  }

  @Override
  public Publishing save() {
    return on.map(version -> publisher.revise(article, version))
        .orElseGet(() -> publisher.publish(article));
  }

  @Override
  public List<Finding> check() {
    return checker.source(article);
  }

  @Override
  public String words(JsonNode described) {
    String sections = Articles.sections(described);
    return Articles.named(article.slug(), described) + (sections.isEmpty() ? "" : ": " + sections);
  }

  @Override
  public void tell(JsonNode described, ObjectNode entry) {
    entry.put("status", Articles.status(described));
    if (described.has(SECTIONS)) {
      entry.set(SECTIONS, described.path(SECTIONS));
    }
  }
}
