package dev.pamphlet.cli;

import dev.pamphlet.cli.api.Answer;
import dev.pamphlet.cli.api.EditorRoutes;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Takes an article from its readers. */
@Command(
    name = "withdraw",
    header = "Takes an article from its readers, who are told that it is gone (410).",
    description = {"", "Its versions stay; 'pamphlet schedule SLUG --at now' brings it back.", ""},
    footer = {"", "Example:", "  pamphlet withdraw lighthouse"})
final class WithdrawCommand extends Act {

  @Override
  String intent() {
    return "withdraw";
  }

  @Override
  Answer act(EditorRoutes editor, String slug, String tag) {
    return editor.withdraw(slug, tag);
  }

  @Override
  String done(String slug, Answer after) {
    return "withdrew " + Articles.named(slug, after.json());
  }

  @Override
  Optional<String> advice(String slug) {
    return Optional.of("bring it back with 'pamphlet schedule %s --at now'".formatted(slug));
  }
}
