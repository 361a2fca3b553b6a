package dev.pamphlet.local;

import dev.pamphlet.local.runtime.Output;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What was asked for on the command line.
 *
 * @param change from the options of a start without any
 * @param root the folder to look for {@code template.yaml} in, or above
 * @param task what to do
 */
record CommandLine(UnaryOperator<LocalOptions> change, Path root, Task task) {

  /** What can be asked for. */
  enum Task {
    RUN,
    PRINT_RIGHTS,
    PRINT_USAGE
  }

  static final String USAGE =
      """
      Runs the whole system of template.yaml on this machine.

        --port NUMBER     where to listen (3000; 0 for any free port)
        --host ADDRESS    on which address (127.0.0.1)
        --data FOLDER     where the tables are kept (infra/local/data)
        --in-memory       keep the tables in memory, and forget them
        --idle MINUTES    how long a function's process waits for its next event (5)
        --debug NAME=PORT let a debugger attach to a function at a port of 127.0.0.1;
                          it then runs in one process only, with no time limit
        --no-publication  start without the articles of infra/publication
        --movable-time    let POST /_local/time move the time of everything
        --root FOLDER     the repository, where it is not the working directory or above
        --rights          print which function may do what to what, and start nothing
        --help            print this

      Under Maven: mvn -q -P run -Doptions="--port 3001 --in-memory"
      """;

  private static final int LARGEST_PORT = 65_535;
  private static final int LONGEST_IDLE = 1_440;

  /**
   * @throws StartProblem when an option is unknown, lacks its value or has one that cannot be
   */
  static CommandLine parse(List<String> arguments) {
    CommandLine parsed = new CommandLine(UnaryOperator.identity(), Path.of(""), Task.RUN);
    Iterator<String> words = arguments.iterator();
    while (words.hasNext()) {
      parsed = parsed.with(words.next(), words);
    }
    return parsed;
  }

  /**
   * @throws StartProblem when there is no template
   */
  LocalOptions options(Output output) {
    return change.apply(LocalOptions.of(LocalOptions.findRoot(root), output));
  }

  private CommandLine with(String option, Iterator<String> words) {
    return switch (option) {
      case "--help" -> new CommandLine(change, root, Task.PRINT_USAGE);
      case "--rights" -> new CommandLine(change, root, Task.PRINT_RIGHTS);
      case "--root" -> new CommandLine(change, Path.of(value(option, words)), task);
      case "--in-memory" -> and(LocalOptions::inMemory);
      case "--no-publication" -> and(LocalOptions::withoutPublication);
      case "--movable-time" -> and(LocalOptions::withMovableTime);
      case "--host" -> {
        String host = value(option, words);
        yield and(options -> options.host(host));
      }
      case "--data" -> {
        Path data = Path.of(value(option, words));
        yield and(options -> options.data(data));
      }
      case "--port" -> {
        int port = number(option, value(option, words), 0, LARGEST_PORT);
        yield and(options -> options.port(port));
      }
      case "--idle" -> {
        int minutes = number(option, value(option, words), 1, LONGEST_IDLE);
        yield and(options -> options.idle(Duration.ofMinutes(minutes)));
      }
      case "--debug" -> {
        String[] parts = value(option, words).split("=", 2);
        if (parts.length < 2) {
          throw StartProblem.usage("--debug needs NAME=PORT, not '%s'".formatted(parts[0]));
        }
        int port = number(option, parts[1], 1, LARGEST_PORT);
        yield and(options -> options.debug(parts[0], port));
      }
      default -> throw StartProblem.usage("unknown option %s (see --help)".formatted(option));
    };
  }

  private CommandLine and(UnaryOperator<LocalOptions> further) {
    return new CommandLine(options -> further.apply(change.apply(options)), root, task);
  }

  private static String value(String option, Iterator<String> words) {
    if (!words.hasNext()) {
      throw StartProblem.usage("%s needs a value (see --help)".formatted(option));
    }
    return words.next();
  }

  private static int number(String option, String text, int smallest, int largest) {
    try {
      int number = Integer.parseInt(text);
      if (number >= smallest && number <= largest) {
        return number;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, together with numbers that are out of range.
    }
    throw StartProblem.usage(
        "%s needs a number from %d to %d, not '%s'".formatted(option, smallest, largest, text));
  }
}
