package dev.pamphlet.local.dynamodb;

import dev.pamphlet.local.child.ChildJvm;
import dev.pamphlet.local.template.LocalAccount;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
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
  private static final String CLASS_PATH = "child.classpath";
  private static final int MILLISECONDS_TO_ANSWER = 60_000;
  private static final long SECONDS_TO_STOP = 10;

  /** Less than this is no space: SQLite would fail in some odd place instead of here. */
  private static final long LEAST_SPACE = 16 << 20;

  private final Process process;
  private final URI endpoint;

  private LocalDynamoDb(Process process, URI endpoint) {
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

  /** Stops it and waits until it is gone. */
  @Override
  public void close() {
    stop(process);
  }

  /** Java names a file system's failure by its class alone. */
  private static String reason(IOException failure) {
    return failure instanceof FileSystemException ? failure.toString() : failure.getMessage();
  }

  private static LocalDynamoDb start(Path directory, List<String> arguments) throws IOException {
    Process process =
        new ChildJvm(
                directory,
                Map.of("DDB_LOCAL_TELEMETRY", "0"),
                options(),
                classPath(),
                LoopbackServer.class.getName(),
                arguments)
            .start();
    try {
      return ready(process);
    } catch (IOException | RuntimeException failed) {
      stop(process);
      throw failed;
    }
  }

  private static LocalDynamoDb ready(Process process) throws IOException {
    ServerOutput output = ServerOutput.of(process);
    URI endpoint = URI.create("http://127.0.0.1:" + output.port());
    try {
      ask(endpoint);
    } catch (IOException unanswered) {
      throw output.failure();
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

  private static List<String> options() {
    List<String> options = new ArrayList<>();
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-XX:+UseSerialGC");
    options.add("-Djava.io.tmpdir=" + System.getProperty("java.io.tmpdir"));
    if (Runtime.version().feature() >= 24) {
      options.add("--enable-native-access=ALL-UNNAMED");
    }
    return options;
  }

  /** What Maven resolved when this module was built. */
  private static List<Path> classPath() throws IOException {
    try (InputStream written = LocalDynamoDb.class.getResourceAsStream(CLASS_PATH)) {
      if (written == null) {
        throw new IOException(
            "the class path of DynamoDB Local is missing: build this module with Maven");
      }
      String entries = new String(written.readAllBytes(), StandardCharsets.UTF_8).strip();
      return Stream.of(entries.split(File.pathSeparator)).map(Path::of).toList();
    }
  }

  private static void stop(Process process) {
    process.destroy();
    try {
      if (!process.waitFor(SECONDS_TO_STOP, TimeUnit.SECONDS)) {
        process.destroyForcibly().waitFor();
      }
    } catch (InterruptedException interrupted) {
      process.destroyForcibly();
      Thread.currentThread().interrupt();
    }
  }
}
