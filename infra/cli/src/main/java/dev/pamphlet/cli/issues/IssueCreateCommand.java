package dev.pamphlet.cli.issues;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.folder.FolderProblem;
import dev.pamphlet.cli.folder.SourceFile;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.content.Slug;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes a draft of an issue. */
@Command(
    name = "create",
    header = "Makes a draft of an issue; nothing is sent.",
    description = {
      "",
      "Its text is a Markdown file without front matter. With --article it announces a published"
          + " article, whose title is its subject unless there is a --subject; a text is not needed"
          + " then. Look at the draft with 'issue preview', and send it with 'issue send'."
    },
    footer = {
      "",
      "Examples:",
      "  pamphlet issue create letter.md --subject \"What comes next\" --topic design",
      "  pamphlet issue create --article lighthouse"
    })
public final class IssueCreateCommand extends Subcommand {

  /**
   * A first line of hyphens, then a key. Hyphens before prose are a rule, which a text may have.
   */
  private static final Pattern FRONT_MATTER =
      Pattern.compile("\\uFEFF?---[ \\t]*\\R([ \\t]*(#.*)?\\R)*[\\w-]+:(\\s|$)");

  @Parameters(paramLabel = "FILE", arity = "0..1", description = "The text, in Markdown.")
  private Path file;

  @Option(names = "--subject", paramLabel = "TEXT", description = "The subject, one line.")
  private String subject;

  @Option(
      names = "--topic",
      paramLabel = "TOPIC",
      description =
          "Only for subscribers of this topic, and those who chose none; may be repeated.")
  private List<String> topics = new ArrayList<>();

  @Option(names = "--article", paramLabel = "SLUG", description = "The article to announce.")
  private Slug article;

  @Option(
      names = "--at-least-once",
      description = "Resend a mail that may or may not have been sent: a reader may get it twice.")
  private boolean atLeastOnce;

  @Override
  protected ExitCode run(Console console) {
    if (article == null && (file == null || subject == null)) {
      throw new InvalidUsage("give a FILE and a --subject, or an --article to announce");
    }
    JsonNode created = editor().issues().create(order()).json();
    console.line("created " + IssueLine.of(created));
    console.note("look at it: pamphlet issue preview " + created.path("id").asText());
    console.document(created);
    return ExitCode.DONE;
  }

  private ObjectNode order() {
    ObjectNode order = JsonNodeFactory.instance.objectNode();
    if (subject != null) {
      order.put("subject", subject);
    }
    if (file != null) {
      order.put("markdown", text());
    }
    if (article != null) {
      order.put("article", article.value());
    }
    if (!topics.isEmpty()) {
      ArrayNode chosen = order.putArray("topics");
      topics.forEach(chosen::add);
    }
    return order.put("atLeastOnce", atLeastOnce);
  }

  private String text() {
    String text = SourceFile.read(file);
    if (FRONT_MATTER.matcher(text).lookingAt()) {
      throw new FolderProblem(
          ("%s:1:1: error: the text of an issue has no front matter, and readers would get this one:"
                  + " remove it, and use --subject and --topic")
              .formatted(file));
    }
    return text;
  }
}
