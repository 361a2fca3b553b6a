package dev.pamphlet.local;

import dev.pamphlet.local.runtime.Output;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** The options of the command line. */
@Command(
    name = "pamphlet-local",
    customSynopsis = "mvn -q -P run -Doptions=\"--port 3001 --in-memory\"",
    description = "Runs the whole system of template.yaml on this machine.",
    synopsisHeading = "",
    optionListHeading = "%n",
    sortOptions = false,
    usageHelpAutoWidth = true)
final class RunOptions {

  private static final int LARGEST_PORT = 65_535;
  private static final int LONGEST_IDLE = 1_440;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      defaultValue = "3000",
      description = "The port to listen on (${DEFAULT-VALUE}; 0 for any that is free).")
  private int port;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      defaultValue = "127.0.0.1",
      description = "The address to listen on (${DEFAULT-VALUE}).")
  private String host;

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Where to keep the tables and the logs (infra/local/data).")
  private Path data;

  @Option(names = "--in-memory", description = "Keep the tables in memory, and forget them.")
  private boolean inMemory;

  @Option(
      names = "--logs",
      description = "Print the log lines of functions and API here, instead of into files.")
  private boolean logs;

  @Option(
      names = "--idle",
      paramLabel = "MINUTES",
      defaultValue = "5",
      description = "How long a function's process waits for its next event (${DEFAULT-VALUE}).")
  private int idleMinutes;

  @Option(
      names = "--debug",
      paramLabel = "NAME=PORT",
      description = {
        "Let a debugger attach to a function at a port of 127.0.0.1.",
        "The function then runs in one process only, without a time limit."
      })
  private Map<String, Integer> debugPorts = Map.of();

  @Option(
      names = "--no-publication",
      description = "Start without the articles of infra/publication.")
  private boolean noPublication;

  @Option(
      names = "--movable-time",
      description = "Let POST /_local/time move the time of the whole system.")
  private boolean movableTime;

  @Option(
      names = "--root",
      paramLabel = "FOLDER",
      defaultValue = "",
      description = "The repository, if it is not the working directory or above it.")
  private Path root;

  @Option(
      names = "--rights",
      description = "Print which function may do what to what, and start nothing.")
  private boolean rights;

  @Option(names = "--help", usageHelp = true, description = "Print this.")
  private boolean help;

  private RunOptions() {}

  /**
   * Reads the command line.
   *
   * @throws StartProblem when an option is unknown, lacks its value, or has a wrong one
   */
  static RunOptions parse(List<String> arguments) {
    RunOptions options = new RunOptions();
    try {
      new CommandLine(options).parseArgs(arguments.toArray(String[]::new));
    } catch (ParameterException wrong) {
      throw StartProblem.usage(wrong.getMessage() + " (see --help)");
    }
    checkRange("--port", 0, options.port, LARGEST_PORT);
    checkRange("--idle", 1, options.idleMinutes, LONGEST_IDLE);
    options.debugPorts.values().forEach(number -> checkRange("--debug", 1, number, LARGEST_PORT));
    return options;
  }

  private static void checkRange(String option, int least, int number, int most) {
    if (number < least || number > most) {
      throw StartProblem.usage(
          "%s needs a number from %d to %d, not '%d' (see --help)"
              .formatted(option, least, most, number));
    }
  }

  /** The help text. */
  static String usage() {
    return new CommandLine(new RunOptions()).getUsageMessage(Ansi.OFF);
  }

  boolean asksForHelp() {
    return help;
  }

  boolean asksForRights() {
    return rights;
  }

  boolean printsLogs() {
    return logs;
  }

  /**
   * What to start.
   *
   * @throws StartProblem when there is no template
   */
  LocalOptions local(Output output) {
    LocalOptions options =
        LocalOptions.of(LocalOptions.findRoot(root), output)
            .host(host)
            .port(port)
            .idle(Duration.ofMinutes(idleMinutes));
    if (data != null) {
      options = options.data(data);
    }
    if (inMemory) {
      options = options.inMemory();
    }
    if (noPublication) {
      options = options.withoutPublication();
    }
    if (movableTime) {
      options = options.withMovableTime();
    }
    for (Map.Entry<String, Integer> debugged : debugPorts.entrySet()) {
      options = options.debug(debugged.getKey(), debugged.getValue());
    }
    return options;
  }
}
