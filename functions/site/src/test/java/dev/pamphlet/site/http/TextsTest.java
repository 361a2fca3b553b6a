package dev.pamphlet.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.http.PublicationFrame;
import dev.pamphlet.platform.page.Frame;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextsTest {

  @ParameterizedTest
  @ValueSource(classes = {Site.class, PublicationFrame.class, Frame.class})
  void everyLanguageSaysTheSame(Class<?> owner) throws IOException {
    assertThat(texts(owner, "de").stringPropertyNames())
        .containsExactlyInAnyOrderElementsOf(texts(owner, "en").stringPropertyNames());
  }

  private static Properties texts(Class<?> owner, String language) throws IOException {
    Properties texts = new Properties();
    try (InputStream file = owner.getResourceAsStream("texts_" + language + ".properties")) {
      texts.load(new InputStreamReader(file, StandardCharsets.UTF_8));
    }
    return texts;
  }
}
