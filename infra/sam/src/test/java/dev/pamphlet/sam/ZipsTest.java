package dev.pamphlet.sam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.template.TemplateTree;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The zips of the functions say what they contain: a licence and a notice inside each, a bill of
 * materials beside it. {@code mvn verify} builds the zips before this module; a build that stops at
 * its tests does not, and an offline build writes no bill of materials: what is not there is not
 * tested.
 */
class ZipsTest {

  private static final Path PROJECT = Path.of("..", "..");
  private static final Path NOTICE = PROJECT.resolve("functions/NOTICE");

  /** A library in the notice: group, version, licence. */
  private static final Pattern LIBRARY = Pattern.compile("([a-z][\\w.-]*) (\\d\\S*) ([\\w.-]+)");

  private static final Pattern CLASSIFIER = Pattern.compile("classifier=([^&]+)");

  /** The zips that the template deploys. */
  static List<Path> zips() {
    TemplateTree template = TemplateTree.read(PROJECT.resolve("template.yaml"));
    return SamFunction.all(template)
        .flatMap(function -> function.text("CodeUri").stream())
        .distinct()
        .map(PROJECT::resolve)
        .toList();
  }

  @BeforeAll
  static void theZipsAreBuilt() {
    assumeTrue(
        zips().stream().allMatch(Files::exists), "there are no zips yet: mvn verify builds them");
  }

  @ParameterizedTest
  @MethodSource("zips")
  void containsTheLicenceAndTheNotice(Path zip) throws IOException {
    assertThat(entry(zip, "LICENSE")).isEqualTo(Files.readString(PROJECT.resolve("LICENSE")));
    assertThat(entry(zip, "NOTICE")).isEqualTo(Files.readString(NOTICE));
  }

  @ParameterizedTest
  @MethodSource("zips")
  void theBillOfMaterialsNamesEveryJar(Path zip) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      Set<String> jars =
          file.stream()
              .map(ZipEntry::getName)
              .filter(name -> name.startsWith("lib/") && name.endsWith(".jar"))
              .map(name -> name.substring("lib/".length()))
              .collect(Collectors.toSet());

      assertThat(components(zip).map(ZipsTest::jarName)).containsExactlyInAnyOrderElementsOf(jars);
    }
  }

  @Test
  void theNoticeNamesTheLibrariesOfAllZipsAndNoOthers() throws IOException {
    Set<String> used = new TreeSet<>();
    for (Path zip : zips()) {
      components(zip)
          .filter(component -> !component.path("group").asText().equals("dev.pamphlet"))
          .map(ZipsTest::library)
          .forEach(used::add);
    }

    try (Stream<String> lines = Files.lines(NOTICE)) {
      assertThat(lines.filter(line -> LIBRARY.matcher(line).matches()))
          .containsExactlyElementsOf(used);
    }
  }

  private static Stream<JsonNode> components(Path zip) throws IOException {
    String name = zip.getFileName().toString().replace(".zip", ".cdx.json");
    Path file = zip.resolveSibling(name);
    assumeTrue(Files.exists(file), "there is no bill of materials: an offline build writes none");
    JsonNode bill = new ObjectMapper().readTree(file.toFile());
    return StreamSupport.stream(bill.path("components").spliterator(), false);
  }

  private static String jarName(JsonNode component) {
    Matcher classifier = CLASSIFIER.matcher(component.path("purl").asText());
    return "%s-%s%s.jar"
        .formatted(
            component.path("name").asText(),
            component.path("version").asText(),
            classifier.find() ? "-" + classifier.group(1) : "");
  }

  private static String library(JsonNode component) {
    JsonNode licence = component.at("/licenses/0/license");
    return "%s %s %s"
        .formatted(
            component.path("group").asText(),
            component.path("version").asText(),
            licence.path("id").asText(licence.path("name").asText()));
  }

  private static String entry(Path zip, String name) throws IOException {
    try (ZipFile file = new ZipFile(zip.toFile())) {
      return new String(
          file.getInputStream(file.getEntry(name)).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
