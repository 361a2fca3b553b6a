import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Says what {@code mvn -q -P run} does before it starts the system, as Maven itself is silent then.
 * Run from its source, before anything is compiled.
 */
final class Building {

  private Building() {}

  public static void main(String[] arguments) {
    System.out.println("Building the functions and what runs them on this machine ...");
    if (Files.notExists(Path.of("infra/local/system/target"))) {
      System.out.println(
          "Maven fetches the libraries that it does not have yet: the first time, this takes minutes.");
    }
  }
}
