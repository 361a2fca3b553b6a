package dev.pamphlet.quizzes;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import java.util.Optional;

/** Reads the quiz at an address. */
@FunctionalInterface
public interface FindForm {

  /** What is there; empty where no article is public, or where it has no quiz. */
  Optional<SlugTarget<Form>> find(Slug slug);
}
