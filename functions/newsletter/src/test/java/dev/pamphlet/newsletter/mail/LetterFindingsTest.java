package dev.pamphlet.newsletter.mail;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.letter.Draft;
import dev.pamphlet.newsletter.letter.Finding;
import dev.pamphlet.newsletter.letter.WrittenLetter;
import java.util.List;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the preflight finds, and what it accepts. */
class LetterFindingsTest {

  @Test
  void aGoodLetterIsFit() {
    WrittenLetter letter = Letters.write(Letters.EVERYTHING);

    assertThat(letter.findings()).isEmpty();
    assertThat(letter.isFit()).isTrue();
    assertThat(Letters.write(Letters.announcement()).findings()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          [a](lighthouse#gone)                | REFUSED section-missing 1:1
          [a](#the-lamp)                      | REFUSED address-relative 1:1
          text [a](../a/article.md)           | REFUSED article-missing 1:6
          ![a](a.png)                         | REFUSED address-relative 1:1
          [a](http://example.org/)            | REFUSED address-refused 1:1
          [a](javascript:alert)               | REFUSED address-refused 1:1
          ![a](mailto:a@example.org)          | REFUSED address-refused 1:1
          [a](/nowhere)                       | REFUSED article-missing 1:1
          [a](page.html)                      | REFUSED article-missing 1:1
          [a](Lighthouse)                     | REFUSED article-missing 1:1
          [a](/nowhere/quiz)                  | REFUSED article-missing 1:1
          [a](https://pamphlet.example/gone)  | REFUSED article-missing 1:1
          [a](/lighthouse#gone)               | REFUSED section-missing 1:1
          [a](/lighthouse#%)                  | REFUSED section-missing 1:1
          ![](https://example.org/a.png)      | WARNING alt-missing 1:1
          ![a](https://example.org/a.SVG?b)   | WARNING picture-svg 1:1
          <script>x</script>                  | WARNING markdown 1:1
          """)
  void aFindingHasAPlace(String markdown, String found) {
    List<Finding> findings = Letters.write("Text.\n" + markdown + "\n").findings();

    assertThat(findings)
        .extracting(
            each ->
                "%s %s %d:%d"
                    .formatted(each.severity(), each.code(), each.line() - 1, each.column()))
        .containsExactly(found);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org/",
        "mailto:editor@example.org",
        "/lighthouse",
        "/lighthouse#the-lamp",
        "/lighthouse#The-Lamp",
        "/lighthouse#h%C3%B6he",
        "/lighthouse/quiz?utm_source=letter#the-lamp",
        "/subscribe",
        "/feed.atom",
        "/.well-known/security.txt",
        "/",
      })
  void aWorkingLinkBecomesAbsolute(String address) {
    WrittenLetter letter = Letters.write("[words](%s)".formatted(address));

    assertThat(letter.findings()).isEmpty();
    assertThat(Jsoup.parse(letter.template().html()).select("a").attr("href"))
        .isEqualTo(address.startsWith("/") ? Letters.SITE + address : address);
  }

  @Test
  void aLinkThatLeadsNowhereIsRemoved() {
    WrittenLetter letter = Letters.write("[a](#b) <a href=\"c\">d</a> ![e](f.png)");

    assertThat(Jsoup.parse(letter.template().html()).select("h1 ~ p a[href], img[src]")).isEmpty();
  }

  /** The local run is reached by http. */
  @Test
  void theSitesOwnAddressIsAllowedWhateverItsScheme() {
    WrittenLetter letter =
        new LetterWriter("http://127.0.0.1:3000", slug -> Optional.empty())
            .write(
                Letters.publisher("Pamphlet", "en"),
                new Draft("A", "[a](/subscribe) [b](http://127.0.0.1:3001/)", Optional.empty()));

    assertThat(letter.findings()).extracting(Finding::code).containsExactly("address-refused");
    assertThat(letter.template().html()).contains("\"http://127.0.0.1:3000/subscribe\"");
  }

  @ParameterizedTest
  @ValueSource(strings = {"A\r\nBcc: a@example.org", "A\tb", "A\u0000", "A\u2028b", "\u007f"})
  void aSubjectIsOneLine(String subject) {
    assertThat(codes(new Draft(subject, "Text.", Optional.empty())))
        .containsExactly("subject-control");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\u00a0", "\u200b\u200b", "\u2060 \ufeff"})
  void aSubjectCanBeSeen(String subject) {
    assertThat(codes(new Draft(subject, "Text.", Optional.empty())))
        .containsExactly("subject-missing");
  }

  @Test
  void aLetterHasASubjectAndSomethingToRead() {
    assertThat(codes(new Draft(" ", " ", Optional.empty())))
        .containsExactly("subject-missing", "text-missing");
    assertThat(codes(new Draft("A", "<!-- nothing -->", Optional.empty())))
        .containsExactly("text-missing");
  }

  @Test
  void aLetterHasAPostalAddress() {
    Publisher nowhere = Letters.publisher("Pamphlet", "en");
    nowhere =
        new Publisher(
            nowhere.title(),
            nowhere.language(),
            nowhere.sender(),
            nowhere.replyTo(),
            Optional.empty(),
            List.of());

    WrittenLetter letter = Letters.writer().write(nowhere, Letters.announcement());

    assertThat(letter.findings())
        .extracting(Finding::code)
        .containsExactly("postal-address-missing");
    assertThat(letter.isFit()).isFalse();
  }

  @Test
  void aLetterThatWouldBeCutOffIsRefused() {
    assertThat(codes(new Draft("A", "Ä word.\n\n".repeat(2_100), Optional.empty()))).isEmpty();
    assertThat(codes(new Draft("A", "Ä word.\n\n".repeat(3_000), Optional.empty())))
        .containsExactly("letter-too-large");
    assertThat(
            codes(
                new Draft(
                    "A",
                    "[a][b]\n".repeat(9_000) + "\n[b]: https://example.org/" + "c".repeat(500),
                    Optional.empty())))
        .contains("markdown", "text-missing");
  }

  @Test
  void aControlCharacterIsRefused() {
    assertThat(codes(new Draft("A", "a\u0007b", Optional.empty()))).containsExactly("markdown");
  }

  private static List<String> codes(Draft draft) {
    return Letters.write(draft).findings().stream().map(Finding::code).toList();
  }
}
