package dev.pamphlet.local;

import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.TextWidth;
import dev.pamphlet.local.runtime.Output;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Distributes the output of a system. Messages for a person go to the terminal. Log lines go to a
 * file for each function and for the API, which each start overwrites.
 */
final class Logs implements Output, AutoCloseable {

  /** As wide as most names; a longer one shifts only its own lines. */
  private static final int SOURCE_WIDTH = 20;

  private final Console console;
  private final Optional<Path> folder;
  private final Map<String, PrintWriter> files = new HashMap<>();

  private Logs(Console console, Optional<Path> folder) {
    this.console = console;
    this.folder = folder;
  }

  /** Writes log lines to {@code <folder>/<source>.log}. */
  static Logs inFolder(Console console, Path folder) {
    return new Logs(console, Optional.of(folder));
  }

  /** Prints log lines among the other output. */
  static Logs onTerminal(Console console) {
    return new Logs(console, Optional.empty());
  }

  /** The folder of the files; empty when log lines go to the terminal. */
  Optional<Path> folder() {
    return folder;
  }

  @Override
  public void line(String source, String text) {
    console.line(console.dim(TextWidth.padded(source, SOURCE_WIDTH) + " │ ") + text);
  }

  /** Structured lines without a failure go only to the file. */
  @Override
  public synchronized void log(String source, String text) {
    folder.ifPresent(there -> write(there, source, text));
    if (folder.isEmpty() || !isRoutine(text)) {
      line(source, text);
    }
  }

  private void write(Path there, String source, String text) {
    try {
      PrintWriter file = files.get(source);
      if (file == null) {
        Path path = Files.createDirectories(there).resolve(source + ".log");
        file = new PrintWriter(Files.newBufferedWriter(path, StandardCharsets.UTF_8));
        files.put(source, file);
      }
      file.println(text);
      if (file.checkError()) {
        throw new IOException("it takes no more");
      }
    } catch (IOException unwritable) {
      line(source, "(its log in %s cannot be written: %s)".formatted(there, unwritable));
    }
  }

  private static boolean isRoutine(String text) {
    return text.startsWith("{") && !text.contains("\"level\":\"ERROR\"");
  }

  @Override
  public synchronized void close() {
    files.values().forEach(PrintWriter::close);
  }
}
