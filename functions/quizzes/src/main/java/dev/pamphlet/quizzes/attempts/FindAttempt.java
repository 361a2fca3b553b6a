package dev.pamphlet.quizzes.attempts;

import java.util.Optional;

/** Finds attempts. */
@FunctionalInterface
public interface FindAttempt {

  Optional<Attempt> find(AttemptId id);
}
