package dev.pamphlet.local.child;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * Somebody else's server in a process of its own, so that none of its libraries meets one of ours.
 * It listens on a free port of 127.0.0.1, prints {@link ServerOutput#LISTENING} with that port, and
 * ends with this object or with this process, whichever ends first and however.
 */
public final class ServerProcess implements AutoCloseable {

  private static final String CLASS_PATH = "child.classpath";
  private static final long SECONDS_TO_STOP = 10;

  private final Process process;
  private final ServerOutput output;

  private ServerProcess(String name, Process process) {
    this.process = process;
    this.output = ServerOutput.of(name, process);
  }

  /**
   * Starts it, and does not wait until it listens.
   *
   * @param name what it is called in complaints
   * @param server the class to run; its class path stands in the resource {@code child.classpath}
   *     beside it, written when its module was built
   * @param directory its working directory
   * @param options of its JVM, beside those that make it start fast
   * @throws IOException when it cannot be started, with the reason in one line
   */
  public static ServerProcess start(
      String name,
      Class<?> server,
      Path directory,
      List<String> options,
      Map<String, String> environment,
      List<String> arguments)
      throws IOException {
    List<String> all = new ArrayList<>(options);
    all.add("-XX:TieredStopAtLevel=1");
    all.add("-XX:+UseSerialGC");
    all.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    if (Runtime.version().feature() >= 24) {
      all.add("--enable-native-access=ALL-UNNAMED");
    }
    ChildJvm jvm =
        new ChildJvm(
            directory, environment, all, classPath(name, server), server.getName(), arguments);
    return new ServerProcess(name, jvm.start());
  }

  /**
   * Where it listens. Waits until it does.
   *
   * @throws IOException when it ends instead, or takes more than a minute
   */
  public URI endpoint() throws IOException {
    return URI.create("http://127.0.0.1:" + output.port());
  }

  /** Why it does not do its work, in one line; all that it wrote is told by the cause. */
  public IOException failure() {
    return output.failure();
  }

  /** Stops it and waits until it is gone. */
  @Override
  public void close() {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }

  private static List<Path> classPath(String name, Class<?> server) throws IOException {
    try (InputStream written = server.getResourceAsStream(CLASS_PATH)) {
      if (written == null) {
        throw new IOException(
            "the class path of %s is missing: build its module with Maven".formatted(name));
      }
      String entries = new String(written.readAllBytes(), StandardCharsets.UTF_8).strip();
      return Stream.concat(
              Stream.of(ChildJvm.classes(server)),
              Stream.of(entries.split(File.pathSeparator)).map(Path::of))
          .toList();
    }
  }
}
