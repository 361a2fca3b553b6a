package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.cli.check.Finding;
import java.nio.file.Path;
import java.util.List;

/** Tells what was found in one file after the other, and how bad the worst of it is. */
final class Verdicts {

  private final Console console;
  private final Diagnostics diagnostics;
  private final boolean strict;
  private ExitCode worst = ExitCode.DONE;

  /**
   * @param strict whether a warning is as bad as an error
   */
  Verdicts(Console console, boolean strict) {
    this.console = console;
    this.diagnostics = new Diagnostics(console);
    this.strict = strict;
  }

  /**
   * Tells of one file.
   *
   * @param name what it is: {@code lighthouse}, {@code quiz of lighthouse}
   * @return the same for programs
   */
  JsonNode tell(String name, Path file, String source, List<Finding> found) {
    Findings findings = new Findings(found);
    diagnostics.print(file, source, found);
    console.line(
        "%s %s"
            .formatted(
                name, found.isEmpty() ? console.green("is fine") : "has " + findings.count()));
    if (findings.errors() > 0 || strict && !found.isEmpty()) {
      failed();
    }
    return findings.json(file);
  }

  /** Tells of something that is not even a file to look into. */
  void none(String problem) {
    console.note(console.red("failed ") + Console.printable(problem));
    failed();
  }

  private void failed() {
    worst = ExitCode.REFUSED;
  }

  ExitCode worst() {
    return worst;
  }
}
