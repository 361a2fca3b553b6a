package dev.pamphlet.local.runtime;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

/** What one function printed: passed on line by line, and the latest lines kept. */
final class FunctionLog {

  private static final int KEPT = 1_000;

  private final String function;
  private final Output output;
  private final Deque<String> latest = new ArrayDeque<>();

  FunctionLog(String function, Output output) {
    this.function = function;
    this.output = output;
  }

  void line(String line) {
    synchronized (latest) {
      if (latest.size() == KEPT) {
        latest.removeFirst();
      }
      latest.addLast(line);
    }
    output.line(function, line);
  }

  List<String> latest() {
    synchronized (latest) {
      return List.copyOf(latest);
    }
  }
}
