package dev.pamphlet.platform.page;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The texts of pages and mails in one language, from a file of messages in UTF-8: {@code
 * texts_en.properties} beside the class that uses them. A language without a file is served in
 * English. Anybody can add a language by adding a file with the same keys.
 *
 * <p>Messages are in the form of {@link MessageFormat}: {@code {0}} is the first argument, and an
 * apostrophe is written twice.
 */
public final class Texts {

  private static final String ENGLISH = "en";

  /** Files of this release, which do not change while it runs. */
  private static final Map<String, Texts> READ = new ConcurrentHashMap<>();

  private final String language;
  private final Properties messages;

  private Texts(String language, Properties messages) {
    this.language = language;
    this.messages = messages;
  }

  /**
   * The texts of a class in a language.
   *
   * @param owner the class that uses them; the files are in its package
   * @param tag of the language (BCP 47): {@code de-AT} is served in {@code de}
   */
  public static Texts of(Class<?> owner, String tag) {
    String language = Locale.forLanguageTag(tag).getLanguage();
    return READ.computeIfAbsent(owner.getName() + ' ' + language, key -> read(owner, language));
  }

  private static Texts read(Class<?> owner, String language) {
    try (InputStream wanted = file(owner, language)) {
      if (wanted != null) {
        return new Texts(language, read(wanted));
      }
      try (InputStream english = file(owner, ENGLISH)) {
        return new Texts(ENGLISH, read(english));
      }
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  /**
   * The texts of a class in the available language that a browser prefers.
   *
   * @param acceptLanguage the value of the header (RFC 9110, section 12.5.4); a malformed one
   *     states no preference
   */
  public static Texts accepted(Class<?> owner, String acceptLanguage) {
    return ranges(acceptLanguage).stream()
        .filter(range -> range.getWeight() > 0)
        .map(range -> Locale.forLanguageTag(range.getRange()).getLanguage())
        .filter(language -> owner.getResource(fileName(language)) != null)
        .findFirst()
        .map(language -> of(owner, language))
        .orElseGet(() -> of(owner, ENGLISH));
  }

  private static List<Locale.LanguageRange> ranges(String acceptLanguage) {
    try {
      return acceptLanguage.isBlank() ? List.of() : Locale.LanguageRange.parse(acceptLanguage);
    } catch (IllegalArgumentException malformed) {
      return List.of();
    }
  }

  /** The language of the texts, a BCP 47 tag. */
  public String language() {
    return language;
  }

  /**
   * A message with its arguments.
   *
   * @throws IllegalArgumentException when the file has no such message
   */
  public String get(String key, Object... arguments) {
    String message = messages.getProperty(key);
    if (message == null) {
      throw new IllegalArgumentException(
          "The texts in '" + language + "' have no message " + key + ".");
    }
    return new MessageFormat(message, Locale.forLanguageTag(language)).format(arguments);
  }

  private static InputStream file(Class<?> owner, String language) {
    return owner.getResourceAsStream(fileName(language));
  }

  private static String fileName(String language) {
    return "texts_" + language + ".properties";
  }

  private static Properties read(InputStream file) throws IOException {
    Properties messages = new Properties();
    messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    return messages;
  }
}
