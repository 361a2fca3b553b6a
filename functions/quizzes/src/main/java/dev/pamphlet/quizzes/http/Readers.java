package dev.pamphlet.quizzes.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.quizzes.FindForm;
import dev.pamphlet.quizzes.Form;
import dev.pamphlet.quizzes.FoundForm;
import java.util.function.Function;

/** What a reader is answered, by what is at the address. */
record Readers(FindForm forms) {

  /**
   * Answers with the quiz, or says where it went.
   *
   * @param address of what was asked for, where the article lives now
   * @throws Problem 404 when there is no quiz, 410 when its article was withdrawn
   */
  Reply of(Slug slug, Function<Slug, String> address, Function<Form, Reply> answer) {
    FoundForm found = forms.find(slug).orElseThrow(() -> Problem.notFound("quiz"));
    if (found instanceof FoundForm.Moved moved) {
      return Reply.moved(address.apply(moved.to()));
    }
    if (found instanceof Form form) {
      return answer.apply(form);
    }
    throw Problem.of(ProblemType.GONE, "The article was withdrawn, and its quiz with it.");
  }
}
