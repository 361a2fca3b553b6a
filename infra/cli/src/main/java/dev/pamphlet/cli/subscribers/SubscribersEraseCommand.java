package dev.pamphlet.cli.subscribers;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.command.Confirmation;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Erases a subscriber who asks for it by other means than the link in the mails. */
@Command(
    name = "erase",
    header = "Erases a subscriber and all evidence, for good.",
    description = {
      "",
      "Only a fingerprint of the address stays, so that no import brings it back. Its owner may"
          + " subscribe again. Backups of the table keep the subscriber for another seven days.",
      "",
      "Amazon SES keeps a suppression list of its own, with addresses in the clear. The command to"
          + " remove the address there is printed."
    },
    footer = {"", "Example:", "  pamphlet subscribers erase ada@example.org"})
public final class SubscribersEraseCommand extends Subcommand {

  @Mixin private SubscriberParameter who;

  @Mixin private Confirmation confirmation;

  @Override
  protected ExitCode run(Console console) {
    EditorRoutes editor = editor();
    JsonNode subscriber = who.find(editor);
    String id = subscriber.path("id").asText();
    String email = subscriber.path("email").asText();
    String question =
        "Erase %s, %s since %s, for good?"
            .formatted(
                Console.printable(email),
                subscriber.path("status").asText(),
                subscriber.path("since").asText());
    if (!confirmation.given(this::ask, question)) {
      console.line("nothing was erased");
      return ExitCode.REFUSED;
    }
    editor.eraseSubscriber(id);
    console.line("erased " + Console.printable(email));
    console.note(
        "Amazon SES may hold the address on its suppression list, after a bounce or a complaint. To"
            + " remove it there:");
    console.note("  " + removeFromSes(email));
    console.document(JsonNodeFactory.instance.objectNode().put("erased", id));
    return ExitCode.DONE;
  }

  /** For a POSIX shell. An address may hold quotation marks and dollar signs. */
  private static String removeFromSes(String email) {
    return "aws sesv2 delete-suppressed-destination --email-address '%s'"
        .formatted(Console.printable(email).replace("'", "'\\''"));
  }
}
