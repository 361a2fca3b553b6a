package dev.pamphlet.local.rights;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * One of a call's <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Expressions.html">expressions</a>,
 * as far as it tells what is touched. Whether it is a right one is the database's business.
 *
 * @param input of the call or of the part of a transaction that the expression is in
 */
record Expression(String text, JsonNode input) {

  /** Members and values first, so that what is left are names. */
  private static final Pattern WORD =
      Pattern.compile("[.:]#?\\w+|(?<name>#\\w+|[A-Za-z_]\\w*)\\s*(?<call>\\()?");

  private static final Pattern EQUALITY =
      Pattern.compile("(?<![.\\w#])(?<name>#?\\w+)\\s*=\\s*(?<value>:\\w+)");
  private static final Set<String> KEYWORDS =
      Set.of("ADD", "AND", "BETWEEN", "DELETE", "IN", "NOT", "OR", "REMOVE", "SET");

  /** The expression at this key of the input. */
  static Optional<Expression> at(String key, JsonNode input) {
    return Optional.of(input.path(key))
        .filter(JsonNode::isTextual)
        .map(text -> new Expression(text.textValue(), input));
  }

  /** The top-level attributes it names: no values, functions, keywords or members of attributes. */
  Stream<String> attributes() {
    Stream.Builder<String> names = Stream.builder();
    Matcher word = WORD.matcher(text);
    while (word.find()) {
      String name = word.group("name");
      if (name != null && word.group("call") == null && !isKeyword(name)) {
        names.add(resolved(name));
      }
    }
    return names.build();
  }

  /** The value that an attribute has to equal. */
  Optional<JsonNode> equalTo(String attribute) {
    Matcher equality = EQUALITY.matcher(text);
    while (equality.find()) {
      if (resolved(equality.group("name")).equals(attribute)) {
        return Optional.of(input.path("ExpressionAttributeValues").path(equality.group("value")));
      }
    }
    return Optional.empty();
  }

  private static boolean isKeyword(String name) {
    return KEYWORDS.contains(name.toUpperCase(Locale.ROOT));
  }

  private String resolved(String name) {
    return name.startsWith("#")
        ? input.path("ExpressionAttributeNames").path(name).asText(name)
        : name;
  }
}
