package dev.pamphlet.local.runtime;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pamphlet.local.child.ChildJvm;
import dev.pamphlet.template.LambdaFunction;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A start of a function from a snapshot: its process, and the servers that it calls. No snapshot is
 * taken between the two halves; the process waits where it would be.
 */
final class SnapshotStart implements AutoCloseable {

  static final String KEY_AFTER_RESTORE = "KEYAFTERRESTORE";

  private static final String KEY_BEFORE = "KEYBEFORESNAPSHOT";
  private static final String REQUEST_ID = "00000000-0000-4000-8000-000000000001";
  private static final int PATIENCE_SECONDS = 90;

  /** DynamoDB's response to any operation: reads find nothing, and writes succeed. */
  private static final String NOTHING_FOUND = "{\"Count\":0,\"ScannedCount\":0,\"Items\":[]}";

  private static final Pattern KEY = Pattern.compile("Credential=([A-Z]+)/");
  private static final ObjectMapper JSON = new ObjectMapper();

  private final Path folder;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newCachedThreadPool();
  private final Process process;
  private final List<String> log = new CopyOnWriteArrayList<>();
  private final List<String> calls = new CopyOnWriteArrayList<>();
  private final CountDownLatch snapshot = new CountDownLatch(1);
  private final CountDownLatch restored = new CountDownLatch(1);
  private final CompletableFuture<byte[]> event = new CompletableFuture<>();
  private final CompletableFuture<JsonNode> response = new CompletableFuture<>();

  private SnapshotStart(LambdaFunction function) throws IOException {
    this.folder = WorkFolder.create();
    this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.setExecutor(threads);
    server.createContext("/2018-06-01/runtime/", this::runtime);
    server.createContext("/credentials", this::credentials);
    server.createContext("/", this::aws);
    server.start();
    TaskRoot.unpack(function.zip(), folder.resolve("task"));
    RuntimeClient client = RuntimeClient.aws(folder);
    this.process =
        new ChildJvm(
                folder.resolve("task"),
                environment(function),
                options(client),
                client.classPath(),
                RuntimeClient.MAIN,
                List.of(function.handler()))
            .start();
    threads.submit(this::readLog);
  }

  /** Starts a function, which rehearses. */
  static SnapshotStart of(LambdaFunction function) throws IOException {
    return new SnapshotStart(function);
  }

  /** Waits until the runtime client says that a snapshot may be taken. */
  void awaitSnapshot() throws InterruptedException {
    if (!snapshot.await(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
      throw new AssertionError("It was not initialised; its log: " + log);
    }
  }

  /** Continues from the snapshot, with other credentials, and with a DynamoDB that responds. */
  void restore() {
    restored.countDown();
  }

  /**
   * Sends a request.
   *
   * @param bytes of its event
   * @return the status of its response
   */
  int request(byte[] bytes) throws Exception {
    event.complete(bytes);
    return response.get(PATIENCE_SECONDS, TimeUnit.SECONDS).get("statusCode").asInt();
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
    process.destroyForcibly().onExit().join();
    restored.countDown();
    event.complete(new byte[0]);
    server.stop(0);
    threads.shutdownNow();
    TaskRoot.remove(folder);
  }

  private void runtime(HttpExchange exchange) throws IOException {
    String path = exchange.getRequestURI().getPath();
    if (path.endsWith("/restore/next")) {
      snapshot.countDown();
      await(restored);
      respond(exchange, 200, "");
    } else if (path.endsWith("/invocation/next") && !response.isDone()) {
      byte[] bytes = event.join();
      // Without it the native part of the runtime client reads from nowhere, and the JVM dies.
      exchange.getResponseHeaders().add("Content-Type", "application/json");
      exchange.getResponseHeaders().add("Lambda-Runtime-Aws-Request-Id", REQUEST_ID);
      exchange.getResponseHeaders().add("Lambda-Runtime-Invoked-Function-Arn", "arn:aws:lambda");
      exchange
          .getResponseHeaders()
          .add(
              "Lambda-Runtime-Deadline-Ms",
              Long.toString(Instant.now().plusSeconds(PATIENCE_SECONDS).toEpochMilli()));
      respond(exchange, 200, new String(bytes, StandardCharsets.UTF_8));
    } else if (path.endsWith("/response")) {
      JsonNode given = JSON.readTree(exchange.getRequestBody().readAllBytes());
      respond(exchange, 202, "{}");
      response.complete(given);
    } else if (path.endsWith("/error")) {
      String failure = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
      respond(exchange, 202, "{}");
      response.completeExceptionally(new AssertionError(failure));
    }
    // The second request for an event gets none until the process ends.
  }

  /** As Lambda gives them to a function with SnapStart. */
  private void credentials(HttpExchange exchange) throws IOException {
    boolean later = restored.getCount() == 0;
    respond(
        exchange,
        200,
        """
        {"AccessKeyId": "%s", "SecretAccessKey": "secret", "Token": "token",
         "Expiration": "%s"}
        """
            .formatted(
                later ? KEY_AFTER_RESTORE : KEY_BEFORE,
                Instant.now().plusSeconds(later ? 3_600 : 1)));
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
    exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
    exchange.getResponseBody().write(bytes);
    exchange.close();
  }

  private void readLog() {
    try (BufferedReader lines = process.inputReader(StandardCharsets.UTF_8)) {
      lines.lines().forEach(log::add);
    } catch (IOException | UncheckedIOException broken) {
      log.add(broken.toString());
    }
    response.completeExceptionally(new AssertionError("It ended; its log: " + log));
  }

  private Map<String, String> environment(LambdaFunction function) {
    String address = "127.0.0.1:" + server.getAddress().getPort();
    Map<String, String> environment = new HashMap<>(function.environment());
    environment.put("AWS_LAMBDA_RUNTIME_API", address);
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", "snap-start");
    environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", "http://" + address + "/credentials");
    environment.put("AWS_CONTAINER_AUTHORIZATION_TOKEN", "token");
    environment.put("AWS_ENDPOINT_URL_DYNAMODB", "http://" + address);
    environment.put("AWS_ENDPOINT_URL_S3", "http://" + address);
    environment.put("AWS_REGION", "us-east-1");
    environment.put("LAMBDA_TASK_ROOT", folder.resolve("task").toString());
    environment.put("_HANDLER", function.handler());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.logicalId());
    return environment;
  }

  private static List<String> options(RuntimeClient client) {
    return Stream.concat(
            client.options().stream(),
            List.of(
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac")
                .stream())
        .toList();
  }
}
