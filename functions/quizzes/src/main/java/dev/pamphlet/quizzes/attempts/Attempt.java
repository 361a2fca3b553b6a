package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.content.Slug;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One try at a quiz.
 *
 * @param article where it was taken
 * @param version of the quiz, by its number, that it was taken at
 * @param digest of the request that brought it: tells a repetition from another one with its key
 * @param participant a random id that a browser keeps; of its attempts the first is counted
 * @param responses by the ids of their questions
 * @param points in all
 */
public record Attempt(
    AttemptId id,
    QuizId quiz,
    Slug article,
    int version,
    String digest,
    Optional<RandomKey> participant,
    Map<String, Response> responses,
    int points,
    Instant at) {

  public Attempt {
    responses = Map.copyOf(responses);
  }

  /** What names a participant among those of the quiz, without saying the id itself. */
  public Optional<String> participantOfQuiz() {
    return participant.map(id -> id.within(quiz));
  }
}
