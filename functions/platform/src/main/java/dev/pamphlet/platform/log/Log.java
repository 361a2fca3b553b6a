package dev.pamphlet.platform.log;

import dev.pamphlet.platform.json.JsonWriter;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * One JSON object a line, for CloudWatch and for a terminal alike.
 *
 * <p>What may stand in a line is what its caller writes: names, numbers, ids. Addresses, tokens,
 * bodies and query strings may not, and so an exception is logged as its types and the places in
 * this code that it came through, without its messages, which could quote anything.
 */
public final class Log {

  private static final int PLACES = 8;
  private static final String OURS = "dev.pamphlet.";

  private final PrintStream out;
  private final Clock clock;

  /**
   * @param out where Lambda collects a function's lines: standard output
   */
  public Log(PrintStream out, Clock clock) {
    this.out = out;
    this.clock = clock;
  }

  public void info(String message, Consumer<JsonWriter> members) {
    line("INFO", message, members);
  }

  public void warn(String message, Consumer<JsonWriter> members) {
    line("WARN", message, members);
  }

  /** A failure that somebody has to look at. */
  public void error(String message, Throwable failure, Consumer<JsonWriter> members) {
    line(
        "ERROR",
        message,
        json -> {
          members.accept(json);
          json.array("failure", types(failure), json::value);
          json.array("at", places(failure), json::value);
        });
  }

  private void line(String level, String message, Consumer<JsonWriter> members) {
    byte[] line =
        JsonWriter.document(
            json ->
                json.object(
                    () -> {
                      json.member("time", clock.instant());
                      json.member("level", level);
                      json.member("message", message);
                      members.accept(json);
                    }));
    out.println(new String(line, StandardCharsets.UTF_8));
  }

  private static List<String> types(Throwable failure) {
    return Stream.iterate(failure, t -> t != null, Throwable::getCause)
        .limit(PLACES)
        .map(t -> t.getClass().getName())
        .toList();
  }

  /** Where it was thrown, and the places in this project's code that it came through. */
  private static List<String> places(Throwable failure) {
    StackTraceElement[] trace = failure.getStackTrace();
    return IntStream.range(0, trace.length)
        .filter(i -> i == 0 || trace[i].getClassName().startsWith(OURS))
        .mapToObj(i -> trace[i])
        .limit(PLACES)
        .map(f -> f.getClassName() + "." + f.getMethodName() + ":" + f.getLineNumber())
        .toList();
  }
}
