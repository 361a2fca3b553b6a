package dev.pamphlet.local;

import dev.pamphlet.local.runtime.Housekeeping;
import dev.pamphlet.local.runtime.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * What to start, and where: the options of the command line, with the defaults of {@code mvn -P
 * run}. Set before the start, and only read after it.
 */
@Command(
    name = "pamphlet-local",
    customSynopsis = "mvn -q -P run -Doptions=\"--port 3001 --in-memory\"",
    description = "Runs the whole system of template.yaml on this machine.",
    synopsisHeading = "",
    optionListHeading = "%n",
    sortOptions = false,
    usageHelpAutoWidth = true)
public final class LocalOptions {

  private static final int LARGEST_PORT = 65_535;
  private static final int LONGEST_IDLE = 1_440;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "The port to listen on (${DEFAULT-VALUE}; 0 for any that is free).")
  private int port = 3000;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on (${DEFAULT-VALUE}).")
  private String host = "127.0.0.1";

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
  private boolean logsOnTerminal;

  @Option(
      names = "--idle",
      paramLabel = "MINUTES",
      description = "How long a function's process waits for its next event (${DEFAULT-VALUE}).")
  private int idleMinutes = 5;

  @Option(
      names = "--debug",
      paramLabel = "NAME=PORT",
      description = {
        "Let a debugger attach to a function at a port of 127.0.0.1.",
        "The function then runs in one process only, without a time limit."
      })
  private Map<String, Integer> debugPorts = new TreeMap<>();

  @Option(
      names = "--no-publication",
      description = "Start without the articles of infra/publication.")
  private boolean withoutPublication;

  @Option(
      names = "--movable-time",
      description = "Let POST /_local/time move the time of the whole system.")
  private boolean movableTime;

  @Option(
      names = "--root",
      paramLabel = "FOLDER",
      description = "The repository, if it is not the working directory or above it.")
  private Path root = Path.of("");

  @Option(
      names = "--rights",
      description = "Print which function may do what to what, and start nothing.")
  private boolean rights;

  @Option(names = "--help", usageHelp = true, description = "Print this.")
  private boolean help;

  private Output output = Output.NOWHERE;

  /**
   * Reads the command line.
   *
   * @throws StartProblem when an option is unknown, lacks its value, or has a wrong one
   */
  static LocalOptions parse(List<String> arguments) {
    LocalOptions options = new LocalOptions();
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

  /** The defaults for a repository. */
  public static LocalOptions of(Path root, Output output) {
    LocalOptions options = new LocalOptions();
    options.root = root;
    return options.output(output);
  }

  /** What tests start: on any free port, in memory, without the publication, silent. */
  public static LocalOptions forTests() {
    return new LocalOptions().port(0).inMemory().withoutPublication();
  }

  /**
   * The nearest folder with a {@code template.yaml}, from the given one upwards.
   *
   * @throws StartProblem when there is none
   */
  public static Path findRoot(Path from) {
    Path start = from.toAbsolutePath().normalize();
    for (Path folder = start; folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve("template.yaml"))) {
        return folder;
      }
    }
    throw StartProblem.system("no template.yaml in %s or above it".formatted(start));
  }

  /** Listens on another port; 0 for any that is free. */
  public LocalOptions port(int other) {
    port = other;
    return this;
  }

  /** Keeps the tables in another folder. */
  public LocalOptions data(Path folder) {
    data = folder;
    return this;
  }

  /** Forgets the tables at the end. */
  public LocalOptions inMemory() {
    inMemory = true;
    return this;
  }

  /** Loads no articles. */
  public LocalOptions withoutPublication() {
    withoutPublication = true;
    return this;
  }

  /** Makes the time one that can be moved, for some milliseconds of every cold start. */
  public LocalOptions withMovableTime() {
    movableTime = true;
    return this;
  }

  /** Gives what functions and API print to another receiver. */
  public LocalOptions output(Output other) {
    output = other;
    return this;
  }

  static String usage() {
    return new CommandLine(new LocalOptions()).getUsageMessage(Ansi.OFF);
  }

  boolean asksForHelp() {
    return help;
  }

  boolean asksForRights() {
    return rights;
  }

  boolean printsLogs() {
    return logsOnTerminal;
  }

  Path root() {
    return findRoot(root);
  }

  Path template() {
    return root().resolve("template.yaml");
  }

  String host() {
    return host;
  }

  int port() {
    return port;
  }

  /** The folder of the tables; empty for tables in memory. */
  Optional<Path> data() {
    Path folder = data == null ? root().resolve("infra/local/data") : data;
    return inMemory ? Optional.empty() : Optional.of(folder.toAbsolutePath().normalize());
  }

  boolean publication() {
    return !withoutPublication;
  }

  boolean movableTime() {
    return movableTime;
  }

  /** How long functions' environments live, and which are debugged. */
  Housekeeping housekeeping() {
    return new Housekeeping(Duration.ofMinutes(idleMinutes), debugPorts, InstantSource.system());
  }

  Output output() {
    return output;
  }
}
