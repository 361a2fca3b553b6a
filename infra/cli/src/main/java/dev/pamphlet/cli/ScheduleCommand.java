package dev.pamphlet.cli;

import dev.pamphlet.cli.api.Answer;
import dev.pamphlet.cli.api.EditorRoutes;
import java.util.Optional;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Publishes the latest version of an article at a time. */
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
final class ScheduleCommand extends Act {

  @Option(
      names = "--at",
      required = true,
      paramLabel = "TIME",
      description = "On this machine's clock, or with Z or +01:00 on another; or now.")
  private When at;

  @Option(
      names = "--announce",
      negatable = true,
      description = "Tell the subscribers, at most once ever; else its front matter decides.")
  private Boolean announce;

  @Override
  String intent() {
    return at.instant().map(time -> "publish at %s".formatted(time)).orElse("publish now");
  }

  @Override
  Answer act(EditorRoutes editor, String slug, String tag) {
    return editor.publish(slug, at.instant(), Optional.ofNullable(announce), tag);
  }

  @Override
  String done(String slug, Answer after) {
    return at.instant()
        .map(time -> "scheduled %s for %s".formatted(Articles.named(slug, after.json()), time))
        .orElseGet(() -> "published " + Articles.named(slug, after.json()));
  }
}
