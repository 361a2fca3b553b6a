package dev.pamphlet.local.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The log of a function. Lines are passed on at once. The latest are kept, grouped by invocation
 * even if several ran at once.
 */
final class FunctionLog {

  private static final int KEPT = 1_000;

  private final String function;
  private final Output output;
  private final Deque<String> finished = new ArrayDeque<>();
  private final Set<Stream> streams = new LinkedHashSet<>();

  FunctionLog(String function, Output output) {
    this.function = function;
    this.output = output;
  }

  /** Opens the part of another environment. */
  Stream open() {
    Stream stream = new Stream();
    synchronized (this) {
      streams.add(stream);
    }
    return stream;
  }

  /** The lines of finished invocations, in the order of their ends, then the other lines. */
  synchronized List<String> latest() {
    List<String> latest = new ArrayList<>(finished);
    streams.forEach(stream -> latest.addAll(stream.lines));
    return latest;
  }

  private static void keep(Deque<String> lines, String line) {
    if (lines.size() == KEPT) {
      lines.removeFirst();
    }
    lines.addLast(line);
  }

  /** The part of one environment, whose invocations come one after the other. */
  final class Stream {

    private final Deque<String> lines = new ArrayDeque<>();

    /** A line that the function printed. */
    void printed(String line) {
      note(line);
      output.log(function, line);
    }

    /** Why an invocation failed. */
    void failed(String reason) {
      note(reason);
      output.line(function, reason);
    }

    /** A line that is only in the kept log. */
    void note(String line) {
      synchronized (FunctionLog.this) {
        keep(lines, line);
      }
    }

    /** Ends an invocation: the lines since the last end belong together. */
    void end() {
      synchronized (FunctionLog.this) {
        lines.forEach(line -> keep(finished, line));
        lines.clear();
      }
    }

    void close() {
      synchronized (FunctionLog.this) {
        end();
        streams.remove(this);
      }
    }
  }
}
