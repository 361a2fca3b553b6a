package dev.pamphlet.cli.publication;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.ApiFailure;
import dev.pamphlet.cli.api.Refused;
import dev.pamphlet.cli.articles.DiffLines;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.ProblemText;
import dev.pamphlet.cli.findings.Diagnostics;
import dev.pamphlet.cli.findings.Finding;
import dev.pamphlet.cli.findings.Findings;
import dev.pamphlet.cli.folder.FolderProblem;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.upload.UploadResult;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;

/** Sends one file at a time and prints the outcome. */
final class SubmissionRun {

  private static final String FAILED = "failed";
  private static final String NOT_SENT = "not sent";
  private static final String LEFT = "left";

  private final Console console;
  private final Diagnostics diagnostics;
  private final boolean dryRun;
  private final boolean strict;

  /**
   * @param strict whether a warning counts as an error, although the file is saved
   */
  SubmissionRun(Console console, boolean dryRun, boolean strict) {
    this.console = console;
    this.diagnostics = new Diagnostics(console);
    this.dryRun = dryRun;
    this.strict = strict;
  }

  /**
   * The outcome for a file.
   *
   * @param word {@code created}, {@code failed} ...
   * @param hopeless whether every other request would fail too
   * @param json the outcome for programs
   */
  record Outcome(String word, ExitCode code, boolean hopeless, ObjectNode json) {

    private static Outcome done(String word, ExitCode code) {
      return new Outcome(word, code, false, json(word));
    }

    /** The outcome for a file that was not sent because one before it failed. */
    static Outcome notSent() {
      return done(NOT_SENT, ExitCode.DONE);
    }

    private static Outcome failed(ExitCode code, boolean hopeless, String reason) {
      ObjectNode json = json(FAILED);
      json.putObject("problem").put("kind", code.word()).put("message", reason);
      return new Outcome(FAILED, code, hopeless, json);
    }

    private static ObjectNode json(String word) {
      return JsonNodeFactory.instance.objectNode().put("outcome", word);
    }

    boolean isDone() {
      return !word.equals(FAILED);
    }
  }

  Outcome run(Submission file) {
    try {
      return dryRun ? planned(file) : sent(file);
    } catch (Refused refused) {
      Findings findings = Findings.of(refused);
      return findings.errors() > 0
          ? faulty(file, findings, "nothing was saved")
          : failed(
              ExitCode.REFUSED, false, "%s: %s".formatted(file.name(), ProblemText.of(refused)));
    } catch (NewerVersion newer) {
      DiffLines.print(newer.diff(), console::note, console);
      return failed(newer.getMessage());
    } catch (FolderProblem problem) {
      return failed(problem.getMessage());
    } catch (ApiFailure failure) {
      return failed(ExitCode.of(failure), failure.affectsEveryRequest(), failure.getMessage());
    }
  }

  /**
   * The outcome for a quiz whose file is gone from its article's folder; empty if readers do not
   * get it either. Publishing never withdraws a quiz.
   *
   * @param left the version that readers get
   */
  Optional<Outcome> removedQuiz(String article, Supplier<Optional<Integer>> left) {
    try {
      return left.get().map(version -> left(article, version));
    } catch (ApiFailure failure) {
      return Optional.of(
          failed(ExitCode.of(failure), failure.affectsEveryRequest(), failure.getMessage()));
    }
  }

  private Outcome left(String article, int version) {
    console.note(
        console.yellow("warning ")
            + ("%s: the folder has no quiz any more, and its version %d stays: withdraw it with"
                    + " 'pamphlet quiz withdraw %s'")
                .formatted(article, version, article));
    Outcome outcome = Outcome.done(LEFT, strict ? ExitCode.REFUSED : ExitCode.DONE);
    outcome.json().put("version", version);
    return outcome;
  }

  /** The outcome for a file that cannot be sent. */
  Outcome failed(String reason) {
    return failed(ExitCode.REFUSED, false, reason);
  }

  private Outcome sent(Submission file) {
    Findings unsendable = new Findings(file.unsendable());
    return unsendable.errors() > 0
        ? faulty(file, unsendable, "nothing was saved")
        : saved(file, file.save());
  }

  private Outcome saved(Submission file, UploadResult done) {
    Findings findings =
        done.change() == UploadResult.Change.UNCHANGED
            ? new Findings(file.stale())
            : done.described().map(Findings::warnings).orElseGet(Findings::none);
    Outcome outcome = Outcome.done(word(done.change()), code(findings));
    print(file, findings, outcome);
    done.described()
        .ifPresent(
            described -> {
              outcome.json().put("version", done.version());
              file.describe(described, outcome.json());
              console.line(
                  "%s %s".formatted(console.green(outcome.word()), file.summary(described)));
            });
    return outcome;
  }

  private Outcome planned(Submission file) {
    UploadResult plan = file.plan();
    boolean unchanged = plan.change() == UploadResult.Change.UNCHANGED;
    List<Finding> found = file.check();
    Findings findings =
        new Findings(unchanged ? found.stream().map(Finding::asWarning).toList() : found);
    if (findings.errors() > 0) {
      return faulty(file, findings, "it would be refused");
    }
    Outcome outcome = Outcome.done(word(plan.change()), code(findings));
    print(file, findings, outcome);
    console.line(file.intent(plan));
    return outcome;
  }

  private Outcome faulty(Submission file, Findings findings, String consequence) {
    diagnostics.print(file.file(), file.source(), findings.list());
    Outcome outcome =
        failed(
            ExitCode.REFUSED,
            false,
            "%s: %s; %s".formatted(file.name(), findings.count(), consequence));
    outcome.json().set("findings", findings.json(file.file()));
    return outcome;
  }

  private ExitCode code(Findings findings) {
    return strict && !findings.list().isEmpty() ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private void print(Submission file, Findings findings, Outcome outcome) {
    diagnostics.print(file.file(), file.source(), findings.list());
    outcome.json().set("findings", findings.json(file.file()));
  }

  private Outcome failed(ExitCode code, boolean hopeless, String reason) {
    console.note(console.red(FAILED) + " " + Console.printable(reason));
    return Outcome.failed(code, hopeless, reason);
  }

  private static String word(UploadResult.Change change) {
    return change.name().toLowerCase(Locale.ROOT);
  }
}
