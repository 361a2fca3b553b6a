package dev.pamphlet.cli.subscribers;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.api.EditorRoutes;
import java.util.regex.Pattern;
import picocli.CommandLine.Parameters;

/** The parameter that names a subscriber. */
final class SubscriberParameter {

  private static final Pattern ID = Pattern.compile("[0-9a-f]{32}");

  @Parameters(paramLabel = "ADDRESS|ID", description = "The email address, or the id.")
  private String who;

  /** All data about the subscriber. */
  JsonNode find(EditorRoutes editor) {
    return (ID.matcher(who).matches() ? editor.subscriber(who) : editor.findSubscriber(who)).json();
  }
}
