package dev.pamphlet.articles.markdown;

import static dev.pamphlet.articles.markdown.Sources.faults;
import static dev.pamphlet.articles.markdown.Sources.read;
import static dev.pamphlet.articles.markdown.Sources.withFrontMatter;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import dev.pamphlet.articles.FrontMatter;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.markdown.source.Warning;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FrontMatterTest {

  @Test
  void everyKeyIsRead() {
    FrontMatter frontMatter =
        frontMatter(
            """
            title: "Servers: a love story"
            summary: >
              Two lines
              become one.
            author: Pamphlet
            tags: [servers, no-code]
            status: published
            canonicalUrl: https://example.org/servers?a=b#c
            language: pt-br
            publishAt: 2027-01-31T08:00:00+01:00
            announce: true
            image: /images/servers.png
            movedFrom: [boxes, racks]
            """);

    assertThat(frontMatter)
        .isEqualTo(
            new FrontMatter(
                "Servers: a love story",
                "Two lines become one.",
                Optional.of("Pamphlet"),
                List.of(new Tag("servers"), new Tag("no-code")),
                true,
                Optional.of(URI.create("https://example.org/servers?a=b#c")),
                Optional.of("pt-BR"),
                Optional.of(Instant.parse("2027-01-31T07:00:00Z")),
                true,
                Optional.of(URI.create("/images/servers.png")),
                List.of(new Slug("boxes"), new Slug("racks"))));
  }

  @Test
  void aTitleIsEnough() {
    assertThat(frontMatter("title: A title"))
        .isEqualTo(
            new FrontMatter(
                "A title",
                "",
                Optional.empty(),
                List.of(),
                false,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                false,
                Optional.empty(),
                List.of()));
  }

  @Test
  void englishIsTheLanguageOfATextThatNamesNone() {
    assertThat(frontMatter("title: A title").languageOrDefault()).isEqualTo("en");
    assertThat(frontMatter("title: A title\nlanguage: no").languageOrDefault()).isEqualTo("no");
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: A\nsummary:", "title: A\nsummary: ''", "title: A\nsummary: ' '"})
  void anEmptySummaryIsAWarningWhereItStands(String yaml) {
    assertThat(read(withFrontMatter(yaml)).warnings())
        .extracting(Warning::line, Warning::message)
        .containsExactly(tuple(3, "without a summary, lists and previews show the title only"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment", "summary: A summary"})
  void aTitleIsRequired(String yaml) {
    assertThat(faults(withFrontMatter(yaml))).containsExactly("1:1 title an article has a title");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"title:", "title: ''", "title: ~", "title: \" \\t\"", "title: \"\\u00a0\\u200b\""})
  void aTitleIsNotEmpty(String yaml) {
    assertThat(faults(withFrontMatter(yaml)))
        .singleElement()
        .asString()
        .startsWith("2:")
        .endsWith("title an article has a title");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: [a]                         | 2:8 title title is text; put a number or a truth value in quotes
          title: 1984                        | 2:8 title title is text; put a number or a truth value in quotes
          title: true                        | 2:8 title title is text; put a number or a truth value in quotes
          title: {a: b}                      | 2:8 title title is text; put a number or a truth value in quotes
          title: "a\\0b"                     | 2:8 title title has no control characters
          title: "a\\eb"                     | 2:8 title title has no control characters
          title: "a\\u202eb"                 | 2:8 title title has no marks that turn the direction of text
          """)
  void aTitleIsText(String yaml, String fault) {
    assertThat(faults(withFrontMatter(yaml))).containsExactly(fault);
  }

  @Test
  void aTitleIsOneLine() {
    assertThat(frontMatter("title: \"one\\r\\nBcc: two\\u2028three\"").title())
        .isEqualTo("one Bcc: two three");
  }

  @Test
  void aTitleHasAtMostTwoHundredCharacters() {
    assertThat(frontMatter("title: " + "😀".repeat(200)).title()).hasSize(400);
    assertThat(faults(withFrontMatter("title: " + "x".repeat(201))))
        .containsExactly("2:8 title title has at most 200 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tags: servers         | 3:7 tags tags is a list, such as [servers, cost]
          tags: [Servers]       | 3:8 tags a tag is lower-case words of a-z and 0-9 joined by hyphens, at most 40 characters
          tags: [a, 1]          | 3:11 tags a tag is text; put a number in quotes
          tags: [a, [b]]        | 3:11 tags a tag is text; put a number in quotes
          tags: [a, b, a]       | 3:14 tags a tag stands once
          tags: [a,b,c,d,e,f,g,h,i,j,k] | 3:7 tags an article has at most 10 tags
          status: public        | 3:9 status status is 'draft' or 'published'
          status: true          | 3:9 status status is text; put a number or a truth value in quotes
          canonicalUrl: http://example.org/  | 3:15 canonicalUrl canonicalUrl is an absolute https address
          canonicalUrl: /here                | 3:15 canonicalUrl canonicalUrl is an absolute https address
          canonicalUrl: https://a@example.org/ | 3:15 canonicalUrl canonicalUrl is an absolute https address
          canonicalUrl: https:///path        | 3:15 canonicalUrl canonicalUrl is an absolute https address
          canonicalUrl: 'javascript:alert(1)' | 3:15 canonicalUrl canonicalUrl is an absolute https address
          language: english text             | 3:11 language language is a BCP 47 tag, such as 'en' or 'pt-BR'
          language: e                        | 3:11 language language is a BCP 47 tag, such as 'en' or 'pt-BR'
          titel: x              | 3:1 titel 'titel' is not a key of the front matter
          publishAt: tomorrow | 3:12 publishAt publishAt is a time with its offset, such as 2027-01-31T08:00:00+01:00
          publishAt: 2027-01-31 | 3:12 publishAt publishAt is a time with its offset, such as 2027-01-31T08:00:00+01:00
          publishAt: 2027-01-31T08:00:00 | 3:12 publishAt publishAt is a time with its offset, such as 2027-01-31T08:00:00+01:00
          publishAt: 2027-01-31T08:00Z | 3:12 publishAt publishAt is a time with its offset, such as 2027-01-31T08:00:00+01:00
          publishAt: 2027-02-30T08:00:00Z | 3:12 publishAt publishAt is a time with its offset, such as 2027-01-31T08:00:00+01:00
          publishAt: '2027-01-31 08:00:00Z' | 3:12 publishAt publishAt is a time with its offset, such as 2027-01-31T08:00:00+01:00
          publishAt: 2027-01-31T08:00:00+25:00 | 3:12 publishAt publishAt is a time with its offset, such as 2027-01-31T08:00:00+01:00
          publishAt: 2027       | 3:12 publishAt publishAt is text; put a number or a truth value in quotes
          announce: yes | 3:11 announce announce is true or false
          announce: 'true' | 3:11 announce announce is true or false
          announce: 1 | 3:11 announce announce is true or false
          announce: [true] | 3:11 announce announce is true or false
          image: http://example.org/a.png | 3:8 image image is an https address, or one on the site, such as /a.png
          image: //example.org/a.png | 3:8 image image is an https address, or one on the site, such as /a.png
          image: 'javascript:alert(1)' | 3:8 image image is an https address, or one on the site, such as /a.png
          image: /a b.png | 3:8 image image is an https address, or one on the site, such as /a.png
          image: '\\a.png' | 3:8 image image is an https address, or one on the site, such as /a.png
          movedFrom: old | 3:12 movedFrom movedFrom is a list, such as [old-slug]
          movedFrom: [a, a] | 3:16 movedFrom a former address stands once
          movedFrom: [Old] | 3:13 movedFrom a slug is lower-case words of a-z and 0-9 joined by hyphens, at most 80 characters
          movedFrom: [1] | 3:13 movedFrom a former address is text; put a number in quotes
          title: again          | 3:1 frontMatter a key stands once; this one is in line 2
          """)
  void aWrongValueIsAFaultWhereItStands(String line, String fault) {
    assertThat(faults(withFrontMatter("title: A title\n" + line))).containsExactly(fault);
  }

  @Test
  void aDraftWithATimeIsAWarning() {
    assertThat(
            read(withFrontMatter("title: A\nsummary: B\npublishAt: 2027-01-31T08:00:00Z"))
                .warnings())
        .extracting(Warning::line, Warning::message)
        .containsExactly(tuple(4, "a draft is not published, at no time; say 'status: published'"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"https://example.org/a.png", "/a.png", "a.png", "images/a.png?size=2"})
  void anImageIsOnTheSiteOrElsewhereByHttps(String image) {
    assertThat(frontMatter("title: A\nimage: " + image).image()).contains(URI.create(image));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          author: &a Pamphlet   | 3:9 frontMatter front matter has no anchors (&) and no aliases (*)
          author: *a            | 3:9 frontMatter front matter has no anchors (&) and no aliases (*)
          tags: [*a, *a]        | 3:8 frontMatter front matter has no anchors (&) and no aliases (*)
          author: !!str x       | 3:9 frontMatter front matter has no tags (!)
          author: !java x       | 3:9 frontMatter front matter has no tags (!)
          tags: !!set {a}       | 3:7 frontMatter front matter has no tags (!)
          ? [a]                 | 3:3 frontMatter a key is a word
          """)
  void whatReachesBeyondAKeyIsRefused(String line, String fault) {
    assertThat(faults(withFrontMatter("title: A title\n" + line))).containsExactly(fault);
  }

  @Test
  void brokenYamlIsAFaultWhereItBreaks() {
    assertThat(faults(withFrontMatter("title: A title\ntags: [a, b")))
        .singleElement()
        .asString()
        .startsWith("4:1 frontMatter front matter is YAML: ");
    assertThat(faults(withFrontMatter("title: A title\n\tauthor: x")))
        .singleElement()
        .asString()
        .startsWith("3:1 frontMatter front matter is YAML: ");
    assertThat(faults(withFrontMatter("title: A: title")))
        .singleElement()
        .asString()
        .startsWith("2:9 frontMatter front matter is YAML: ");
    assertThat(faults(withFrontMatter("title: A title\nsummary: \"so \\UF00051FC\"")))
        .containsExactly("3:14 frontMatter front matter has an escape that is no character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a\n- b", "just text", "[a]"})
  void frontMatterIsAMapping(String yaml) {
    assertThat(faults(withFrontMatter(yaml)))
        .containsExactly("2:1 frontMatter front matter is a list of 'key: value' lines");
  }

  @Test
  void frontMatterIsOneDocumentWithoutDirectives() {
    assertThat(faults(withFrontMatter("title: A title\n--- more")))
        .singleElement()
        .asString()
        .contains("frontMatter front matter is a single document");
    assertThat(faults(withFrontMatter("%YAML 1.2\n--- {title: A title}")))
        .containsExactly("2:1 frontMatter front matter has no directives");
  }

  @Test
  void frontMatterHasABound() {
    assertThat(faults(withFrontMatter("title: A title\nsummary: " + "x".repeat(20_000))))
        .containsExactly("2:1 frontMatter front matter has at most 16,384 characters");
  }

  @Test
  void deepNestingIsAWrongValueAndNothingWorse() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);

    assertThat(faults(withFrontMatter("title: A title\nauthor: " + deep)))
        .containsExactly("3:9 author author is text; put a number or a truth value in quotes");
  }

  @Test
  void everyFaultIsFoundInOneGo() {
    String source = withFrontMatter("titel: x\ntags: nothing\nlanguage: '!'") + "# Title\n";

    assertThat(faults(source))
        .containsExactly(
            "1:1 title an article has a title",
            "2:1 titel 'titel' is not a key of the front matter",
            "3:7 tags tags is a list, such as [servers, cost]",
            "4:11 language language is a BCP 47 tag, such as 'en' or 'pt-BR'",
            "7:1 body sections begin with '##'; the one '#' of an article is its title");
  }

  @Test
  void aSourceBeginsWithFrontMatter() {
    String fault =
        "1:1 frontMatter a source begins with its front matter, between two lines of '---'";

    assertThat(faults("")).containsExactly(fault);
    assertThat(faults("Text.")).containsExactly(fault);
    assertThat(faults("\n---\ntitle: A title\n---\n")).contains(fault);
    assertThat(faults("----\ntitle: A title\n----\n")).contains(fault);
  }

  @Test
  void frontMatterEnds() {
    assertThat(faults("---\ntitle: A title\n"))
        .containsExactly("1:1 frontMatter the front matter ends with a line of '---'");
  }

  @Test
  void aLongKeyIsShownInPart() {
    assertThat(faults(withFrontMatter("title: A title\n? \"" + "k\\a".repeat(100) + "\"\n: x")))
        .singleElement()
        .asString()
        .isEqualTo(
            "3:3 %1$s '%1$s' is not a key of the front matter".formatted("k?".repeat(20) + "…"));
  }

  private static FrontMatter frontMatter(String yaml) {
    return read(withFrontMatter(yaml)).frontMatter();
  }
}
