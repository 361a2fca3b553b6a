package dev.pamphlet.local.dynamodb;

import dev.pamphlet.local.child.ServerProcess;
import dev.pamphlet.local.template.LocalAccount;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * AWS's DynamoDB Local in a process of its own, so that none of its libraries meets one of ours. It
 * listens on a free port of 127.0.0.1, takes any credentials and any region for the same, and ends
 * with this object or with this process, whichever ends first and however.
 */
public final class LocalDynamoDb implements AutoCloseable {

  /** What {@link #client} signs with; letters and digits, as DynamoDB Local takes no other keys. */
  public static final String ACCESS_KEY = "local";

  private static final int ANY_PORT = 0;
  private static final int MILLISECONDS_TO_ANSWER = 60_000;

  /** Less than this is no space: SQLite would fail in some odd place instead of here. */
  private static final long LEAST_SPACE = 16 << 20;

  private final ServerProcess process;
  private final URI endpoint;

  private LocalDynamoDb(ServerProcess process, URI endpoint) {
    this.process = process;
    this.endpoint = endpoint;
  }

  /**
   * Starts one that forgets everything when it ends.
   *
   * @throws UncheckedIOException when it does not start, with the reason in one line
   */
  public static LocalDynamoDb inMemory() {
    return inMemory(ANY_PORT);
  }

  /**
   * The same at a port of the caller's choice.
   *
   * @throws UncheckedIOException when it does not start, with the reason in one line
   */
  public static LocalDynamoDb inMemory(int port) {
    try {
      return start(Path.of(System.getProperty("java.io.tmpdir")), List.of(Integer.toString(port)));
    } catch (IOException failed) {
      throw new UncheckedIOException("DynamoDB Local: " + failed.getMessage(), failed);
    }
  }

  /**
   * Starts one that keeps its tables in a folder, which is made where it is not there.
   *
   * <p>What it has answered is on the disk: it writes each request's changes in one transaction of
   * SQLite, with a rollback journal and a synchronous commit, before it answers.
   *
   * @throws UncheckedIOException when it does not start, with folder and reason in one line: no
   *     space, a file that is no database, another process that has the folder
   */
  public static LocalDynamoDb onDisk(Path folder) {
    try {
      Path database = Files.createDirectories(folder).toRealPath();
      if (Files.getFileStore(database).getUsableSpace() < LEAST_SPACE) {
        throw new IOException("no space is left on its disk");
      }
      return start(database, List.of(Integer.toString(ANY_PORT), database.toString()));
    } catch (IOException unwritable) {
      throw new UncheckedIOException(
          "cannot keep tables in %s: %s".formatted(folder, reason(unwritable)), unwritable);
    }
  }

  /** Where it answers. */
  public URI endpoint() {
    return endpoint;
  }

  /** A client for tools and tests; functions make their own. */
  public DynamoDbClient client() {
    return clientOf(endpoint).build();
  }

  /** A client of any local endpoint, to be made more of. */
  public static DynamoDbClientBuilder clientOf(URI endpoint) {
    return DynamoDbClient.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .region(Region.of(LocalAccount.REGION))
        .credentialsProvider(
            StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, ACCESS_KEY)))
        .endpointOverride(endpoint);
  }

  /** Begins a new shard of every stream, as AWS does every four hours. */
  public void rollShards() {
    post(LoopbackServer.ROLLOVER, "");
  }

  /**
   * Makes everything older that is in its streams, as if so much time had passed.
   *
   * @param by more than nothing
   */
  public void age(Duration by) {
    post(LoopbackServer.AGE, Long.toString(by.toMillis()));
  }

  private void post(String path, String body) {
    try {
      HttpURLConnection connection =
          (HttpURLConnection) endpoint.resolve(path).toURL().openConnection();
      connection.setDoOutput(true);
      connection.getOutputStream().write(body.getBytes(StandardCharsets.UTF_8));
      connection.getInputStream().close();
    } catch (IOException failed) {
      throw new UncheckedIOException("DynamoDB Local does not do " + path, failed);
    }
  }

  /** Stops it and waits until it is gone. */
  @Override
  public void close() {
    process.close();
  }

  /** Java names a file system's failure by its class alone. */
  private static String reason(IOException failure) {
    return failure instanceof FileSystemException ? failure.toString() : failure.getMessage();
  }

  private static LocalDynamoDb start(Path directory, List<String> arguments) throws IOException {
    ServerProcess process =
        ServerProcess.start(
            "DynamoDB Local",
            LoopbackServer.class,
            directory,
            List.of(),
            Map.of("DDB_LOCAL_TELEMETRY", "0"),
            arguments);
    try {
      return ready(process);
    } catch (IOException | RuntimeException failed) {
      process.close();
      throw failed;
    }
  }

  private static LocalDynamoDb ready(ServerProcess process) throws IOException {
    URI endpoint = process.endpoint();
    try {
      ask(endpoint);
    } catch (IOException unanswered) {
      throw process.failure();
    }
    return new LocalDynamoDb(process, endpoint);
  }

  /** Lists the tables: the server may be there without a database behind it. */
  private static void ask(URI endpoint) throws IOException {
    HttpURLConnection connection = (HttpURLConnection) endpoint.toURL().openConnection();
    connection.setReadTimeout(MILLISECONDS_TO_ANSWER);
    connection.setDoOutput(true);
    connection.setRequestProperty("Content-Type", "application/x-amz-json-1.0");
    connection.setRequestProperty("X-Amz-Target", "DynamoDB_20120810.ListTables");
    connection.setRequestProperty(
        "Authorization",
        "AWS4-HMAC-SHA256 Credential=%s/20000101/%s/dynamodb/aws4_request, SignedHeaders=host, Signature=0"
            .formatted(ACCESS_KEY, LocalAccount.REGION));
    connection.getOutputStream().write("{}".getBytes(StandardCharsets.UTF_8));
    try (InputStream answer = connection.getInputStream()) {
      answer.readAllBytes();
    } finally {
      connection.disconnect();
    }
  }
}
