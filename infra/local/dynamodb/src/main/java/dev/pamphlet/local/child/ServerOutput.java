package dev.pamphlet.local.child;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the child writes: read to the end, lest it block, the last lines kept for whoever has to
 * explain a failure.
 */
public final class ServerOutput {

  /** What the line begins with that tells the port. */
  public static final String LISTENING = "listening on 127.0.0.1:";

  private static final int KEPT_LINES = 200;
  private static final long SECONDS_TO_START = 60;

  /** SQLite's own words stand in brackets at the end of sqlite4java's. */
  private static final Pattern THROWN =
      Pattern.compile("Exception: (?:\\[\\d+].*\\[)?([^\\[\\]]+)]?$");

  private final String name;
  private final Process process;
  private final Deque<String> lines = new ArrayDeque<>();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private ServerOutput(String name, Process process) {
    this.name = name;
    this.process = process;
  }

  static ServerOutput of(String name, Process process) {
    ServerOutput output = new ServerOutput(name, process);
    Thread reader = new Thread(output::read, name + " output");
    reader.setDaemon(true);
    reader.start();
    return output;
  }

  /**
   * The port the child listens on, once it does.
   *
   * @throws IOException when it ends instead, or takes more than a minute
   */
  int port() throws IOException {
    try {
      return port.get(SECONDS_TO_START, TimeUnit.SECONDS);
    } catch (ExecutionException ended) {
      throw failure();
    } catch (TimeoutException late) {
      throw failure();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while " + name + " started", interrupted);
    }
  }

  /** Why it does not do its work, in one line; all that it wrote is told by the cause. */
  synchronized IOException failure() {
    String reason =
        lines.stream()
            .map(THROWN::matcher)
            .filter(Matcher::find)
            .map(thrown -> thrown.group(1))
            .findFirst()
            .orElse(name + " does not answer");
    return new IOException(reason, new IOException(String.join("\n", lines)));
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith(LISTENING)) {
          port.complete(Integer.valueOf(line.substring(LISTENING.length())));
        }
        keep(line);
      }
      port.completeExceptionally(new IOException("end of its output"));
    } catch (IOException broken) {
      port.completeExceptionally(broken);
    }
  }

  private synchronized void keep(String line) {
    lines.addLast(line);
    if (lines.size() > KEPT_LINES) {
      lines.removeFirst();
    }
  }
}
