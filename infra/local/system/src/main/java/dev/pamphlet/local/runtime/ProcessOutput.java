package dev.pamphlet.local.runtime;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/**
 * What a process prints, by lines. It is looked for at intervals instead of waited for, so that
 * {@link #catchUp} can tell that all is read that was printed before, and so in which order things
 * happened.
 */
final class ProcessOutput {

  /** A full pipe holds a process up for as long, a line comes as late. */
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

  /** Passes on what the process has printed until now. */
  synchronized void catchUp() {
    try {
      for (int waiting = bytes.available(); waiting > 0; waiting = bytes.available()) {
        pass(bytes.readNBytes(waiting));
      }
    } catch (IOException ended) {
      lines.accept("(its output ended: " + ended.getMessage() + ")");
    }
  }

  /** Waits until everything is passed on that a process printed which is gone. */
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
