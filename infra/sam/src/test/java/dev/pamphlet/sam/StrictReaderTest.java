package dev.pamphlet.sam;

import static org.assertj.core.api.Assertions.assertThat;

import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;

/**
 * The document that API Gateway imports, read by a strict reader. With {@code FailOnWarnings}, what
 * a gateway warns of fails the deployment, so every message is known here.
 *
 * <p>SAM makes the document from the template, so the test needs its command line: {@code
 * check_translated.py --api FILE}, then {@code mvn test -Dapi.document=FILE}.
 */
@EnabledIfSystemProperty(named = StrictReaderTest.DOCUMENT, matches = ".+")
class StrictReaderTest {

  static final String DOCUMENT = "api.document";

  /** SAM declares a path parameter by its name alone. README.md says what to do about it. */
  private static final String KNOWN =
      "attribute paths\\.'[^']+'\\([a-z]+\\)\\.parameters\\.\\[[a-z]+\\+?]\\.content is missing";

  @Test
  void onlyThePathParametersWithoutASchemaAreComplainedOf() throws IOException {
    SwaggerParseResult read = read();

    assertThat(read.getOpenAPI().getPaths()).isNotEmpty();
    assertThat(read.getMessages()).isNotEmpty().allMatch(message -> message.matches(KNOWN));
  }

  private static SwaggerParseResult read() throws IOException {
    Path file = Path.of(System.getProperty(DOCUMENT));
    return new OpenAPIV3Parser().readContents(Files.readString(file), null, new ParseOptions());
  }
}
