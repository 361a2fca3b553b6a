package dev.pamphlet.platform.page;

import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The text of sanitised HTML, for places that allow no markup. The sanitiser writes well-formed
 * tags and escapes every other character that could begin one, so two patterns are enough.
 */
public final class PlainText {

  private static final Pattern TAG = Pattern.compile("<[^>]*>");
  private static final Pattern REFERENCE = Pattern.compile("&(?:#([0-9]{1,7})|([a-z]{2,5}));");
  private static final Pattern SPACE = Pattern.compile("\\s+");

  private static final Map<String, String> NAMED =
      Map.of("amp", "&", "lt", "<", "gt", ">", "quot", "\"", "nbsp", " ");

  private PlainText() {}

  /** The text without markup, in one line. */
  public static String of(String html) {
    String words = REFERENCE.matcher(TAG.matcher(html).replaceAll("")).replaceAll(PlainText::sign);
    return SPACE.matcher(words).replaceAll(" ").strip();
  }

  /** A text, escaped for HTML. */
  public static String escaped(String text) {
    return text.replace("&", "&amp;").replace("<", "&lt;").replace("\"", "&quot;");
  }

  private static String sign(MatchResult reference) {
    String sign =
        reference.group(1) != null
            ? Character.toString(Integer.parseInt(reference.group(1)))
            : NAMED.getOrDefault(reference.group(2), reference.group());
    return Matcher.quoteReplacement(sign);
  }
}
