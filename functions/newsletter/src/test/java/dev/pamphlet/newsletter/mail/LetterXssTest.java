package dev.pamphlet.newsletter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.letter.Draft;
import dev.pamphlet.testing.Project;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Tests letters with the vectors for articles. A letter may have no element, attribute, class or
 * style that a harmless one does not have, and no address that a browser would execute.
 */
class LetterXssTest {

  private static final List<String> PLACES =
      List.of(
          "%s\n",
          "Text %s text.\n",
          "> %s\n",
          "- %s\n",
          "| %s |\n|---|\n| %1$s |\n",
          "a[^n]\n\n[^n]: %s\n",
          "[%s](https://example.org/)\n",
          "![%s](https://example.org/a.png)\n",
          "[a](/b \"%s\")\n",
          "`%s`\n",
          "<div>\n%s\n</div>\n");

  private static final String HARMLESS =
      Letters.EVERYTHING
          + """

          <p align="center" dir="rtl" lang="ar">a<b>b</b><i>c</i><br><s>d</s><sub>e</sub></p>
          <h4>f</h4><h5>g</h5><h6>h</h6><a href="https://example.org" title="i">j</a>
          <ol start="3"><li>k</li></ol><div align="right">l</div><cite>m</cite><samp>n</samp>
          <img src="https://example.org/a.png" alt="o" width="1" height="2">
          <table><tr><th colspan="2" rowspan="1">p</th></tr><tr><td>t</td></tr></table><span lang="de">q</span>

          ![r](https://example.org/a.png "s")
          """;

  @Test
  void noVectorSurvivesInALetter() throws IOException {
    Set<String> allowed = features(HARMLESS);
    for (String vector : vectors()) {
      for (String place : PLACES) {
        Set<String> found = new HashSet<>(features(place.formatted(vector)));
        found.removeAll(allowed);
        assertThat(found).as("%s in %s", vector, place).isEmpty();
      }
    }
  }

  @Test
  void noVectorSurvivesInASubjectOrATitle() throws IOException {
    Set<String> allowed = features("Text.");
    for (String vector : vectors()) {
      Document html =
          Jsoup.parse(
              Letters.writer()
                  .write(
                      Letters.publisher(vector, "en"), new Draft(vector, "Text.", Optional.empty()))
                  .template()
                  .to(Letters.TOKEN)
                  .html());
      assertThat(features(html)).as(vector).isSubsetOf(allowed);
    }
  }

  private static Set<String> features(String markdown) {
    return features(Jsoup.parse(Letters.letter(markdown).html()));
  }

  private static Set<String> features(Document html) {
    Set<String> features = new TreeSet<>();
    for (Element element : html.getAllElements()) {
      features.add("<" + element.normalName());
      element
          .attributes()
          .forEach(
              attribute ->
                  features.add(
                      switch (attribute.getKey()) {
                        case "href", "src" -> scheme(attribute.getValue());
                        case "style", "class" -> attribute.toString();
                        default -> attribute.getKey();
                      }));
    }
    return features;
  }

  /** The scheme as browsers read it: without white space and controls. */
  private static String scheme(String address) {
    return "to " + address.replaceAll("[\\p{Cntrl}\\s]", "").replaceFirst(":.*", "");
  }

  private static List<String> vectors() throws IOException {
    return Files.readAllLines(
            Project.root()
                .resolve(
                    "functions/articles/src/test/resources/dev/pamphlet/articles/markdown/xss.txt"))
        .stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("# "))
        .map(String::translateEscapes)
        .toList();
  }
}
