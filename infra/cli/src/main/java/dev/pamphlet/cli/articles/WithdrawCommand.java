package dev.pamphlet.cli.articles;

import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.api.EditorRoutes;
import java.util.Optional;
import picocli.CommandLine.Command;

/** Hides a published article from readers. */
@Command(
    name = "withdraw",
    header = "Withdraws an article: readers are told that it is gone (410).",
    description = {"", "Its versions are kept; 'pamphlet schedule SLUG --at now' restores it."},
    footer = {"", "Example:", "  pamphlet withdraw lighthouse"})
public final class WithdrawCommand extends ArticleChangeCommand {

  @Override
  String intent() {
    return "withdraw";
  }

  @Override
  ApiResponse change(EditorRoutes editor, String slug, String tag) {
    return editor.withdraw(slug, tag);
  }

  @Override
  String done(String slug, ApiResponse changed) {
    return "withdrew " + ArticleSummary.of(slug, changed.json());
  }

  @Override
  Optional<String> advice(String slug) {
    return Optional.of("restore it with 'pamphlet schedule %s --at now'".formatted(slug));
  }
}
