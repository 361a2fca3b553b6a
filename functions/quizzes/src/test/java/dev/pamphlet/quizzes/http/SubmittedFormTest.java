package dev.pamphlet.quizzes.http;

import static dev.pamphlet.quizzes.http.QuizRoom.key;
import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.quizzes.http.QuizRoom.Questions;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.LocalTables;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Attempts that a browser sends as a form. */
class SubmittedFormTest {

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final QuizRoom room = new QuizRoom(tables);
  private final StoredAttempts stored = new StoredAttempts(tables, room);
  private Questions questions;

  @BeforeEach
  void open() {
    room.open();
    questions = room.questions();
  }

  @Test
  void aFormWithoutAKeyGetsOneAndTheAddressOfItsResult() {
    String form =
        "version=1&key=&participant=&%s=%s&%s=%s&%s=%s&%s=2&%s=open"
            .formatted(
                questions.id(0),
                questions.part(0, "options", "The readers'"),
                questions.id(1),
                questions.part(1, "options", "Readers"),
                questions.id(1),
                questions.part(1, "options", "Editors"),
                questions.id(2),
                questions.id(3));
    for (String item : List.of("knock", "open", "enter")) {
      form +=
          "&%s.%s=%d"
              .formatted(
                  questions.id(4),
                  questions.part(4, "items", item),
                  List.of("knock", "open", "enter").indexOf(item) + 1);
    }
    for (String pair : List.of("reader=open", "editor=signed")) {
      form +=
          "&%s.%s=%s"
              .formatted(
                  questions.id(5),
                  questions.part(5, "lefts", pair.split("=")[0]),
                  questions.part(5, "rights", pair.split("=")[1]));
    }

    Answered answered = room.submitForm(form);

    assertThat(answered.status()).isEqualTo(303);
    assertThat(answered.body()).isEmpty();
    assertThat(room.attempt(answered.header("location")).at("/percent")).isEqualTo("100");
    assertThat(room.submitForm(form).header("location")).isNotEqualTo(answered.header("location"));
    assertThat(room.submitForm(form + "&utm_source=x").status()).isEqualTo(422);
  }

  @Test
  void aPageNamesTheQuestionsWhoseAnswersDoNotFit() {
    Answered misfits =
        room.submitPage(
            "version=1&%s=abc&%s=%s".formatted(questions.id(2), questions.id(3), "x".repeat(201)));
    Answered places =
        room.submitPage("version=1&%s.x=1&%s.y=1".formatted(questions.id(4), questions.id(4)));

    assertThat(misfits.status()).isEqualTo(422);
    assertThat(misfits.text())
        .contains(">3. How many doors?<", ">It is not a number, such as 12 or 2.5.<")
        .contains(">4. What does a door do?<", "href=\"/%s/quiz\"".formatted(QuizRoom.SLUG));
    assertThat(places.status()).isEqualTo(400);
    assertThat(places.text()).contains(">5. In which order?<", ">Two items have the same place");
  }

  @Test
  void aFormMayNameItsButton() {
    String form = "version=1&%s=2&submit=Send".formatted(questions.id(2));

    assertThat(room.submitForm(form).status()).isEqualTo(303);
  }

  @Test
  void aFormWithAKeyIsOneAttempt() {
    String form = "version=1&key=" + key(7) + "&" + questions.id(2) + "=2";

    assertThat(room.submitForm(form).header("location"))
        .isEqualTo(room.submitForm(form).header("location"));
    assertThat(room.submitForm(form.replace("=2", "=3")).status()).isEqualTo(409);
    assertThat(room.submitForm("key=x&version=1").status()).isEqualTo(400);
    assertThat(room.submitForm("version=one").status()).isEqualTo(400);
    assertThat(room.submitForm("version=1&version=1").status()).isEqualTo(400);
    assertThat(room.submitForm("version=1&a=%zz").status()).isEqualTo(400);
    assertThat(
            room.submitForm("version=1&%s.x=1&%s.y=1".formatted(questions.id(4), questions.id(4)))
                .status())
        .isEqualTo(400);
    assertThat(stored.counted()).isEqualTo(1);
  }
}
