package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An attempt as a client sends it.
 *
 * @param key the idempotency key
 * @param again whether the client knows the key and can send the same attempt again
 * @param proof of work, if the client sends one
 * @param version of the quiz that was answered
 * @param digest of the request's body
 * @param answers by version, because the meaning of a form's fields depends on the questions
 */
public record Submission(
    RandomKey key,
    boolean again,
    Optional<String> proof,
    int version,
    Optional<RandomKey> participant,
    String digest,
    Function<QuizVersion, Map<String, Response>> answers) {}
