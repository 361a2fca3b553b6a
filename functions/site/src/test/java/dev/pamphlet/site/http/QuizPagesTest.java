package dev.pamphlet.site.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.quizzes.http.QuizRoom;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A quiz as readers see it: the form, its submission, the result, and the page to share it. */
class QuizPagesTest {

  private static final Event QUIZ = Event.of("read-pages-quiz.json");
  private static final Event FORM = Event.of("submit-attempt-page.json");

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final QuizRoom quizzes = new QuizRoom(tables);
  private final SiteRoom site = new SiteRoom(tables);

  @BeforeEach
  void anArticleHasAQuiz() {
    quizzes.open();
  }

  @Test
  void theArticleLeadsToItsQuiz() {
    Document article = page(Answered.by(site.readPages(), Event.of("read-pages-article.json")));

    assertThat(article.select("a[href=/two-doors/quiz]")).hasSize(1);
  }

  @Test
  void aQuizThatWasWithdrawnIsGoneAndTheArticleDoesNotLeadThere() {
    Answered sent = send(everythingRight(page(Answered.by(site.readPages(), QUIZ))));
    quizzes.withdraw(1);

    Document article = page(Answered.by(site.readPages(), Event.of("read-pages-article.json")));

    assertThat(article.select("a[href=/two-doors/quiz]")).isEmpty();
    assertThat(Answered.by(site.readPages(), QUIZ).status()).isEqualTo(410);
    assertThat(Answered.by(site.showResult(), result(sent)).status()).isEqualTo(200);
  }

  @Test
  void theQuizIsOneForm() {
    Answered answered = Answered.by(site.readPages(), QUIZ);

    Document page = page(answered);
    assertThat(answered.status()).isEqualTo(200);
    assertThat(page.select("form[method=post][action=/two-doors/quiz]")).hasSize(1);
    assertThat(page.select("input[name=version]").val()).isEqualTo("1");
    assertThat(page.select("fieldset")).hasSize(6);
    assertThat(page.select("fieldset legend").eachText())
        .allMatch(legend -> legend.contains("of 6"));
    assertThat(page.select("input[type=radio]")).hasSize(3);
    assertThat(page.select("input[type=checkbox]")).hasSize(3);
    assertThat(page.select("input[type=text]")).hasSize(2);
    assertThat(page.select("select")).hasSize(5);
    for (Element field : page.select("input[type=text], select")) {
      assertThat(page.select("label[for=" + field.id() + "]")).as(field.outerHtml()).hasSize(1);
    }
  }

  @Test
  void theQuizCostsHalfAReadUnit() {
    ReadPagesFunction readPages = site.readPages();
    Answered.by(readPages, Event.of("read-pages.json"));
    tables.reset();

    Answered.by(readPages, QUIZ);

    assertThat(tables.calls()).containsExactly("GetItem");
    assertThat(tables.consumed()).isEqualTo(Capacity.reads(0.5));
  }

  @Test
  void rightAnswersComeWithReasonsAndALinkBack() {
    Document quiz = page(Answered.by(site.readPages(), QUIZ));

    Answered sent = send(everythingRight(quiz));
    assertThat(sent.status()).isEqualTo(303);
    Answered answered = Answered.by(site.showResult(), result(sent));

    Document page = page(answered);
    assertThat(answered.status()).isEqualTo(200);
    assertThat(page.select(".score").text()).isEqualTo("100 %");
    assertThat(page.select("main .lead").text()).isEqualTo("Excellent.");
    assertThat(page.select("section.question h3").eachText())
        .allMatch(text -> text.contains("Right"));
    assertThat(page.select("section.question a").attr("href")).isEqualTo("/two-doors#readers-door");
    assertThat(page.text()).contains("It was written at the top.", "Yes.");
  }

  @Test
  void wrongAnswersComeWithTheRightOnes() {
    Document quiz = page(Answered.by(site.readPages(), QUIZ));

    Document page = page(Answered.by(site.showResult(), result(send(halfWrong(quiz)))));

    assertThat(page.select("section.question h3").eachText())
        .containsExactly(
            "1. Wrong",
            "2. Skipped",
            "3. Wrong",
            "4. Wrong",
            "5. Partly right (50 %)",
            "6. Partly right (50 %)");
    assertThat(page.select("li.wrong .tag").eachText())
        .contains("your answer, wrong", "your answer", "you chose: open");
    assertThat(page.select("li.wrong").text()).contains("<b>no").contains("No.");
    assertThat(page.select("li:contains(opens) .tag").text()).isEqualTo("right");
  }

  /**
   * Whoever has the address sees the answers, so it must not leak and no cache may keep the page.
   */
  @Test
  void aResultIsConfidential() {
    Answered answered =
        Answered.by(
            site.showResult(),
            result(send(everythingRight(page(Answered.by(site.readPages(), QUIZ))))));

    assertThat(answered.header("cache-control")).isEqualTo("no-store");
    assertThat(answered.header("referrer-policy")).isEqualTo("no-referrer");
    assertThat(answered.header("x-robots-tag")).isEqualTo("noindex");
  }

  @Test
  void aSharedResultShowsNoAnswerAndLeadsToNone() {
    Answered sent = send(everythingRight(page(Answered.by(site.readPages(), QUIZ))));
    String attempt = sent.header("location").substring("/results/".length());
    String share =
        page(Answered.by(site.showResult(), result(sent))).select(".after a").attr("href");

    Answered answered = Answered.by(site.showResult(), shared(share));

    assertThat(answered.status()).isEqualTo(200);
    assertThat(page(answered).select(".score").text()).isEqualTo("100 %");
    assertThat(answered.text()).doesNotContain(attempt, "/results/", "readers&#39;", "opens");
    assertThat(answered.header("x-robots-tag")).isEqualTo("noindex");
  }

  @Test
  void nobodyMakesUpAResultToShare() {
    String share =
        page(Answered.by(
                site.showResult(),
                result(send(halfWrong(page(Answered.by(site.readPages(), QUIZ)))))))
            .select(".after a")
            .attr("href");
    String token = share.substring(share.lastIndexOf('/') + 1);
    char[] changed = token.toCharArray();
    changed[7] = changed[7] == 'A' ? 'B' : 'A';

    assertThat(Answered.by(site.showResult(), shared("/" + new String(changed))).status())
        .isEqualTo(404);
    assertThat(Answered.by(site.showResult(), shared(share).path("slug", "another")).status())
        .isEqualTo(404);
  }

  @Test
  void everyonesScoresAreShownOnceThereAreEnough() {
    Document quiz = page(Answered.by(site.readPages(), QUIZ));
    for (int i = 0; i < 19; i++) {
      send(halfWrong(quiz));
    }
    Answered last = send(everythingRight(quiz));

    Document page = page(Answered.by(site.showResult(), result(last)));

    assertThat(page.select("svg rect")).hasSize(10);
    assertThat(page.select("svg rect.own")).hasSize(1);
    assertThat(page.select("svg [style]")).isEmpty();
    assertThat(page.select("figcaption").text()).startsWith("20 attempts");
    assertThat(page.text()).contains("You did better than 100 % of the others.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "version=1", "version=99&a=b", "version=1&a=b", "%FF", "version=x"})
  void aRefusedFormGetsAPageWithALinkBack(String form) {
    Answered answered = Answered.by(quizzes.submitAttempt(), FORM.body(form.getBytes(UTF_8)));

    assertThat(answered.status()).isBetween(400, 422);
    assertThat(answered.header("content-type")).isEqualTo("text/html; charset=utf-8");
    assertThat(page(answered).select("main a").attr("href")).isEqualTo("/two-doors/quiz");
  }

  @Test
  void aQuizOfAMovedArticleIsRedirectedTo() {
    Answered.by(
        quizzes.newsroom().editArticles(),
        quizzes.newsroom().act("two-doors", "move", 1, "{\"to\": \"doors\"}"));

    Answered page = Answered.by(site.readPages(), QUIZ);
    Answered form = send(List.of("version", "1"));

    assertThat(page.status()).isEqualTo(308);
    assertThat(page.header("location")).isEqualTo("/doors/quiz");
    assertThat(form.header("location")).isEqualTo("/doors/quiz");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unknown", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
  void aResultThatIsNotThereIsAPage(String attempt) {
    Answered answered =
        Answered.by(site.showResult(), Event.of("show-result.json").path("attempt", attempt));

    assertThat(answered.status()).isEqualTo(404);
    assertThat(answered.header("content-type")).isEqualTo("text/html; charset=utf-8");
  }

  private List<String> everythingRight(Document quiz) {
    List<String> fields = new ArrayList<>(List.of("version", "1"));
    choose(quiz, 0, "The readers'", fields);
    choose(quiz, 1, "Readers", fields);
    choose(quiz, 1, "Editors", fields);
    type(quiz, 2, "2", fields);
    type(quiz, 3, "Opens", fields);
    select(quiz, 4, "knock", "1", fields);
    select(quiz, 4, "open", "2", fields);
    select(quiz, 4, "enter", "3", fields);
    select(quiz, 5, "reader", "open", fields);
    select(quiz, 5, "editor", "signed", fields);
    return fields;
  }

  private List<String> halfWrong(Document quiz) {
    List<String> fields = new ArrayList<>(List.of("version", "1"));
    choose(quiz, 0, "The editors'", fields);
    type(quiz, 2, "7", fields);
    type(quiz, 3, "<b>no", fields);
    select(quiz, 4, "knock", "2", fields);
    select(quiz, 4, "open", "3", fields);
    select(quiz, 4, "enter", "1", fields);
    select(quiz, 5, "reader", "open", fields);
    select(quiz, 5, "editor", "open", fields);
    return fields;
  }

  private static void choose(Document quiz, int question, String label, List<String> fields) {
    Element input =
        quiz.select("fieldset").get(question).select("label").stream()
            .filter(it -> it.text().equals(label))
            .findFirst()
            .orElseThrow()
            .selectFirst("input");
    fields.addAll(List.of(input.attr("name"), input.val()));
  }

  private static void type(Document quiz, int question, String text, List<String> fields) {
    String name = quiz.select("fieldset").get(question).selectFirst("input").attr("name");
    fields.addAll(List.of(name, text));
  }

  private static void select(
      Document quiz, int question, String label, String option, List<String> fields) {
    Element of =
        quiz.select("fieldset").get(question).select(".pair").stream()
            .filter(pair -> pair.selectFirst("label").text().equals(label))
            .findFirst()
            .orElseThrow();
    String value =
        of.select("option").stream()
            .filter(it -> it.text().equals(option))
            .findFirst()
            .orElseThrow()
            .val();
    fields.addAll(List.of(of.selectFirst("select").attr("name"), value));
  }

  private Answered send(List<String> fields) {
    StringBuilder form = new StringBuilder();
    for (int i = 0; i < fields.size(); i += 2) {
      form.append(i == 0 ? "" : "&")
          .append(URLEncoder.encode(fields.get(i), UTF_8))
          .append('=')
          .append(URLEncoder.encode(fields.get(i + 1), UTF_8));
    }
    return Answered.by(quizzes.submitAttempt(), FORM.body(form.toString().getBytes(UTF_8)));
  }

  private static Event result(Answered sent) {
    String location = sent.header("location");
    assertThat(location).startsWith("/results/");
    return Event.of("show-result.json").path("attempt", location.substring("/results/".length()));
  }

  private static Event shared(String path) {
    return Event.of("show-result-shared.json")
        .path("result", path.substring(path.lastIndexOf('/') + 1));
  }

  private static Document page(Answered answered) {
    return Jsoup.parse(answered.text());
  }
}
