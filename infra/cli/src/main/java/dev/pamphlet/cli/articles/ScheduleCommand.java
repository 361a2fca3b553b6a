package dev.pamphlet.cli.articles;

import dev.pamphlet.cli.api.ApiResponse;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.api.Refused;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Publishes the latest version of an article at a given time. */
@Command(
    name = "schedule",
    header = "Publishes the latest version of an article, later or now.",
    footer = {
      "",
      "Examples:",
      "  pamphlet schedule lighthouse --at 2026-12-01T09:00 --announce",
      "  pamphlet schedule lighthouse --at 2026-12-01T09:00+01:00",
      "  pamphlet schedule lighthouse --at now"
    })
public final class ScheduleCommand extends ArticleChangeCommand {

  @Option(
      names = "--at",
      required = true,
      paramLabel = "TIME",
      description = "A time in this machine's zone, or with Z or +01:00 in another; or now.")
  private PublishTime at;

  @Option(
      names = "--announce",
      negatable = true,
      description =
          "Tell the subscribers, at most once for an article (else its front matter decides).")
  private Boolean announce;

  @Override
  String intent() {
    return at.instant().map(time -> "publish at %s".formatted(time)).orElse("publish now");
  }

  @Override
  ApiResponse change(EditorRoutes editor, String slug, String tag) {
    try {
      return editor.publish(slug, at.instant(), Optional.ofNullable(announce), tag);
    } catch (Refused refused) {
      boolean past = refused.invalid().stream().anyMatch(part -> part.name().equals("at"));
      throw past ? ArticleProblem.past(at) : refused;
    }
  }

  @Override
  String done(String slug, ApiResponse changed) {
    String article = ArticleSummary.of(slug, changed.json());
    return at.instant()
        .map(time -> "scheduled %s for %s".formatted(article, time))
        .orElseGet(() -> "published " + article);
  }
}
