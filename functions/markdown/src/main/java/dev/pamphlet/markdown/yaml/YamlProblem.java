package dev.pamphlet.markdown.yaml;

import java.util.Map;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/** Says what is wrong with YAML and what to do, for the mistakes that authors make. */
final class YamlProblem {

  private static final String QUOTE_COLON =
      "a value that contains ': ' must be in quotes, such as title: \"A: b\"";
  private static final String QUOTE_BEGINNING =
      "a value that begins with this character must be in quotes";

  /** The beginnings of the parser's messages, and the remedies. */
  private static final Map<String, String> REMEDIES =
      Map.of(
          "mapping values are not allowed here", QUOTE_COLON,
          "found character '\\t(TAB)'", "indent with spaces, not with tabs",
          "found character '@'", QUOTE_BEGINNING,
          "found character '`'", QUOTE_BEGINNING,
          "found character '%'", QUOTE_BEGINNING,
          "expected <block end>, but found '<scalar>'",
              "text follows a value that is in quotes already; put all of it in quotes",
          "could not find expected ':'", "this line has no 'key: value'",
          "found unexpected end of stream", "a quotation mark is not closed",
          "found undefined alias", QUOTE_BEGINNING);

  private YamlProblem() {}

  static String explain(MarkedYamlEngineException broken) {
    String problem = broken.getProblem() == null ? "" : broken.getProblem();
    return REMEDIES.entrySet().stream()
        .filter(remedy -> problem.startsWith(remedy.getKey()))
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse("it is not valid YAML: " + problem);
  }
}
