package dev.pamphlet.local.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * Reads the lines that a process prints. It polls instead of blocking, so that {@link #catchUp} can
 * read everything printed so far, which keeps events in order.
 */
final class ProcessOutput {

  /** The longest delay of a line, and of a process with a full pipe. */
  private static final int MILLISECONDS_BETWEEN_LOOKS = 20;

  private final Process process;
  private final InputStream bytes;
  private final Consumer<String> lines;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final Thread reader;

  ProcessOutput(Process process, Consumer<String> lines) {
    this.process = process;
    this.bytes = process.getInputStream();
    this.lines = lines;
    this.reader = new Thread(this::follow, "output-of-" + process.pid());
    reader.setDaemon(true);
    reader.start();
  }

  /** Passes on the output of the process so far. */
  synchronized void catchUp() {
    try {
      for (int waiting = bytes.available(); waiting > 0; waiting = bytes.available()) {
        pass(bytes.readNBytes(waiting));
      }
    } catch (IOException ended) {
      lines.accept("(its output ended: " + ended.getMessage() + ")");
    }
  }

  /** Waits until all output of an ended process is passed on. */
  void join() throws InterruptedException {
    reader.join();
  }

  private void follow() {
    try {
      while (!process.waitFor(MILLISECONDS_BETWEEN_LOOKS, TimeUnit.MILLISECONDS)) {
        catchUp();
      }
      end();
    } catch (InterruptedException nobodyInterruptsIt) {
      Thread.currentThread().interrupt();
    }
  }

  private synchronized void end() {
    catchUp();
    if (line.size() > 0) {
      pass(new byte[] {'\n'});
    }
  }

  private void pass(byte[] printed) {
    for (byte each : printed) {
      if (each == '\n') {
        lines.accept(line.toString(StandardCharsets.UTF_8).stripTrailing());
        line.reset();
      } else {
        line.write(each);
      }
    }
  }
}
