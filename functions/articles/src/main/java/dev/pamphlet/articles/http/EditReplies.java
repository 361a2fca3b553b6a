package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Manuscript;
import dev.pamphlet.articles.Refused;
import dev.pamphlet.articles.editing.NotDone;
import dev.pamphlet.articles.editing.Reason;
import dev.pamphlet.content.Slug;
import dev.pamphlet.markdown.http.SourceProblems;
import dev.pamphlet.platform.TooLarge;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import java.util.List;
import java.util.function.Supplier;

/** The replies to editors' changes. */
final class EditReplies {

  private static final Reason.Cases<Problem> PROBLEMS =
      new Reason.Cases<>() {

        @Override
        public Problem notThere() {
          return Problem.notFound("article");
        }

        @Override
        public Problem movedAway(Slug to) {
          return conflict("The article moved from here to '" + to + "'.");
        }

        @Override
        public Problem nothingToRevise() {
          return preconditionFailed("There is no article here. Create it with 'If-None-Match: *'.");
        }

        @Override
        public Problem alreadyThere() {
          return preconditionFailed(
              "There is an article here already. Revise it with 'If-Match' and its ETag.");
        }

        @Override
        public Problem outdated() {
          return preconditionFailed(
              "Somebody else has changed the article since. Get it, and apply your change to the"
                  + " present version.");
        }

        @Override
        public Problem notMovedFrom(String why) {
          return invalid(
              ProblemType.CONFLICT,
              "The article cannot have moved from these addresses.",
              "movedFrom",
              why);
        }

        @Override
        public Problem addressTaken(Slug address) {
          return conflict("'" + address + "' belongs to another article.");
        }
      };

  private EditReplies() {}

  /** The state of an article after a change. */
  static Reply state(Manuscript manuscript) {
    return Reply.json(200, json -> json.object(() -> ManuscriptJson.state(json, manuscript)))
        .with("etag", VersionTag.of(manuscript).value());
  }

  /**
   * The result of a change.
   *
   * @throws Problem when the change was not made
   */
  static <T> T resultOf(Supplier<T> act) {
    try {
      return SourceProblems.readable("article", act);
    } catch (NotDone notDone) {
      throw notDone.reason().in(PROBLEMS);
    } catch (Refused refused) {
      throw invalid(
          ProblemType.REFUSED,
          "Check '" + refused.field() + "': " + refused.getMessage() + ".",
          refused.field(),
          refused.getMessage());
    } catch (TooLarge tooLarge) {
      throw Problem.of(
          ProblemType.REFUSED, "The article is too large: " + tooLarge.getMessage() + ".");
    }
  }

  private static Problem conflict(String detail) {
    return Problem.of(ProblemType.CONFLICT, detail);
  }

  private static Problem preconditionFailed(String detail) {
    return Problem.of(ProblemType.PRECONDITION_FAILED, detail);
  }

  private static Problem invalid(ProblemType type, String detail, String name, String reason) {
    return Problem.of(type, detail, List.of(new Problem.Invalid(name, reason)));
  }
}
