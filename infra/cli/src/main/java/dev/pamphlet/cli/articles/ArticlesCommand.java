package dev.pamphlet.cli.articles;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Table;
import java.util.List;
import picocli.CommandLine.Command;

/** Lists all articles, drafts included. */
@Command(
    name = "articles",
    header = "Lists all articles, drafts included, the last saved first.",
    description = {
      "",
      "A line shows the slug, the latest version, the status with what is public and scheduled,"
          + " when it was saved, and the title."
    },
    footer = {
      "",
      "Example:",
      "  pamphlet articles --json | jq -r '.articles[] | select(.status==\"draft\").slug'"
    })
public final class ArticlesCommand extends Subcommand {

  @Override
  protected ExitCode run(Console console) {
    List<JsonNode> articles = editor().articles();
    Table table = new Table();
    for (JsonNode article : articles) {
      table.row(
          article.path("slug").asText(),
          "v" + article.path("version").asInt(),
          ArticleSummary.state(article),
          article.path("savedAt").asText(),
          Console.printable(article.path("title").asText()));
    }
    table.lines(columns()).forEach(console::line);
    if (articles.isEmpty()) {
      console.note("there are no articles yet");
    }
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document.putArray("articles").addAll(articles);
    console.document(document);
    return ExitCode.DONE;
  }
}
