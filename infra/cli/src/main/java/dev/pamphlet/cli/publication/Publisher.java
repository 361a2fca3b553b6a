package dev.pamphlet.cli.publication;

import dev.pamphlet.cli.api.Answer;
import dev.pamphlet.cli.api.EditorRoutes;
import dev.pamphlet.cli.api.Precondition;
import dev.pamphlet.cli.api.Refused;
import java.util.Optional;

/** Brings an article of the API to what its folder says. */
public final class Publisher {

  private static final int CREATED = 201;
  private static final int PRECONDITION_FAILED = 412;

  private final EditorRoutes editor;

  public Publisher(EditorRoutes editor) {
    this.editor = editor;
  }

  /**
   * Creates the article if there is none, revises it if it is different, and else sends nothing.
   *
   * @throws dev.pamphlet.cli.api.Trouble when it is not done; a save that somebody else came before
   *     is {@link Refused} with status 412, and overwrites nothing
   * @throws FolderProblem when the article has moved away from the folder's name
   */
  public Publishing publish(ArticleFolder article) {
    Publishing planned = plan(article);
    return switch (planned.change()) {
      case UNCHANGED -> planned;
      case CREATED -> save(article, Precondition.ABSENT);
      case REVISED ->
          save(article, Precondition.unchangedSince(planned.answer().orElseThrow().requiredTag()));
    };
  }

  /** Revises the version that the text was written on, and no other. */
  public Publishing revise(ArticleFolder article, int version) {
    return save(article, Precondition.unchangedSince(version));
  }

  /** What {@link #publish} would do. */
  public Publishing plan(ArticleFolder article) {
    Optional<Answer> there = editor.find(article.slug());
    if (there.isEmpty()) {
      return new Publishing(Publishing.Change.CREATED, there);
    }
    there
        .flatMap(answer -> answer.text("slug"))
        .filter(slug -> !slug.equals(article.slug()))
        .ifPresent(slug -> moved(article, slug));
    boolean same = isSource(article, there.get());
    return new Publishing(same ? Publishing.Change.UNCHANGED : Publishing.Change.REVISED, there);
  }

  private Publishing save(ArticleFolder article, Precondition precondition) {
    try {
      Answer saved = editor.save(article.slug(), article.source(), precondition);
      // An article whose front matter says where it has moved from is revised at a new address.
      return new Publishing(
          saved.status() == CREATED ? Publishing.Change.CREATED : Publishing.Change.REVISED,
          Optional.of(saved));
    } catch (Refused refused) {
      // Whoever came first may have been the same editor, whose earlier answer was lost.
      if (refused.status() == PRECONDITION_FAILED) {
        Optional<Answer> there = editor.find(article.slug());
        if (there.isPresent() && isSource(article, there.get())) {
          return new Publishing(Publishing.Change.UNCHANGED, there);
        }
      }
      throw refused;
    }
  }

  private static void moved(ArticleFolder article, String slug) {
    throw new FolderProblem(
        "%s: '%s' has moved to '%s'; rename the folder to revise it there"
            .formatted(article.file(), article.slug(), slug));
  }

  private static boolean isSource(ArticleFolder article, Answer there) {
    return there.text("source").filter(article.source()::equals).isPresent();
  }
}
