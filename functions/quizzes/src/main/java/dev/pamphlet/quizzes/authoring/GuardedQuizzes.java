package dev.pamphlet.quizzes.authoring;

import dev.pamphlet.content.Slug;

/** Finds what an editor wants to change. */
record GuardedQuizzes(KeepQuizzes quizzes) {

  /**
   * The article at an address.
   *
   * @throws NotDone when there is none, or it moved away
   */
  EditedArticle livingAt(Slug slug) {
    EditedArticle article =
        quizzes.article(slug).orElseThrow(() -> new NotDone(new NotDone.Reason.NotThere()));
    if (!article.slug().equals(slug)) {
      throw new NotDone(new NotDone.Reason.MovedAway(article.slug()));
    }
    return article;
  }

  /**
   * The quiz of the article at an address, in the version that its editor expects.
   *
   * @throws NotDone when there is none, or it has another latest version
   */
  EditedQuiz known(Slug slug, int expected) {
    EditedQuiz quiz =
        quizzes.quiz(livingAt(slug)).orElseThrow(() -> new NotDone(new NotDone.Reason.NoQuiz()));
    if (quiz.version() != expected) {
      throw new NotDone(new NotDone.Reason.Outdated());
    }
    return quiz;
  }
}
