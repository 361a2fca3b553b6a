package dev.pamphlet.newsletter;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.testing.Project;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every language has all texts of every package that has texts. */
class TextsTest {

  private static final Path RESOURCES =
      Project.root().resolve("functions/newsletter/src/main/resources");

  static Stream<Path> files() throws IOException {
    try (Stream<Path> files = Files.walk(RESOURCES)) {
      return files
          .filter(file -> file.getFileName().toString().matches("texts_[a-z]+\\.properties"))
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource("files")
  void aLanguageHasTheMessagesOfEnglishAndTheirArguments(Path file) throws IOException {
    Properties english = read(file.resolveSibling("texts_en.properties"));
    Properties other = read(file);

    assertThat(other.stringPropertyNames()).isEqualTo(english.stringPropertyNames());
    for (String key : english.stringPropertyNames()) {
      assertThat(arguments(other.getProperty(key)))
          .as(key)
          .isEqualTo(arguments(english.getProperty(key)));
    }
  }

  /** The number of arguments of a message; fails for a malformed one. */
  private static int arguments(String message) {
    return new MessageFormat(message).getFormatsByArgumentIndex().length;
  }

  private static Properties read(Path file) throws IOException {
    Properties messages = new Properties();
    try (Reader text = Files.newBufferedReader(file)) {
      messages.load(text);
    }
    return messages;
  }
}
