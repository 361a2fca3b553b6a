package dev.pamphlet.local.dynamodb;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * What the child writes: read to the end, lest it block, the last lines kept for whoever has to
 * explain a failure.
 */
final class ServerOutput {

  private static final int KEPT_LINES = 200;
  private static final long SECONDS_TO_START = 60;

  private final Process process;
  private final Deque<String> lines = new ArrayDeque<>();
  private final CompletableFuture<Integer> port = new CompletableFuture<>();

  private ServerOutput(Process process) {
    this.process = process;
  }

  static ServerOutput of(Process process) {
    ServerOutput output = new ServerOutput(process);
    Thread reader = new Thread(output::read, "dynamodb-local-output");
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
      throw new IOException("DynamoDB Local ended before it listened" + written(), ended);
    } catch (TimeoutException late) {
      throw new IOException("DynamoDB Local does not listen" + written(), late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new IOException("interrupted while DynamoDB Local started", interrupted);
    }
  }

  /** The last lines, as the end of a complaint. */
  synchronized String written() {
    return lines.isEmpty() ? "; it wrote nothing" : "; it wrote:\n" + String.join("\n", lines);
  }

  private void read() {
    try (BufferedReader reader = process.inputReader(StandardCharsets.UTF_8)) {
      for (String line = reader.readLine(); line != null; line = reader.readLine()) {
        if (line.startsWith(LoopbackServer.LISTENING)) {
          port.complete(Integer.valueOf(line.substring(LoopbackServer.LISTENING.length())));
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
