package dev.pamphlet.local;

import dev.pamphlet.local.runtime.Output;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * What was asked for on the command line.
 *
 * @param change from the options of a start without any
 * @param root the folder to look for {@code template.yaml} in, or above
 * @param task what to do
 * @param tied whether to stop when the process that started this one is gone
 */
record CommandLine(UnaryOperator<LocalOptions> change, Path root, Task task, boolean tied) {

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
        --no-publication  start without the articles of infra/publication
        --movable-time    let POST /_local/time move the time of everything
        --root FOLDER     the repository, where it is not the working directory or above
        --tied            stop when the process that started this one is gone
        --rights          print which function may do what to what, and start nothing
        --help            print this

      Under Maven: mvn -q -P run -Doptions="--port 3001 --in-memory"
      """;

  private static final int LARGEST_PORT = 65_535;

  /**
   * @throws StartProblem when an option is unknown, lacks its value or has one that cannot be
   */
  static CommandLine parse(List<String> arguments) {
    CommandLine parsed = new CommandLine(UnaryOperator.identity(), Path.of(""), Task.RUN, false);
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
      case "--help" -> new CommandLine(change, root, Task.PRINT_USAGE, tied);
      case "--rights" -> new CommandLine(change, root, Task.PRINT_RIGHTS, tied);
      case "--tied" -> new CommandLine(change, root, task, true);
      case "--root" -> new CommandLine(change, Path.of(value(option, words)), task, tied);
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
        int port = port(value(option, words));
        yield and(options -> options.port(port));
      }
      default -> throw StartProblem.usage("unknown option %s (see --help)".formatted(option));
    };
  }

  private CommandLine and(UnaryOperator<LocalOptions> further) {
    return new CommandLine(options -> further.apply(change.apply(options)), root, task, tied);
  }

  private static String value(String option, Iterator<String> words) {
    if (!words.hasNext()) {
      throw StartProblem.usage("%s needs a value (see --help)".formatted(option));
    }
    return words.next();
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text);
      if (port >= 0 && port <= LARGEST_PORT) {
        return port;
      }
    } catch (NumberFormatException notANumber) {
      // Said below, together with numbers that are no ports.
    }
    throw StartProblem.usage("--port is a number from 0 to 65535, not '%s'".formatted(text));
  }
}
