package dev.pamphlet.local.dynamodb;

import dev.pamphlet.local.embedded.EmbeddedServer;
import dev.pamphlet.template.LocalAccount;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClientBuilder;

/**
 * AWS's DynamoDB Local in a class loader of its own. It listens on a free port of 127.0.0.1, treats
 * all credentials and regions alike, and ends with this object or with this process.
 */
public final class LocalDynamoDb implements AutoCloseable {

  /** The access key of {@link #client}; DynamoDB Local accepts only letters and digits. */
  public static final String ACCESS_KEY = "local";

  private static final int ANY_PORT = 0;

  /** With less free space, in bytes, the start fails here rather than later inside SQLite. */
  private static final long LEAST_SPACE = 16 << 20;

  private final DynamoDbServer server;

  private LocalDynamoDb(DynamoDbServer server) {
    this.server = server;
  }

  /**
   * Starts one that keeps its tables in memory.
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
      return start(port, null);
    } catch (IOException failed) {
      throw new UncheckedIOException("DynamoDB Local: " + failed.getMessage(), failed);
    }
  }

  /**
   * Starts one that keeps its tables in a folder, which is created if it is missing.
   *
   * <p>Acknowledged changes are on disk: it writes each request's changes in one transaction of
   * SQLite, with a rollback journal and a synchronous commit, before it answers.
   *
   * @throws UncheckedIOException when it does not start, with folder and reason in one line: no
   *     space, a file that is not a database, another process that uses the folder
   */
  public static LocalDynamoDb onDisk(Path folder) {
    try {
      Path database = Files.createDirectories(folder).toRealPath();
      if (Files.getFileStore(database).getUsableSpace() < LEAST_SPACE) {
        throw new IOException("no space is left on its disk");
      }
      return start(ANY_PORT, database);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(
          "cannot keep tables in %s: %s".formatted(folder, reason(unwritable)), unwritable);
    }
  }

  /** Its address. */
  public URI endpoint() {
    return URI.create("http://127.0.0.1:" + server.port());
  }

  /** A client for tools and tests; functions make their own. */
  public DynamoDbClient client() {
    return clientOf(endpoint()).build();
  }

  /** A builder of clients for any local endpoint. */
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
    server.rollShards();
  }

  /**
   * Makes all records in its streams older, as if so much time had passed.
   *
   * @param by more than zero
   */
  public void age(Duration by) {
    server.age(by);
  }

  /** Stops it and waits until it is gone. */
  @Override
  public void close() {
    server.close();
  }

  /** The message of a file system's failure is often only a path, so this adds the class. */
  private static String reason(IOException failure) {
    return failure instanceof FileSystemException ? failure.toString() : failure.getMessage();
  }

  /** The class is given by name: a reference would load it without its libraries. */
  private static LocalDynamoDb start(int port, Path folder) throws IOException {
    return new LocalDynamoDb(
        EmbeddedServer.start(
            DynamoDbServer.class, "dev.pamphlet.local.dynamodb.EmbeddedDynamoDb", port, folder));
  }
}
