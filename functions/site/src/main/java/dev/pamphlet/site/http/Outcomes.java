package dev.pamphlet.site.http;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.page.Link;
import dev.pamphlet.platform.page.PlainText;
import dev.pamphlet.quizzes.GradedQuestion;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.RichText;
import dev.pamphlet.quizzes.Task;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Puts graded answers into words and lines. */
final class Outcomes {

  private static final String RIGHT = "right";
  private static final String WRONG = "wrong";

  private final Site site;
  private final Slug article;

  /**
   * @param article whose sections are linked
   */
  Outcomes(Site site, Slug article) {
    this.site = site;
    this.article = article;
  }

  Outcome of(GradedQuestion graded) {
    var question = graded.question().question();
    return new Outcome(
        question.prompt().html(),
        verdict(graded),
        look(graded),
        lines(graded),
        question.explanation().map(RichText::html).orElse(""),
        question
            .see()
            .map(see -> new Link(see.title(), "/" + article + "#" + see.section().encoded())));
  }

  private String verdict(GradedQuestion graded) {
    if (graded.response().isEmpty()) {
      return site.text("result.skipped");
    }
    if (graded.isRight()) {
      return site.text("result.right");
    }
    return graded.points() > 0
        ? site.text("result.partly", graded.points() / 10)
        : site.text("result.wrong");
  }

  private static String look(GradedQuestion graded) {
    if (graded.isRight()) {
      return "good";
    }
    return graded.response().isPresent() && graded.points() == 0 ? "bad" : "quiet";
  }

  private List<Outcome.Line> lines(GradedQuestion graded) {
    return graded
        .question()
        .task()
        .match(
            choice -> options(graded, choice),
            numeric ->
                typed(
                    graded,
                    numeric.accepted().stream().map(Task.Range::feedback).toList(),
                    numeric.otherwise(),
                    numeric.accepted().stream().map(this::range)),
            shortText ->
                typed(
                    graded,
                    shortText.accepted().stream().map(Task.Phrase::feedback).toList(),
                    shortText.otherwise(),
                    shortText.accepted().stream().flatMap(phrase -> phrase.spellings().stream())),
            ordering -> order(graded, ordering),
            matching -> pairs(graded, matching));
  }

  private List<Outcome.Line> options(GradedQuestion graded, Task.Choice choice) {
    return IntStream.range(0, choice.options().size())
        .mapToObj(
            index -> {
              Task.Option option = choice.options().get(index);
              boolean chosen = graded.hits().contains(index);
              boolean right = option.weight().isRight();
              return new Outcome.Line(
                  option.text().html(),
                  chosen ? look(right) : "",
                  mark(chosen, right),
                  reasons(option.feedback()));
            })
        .toList();
  }

  private String mark(boolean chosen, boolean right) {
    if (chosen) {
      return site.text(right ? "result.chosen.right" : "result.chosen.wrong");
    }
    return right ? site.text("result.missed") : "";
  }

  private static String look(boolean right) {
    return right ? RIGHT : WRONG;
  }

  private static List<String> reasons(Optional<RichText> feedback) {
    return feedback.map(RichText::html).stream().toList();
  }

  /** The typed answer with the author's feedback, and what would have been right. */
  private List<Outcome.Line> typed(
      GradedQuestion graded,
      List<Optional<RichText>> feedback,
      Optional<RichText> otherwise,
      Stream<String> accepted) {
    List<Outcome.Line> lines = new ArrayList<>();
    graded
        .response()
        .map(Response.Entered.class::cast)
        .ifPresent(
            entered ->
                lines.add(
                    new Outcome.Line(
                        PlainText.escaped(entered.text()),
                        look(graded.points() > 0),
                        site.text("result.yours"),
                        graded.hits().isEmpty()
                            ? reasons(otherwise)
                            : graded.hits().stream()
                                .flatMap(hit -> reasons(feedback.get(hit)).stream())
                                .toList())));
    if (!graded.isRight()) {
      accepted
          .map(PlainText::escaped)
          .forEach(
              text -> lines.add(new Outcome.Line(text, "", site.text("result.missed"), List.of())));
    }
    return lines;
  }

  private String range(Task.Range range) {
    return range.low().compareTo(range.high()) == 0
        ? plain(range.low())
        : site.text("result.range", plain(range.low()), plain(range.high()));
  }

  private static String plain(BigDecimal number) {
    return number.stripTrailingZeros().toPlainString();
  }

  /** The items in the right order, each with the place that the reader gave it. */
  private List<Outcome.Line> order(GradedQuestion graded, Task.Ordering ordering) {
    List<String> given =
        graded
            .response()
            .map(Response.Picked.class::cast)
            .map(Response.Picked::parts)
            .orElse(List.of());
    List<String> ids = graded.question().parts();
    List<RichText> parts = ordering.parts();
    return IntStream.range(0, ordering.items().size())
        .mapToObj(
            place -> {
              RichText item = ordering.items().get(place);
              int yours = given.indexOf(ids.get(parts.indexOf(item)));
              return new Outcome.Line(
                  (place + 1) + ". " + item.html(),
                  yours < 0 ? "" : look(yours == place),
                  yours < 0 || yours == place ? "" : site.text("result.place", yours + 1),
                  List.of());
            })
        .toList();
  }

  /** The right pairs, each with the reader's choice. */
  private List<Outcome.Line> pairs(GradedQuestion graded, Task.Matching matching) {
    Map<String, String> given =
        graded
            .response()
            .map(Response.Paired.class::cast)
            .map(Response.Paired::rights)
            .orElse(Map.of());
    List<String> ids = graded.question().parts();
    List<RichText> parts = matching.parts();
    return IntStream.range(0, matching.pairs().size())
        .mapToObj(
            i -> {
              Task.Pair pair = matching.pairs().get(i);
              boolean right = graded.hits().contains(i);
              Optional<String> yours = Optional.ofNullable(given.get(ids.get(i)));
              return new Outcome.Line(
                  pair.left().html() + " → " + pair.right().html(),
                  yours.isPresent() ? look(right) : "",
                  yours
                      .filter(id -> !right)
                      .map(id -> PlainText.of(parts.get(ids.indexOf(id)).html()))
                      .map(text -> site.text("result.instead", text))
                      .orElse(""),
                  List.of());
            })
        .toList();
  }
}
