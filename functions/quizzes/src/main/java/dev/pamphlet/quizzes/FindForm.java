package dev.pamphlet.quizzes;

import dev.pamphlet.content.Slug;
import dev.pamphlet.content.SlugTarget;
import java.util.Optional;

/** Finds the quiz at an address. */
@FunctionalInterface
public interface FindForm {

  /** The target of this address; empty if no article is public there, or it has no quiz. */
  Optional<SlugTarget<Form>> find(Slug slug);
}
