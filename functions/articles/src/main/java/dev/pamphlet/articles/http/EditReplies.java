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

/** What editors are told of their acts. */
final class EditReplies {

  private static final Reason.Cases<Problem> PROBLEMS =
      new Reason.Cases<>() {

        @Override
        public Problem notThere() {
          return Problem.notFound("article");
        }

        @Override
        public Problem movedAway(Slug to) {
          return conflict("The article that was here lives at '" + to + "' now.");
        }

        @Override
        public Problem nothingToRevise() {
          return preconditionFailed(
              "There is no article to revise here; create it with 'If-None-Match: *'.");
        }

        @Override
        public Problem alreadyThere() {
          return preconditionFailed(
              "There is an article here already; revise it with 'If-Match' and its ETag.");
        }

        @Override
        public Problem outdated() {
          return preconditionFailed(
              "The article was changed by somebody else since; get it, and start from what is"
                  + " there now.");
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
          return conflict("'" + address + "' belongs to another article, for good.");
        }

        @Override
        public Problem nothingPublic() {
          return conflict("The article is a draft: nothing of it is public, or will be.");
        }
      };

  private EditReplies() {}

  /** The state of an article after an act. */
  static Reply state(Manuscript manuscript) {
    return Reply.json(200, json -> json.object(() -> ManuscriptJson.state(json, manuscript)))
        .with("etag", VersionTag.of(manuscript).value());
  }

  /**
   * The result of an act.
   *
   * @throws Problem when the act was not done
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
      throw Problem.of(ProblemType.REFUSED, "It is too large: " + tooLarge.getMessage() + ".");
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
