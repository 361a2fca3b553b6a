package dev.pamphlet.cli.findings;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.output.Console;
import java.nio.file.Path;
import java.util.List;

/** Prints the findings of one file after the other, and keeps the worst exit code. */
public final class FindingReport {

  private final Console console;
  private final Diagnostics diagnostics;
  private final boolean strict;
  private ExitCode worst = ExitCode.DONE;

  /**
   * @param strict whether a warning counts as an error
   */
  public FindingReport(Console console, boolean strict) {
    this.console = console;
    this.diagnostics = new Diagnostics(console);
    this.strict = strict;
  }

  /**
   * Prints the findings of one file.
   *
   * @param name of the file's content: {@code lighthouse}, {@code quiz of lighthouse}
   * @return the findings for a program
   */
  public JsonNode add(String name, Path file, String source, List<Finding> found) {
    Findings findings = new Findings(found);
    diagnostics.print(file, source, found);
    console.line(
        "%s %s"
            .formatted(
                name, found.isEmpty() ? console.green("is fine") : "has " + findings.count()));
    if (findings.errors() > 0 || strict && !found.isEmpty()) {
      worst = ExitCode.REFUSED;
    }
    return findings.json(file);
  }

  /** Prints why a file could not be checked at all. */
  public void addProblem(String problem) {
    console.note(console.red("failed ") + Console.printable(problem));
    worst = ExitCode.REFUSED;
  }

  /** The outcome of the command. */
  public ExitCode worst() {
    return worst;
  }
}
