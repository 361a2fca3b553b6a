package dev.pamphlet.cli.articles;

import dev.pamphlet.cli.output.Console;
import java.util.List;
import java.util.function.Consumer;

/** Prints a unified diff in colours. */
public final class DiffLines {

  private DiffLines() {}

  /**
   * Prints a diff.
   *
   * @param print prints a line, for example {@code console::line}
   */
  public static void print(List<String> diff, Consumer<String> print, Console console) {
    diff.forEach(line -> print.accept(coloured(Console.printable(line), console)));
  }

  private static String coloured(String line, Console console) {
    if (line.startsWith("---") || line.startsWith("+++")) {
      return console.bold(line);
    }
    return switch (line.charAt(0)) {
      case '+' -> console.green(line);
      case '-' -> console.red(line);
      case '@' -> console.cyan(line);
      default -> line;
    };
  }
}
