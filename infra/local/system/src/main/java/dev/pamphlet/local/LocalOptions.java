package dev.pamphlet.local;

import dev.pamphlet.local.runtime.Housekeeping;
import dev.pamphlet.local.runtime.Output;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * What to start, and where.
 *
 * @param root of the repository: the folder of {@code template.yaml}
 * @param host address to listen on
 * @param port to listen on; 0 for any that is free
 * @param data folder of the tables; in memory where there is none
 * @param publication whether to load {@code infra/publication}
 * @param movableTime whether its time can be moved, for some milliseconds of every cold start
 * @param housekeeping how long functions' environments live, and which are debugged
 * @param output takes what functions and API print
 */
public record LocalOptions(
    Path root,
    String host,
    int port,
    Optional<Path> data,
    boolean publication,
    boolean movableTime,
    Housekeeping housekeeping,
    Output output) {

  private static final int PORT = 3000;

  /** What {@code mvn -P run} starts: on 127.0.0.1:3000, on disk, with the publication. */
  public static LocalOptions of(Path root, Output output) {
    Path absolute = root.toAbsolutePath().normalize();
    Path data = absolute.resolve("infra/local/data");
    return new LocalOptions(
        absolute, "127.0.0.1", PORT, Optional.of(data), true, false, Housekeeping.USUAL, output);
  }

  /** What tests start: on any free port, in memory, without the publication, silent. */
  public static LocalOptions forTests() {
    return of(findRoot(Path.of("")), Output.NOWHERE).port(0).inMemory().withoutPublication();
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

  /** Where what to start is written. */
  Path template() {
    return root.resolve("template.yaml");
  }

  /** The same with another host. */
  public LocalOptions host(String other) {
    return new LocalOptions(
        root, other, port, data, publication, movableTime, housekeeping, output);
  }

  /** The same with another port. */
  public LocalOptions port(int other) {
    return new LocalOptions(
        root, host, other, data, publication, movableTime, housekeeping, output);
  }

  /** The same with tables in another folder. */
  public LocalOptions data(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    return new LocalOptions(
        root, host, port, Optional.of(absolute), publication, movableTime, housekeeping, output);
  }

  /** The same with tables that end with the system. */
  public LocalOptions inMemory() {
    return new LocalOptions(
        root, host, port, Optional.empty(), publication, movableTime, housekeeping, output);
  }

  /** The same without articles. */
  public LocalOptions withoutPublication() {
    return new LocalOptions(root, host, port, data, false, movableTime, housekeeping, output);
  }

  /** The same with a time that can be moved. */
  public LocalOptions withMovableTime() {
    return new LocalOptions(root, host, port, data, publication, true, housekeeping, output);
  }

  /** The same with another receiver of output. */
  public LocalOptions output(Output other) {
    return new LocalOptions(root, host, port, data, publication, movableTime, housekeeping, other);
  }

  /** The same with another time for which a function's environment waits for its next event. */
  public LocalOptions idle(Duration other) {
    return housekeeping(housekeeping.idle(other));
  }

  /** The same with a port of 127.0.0.1 at which a debugger may attach to a function. */
  public LocalOptions debug(String function, int debugPort) {
    return housekeeping(housekeeping.debug(function, debugPort));
  }

  private LocalOptions housekeeping(Housekeeping other) {
    return new LocalOptions(root, host, port, data, publication, movableTime, other, output);
  }
}
