package dev.pamphlet.local.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.Json;
import java.util.Optional;

/** Messages as JSON. */
final class MessageJson {

  private MessageJson() {}

  /** What a list says of a message. */
  static ObjectNode of(Message message) {
    ObjectNode json =
        Json.object()
            .put("id", message.id())
            .put("at", message.at().toString())
            .put("function", message.function())
            .put("from", message.from())
            .put("to", message.to())
            .put("subject", message.subject());
    message.configurationSet().ifPresent(set -> json.put("configurationSet", set));
    message.tags().forEach(json.putObject("tags")::put);
    ArrayNode outcomes = json.putArray("outcomes");
    for (Outcome outcome : message.outcomes()) {
      outcomes
          .addObject()
          .put("event", outcome.kind().eventType())
          .put("at", outcome.at().toString())
          .put("detail", outcome.detail());
    }
    return json;
  }

  /** The same with the message itself, its links, and what is to be said of its headers. */
  static ObjectNode of(Message message, Optional<ReadMail> mail) {
    ObjectNode json = of(message);
    mail.ifPresent(
        read -> {
          read.text().ifPresent(text -> json.put("text", text));
          read.html().ifPresent(html -> json.put("html", html));
          ArrayNode links = json.putArray("links");
          read.html()
              .ifPresent(
                  html ->
                      ShownHtml.links(html)
                          .forEach(
                              link ->
                                  links
                                      .addObject()
                                      .put("words", link.words())
                                      .put("address", link.address())));
          ArrayNode headers = json.putArray("headers");
          for (HeaderCheck.Checked checked : HeaderCheck.of(read)) {
            ObjectNode header = headers.addObject().put("name", checked.name());
            checked.header().ifPresent(value -> header.put("value", value));
            ArrayNode findings = header.putArray("findings");
            checked.findings().stream()
                .filter(finding -> finding.level() != HeaderCheck.Level.FINE)
                .forEach(
                    finding ->
                        findings
                            .addObject()
                            .put("level", finding.level().name().toLowerCase(java.util.Locale.ROOT))
                            .put("words", finding.words()));
          }
        });
    return json;
  }
}
