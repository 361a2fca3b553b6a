package dev.pamphlet.newsletter.events;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * SendBulkEmail and GetAccount over HTTP, with everything that may go wrong, before a mail is
 * accepted or after. It keeps the mails that it accepted.
 */
final class SesStub implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** What its client waits for an answer: longer than a test takes, and until it falls silent. */
  private static final Duration PATIENCE = Duration.ofHours(1);

  private final HttpServer server;
  private final SesV2Client client;
  private final SilencedHttp http = new SilencedHttp();
  private final Deque<Trouble> troubles = new ArrayDeque<>();
  private final List<Taken> inbox = new ArrayList<>();
  private final List<JsonNode> calls = new ArrayList<>();
  private final Set<String> refusedAddresses = new HashSet<>();
  private int mailsPerSecond = 3;
  private int leftToday = 100_000;
  private boolean enabled = true;

  /** A mail that was accepted. */
  record Taken(String issue, int chunk, String subscriber, String to, String id) {}

  SesStub() {
    try {
      server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    } catch (IOException unbound) {
      throw new UncheckedIOException(unbound);
    }
    server.setExecutor(
        Executors.newCachedThreadPool(
            work -> {
              Thread thread = new Thread(work, "ses-stub");
              thread.setDaemon(true);
              return thread;
            }));
    server.createContext("/", this::handle);
    server.start();
    client =
        SesV2Client.builder()
            .endpointOverride(URI.create("http://127.0.0.1:" + server.getAddress().getPort()))
            .region(Region.US_EAST_1)
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("id", "secret")))
            .httpClient(http)
            .overrideConfiguration(
                override ->
                    override
                        .retryStrategy(AwsRetryStrategy.doNotRetry())
                        .apiCallTimeout(PATIENCE)
                        .scheduledExecutorService(http.timeouts()))
            .build();
  }

  /** The SDK's client for it, which repeats no call. */
  SesV2Client client() {
    return client;
  }

  /** Resets everything. */
  synchronized void reset() {
    troubles.clear();
    inbox.clear();
    calls.clear();
    refusedAddresses.clear();
    limits(3, 100_000, true);
  }

  synchronized void limits(int rate, int left, boolean sends) {
    mailsPerSecond = rate;
    leftToday = left;
    enabled = sends;
  }

  /** Queues these for the next calls, one for each. */
  synchronized void next(Trouble... next) {
    troubles.addAll(List.of(next));
  }

  /** Refuses every call with this address. */
  synchronized void refuse(String address) {
    refusedAddresses.add(address);
  }

  /** The accepted mails, in order. */
  synchronized List<Taken> inbox() {
    return List.copyOf(inbox);
  }

  /** The bulk calls, as they came. */
  synchronized List<JsonNode> calls() {
    return List.copyOf(calls);
  }

  private void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      byte[] body = exchange.getRequestBody().readAllBytes();
      if (exchange.getRequestMethod().equals("GET")) {
        respond(exchange, 200, account());
      } else {
        send(exchange, JSON.readTree(body));
      }
    }
  }

  private synchronized ObjectNode account() {
    ObjectNode account = JSON.createObjectNode().put("SendingEnabled", enabled);
    account
        .putObject("SendQuota")
        .put("MaxSendRate", mailsPerSecond)
        .put("Max24HourSend", leftToday)
        .put("SentLast24Hours", 0);
    return account;
  }

  private void send(HttpExchange exchange, JsonNode call) throws IOException {
    Trouble trouble = trouble(call);
    switch (trouble) {
      case THROTTLED ->
          refuse(exchange, "TooManyRequestsException", 429, "Maximum sending rate exceeded.");
      case QUOTA ->
          refuse(exchange, "TooManyRequestsException", 429, "Daily message quota exceeded.");
      case PAUSED -> refuse(exchange, "SendingPausedException", 400, "Sending is paused.");
      case FAILS_BEFORE -> respond(exchange, 500, JSON.createObjectNode());
      case CUT_BEFORE -> exchange.close();
      case SILENT_BEFORE -> fallSilent(exchange);
      default -> {
        if (isRefused(call)) {
          refuse(exchange, "BadRequestException", 400, "Invalid address.");
          return;
        }
        ObjectNode answer = take(call, trouble);
        switch (trouble) {
          case FAILS_AFTER -> respond(exchange, 503, JSON.createObjectNode());
          case CUT_AFTER -> exchange.close();
          case SILENT_AFTER -> fallSilent(exchange);
          default -> respond(exchange, 200, answer);
        }
      }
    }
  }

  private synchronized Trouble trouble(JsonNode call) {
    calls.add(call);
    return troubles.isEmpty() ? Trouble.NONE : troubles.remove();
  }

  private synchronized boolean isRefused(JsonNode call) {
    return call.path("BulkEmailEntries")
        .valueStream()
        .anyMatch(entry -> refusedAddresses.contains(address(entry)));
  }

  private synchronized ObjectNode take(JsonNode call, Trouble trouble) {
    ObjectNode answer = JSON.createObjectNode();
    ArrayNode results = answer.putArray("BulkEmailEntryResults");
    int place = 0;
    for (JsonNode entry : call.path("BulkEmailEntries")) {
      boolean spared = place++ % 2 == 0;
      if (!spared && trouble == Trouble.HALF_THROTTLED) {
        results.addObject().put("Status", "ACCOUNT_THROTTLED");
      } else if (!spared && trouble == Trouble.HALF_IN_TROUBLE) {
        results.addObject().put("Status", "TRANSIENT_FAILURE");
      } else {
        String id = "0100019ab0c5f3d8-%08d-000000".formatted(inbox.size());
        inbox.add(
            new Taken(
                tag(entry, "issue"),
                Integer.parseInt(tag(entry, "chunk")),
                tag(entry, "subscriber"),
                address(entry),
                id));
        results.addObject().put("Status", "SUCCESS").put("MessageId", id);
      }
    }
    return answer;
  }

  private static String address(JsonNode entry) {
    return entry.at("/Destination/ToAddresses/0").asText();
  }

  private static String tag(JsonNode entry, String name) {
    return entry
        .path("ReplacementTags")
        .valueStream()
        .filter(tag -> tag.path("Name").asText().equals(name))
        .map(tag -> tag.path("Value").asText())
        .findFirst()
        .orElseThrow();
  }

  private static void fallSilent(HttpExchange exchange) throws IOException {
    exchange.getResponseHeaders().set(SilencedHttp.UNHEARD, "true");
    respond(exchange, 200, JSON.createObjectNode());
  }

  private static void refuse(HttpExchange exchange, String type, int status, String message)
      throws IOException {
    exchange.getResponseHeaders().set("x-amzn-errortype", type);
    respond(exchange, status, JSON.createObjectNode().put("message", message));
  }

  private static void respond(HttpExchange exchange, int status, JsonNode body) throws IOException {
    byte[] bytes = JSON.writeValueAsBytes(body);
    exchange.getResponseHeaders().set("content-type", "application/json");
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
  }

  @Override
  public void close() {
    client.close();
    http.close();
    server.stop(0);
  }
}
