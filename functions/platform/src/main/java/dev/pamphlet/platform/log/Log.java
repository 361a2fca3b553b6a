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
 * Writes one JSON object per line, for CloudWatch and for terminals.
 *
 * <p>A line holds names, numbers and ids, and no address, token, body or query string. So an
 * exception is logged with its types and its places in this code, but without its messages, which
 * could quote anything.
 */
public final class Log {

  private static final int PLACES = 8;
  private static final String OURS = "dev.pamphlet.";

  private final PrintStream out;
  private final Clock clock;

  /**
   * @param out the stream that Lambda collects log lines from: standard output
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

  /** Logs a failure that an operator has to look at. */
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

  /** Logs something that an operator has to look at, and that is no exception. */
  public void error(String message, Consumer<JsonWriter> members) {
    line("ERROR", message, members);
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

  /** Where it was thrown, and the frames of this project's code. */
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
