package dev.pamphlet.cli.command;

import dev.pamphlet.cli.api.Pause;
import dev.pamphlet.cli.output.Console;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.Charset;
import java.time.Clock;
import java.util.Map;
import java.util.Optional;
import picocli.CommandLine.Model.UsageMessageSpec;

/**
 * The environment of a command line.
 *
 * @param variables of the process's environment
 * @param in the standard input
 * @param out the standard output
 * @param err the standard error
 * @param terminal whether the output is a terminal
 * @param clock for signatures; its zone is that of times typed without one
 * @param pause how to wait before a request is sent again
 */
public record Environment(
    Map<String, String> variables,
    BufferedReader in,
    PrintStream out,
    PrintStream err,
    boolean terminal,
    Clock clock,
    Pause pause) {

  /** The environment of this process. */
  public static Environment ofThisProcess() {
    return new Environment(
        System.getenv(),
        new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())),
        Console.standardOutput(),
        Console.standardError(),
        Console.isTerminal(),
        Clock.systemDefaultZone(),
        Pause.SLEEP);
  }

  /** The width of the terminal; without one, wider than any text. */
  public int columns() {
    if (!terminal) {
      return Integer.MAX_VALUE;
    }
    return variable("COLUMNS")
        .filter(columns -> columns.matches("\\d{1,4}"))
        .map(Integer::valueOf)
        .orElseGet(() -> new UsageMessageSpec().autoWidth(true).width());
  }

  /** The value of a variable; empty if it is not set or blank. */
  public Optional<String> variable(String name) {
    return Optional.ofNullable(variables.get(name)).filter(value -> !value.isBlank());
  }
}
