package dev.pamphlet.local;

import dev.pamphlet.local.runtime.Housekeeping;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.Template;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/**
 * The options of the command line, with the defaults of {@code mvn -P run}. Tests give the same
 * options. They do not change after parsing.
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

  /** The default limit of an AWS account. */
  private static final int MOST_EXECUTIONS = 1_000;

  @Option(
      names = "--port",
      paramLabel = "NUMBER",
      description = "The port to listen on (${DEFAULT-VALUE}; 0 for any that is free).")
  int port = 3000;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description = "The address to listen on (${DEFAULT-VALUE}).")
  String host = "127.0.0.1";

  @Option(
      names = "--data",
      paramLabel = "FOLDER",
      description = "Where to keep tables, queues, buckets, mail and logs (infra/local/data).")
  private Path data;

  @Option(names = "--in-memory", description = "Keep everything in memory, and forget it.")
  private boolean inMemory;

  @Option(
      names = "--logs",
      description = "Print the log lines of functions and API here, instead of into files.")
  boolean logsOnTerminal;

  @Option(
      names = "--idle",
      paramLabel = "MINUTES",
      description = "How long a function's process waits for its next event (${DEFAULT-VALUE}).")
  private int idleMinutes = 5;

  @Option(
      names = "--executions",
      paramLabel = "NUMBER",
      description = "How many events all functions may work on at once, as on an AWS account.")
  private Integer executions;

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
  boolean withoutPublication;

  @Option(
      names = "--movable-time",
      description = "Let POST /_local/time move the time of the whole system.")
  boolean movableTime;

  @Option(
      names = "--root",
      paramLabel = "FOLDER",
      description = "The repository, if it is not the working directory or above it.")
  private Path root = Path.of("");

  @Option(
      names = "--rights",
      description = "Print which function may do what to what, and start nothing.")
  boolean rights;

  @Option(names = "--help", usageHelp = true, description = "Print this.")
  boolean help;

  Output output = Output.NOWHERE;

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
    options.executions().ifPresent(most -> checkRange("--executions", 1, most, MOST_EXECUTIONS));
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

  /** The options of a command line, for a repository. */
  public static LocalOptions of(Path root, Output output, String... further) {
    LocalOptions options =
        parse(Stream.concat(Stream.of("--root", root.toString()), Stream.of(further)).toList());
    options.output = output;
    return options;
  }

  /**
   * The options of tests: this repository on any free port, in memory, without the publication,
   * silent.
   */
  public static LocalOptions forTests(String... further) {
    return parse(
        Stream.concat(
                Stream.of("--port", "0", "--in-memory", "--no-publication"), Stream.of(further))
            .toList());
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

  /**
   * Checks that the code of every function is built, and that the functions to debug exist.
   *
   * @throws StartProblem otherwise
   */
  void check(Template template) {
    for (LambdaFunction function : template.functions()) {
      if (!Files.isRegularFile(function.zip())) {
        throw StartProblem.system(
            "%s, the code of %s, is not there: build it with 'mvn -q package -DskipTests'"
                .formatted(root().relativize(function.zip()), function.logicalId()));
      }
    }
    List<String> functions = template.functions().stream().map(LambdaFunction::logicalId).toList();
    for (String name : debugPorts.keySet()) {
      if (!functions.contains(name)) {
        throw StartProblem.usage(
            "--debug %s: the functions are %s".formatted(name, String.join(", ", functions)));
      }
    }
  }

  static String usage() {
    return new CommandLine(new LocalOptions()).getUsageMessage(Ansi.OFF);
  }

  Path root() {
    return findRoot(root);
  }

  Path template() {
    return root().resolve("template.yaml");
  }

  /** The folder for all data; empty to keep it in memory. */
  Optional<Path> data() {
    Path folder = data == null ? root().resolve("infra/local/data") : data;
    return inMemory ? Optional.empty() : Optional.of(folder.toAbsolutePath().normalize());
  }

  /** The lifetime of functions' environments, and which are debugged. */
  Housekeeping housekeeping() {
    return new Housekeeping(
        Duration.ofMinutes(idleMinutes), debugPorts, executions(), InstantSource.system());
  }

  private OptionalInt executions() {
    return executions == null ? OptionalInt.empty() : OptionalInt.of(executions);
  }
}
