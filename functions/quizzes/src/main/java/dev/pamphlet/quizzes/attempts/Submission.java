package dev.pamphlet.quizzes.attempts;

import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Response;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/**
 * An attempt as a reader sends it.
 *
 * @param key that makes it one attempt however often it is sent
 * @param again whether the sender knows the key, and so can send the same again
 * @param proof of work, if the sender did some
 * @param version of the quiz that they answered
 * @param digest of what was sent
 * @param answers to that version: what a form's fields mean depends on its questions
 */
public record Submission(
    RandomKey key,
    boolean again,
    Optional<String> proof,
    int version,
    Optional<RandomKey> participant,
    String digest,
    Function<QuizVersion, Map<String, Response>> answers) {}
