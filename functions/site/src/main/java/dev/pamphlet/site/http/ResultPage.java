package dev.pamphlet.site.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.quizzes.Band;
import dev.pamphlet.quizzes.Graded;
import dev.pamphlet.quizzes.Quiz;
import dev.pamphlet.quizzes.attempts.AttemptResult;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * The model of the template for the result of a quiz.
 *
 * @param percent the score
 * @param band what the author says about such a score; empty for nothing
 * @param passed whether the reader passed, in words; empty where nobody can fail
 * @param chart everyone's scores; empty while there are too few
 * @param comparison the reader's score among everyone's, in words; empty while there are too few
 * @param share the path of the view that shows no answers
 */
public record ResultPage(
    Site site,
    Slug article,
    String title,
    int percent,
    String band,
    String passed,
    Optional<Chart> chart,
    String comparison,
    List<Outcome> outcomes,
    String share) {

  static ResultPage of(Site site, AttemptResult result, String share) {
    Graded graded = result.graded();
    Quiz quiz = graded.version().text();
    int percent = graded.percent();
    Slug article = result.attempt().article();
    Outcomes outcomes = new Outcomes(site, article);
    return new ResultPage(
        site,
        article,
        quiz.title(),
        percent,
        quiz.band(percent).map(Band::text).orElse(""),
        passed(site, quiz.pass(), percent),
        result.everyone().map(everyone -> Chart.of(site, everyone, percent)),
        result
            .everyone()
            .map(everyone -> site.text("result.better", everyone.betterThan(percent)))
            .orElse(""),
        graded.questions().stream().map(outcomes::of).toList(),
        share);
  }

  private static String passed(Site site, OptionalInt pass, int percent) {
    if (pass.isEmpty()) {
      return "";
    }
    return percent >= pass.getAsInt()
        ? site.text("result.passed", pass.getAsInt())
        : site.text("result.failed", pass.getAsInt());
  }
}
