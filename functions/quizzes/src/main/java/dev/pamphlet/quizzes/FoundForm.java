package dev.pamphlet.quizzes;

import dev.pamphlet.content.Slug;

/** What readers find who look for a quiz. */
public sealed interface FoundForm permits Form, FoundForm.Moved, FoundForm.Withdrawn {

  /** The article, and its quiz with it, lives elsewhere, for good. */
  record Moved(Slug to) implements FoundForm {}

  /** The article was public once, and so was its quiz. */
  record Withdrawn() implements FoundForm {}
}
