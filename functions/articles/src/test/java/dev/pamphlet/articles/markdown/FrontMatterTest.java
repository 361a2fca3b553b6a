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
            publishedAt: 2015-03-01
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
                Optional.of(Instant.parse("2015-03-01T00:00:00Z")),
                true,
                List.of(),
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
                Optional.empty(),
                false,
                List.of(),
                Optional.empty(),
                List.of()));
  }

  @Test
  void englishIsTheLanguageOfATextThatNamesNone() {
    assertThat(frontMatter("title: A title").languageOrDefault()).isEqualTo("en");
    assertThat(frontMatter("title: A title\nlanguage: no").languageOrDefault()).isEqualTo("no");
  }

  @Test
  void anArticleMayBeAnnouncedToTheSubscribersOfTopics() {
    FrontMatter some = frontMatter("title: A title\nannounce: [servers, C++]");
    FrontMatter none = frontMatter("title: A title\nannounce: []");

    assertThat(some.announce()).isTrue();
    assertThat(some.announceTo()).containsExactly(new Tag("servers"), new Tag("C++"));
    assertThat(none.announce()).isFalse();
  }

  @ParameterizedTest
  @ValueSource(strings = {"title: A\nsummary:", "title: A\nsummary: ''", "title: A\nsummary: ' '"})
  void anEmptySummaryIsAWarningAtItsPosition(String yaml) {
    assertThat(read(withFrontMatter(yaml)).warnings())
        .extracting(Warning::line, Warning::message)
        .containsExactly(
            tuple(3, "summary is missing; lists and previews will show the title only"));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "# only a comment", "summary: A summary"})
  void aTitleIsRequired(String yaml) {
    assertThat(faults(withFrontMatter(yaml))).containsExactly("1:1 title title is missing");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"title:", "title: ''", "title: ~", "title: \" \\t\"", "title: \"\\u00a0\\u200b\""})
  void aTitleIsNotEmpty(String yaml) {
    assertThat(faults(withFrontMatter(yaml)))
        .singleElement()
        .asString()
        .startsWith("2:")
        .endsWith("title title is missing");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          title: [a]                         | 2:8 title title is a list; write a single text
          title: 1984                        | 2:8 title title is a number; put it in quotes
          title: true                        | 2:8 title title is true or false; put it in quotes
          title: {a: b}                      | 2:8 title title is a mapping; write a single text
          title: 3.14                        | 2:8 title title is a number; put it in quotes
          title: Issue #5 for good           | 2:14 title ' #' begins a comment here; put the value in quotes, or the comment in a line of its own
          title: "a\\0b"                     | 2:8 title title has a control character
          title: "a\\eb"                     | 2:8 title title has a control character
          title: "a\\u202eb"                 | 2:8 title title has a character that changes the direction of text
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
        .containsExactly("2:8 title title is longer than 200 characters");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tags: {servers: cost} | 3:7 tags tags must be a list, such as [servers, cost]
          tags: [a, 1]          | 3:11 tags a tag cannot be a number; put it in quotes
          tags: [a, [b]]        | 3:11 tags a tag cannot be a list or a mapping; write a single text
          tags: [a, b, A]       | 3:14 tags this is a tag that is in the list already
          tags: [a, '!']        | 3:11 tags this is not a tag with a letter or a digit
          tags: servers #1      | 3:15 tags ' #' begins a comment here; put the value in quotes, or the comment in a line of its own
          tags: [a,b,c,d,e,f,g,h,i,j,k] | 3:7 tags there are more than 10 tags
          status: public        | 3:9 status status is not 'draft' or 'published'
          status: true          | 3:9 status status is not 'draft' or 'published'
          status: [draft]       | 3:9 status status is a list; write a single value
          author: [Ada, Bob]    | 3:9 author author is a list; write a single text
          canonicalUrl: http://example.org/  | 3:15 canonicalUrl canonicalUrl is not an absolute https address
          canonicalUrl: /here                | 3:15 canonicalUrl canonicalUrl is not an absolute https address
          canonicalUrl: https://a@example.org/ | 3:15 canonicalUrl canonicalUrl is not an absolute https address
          canonicalUrl: https:///path        | 3:15 canonicalUrl canonicalUrl is not an absolute https address
          canonicalUrl: 'javascript:alert(1)' | 3:15 canonicalUrl canonicalUrl is not an absolute https address
          language: english text             | 3:11 language language is not a BCP 47 tag, such as 'en' or 'pt-BR'
          language: e                        | 3:11 language language is not a BCP 47 tag, such as 'en' or 'pt-BR'
          titel: x              | 3:1 titel 'titel' is not a key of the front matter: did you mean 'title'?
          publishAt: tomorrow | 3:12 publishAt publishAt is not a time with its offset, such as 2027-01-31T08:00:00+01:00
          publishAt: 2027-01-31 | 3:12 publishAt publishAt is not a time with its offset, such as 2027-01-31T08:00:00+01:00
          publishAt: 2027-01-31T08:00:00 | 3:12 publishAt publishAt is not a time with its offset, such as 2027-01-31T08:00:00+01:00
          publishAt: 2027-01-31T08:00Z | 3:12 publishAt publishAt is not a time with its offset, such as 2027-01-31T08:00:00+01:00
          publishAt: 2027-02-30T08:00:00Z | 3:12 publishAt publishAt is not a day of the calendar: there is no 2027-02-30
          publishedAt: 2015-02-29 | 3:14 publishedAt publishedAt is not a day of the calendar: there is no 2015-02-29
          publishedAt: 1969-12-31 | 3:14 publishedAt publishedAt is not a day from 1970 on
          publishedAt: 2015 | 3:14 publishedAt publishedAt is not a time with its offset, such as 2027-01-31T08:00:00+01:00
          publishAt: '2027-01-31 08:00:00Z' | 3:12 publishAt publishAt is not a time with its offset, such as 2027-01-31T08:00:00+01:00
          publishAt: 2027-01-31T08:00:00+25:00 | 3:12 publishAt publishAt is not a time of day: the hours, the seconds or the offset are too large
          publishAt: 2027       | 3:12 publishAt publishAt is not a time with its offset, such as 2027-01-31T08:00:00+01:00
          announce: yes | 3:11 announce announce must be true or false
          announce: 'true' | 3:11 announce announce must be true or false
          announce: 1 | 3:11 announce announce must be true or false
          announce: [true] | 3:12 announce a topic cannot be true or false; put it in quotes
          announce: [a, A] | 3:15 announce this is a topic that is in the list already
          announce: ['!'] | 3:12 announce this is not a tag with a letter or a digit
          image: http://example.org/a.png | 3:8 image image is not an https address, or one on the site, such as /a.png
          image: //example.org/a.png | 3:8 image image is not an https address, or one on the site, such as /a.png
          image: 'javascript:alert(1)' | 3:8 image image is not an https address, or one on the site, such as /a.png
          image: /a b.png | 3:8 image image is not an https address, or one on the site, such as /a.png
          image: '\\a.png' | 3:8 image image is not an https address, or one on the site, such as /a.png
          movedFrom: old | 3:12 movedFrom movedFrom must be a list, such as [old-slug]
          movedFrom: [a, a] | 3:16 movedFrom this is a former address that is in the list already
          movedFrom: [Old] | 3:13 movedFrom this is not a slug: lower-case words of a-z and 0-9 joined by hyphens, at most 80 characters; name the article's folder so, whatever language its title is in
          movedFrom: [1] | 3:13 movedFrom a former address cannot be a number; put it in quotes
          title: again          | 3:1 frontMatter this key is in line 2 already
          """)
  void aWrongValueIsAFaultAtItsPosition(String line, String fault) {
    assertThat(faults(withFrontMatter("title: A title\n" + line))).containsExactly(fault);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          tags: servers, no code            | servers, no code
          tags: 前端、后端，SQL               | 前端, 后端, SQL
          tags: [TiDB, C++, C#, 前端]        | TiDB, C++, C#, 前端
          tags: [Machine  Learning]         | Machine Learning
          tags: '#golang'                   | #golang
          """)
  void tagsKeepTheirNames(String yaml, String names) {
    assertThat(frontMatter("title: A\n" + yaml).tags())
        .extracting(Tag::name)
        .containsExactly(names.split(", "));
  }

  @Test
  void aDraftWithATimeIsAWarning() {
    assertThat(
            read(withFrontMatter("title: A\nsummary: B\npublishAt: 2027-01-31T08:00:00Z"))
                .warnings())
        .extracting(Warning::line, Warning::message)
        .containsExactly(
            tuple(4, "publishAt has no effect on a draft; write 'status: published' as well"));
  }

  @ParameterizedTest
  @CsvSource({
    "figures/a.png, readers do not see this image",
    "/a.SVG, previews of links and most feed readers show no SVG",
    "https://example.org/a.svg?b, previews of links and most feed readers show no SVG"
  })
  void anImageThatPreviewsCannotShowIsAWarning(String image, String beginning) {
    List<Warning> warnings =
        read(withFrontMatter("title: A\nsummary: B\nimage: " + image)).warnings();

    assertThat(warnings).extracting(Warning::line).containsExactly(4);
    assertThat(warnings.get(0).message()).startsWith(beginning);
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
          author: &a Pamphlet   | 3:9 frontMatter front matter must not have anchors (&) or aliases (*); put the value in quotes
          author: *a            | 3:9 frontMatter front matter must not have anchors (&) or aliases (*); put the value in quotes
          tags: [*a, *a]        | 3:8 frontMatter front matter must not have anchors (&) or aliases (*); put the value in quotes
          author: !!str x       | 3:9 frontMatter front matter must not have tags (!); put the value in quotes
          author: !java x       | 3:9 frontMatter front matter must not have tags (!); put the value in quotes
          tags: !!set {a}       | 3:7 frontMatter front matter must not have tags (!); put the value in quotes
          ? [a]                 | 3:3 frontMatter a key must be a word
          """)
  void anchorsAliasesAndTagsAreRefused(String line, String fault) {
    assertThat(faults(withFrontMatter("title: A title\n" + line))).containsExactly(fault);
  }

  @Test
  void brokenYamlIsAFaultWhereItBreaks() {
    assertThat(faults(withFrontMatter("title: A title\ntags: [a, b")))
        .singleElement()
        .asString()
        .startsWith("4:1 frontMatter front matter cannot be read: it is not valid YAML: ");
    assertThat(faults(withFrontMatter("title: A title\n\tauthor: x")))
        .containsExactly(
            "3:1 frontMatter front matter cannot be read: indent with spaces, not with tabs");
    assertThat(faults(withFrontMatter("title: A: title")))
        .containsExactly(
            "2:9 frontMatter front matter cannot be read:"
                + " a value that contains ': ' must be in quotes, such as title: \"A: b\"");
    assertThat(faults(withFrontMatter("title: A title\nsummary: \"so \\UF00051FC\"")))
        .containsExactly("3:14 frontMatter front matter has an escape that is not a character");
  }

  @ParameterizedTest
  @ValueSource(strings = {"- a\n- b", "just text", "[a]"})
  void frontMatterIsAMapping(String yaml) {
    assertThat(faults(withFrontMatter(yaml)))
        .containsExactly("2:1 frontMatter front matter must consist of lines such as 'key: value'");
  }

  @Test
  void frontMatterIsOneDocumentWithoutDirectives() {
    assertThat(faults(withFrontMatter("title: A title\n--- more")))
        .singleElement()
        .asString()
        .contains("frontMatter front matter must be a single document");
    assertThat(faults(withFrontMatter("%YAML 1.2\n--- {title: A title}")))
        .containsExactly("2:1 frontMatter front matter must not have directives (%)");
  }

  @Test
  void frontMatterHasAMaximumLength() {
    assertThat(faults(withFrontMatter("title: A title\nsummary: " + "x".repeat(20_000))))
        .containsExactly("2:1 frontMatter front matter is longer than 16,384 characters");
  }

  @Test
  void deepNestingIsAWrongValueAndNothingWorse() {
    String deep = "[".repeat(5_000) + "]".repeat(5_000);

    assertThat(faults(withFrontMatter("title: A title\nauthor: " + deep)))
        .containsExactly("3:9 author author is a list; write a single text");
  }

  @Test
  void everyFaultIsFoundInOneGo() {
    String source = withFrontMatter("titel: x\ntags: {}\nlanguage: '!'") + "##\n";

    assertThat(faults(source))
        .containsExactly(
            "1:1 title title is missing",
            "2:1 titel 'titel' is not a key of the front matter: did you mean 'title'?",
            "3:7 tags tags must be a list, such as [servers, cost]",
            "4:11 language language is not a BCP 47 tag, such as 'en' or 'pt-BR'",
            "7:1 body this heading has no text");
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
