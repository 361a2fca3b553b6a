package dev.pamphlet.local.gateway;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Counts the results of the cases and prints a summary, with lists of the unproven ones. */
final class ConformanceScore {

  private static final Path REPORT = Path.of("target", "http-conformance.txt");

  private final List<ConformanceCase> cases;
  private final Set<ConformanceCase> passed = ConcurrentHashMap.newKeySet();

  ConformanceScore(List<ConformanceCase> cases) {
    this.cases = cases;
  }

  void passed(ConformanceCase line) {
    passed.add(line);
  }

  /** The score in one line. */
  String line() {
    return "HTTP API payload 2.0: %d of %d cases, %d of them without a published source"
        .formatted(
            passed.size(), cases.size(), cases.stream().filter(ConformanceCase::isChoice).count());
  }

  /** Prints the line, and writes it with its lists to {@code target/http-conformance.txt}. */
  void publish() throws IOException {
    StringBuilder report = new StringBuilder(line()).append("\n");
    append(report, "Failed", cases.stream().filter(line -> !passed.contains(line)).toList());
    append(
        report,
        "Chosen, where AWS says nothing: the stricter of what is plausible",
        cases.stream().filter(ConformanceCase::isChoice).toList());
    append(
        report,
        "Missing: what AWS does and this gateway does not",
        ConformanceTable.strings(ConformanceTable.file("missing")));
    Files.createDirectories(REPORT.getParent());
    Files.writeString(REPORT, report);
    System.out.println(line() + " (" + REPORT + ")");
  }

  private static void append(StringBuilder report, String title, List<?> lines) {
    if (!lines.isEmpty()) {
      report.append("\n").append(title).append("\n");
      lines.forEach(line -> report.append("- ").append(line).append("\n"));
    }
  }
}
