package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.quizzes.authoring.KeepQuizzes;
import dev.pamphlet.quizzes.authoring.ReadQuizSource;
import dev.pamphlet.quizzes.authoring.Saving;
import dev.pamphlet.quizzes.authoring.Withdrawing;
import dev.pamphlet.quizzes.gift.GiftReader;
import dev.pamphlet.quizzes.markdown.QuizReader;
import dev.pamphlet.quizzes.markdown.SectionTitles;
import dev.pamphlet.quizzes.statistics.CompareVersions;
import dev.pamphlet.quizzes.statistics.ReadTally;
import dev.pamphlet.quizzes.wiring.QuizzesWiring;
import java.time.Clock;
import java.time.Duration;

/**
 * Answers the routes for editors of quizzes, under {@code /v1/editor/articles/{slug}/quiz}:
 *
 * <ul>
 *   <li>{@code PUT}: saves a version, which readers get at once or, for a draft, when the article
 *       is published
 *   <li>{@code GET}: the latest version with its source
 *   <li>{@code DELETE}: withdraws it from its readers; results are kept, and a new version brings
 *       it back
 *   <li>{@code GET …/statistics}: the statistics of its questions
 * </ul>
 *
 * The ETag of a quiz is the number of its latest version.
 */
public final class EditQuizzesFunction extends HttpFunction {

  private final SaveQuiz save;
  private final ReadQuiz read;
  private final WithdrawQuiz withdraw;
  private final ReadStatistics statistics;

  public EditQuizzesFunction() {
    this(QuizzesWiring.ofProcess());
  }

  private EditQuizzesFunction(QuizzesWiring wiring) {
    this(wiring.quizzes(), wiring.tallies(), Clock.systemUTC(), IdSource.random());
  }

  EditQuizzesFunction(KeepQuizzes quizzes, ReadTally tallies, Clock clock, IdSource ids) {
    RequestedQuiz requested = new RequestedQuiz(quizzes);
    QuizReader markdown = new QuizReader();
    GiftReader gift = new GiftReader();
    ReadQuizSource sources =
        (kind, source, article) ->
            switch (kind) {
              case MARKDOWN -> markdown.read(source, SectionTitles.of(article.sections()));
              case GIFT -> gift.read(source);
            };
    Clock milliseconds = Clock.tick(clock, Duration.ofMillis(1));
    this.save = new SaveQuiz(new Saving(quizzes, sources, FormJson::of, ids, milliseconds));
    this.read = new ReadQuiz(requested);
    this.withdraw = new WithdrawQuiz(new Withdrawing(quizzes, milliseconds), read);
    this.statistics =
        new ReadStatistics(requested, new CompareVersions(quizzes::versions, tallies));
  }

  @Override
  protected Reply reply(Request request) {
    return switch (request.route()) {
      case "PUT /v1/editor/articles/{slug}/quiz" -> save.reply(request);
      case "GET /v1/editor/articles/{slug}/quiz" -> read.reply(request);
      case "DELETE /v1/editor/articles/{slug}/quiz" -> withdraw.reply(request);
      case "GET /v1/editor/articles/{slug}/quiz/statistics" -> statistics.reply(request);
      default -> throw new IllegalStateException("no such route here: " + request.route());
    };
  }
}
