package dev.pamphlet.cli.articles;

import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.content.Slug;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Gives an article another slug. */
@Command(
    name = "move",
    header = "Gives an article another slug; the old one redirects for good (308).",
    footer = {"", "Example:", "  pamphlet move lighthouse the-lighthouse"})
public final class MoveCommand extends ArticleChangeCommand {

  @Parameters(index = "1", paramLabel = "TO", description = "The new slug.")
  private Slug to;

  @Override
  String intent() {
    return "move to %s".formatted(to);
  }

  @Override
  ApiResponse change(EditorRoutes editor, String slug, String tag) {
    if (slug.equals(to.value())) {
      throw ArticleProblem.isThere(slug);
    }
    return editor.move(slug, to.value(), tag);
  }

  @Override
  String done(String slug, ApiResponse changed) {
    return "moved %s to %s".formatted(slug, ArticleSummary.of(to.value(), changed.json()));
  }

  @Override
  Optional<String> advice(String slug) {
    return Optional.of("rename its folder too, from '%s' to '%s'".formatted(slug, to));
  }
}
