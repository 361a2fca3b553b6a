package dev.pamphlet.cli.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Table;
import dev.pamphlet.content.Slug;
import java.util.List;
import picocli.CommandLine.Command;
import picocli.CommandLine.Parameters;

/** Lists the versions of an article. */
@Command(
    name = "versions",
    header = "Lists the versions of an article, the newest first.",
    description = {
      "",
      "A line shows the number, when the version was saved, since when readers see it or from when"
          + " they will, and the title."
    },
    footer = {"", "Example:", "  pamphlet versions lighthouse"})
public final class VersionsCommand extends Subcommand {

  @Parameters(paramLabel = "SLUG", description = "The article.")
  private Slug slug;

  @Override
  protected ExitCode run(Console console) {
    List<JsonNode> versions = editor().versions(slug.value());
    Table table = new Table();
    for (JsonNode version : versions) {
      table.row(
          "v" + version.path("version").asInt(),
          version.path("savedAt").asText(),
          ArticleSummary.stateOfVersion(version),
          Console.printable(version.path("title").asText()));
    }
    table.lines(columns()).forEach(console::line);
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("slug", slug.value());
    document.putArray("versions").addAll(versions);
    console.document(document);
    return ExitCode.DONE;
  }
}
