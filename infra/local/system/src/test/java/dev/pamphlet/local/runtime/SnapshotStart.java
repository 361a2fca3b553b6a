package dev.pamphlet.local.runtime;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pamphlet.local.runtime.AccessKeys.AccessKey;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Template;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A start of a function from a snapshot: its environment, and a server in place of AWS. No snapshot
 * is taken between the two halves; the process waits where it would be.
 */
final class SnapshotStart implements AutoCloseable {

  static final String KEY_AFTER_RESTORE = "KEYAFTERRESTORE";

  private static final Duration PATIENCE = Duration.ofSeconds(90);

  /** DynamoDB's response to any operation: reads find nothing, and writes succeed. */
  private static final String NOTHING_FOUND = "{\"Count\":0,\"ScannedCount\":0,\"Items\":[]}";

  private static final Pattern KEY = Pattern.compile("Credential=([A-Z]+)/");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final FunctionStarts starts;
  private final Environment environment;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch restored = new CountDownLatch(1);

  private SnapshotStart(Path template, String function) throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/", this::aws);
    server.start();
    LambdaFunction called = calling(template, function);
    AccessKeys keys = new AccessKeys(Map.of(function, new AccessKey(KEY_AFTER_RESTORE, "secret")));
    starts = FunctionStarts.of(List.of(called), keys, (source, line) -> log.add(line));
    environment = starts.forSnapshot(called);
  }

  /** Starts a function of a template, which rehearses. */
  static SnapshotStart of(Path template, LambdaFunction function) throws IOException {
    return new SnapshotStart(template, function.logicalId());
  }

  /** Waits until the runtime client says that a snapshot may be taken. */
  void awaitSnapshot() {
    environment.awaitSnapshot(PATIENCE);
  }

  /** Continues from the snapshot, with other credentials, and with a DynamoDB that responds. */
  void restore() {
    restored.countDown();
    environment.restore();
  }

  /**
   * Sends a request.
   *
   * @param bytes of its event
   * @return the status of its response
   */
  int request(byte[] bytes) throws IOException {
    Invocation invocation = environment.invoke(bytes, PATIENCE);
    if (invocation instanceof Invocation.Returned returned) {
      return JSON.readTree(returned.payload()).get("statusCode").asInt();
    }
    throw new AssertionError(invocation + "; its log: " + log);
  }

  /** Its lines so far. */
  List<String> log() {
    return log;
  }

  /** Its calls of DynamoDB so far, each with its method and the key that signed it. */
  List<String> calls() {
    return calls;
  }

  @Override
  public void close() {
    environment.close();
    starts.close();
    restored.countDown();
    server.stop(0);
    threads.shutdownNow();
  }

  private void aws(HttpExchange exchange) throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    calls.add(exchange.getRequestMethod() + " " + signer(authorization));
    exchange.getRequestBody().readAllBytes();
    await(restored);
    if (exchange.getRequestURI().getPath().equals("/")) {
      exchange.getResponseHeaders().add("Content-Type", "application/x-amz-json-1.0");
      respond(exchange, 200, NOTHING_FOUND);
    } else {
      // An object of S3, which has its bucket and key in the path.
      respond(exchange, 404, "<Error><Code>NoSuchKey</Code></Error>");
    }
  }

  private static String signer(String authorization) {
    if (authorization == null) {
      return "unsigned";
    }
    Matcher key = KEY.matcher(authorization);
    return key.find() ? "signed by " + key.group(1) : authorization;
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  private static void respond(HttpExchange exchange, int status, String body) throws IOException {
    byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  /** The function as it is in a stack whose AWS is the server here. */
  private LambdaFunction calling(Path template, String function) {
    String address = "http://127.0.0.1:" + server.getAddress().getPort();
    Map<String, String> parameters = new HashMap<>(LocalAccount.parameters(template));
    parameters.put("DynamoDbEndpoint", address);
    parameters.put("S3Endpoint", address);
    return Template.read(template, parameters).function(function);
  }
}
