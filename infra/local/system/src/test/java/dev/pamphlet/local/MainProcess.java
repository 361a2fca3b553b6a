package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** {@link Main}, started as from a shell. */
final class MainProcess implements AutoCloseable {

  private static final Pattern ADDRESS = Pattern.compile("Pamphlet  (http://127\\.0\\.0\\.1:\\d+)");

  private final Process process;
  private final BufferedReader lines;

  private MainProcess(Process process) {
    this.process = process;
    this.lines = process.inputReader(StandardCharsets.UTF_8);
  }

  static MainProcess run(Path folder, String... arguments) throws IOException {
    return new MainProcess(
        new ProcessBuilder(TestJvm.command(Main.class.getName(), arguments))
            .directory(folder.toFile())
            .redirectErrorStream(true)
            .start());
  }

  /** The address that it prints, after the rest of its banner. */
  URI address() throws IOException {
    List<String> said = new ArrayList<>();
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      said.add(line);
      if (line.contains("Ctrl-C")) {
        Matcher address = ADDRESS.matcher(String.join("\n", said));
        assertThat(address.find()).isTrue();
        return URI.create(address.group(1));
      }
    }
    throw new AssertionError("it ended after saying\n" + String.join("\n", said));
  }

  /** All that it prints until it ends. */
  List<String> output() {
    return lines.lines().toList();
  }

  int exitCode() throws InterruptedException {
    assertThat(process.waitFor(20, TimeUnit.SECONDS)).isTrue();
    return process.exitValue();
  }

  Process process() {
    return process;
  }

  /** Kills it and all processes that it started. */
  void killTree() throws Exception {
    List<ProcessHandle> tree = new ArrayList<>(process.descendants().toList());
    tree.add(process.toHandle());
    tree.forEach(ProcessHandle::destroyForcibly);
    for (ProcessHandle each : tree) {
      each.onExit().get(20, TimeUnit.SECONDS);
    }
  }

  @Override
  public void close() {
    process.destroyForcibly().onExit().join();
  }
}
