package dev.pamphlet.articles.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The settings of the publication, as its editor keeps them. */
class EditSettingsTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Newsroom newsroom = new Newsroom(tables);

  @Test
  void settingsAreKeptAsTheyWereSent() {
    Answered saved = put(Event.of("edit-articles-save-settings.json"));

    assertThat(saved.status()).isEqualTo(201);
    assertThat(saved.header("etag")).isEqualTo("\"1\"");
    assertThat(get().body()).isEqualTo(saved.body());
    assertThat(get().at("/sender")).isEqualTo("letters@publication.example.com");
    assertThat(get().at("/topics/1")).isEqualTo("serverless");
    assertThat(get().json().has("articles")).isFalse();
  }

  @Test
  void aTitleIsEnough() {
    assertThat(put(create("title: A publication")).status()).isEqualTo(201);

    assertThat(get().at("/language")).isEqualTo("en");
    assertThat(get().at("/description")).isEmpty();
    assertThat(get().json().has("sender")).isFalse();
  }

  @Test
  void pagesLookAsTheSettingsSay() {
    Event look =
        create(
            """
            title: A publication
            accent: "#FFdd00"
            logo: /images/a/door.png
            links: [Who we are https://example.org/about]
            securityContact: security@example.org
            """);
    assertThat(put(look).status()).isEqualTo(201);

    assertThat(get().at("/accent")).isEqualTo("#ffdd00");
    assertThat(get().at("/logo")).isEqualTo("/images/a/door.png");
    assertThat(get().at("/links/0")).isEqualTo("Who we are https://example.org/about");
    assertThat(get().at("/securityContact")).isEqualTo("mailto:security@example.org");
  }

  @Test
  void theSecondOfTwoEditorsIsRefused() {
    put(create("title: First"));

    assertThat(put(revise(1, "title: Second")).status()).isEqualTo(200);
    assertThat(put(revise(1, "title: Third")).status()).isEqualTo(412);
    assertThat(put(create("title: Third")).status()).isEqualTo(412);
    assertThat(get().at("/title")).isEqualTo("Second");
    assertThat(get().header("etag")).isEqualTo("\"2\"");
  }

  @Test
  void missingSettingsCannotBeRevised() {
    assertThat(put(revise(1, "title: First")).status()).isEqualTo(412);
    assertThat(get().status()).isEqualTo(404);
  }

  @Test
  void aSaveWithoutAPreconditionIsRefused() {
    assertThat(put(create("title: First").withoutHeader("if-none-match")).status()).isEqualTo(428);
  }

  @Test
  void settingsAreYaml() {
    assertThat(put(create("title: A").header("content-type", "application/json")).status())
        .isEqualTo(415);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          titel: x                | titel         | 2 | 1
          accent: red             | accent        | 2 | 9
          logo: http://example.org/a.png | logo | 2 | 7
          links: [Nowhere]        | links         | 2 | 9
          language: english text  | language      | 2 | 11
          topics: ['!']           | topics        | 2 | 10
          topics: [a, a]          | topics        | 2 | 13
          sender: nobody          | sender        | 2 | 9
          sender: A <a@example.com> | sender      | 2 | 9
          replyTo: "a@example.com\\nbcc: b@example.com" | replyTo | 2 | 10
          replyTo: a@localhost    | replyTo       | 2 | 10
          postalAddress: [a]      | postalAddress | 2 | 16
          sender: &a x            | publication   | 2 | 9
          title: again            | publication   | 2 | 1
          """)
  void faultsHaveLineAndColumn(String line, String name, int at, int column) {
    Answered refused = put(create("title: A\n" + line));

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.at("/invalid_params/0/name")).isEqualTo(name);
    assertThat(refused.at("/invalid_params/0/line")).isEqualTo(Integer.toString(at));
    assertThat(refused.at("/invalid_params/0/column")).isEqualTo(Integer.toString(column));
    assertThat(get().status()).isEqualTo(404);
  }

  @Test
  void aFaultNamesItsFile() {
    assertThat(put(create("- a")).at("/invalid_params/0/reason"))
        .isEqualTo("publication.yaml must consist of lines such as 'key: value'");
  }

  private static Event create(String yaml) {
    return Event.of("edit-articles-save-settings.json").body(yaml);
  }

  private static Event revise(int version, String yaml) {
    return create(yaml).withoutHeader("if-none-match").header("if-match", "\"" + version + "\"");
  }

  private Answered put(Event event) {
    return Answered.by(newsroom.editArticles(), event);
  }

  private Answered get() {
    return Answered.by(newsroom.editArticles(), Event.of("edit-articles-settings.json"));
  }
}
