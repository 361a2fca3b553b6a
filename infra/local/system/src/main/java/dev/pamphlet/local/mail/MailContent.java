package dev.pamphlet.local.mail;

import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The subject and parts of a mail, or of a template. In an inline template, SES only replaces
 * {@code {{name}}}.
 *
 * @see <a href="https://docs.aws.amazon.com/ses/latest/dg/send-personalized-email-api.html">Using
 *     templates to send personalized email</a>
 */
record MailContent(String subject, Optional<String> html, Optional<String> text)
    implements SesInput.Members {

  private static final Pattern TAG = Pattern.compile("\\{\\{(.*?)}}", Pattern.DOTALL);
  private static final Pattern NAME = Pattern.compile("[A-Za-z0-9]+");

  /** The data lack a name of the template. */
  static final class MissingVariable extends Exception {

    private static final long serialVersionUID = 1;

    MissingVariable(String name) {
      super("Attribute '%s' is not present in the rendering data.".formatted(name));
    }
  }

  /**
   * Refuses tags that an inline template may not have: block helpers, partials, nested or malformed
   * names.
   */
  void checkTags() {
    Matcher tags = TAG.matcher(subject + "\n" + html.orElse("") + "\n" + text.orElse(""));
    while (tags.find()) {
      String name = tags.group(1).strip();
      if (!NAME.matcher(name).matches()) {
        throw SesInput.malformed(
            "An inline template replaces {{name}} only, not {{%s}}".formatted(name));
      }
    }
  }

  /**
   * Replaces names by data.
   *
   * @param escape whether values are escaped in the HTML part
   */
  MailContent render(Map<String, String> data, boolean escape) throws MissingVariable {
    String renderedSubject = render(subject, data, false);
    Optional<String> renderedHtml =
        html.isEmpty() ? html : Optional.of(render(html.get(), data, escape));
    Optional<String> renderedText =
        text.isEmpty() ? text : Optional.of(render(text.get(), data, false));
    return new MailContent(renderedSubject, renderedHtml, renderedText);
  }

  private static String render(String template, Map<String, String> data, boolean escape)
      throws MissingVariable {
    Matcher tags = TAG.matcher(template);
    StringBuilder rendered = new StringBuilder();
    while (tags.find()) {
      String name = tags.group(1).strip();
      String value = data.get(name);
      if (value == null) {
        throw new MissingVariable(name);
      }
      tags.appendReplacement(rendered, Matcher.quoteReplacement(escape ? escaped(value) : value));
    }
    return tags.appendTail(rendered).toString();
  }

  /** Escapes like Handlebars, whose syntax the tags have. */
  private static String escaped(String value) {
    return value
        .replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("'", "&#x27;")
        .replace("`", "&#x60;")
        .replace("=", "&#x3D;");
  }
}
