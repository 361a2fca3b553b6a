package dev.pamphlet.cli.images;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pamphlet.cli.command.Confirmation;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.content.PictureAddress;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Deletes a picture for everybody. */
@Command(
    name = "delete",
    header = "Deletes a picture for everybody, whichever articles and letters name it.",
    description = {
      "",
      "Readers get 404 from now on. Browsers and networks that have the picture may keep it for up"
          + " to a year. The bucket keeps the deleted content for 35 days, from which an operator"
          + " can restore it. Publishing a folder that has the picture stores it again."
    },
    footer = {
      "",
      "Example:",
      "  pamphlet images delete \\",
      "    /images/9f86d081884c7d659a2feaa0c55ad015-1200x630/lamp.png"
    })
public final class ImagesDeleteCommand extends Subcommand {

  @Parameters(
      paramLabel = "ADDRESS",
      description = "The picture's path on the site, as 'images list' prints it.")
  private String path;

  @Mixin private Confirmation confirmation;

  @Override
  protected ExitCode run(Console console) {
    PictureAddress address =
        PictureAddress.ofPath(path)
            .orElseThrow(
                () -> new InvalidUsage("'%s' is not the address of a picture".formatted(path)));
    if (!confirmation.given(this::ask, "Delete %s for everybody?".formatted(address))) {
      console.line("nothing was deleted");
      return ExitCode.REFUSED;
    }
    editor().deletePicture(address);
    console.line("deleted " + address);
    console.document(JsonNodeFactory.instance.objectNode().put("deleted", address.path()));
    return ExitCode.DONE;
  }
}
