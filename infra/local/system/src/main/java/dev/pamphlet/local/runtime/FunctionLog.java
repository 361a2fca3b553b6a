package dev.pamphlet.local.runtime;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The log of one function. Lines are passed on as they come; the latest are kept, with the lines of
 * each invocation together even when several ran at once.
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

  /** Opens the part of one more environment. */
  Stream open() {
    Stream stream = new Stream();
    synchronized (this) {
      streams.add(stream);
    }
    return stream;
  }

  /** What the finished invocations printed, in the order of their ends, then the others. */
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

    /** A line that only readers of the whole log see. */
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
