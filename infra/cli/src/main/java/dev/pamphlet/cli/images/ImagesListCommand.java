package dev.pamphlet.cli.images;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Table;
import dev.pamphlet.content.PictureAddress;
import dev.pamphlet.content.Slug;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Lists the pictures that an article names. */
@Command(
    name = "list",
    header = "Lists the pictures that an article names, with their addresses.",
    description = {"", "Ends with 1 if the site lacks one of them."},
    footer = {"", "Example:", "  pamphlet images list lighthouse"})
public final class ImagesListCommand extends Subcommand {

  @Parameters(paramLabel = "SLUG", description = "The article.")
  private Slug slug;

  @Option(
      names = "--version",
      paramLabel = "N",
      description = "An earlier version of the article (else the latest).")
  private Integer version;

  @Override
  protected ExitCode run(Console console) {
    EditorRoutes editor = editor();
    String source =
        (version == null ? editor.get(slug.value()) : editor.version(slug.value(), version))
            .text("source")
            .orElse("");
    Table table = new Table();
    ObjectNode document = JsonNodeFactory.instance.objectNode().put("slug", slug.value());
    ArrayNode pictures = document.putArray("images");
    boolean complete = true;
    for (PictureAddress address : PictureAddress.allIn(source)) {
      console.progress(address.path());
      boolean there = editor.hasPicture(address);
      complete &= there;
      table.row(
          address.path(),
          address.width() + " x " + address.height(),
          there ? "" : console.red("missing"));
      pictures
          .addObject()
          .put("address", address.path())
          .put("width", address.width())
          .put("height", address.height())
          .put("stored", there);
    }
    table.lines().forEach(console::line);
    console.document(document);
    return complete ? ExitCode.DONE : ExitCode.REFUSED;
  }
}
