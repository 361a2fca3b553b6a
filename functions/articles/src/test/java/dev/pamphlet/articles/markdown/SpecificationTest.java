package dev.pamphlet.articles.markdown;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.Section;
import dev.pamphlet.markdown.source.MalformedSource;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.commonmark.testutil.TestResources;
import org.commonmark.testutil.example.Example;
import org.commonmark.testutil.example.ExampleReader;
import org.junit.jupiter.api.Test;

/**
 * Reads every example of CommonMark and of GitHub Flavored Markdown as an article. Those that an
 * article reads differently are listed, with the reasons, in {@code deviations.txt}.
 *
 * <p>The examples are those of the specifications, which are licensed under CC BY-SA 4.0; they come
 * with a test library and are not part of this project.
 */
class SpecificationTest {

  private static final int COMMON_MARK = 652;
  private static final int GITHUB = 672;
  private static final int REGRESSIONS = 35;

  @Test
  void commonMarkIsReadAsSpecified() throws IOException {
    assertDeviations("C", List.of(TestResources.getSpec()), COMMON_MARK);
  }

  @Test
  void githubFlavoredMarkdownIsReadAsSpecified() throws IOException {
    assertDeviations("G", List.of(TestResources.getGfmSpec()), GITHUB);
  }

  @Test
  void regressionsOfOtherReadersAreReadAsSpecified() throws IOException {
    assertDeviations("R", TestResources.getRegressions(), REGRESSIONS);
  }

  private static void assertDeviations(String specification, List<URL> sources, int count)
      throws IOException {
    List<Example> examples =
        sources.stream().flatMap(source -> ExampleReader.readExamples(source).stream()).toList();
    TreeMap<Integer, String> deviating = new TreeMap<>();
    for (int i = 0; i < examples.size(); i++) {
      Example example = examples.get(i);
      String read = read(example);
      if (!read.equals(expected(example))) {
        deviating.put(i + 1, example.getSource() + "is read as\n" + read);
      }
    }
    Set<Integer> listed = listed(specification);
    deviating.keySet().stream()
        .filter(number -> !listed.contains(number))
        .findFirst()
        .ifPresent(
            number -> assertThat(deviating).as("example " + number).doesNotContainKey(number));
    assertThat(deviating.keySet()).isEqualTo(listed);
    assertThat(examples).hasSize(count);
  }

  private static Set<Integer> listed(String specification) throws IOException {
    try (InputStream list = SpecificationTest.class.getResourceAsStream("deviations.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.startsWith(specification + " "))
          .flatMap(line -> Arrays.stream(line.substring(2).split(" ")))
          .map(Integer::valueOf)
          .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  private static String read(Example example) {
    try {
      return CanonicalHtml.of(
          Sources.readBody(withTabs(example.getSource())).sections().stream()
              .map(Section::html)
              .collect(Collectors.joining()));
    } catch (MalformedSource refused) {
      return refused.getMessage();
    }
  }

  private static String expected(Example example) {
    return CanonicalHtml.of(withTabs(example.getHtml()));
  }

  /** The specifications write a tab as an arrow. */
  private static String withTabs(String text) {
    return text.replace('→', '\t');
  }
}
