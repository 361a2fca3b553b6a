package dev.pamphlet.site;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.articles.markdown.SettingsReader;
import dev.pamphlet.content.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The example of the module's README can be copied as it stands. */
class ReadmeTest {

  @Test
  void theExampleIsASettingsFile() throws IOException {
    Matcher block =
        Pattern.compile("(?ms)^```yaml\n(.*?)^```$")
            .matcher(Files.readString(Path.of("README.md")));
    assertThat(block.find()).isTrue();

    Settings settings = new SettingsReader().read(block.group(1));

    assertThat(settings.topics()).hasSize(2);
    assertThat(settings.postalAddress()).contains("1 Example Street, Exampleton");
  }
}
