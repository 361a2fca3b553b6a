package dev.pamphlet.cli;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.cli.command.Environment;
import java.io.BufferedReader;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import picocli.CommandLine;

/**
 * Runs command lines in tests.
 *
 * @param pauses that were requested; none takes any time
 * @param typed a person's answers to questions
 */
record Shell(
    Map<String, String> environment,
    boolean terminal,
    List<Duration> pauses,
    Clock clock,
    String typed) {

  static final Clock CLOCK =
      Clock.fixed(Instant.parse("2026-11-01T12:00:00Z"), ZoneId.of("Europe/Berlin"));

  Shell(Map<String, String> environment, boolean terminal) {
    this(environment, terminal, new ArrayList<>(), CLOCK, "");
  }

  /** The same on a machine with another clock. */
  Shell by(Clock other) {
    return new Shell(environment, terminal, pauses, other, typed);
  }

  /** The same with a person at the terminal, who types this. */
  Shell typing(String answer) {
    return new Shell(environment, true, pauses, clock, answer);
  }

  /** Without a terminal, and with the API at an address. */
  static Shell at(URI api) {
    return new Shell(Map.of("PAMPHLET_API", api.toString()), false);
  }

  Ended run(Object... arguments) {
    List<String> texts = new ArrayList<>();
    for (Object argument : arguments) {
      texts.add(argument.toString());
    }
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code = Pamphlet.run(in(out, err), texts.toArray(String[]::new));
    return new Ended(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  /** All commands, to ask for their options and help. */
  static CommandLine commands() {
    return Pamphlet.line(
        new Shell(Map.of(), false).in(new ByteArrayOutputStream(), new ByteArrayOutputStream()));
  }

  private Environment in(ByteArrayOutputStream out, ByteArrayOutputStream err) {
    return new Environment(
        environment,
        new BufferedReader(new StringReader(typed)),
        print(out),
        print(err),
        terminal,
        clock,
        pauses::add);
  }

  private static PrintStream print(ByteArrayOutputStream bytes) {
    return new PrintStream(bytes, true, StandardCharsets.UTF_8);
  }

  /** The result of a command. */
  record Ended(int code, String out, String err) {

    JsonNode json() {
      try {
        return new ObjectMapper().readTree(out);
      } catch (IOException malformed) {
        throw new UncheckedIOException(malformed);
      }
    }
  }
}
