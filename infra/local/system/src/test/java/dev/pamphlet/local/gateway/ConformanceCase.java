package dev.pamphlet.local.gateway;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.http.Requests;
import dev.pamphlet.local.http.SdkSigner;
import dev.pamphlet.local.runtime.Invocation;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * A line of a {@link ConformanceTable}: a request, the function's behaviour, and the expected
 * result.
 */
record ConformanceCase(ConformanceTable table, JsonNode line) {

  static final String CHOICE = "choice";

  String source() {
    return line.path("source").asText();
  }

  boolean isChoice() {
    return source().equals(CHOICE);
  }

  int times() {
    return line.path("times").asInt(1);
  }

  /** The outcome of the function's call. */
  Invocation invocation() {
    if (line.has("outcome")) {
      return line.path("outcome").asText().equals("throttled")
          ? new Invocation.Throttled()
          : new Invocation.Failed("java.lang.IllegalStateException", "broken");
    }
    if (line.has("answerText")) {
      return FakeFunctions.answer(line.path("answerText").asText());
    }
    return FakeFunctions.answer(
        line.has("answer") ? line.path("answer").toString() : "{\"statusCode\":200}");
  }

  /** The request's text, with a host, a length and a signature if they are needed. */
  String request() {
    List<String> lines = new ArrayList<>(ConformanceTable.strings(line.path("request")));
    if (line.path("signed").asBoolean()) {
      String[] start = lines.get(0).split(" ");
      return Requests.text(SdkSigner.localEditor(Apis.NOW).sign(start[0], start[1], ""));
    }
    if (lines.get(0).endsWith(" HTTP/1.1") && lines.stream().noneMatch(ConformanceCase::isHost)) {
      lines.add("host: api.example.com");
    }
    String body = line.path("body").asText("x".repeat(line.path("bodySize").asInt()));
    if (!body.isEmpty()) {
      lines.add("content-length: " + body.getBytes(StandardCharsets.UTF_8).length);
    }
    String head = String.join("\r\n", lines) + "\r\n\r\n";
    return filled(head, line.path("headSize").asInt(head.length())) + body;
  }

  /** The same head with one more header, so long that the head has this many bytes. */
  private static String filled(String head, int bytes) {
    String filler = "filler: ";
    return bytes == head.length()
        ? head
        : head.substring(0, head.length() - 2)
            + filler
            + "x".repeat(bytes - head.length() - filler.length() - 2)
            + "\r\n\r\n";
  }

  private static boolean isHost(String headerLine) {
    return headerLine.toLowerCase(Locale.ROOT).startsWith("host:");
  }

  @Override
  public String toString() {
    return table.name() + ": " + line.path("that").asText();
  }
}
