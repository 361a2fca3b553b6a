package dev.pamphlet.cli;

import dev.pamphlet.cli.api.Answer;
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
final class MoveCommand extends Act {

  @Parameters(index = "1", paramLabel = "TO", description = "The slug it shall have.")
  private Slug to;

  @Override
  String intent() {
    return "move to %s".formatted(to);
  }

  @Override
  Answer act(EditorRoutes editor, String slug, String tag) {
    return editor.move(slug, to.value(), tag);
  }

  @Override
  String done(String slug, Answer after) {
    return "moved %s to %s".formatted(slug, Articles.named(to.value(), after.json()));
  }

  @Override
  Optional<String> advice(String slug) {
    return Optional.of("rename its folder too: 'git mv %s %s'".formatted(slug, to));
  }
}
