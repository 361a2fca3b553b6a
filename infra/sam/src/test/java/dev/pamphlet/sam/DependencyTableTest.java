package dev.pamphlet.sam;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.junit.jupiter.api.Test;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** The table of dependencies in {@code functions/README.md} lists those of the poms. */
class DependencyTableTest {

  private static final Path PROJECT = Path.of("..", "..");

  /** Folders between {@code infra} or {@code functions} and the pom of a module, and the pom. */
  private static final int DEEPEST = 3;

  /** Dependency, version, licence, reason: none of them empty. */
  private static final Pattern ROW =
      Pattern.compile("^\\| `([^`]+)` \\| ([^ |]+) \\| [^|]*\\w[^|]* \\| [^|]*\\w[^|]* \\|$");

  private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

  @Test
  void namesEveryDependencyWithItsVersion() throws Exception {
    assertThat(table()).isEqualTo(declared());
  }

  private static Map<String, String> table() throws IOException {
    Map<String, String> rows = new TreeMap<>();
    for (String line : Files.readAllLines(PROJECT.resolve("functions/README.md"))) {
      ROW.matcher(line).results().forEach(row -> rows.put(row.group(1), row.group(2)));
    }
    return rows;
  }

  /**
   * What the modules name, in their profiles too, with the version that they or the parent give.
   */
  private static Map<String, String> declared() throws Exception {
    Element parent = pom(PROJECT.resolve("pom.xml"));
    Map<String, String> versions = new TreeMap<>();
    for (Path module : modules()) {
      Element pom = pom(module);
      Stream.concat(Stream.of(pom), children(pom, "profiles", "profile"))
          .flatMap(part -> children(part, "dependencies", "dependency"))
          .filter(dependency -> !text(dependency, "groupId").equals("dev.pamphlet"))
          .forEach(dependency -> versions.put(name(dependency), version(dependency, parent)));
    }
    return versions;
  }

  private static List<Path> modules() throws IOException {
    List<Path> poms = new ArrayList<>();
    for (String folder : List.of("functions", "infra")) {
      try (Stream<Path> found =
          Files.find(
              PROJECT.resolve(folder),
              DEEPEST,
              (file, attributes) -> file.endsWith("pom.xml") && attributes.isRegularFile())) {
        poms.addAll(found.toList());
      }
    }
    return poms;
  }

  private static String version(Element dependency, Element parent) {
    Element management = child(parent, "dependencyManagement").orElseThrow();
    return child(dependency, "version")
        .or(
            () ->
                children(management, "dependencies", "dependency")
                    .filter(managed -> name(managed).equals(name(dependency)))
                    .findFirst()
                    .flatMap(managed -> child(managed, "version")))
        .or(() -> versionOfBom(dependency, management))
        .map(Node::getTextContent)
        .map(version -> PROPERTY.matcher(version).replaceAll(match -> property(parent, match)))
        .orElseThrow(() -> new AssertionError("no version of " + name(dependency)));
  }

  /** A bill of materials manages the group it belongs to and the groups under that. */
  private static Optional<Element> versionOfBom(Element dependency, Element management) {
    return children(management, "dependencies", "dependency")
        .filter(managed -> child(managed, "scope").isPresent())
        .filter(bom -> text(dependency, "groupId").startsWith(text(bom, "groupId")))
        .findFirst()
        .flatMap(bom -> child(bom, "version"));
  }

  private static String property(Element parent, MatchResult reference) {
    return text(child(parent, "properties").orElseThrow(), reference.group(1));
  }

  private static String name(Element dependency) {
    return text(dependency, "groupId") + ":" + text(dependency, "artifactId");
  }

  private static String text(Element parent, String tag) {
    return child(parent, tag).orElseThrow().getTextContent();
  }

  private static Optional<Element> child(Element parent, String tag) {
    return elements(parent).filter(element -> element.getTagName().equals(tag)).findFirst();
  }

  private static Stream<Element> children(Element parent, String list, String tag) {
    return child(parent, list).stream()
        .flatMap(DependencyTableTest::elements)
        .filter(element -> element.getTagName().equals(tag));
  }

  private static Stream<Element> elements(Element parent) {
    return IntStream.range(0, parent.getChildNodes().getLength())
        .mapToObj(parent.getChildNodes()::item)
        .filter(Element.class::isInstance)
        .map(Element.class::cast);
  }

  private static Element pom(Path file)
      throws IOException, ParserConfigurationException, SAXException {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(file.toFile())
        .getDocumentElement();
  }
}
