package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.content.Slug;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.Response;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/**
 * One attempt at a quiz.
 *
 * @param article the slug at which it was taken
 * @param version the number of the quiz's version
 * @param digest of the request's body, which tells a retry from another attempt with the same key
 * @param participant a random id that a browser keeps; its first attempt is counted
 * @param responses by the ids of their questions
 * @param points of all questions together
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

  /** A hash of the participant's id that is different for each quiz and does not reveal the id. */
  public Optional<String> participantOfQuiz() {
    return participant.map(id -> id.within(quiz));
  }
}
