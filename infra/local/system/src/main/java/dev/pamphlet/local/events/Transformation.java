package dev.pamphlet.local.events;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.pamphlet.template.EventRule;
import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Makes a target's input from an event. A name outside of quotes becomes JSON. Within quotes it
 * becomes text, escaped so that it cannot end the quotes. A value that the event lacks becomes
 * nothing within quotes, and an empty text outside.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-transform-target-input.html">Input
 *     transformation</a>
 */
record Transformation(EventRule rule, EventRule.Transformer transformer, Instant received) {

  private static final Pattern NAME = Pattern.compile("<([A-Za-z0-9_.-]+)>");

  String of(ObjectNode event) {
    String template = transformer.template();
    StringBuilder input = new StringBuilder();
    Matcher name = NAME.matcher(template);
    while (name.find()) {
      JsonNode value = value(name.group(1), event);
      boolean quoted = isInQuotes(template, name.start());
      name.appendReplacement(input, Matcher.quoteReplacement(quoted ? inner(value) : json(value)));
    }
    return name.appendTail(input).toString();
  }

  private JsonNode value(String name, ObjectNode event) {
    return switch (name) {
      case "aws.events.rule-arn" -> new TextNode(rule.arn());
      case "aws.events.rule-name" -> new TextNode(rule.name());
      case "aws.events.event.ingestion-time" -> new TextNode(received.toString());
      case "aws.events.event.json" -> event;
      case "aws.events.event" -> event.deepCopy().without("detail");
      default -> {
        String path = transformer.paths().get(name);
        yield path == null ? new TextNode("<" + name + ">") : event.at(pointer(path));
      }
    };
  }

  /** {@code $.detail.tags[0]} is {@code /detail/tags/0}. */
  private static JsonPointer pointer(String path) {
    return JsonPointer.compile(
        path.substring(1).replace("/", "~1").replaceAll("\\.|\\[", "/").replace("]", ""));
  }

  private static String json(JsonNode value) {
    return value.isMissingNode() ? "\"\"" : value.toString();
  }

  private static String inner(JsonNode value) {
    String text = value.isTextual() ? value.toString() : new TextNode(value.toString()).toString();
    return value.isMissingNode() ? "" : text.substring(1, text.length() - 1);
  }

  private static boolean isInQuotes(String template, int end) {
    boolean quoted = false;
    for (int i = 0; i < end; i++) {
      if (template.charAt(i) == '\\') {
        i++;
      } else if (template.charAt(i) == '"') {
        quoted = !quoted;
      }
    }
    return quoted;
  }
}
