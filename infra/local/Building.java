import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * Prints what {@code mvn -q -P run} does before it starts the system, because Maven itself is
 * silent then, or prints its options. Runs from source, before anything is compiled.
 */
final class Building {

  private Building() {}

  /**
   * @param arguments the options of the system, as one
   * @throws IOException when the file with the options cannot be read
   */
  public static void main(String[] arguments) throws IOException {
    if (List.of(arguments).contains("--help")) {
      System.out.print(Files.readString(Path.of("infra/local/options.txt")));
      return;
    }
    System.out.println("Building the functions and what runs them on this machine ...");
    if (Files.notExists(Path.of("infra/local/system/target"))) {
      System.out.println(
          "Maven fetches the libraries that it does not have yet: the first time, this takes minutes.");
    }
  }
}
