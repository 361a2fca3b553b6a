package dev.pamphlet.local.dynamodb;

import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.logging.Logger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * DynamoDB Local behind a server from its own libraries. Its own start is not used, because that
 * listens to the whole network and does not tell which free port it took. It sends no telemetry,
 * because none is configured.
 */
public final class EmbeddedDynamoDb implements DynamoDbServer {

  /** SQLite's own message is in brackets at the end of sqlite4java's. */
  private static final Pattern SQLITE = Pattern.compile("\\[\\d+].*\\[([^\\[\\]]+)]");

  /**
   * Prints what its callers learn as well, so it is silenced. This reference keeps it from being
   * collected.
   */
  private static final Logger SQLITE_LOG = Logger.getLogger("com.almworks.sqlite4java");

  private final Server server;
  private final LocalDynamoDBRequestHandler handler;
  private final AmazonDynamoDBLocal database;
  private final FileChannel lock;

  /**
   * Starts it.
   *
   * @param port 0 for any that is free
   * @param folder of the database; null for one in memory
   * @throws IOException when it does not start, with the reason in one line
   */
  public EmbeddedDynamoDb(int port, Path folder) throws IOException {
    SQLITE_LOG.setUseParentHandlers(false);
    lock = folder == null ? null : reserve(folder);
    // One database for all keys and regions, because each function has a key.
    boolean shared = true;
    boolean slowLikeAws = false;
    try {
      handler =
          new LocalDynamoDBRequestHandler(
              0, folder == null, folder == null ? null : folder.toString(), shared, slowLikeAws);
      database = database();
      InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
      server = new Server(new InetSocketAddress(loopback, port));
      // Hardly a header of a signed request comes again, and each would be kept and thrown away.
      server
          .getConnectors()[0]
          .getConnectionFactory(HttpConnectionFactory.class)
          .getHttpConfiguration()
          .setHeaderCacheSize(0);
      server.setHandler(new LocalDynamoDBServerHandler(handler, null));
      server.start();
    } catch (Exception failed) {
      release();
      throw new IOException(reason(failed), failed);
    }
  }

  /**
   * Locks the folder: SQLite lets two processes write to one file, but DynamoDB Local fails when
   * they do at once.
   */
  private static FileChannel reserve(Path folder) throws IOException {
    FileChannel channel =
        FileChannel.open(
            folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    try {
      if (channel.tryLock() != null) {
        return channel;
      }
    } catch (OverlappingFileLockException withinThisProcess) {
      // Reported below.
    }
    channel.close();
    throw new IOException("another system is running on them");
  }

  private void release() throws IOException {
    if (lock != null) {
      lock.close();
    }
  }

  /**
   * Opens the database. By reflection, because only this object can roll shards and age streams.
   */
  private AmazonDynamoDBLocal database() throws ReflectiveOperationException {
    Method open = LocalDynamoDBRequestHandler.class.getDeclaredMethod("getHandler", String.class);
    open.setAccessible(true);
    return (AmazonDynamoDBLocal) open.invoke(handler, "");
  }

  private static String reason(Exception failure) {
    Throwable cause = failure;
    while (cause.getCause() != null) {
      cause = cause.getCause();
    }
    String message = String.valueOf(cause.getMessage());
    Matcher words = SQLITE.matcher(message);
    return words.find() ? words.group(1) : message;
  }

  @Override
  public int port() {
    return ((ServerConnector) server.getConnectors()[0]).getLocalPort();
  }

  @Override
  public void rollShards() {
    database.triggerShardRollovers();
  }

  @Override
  public void age(Duration by) {
    database.dilateEventTimes(by.toMillis());
  }

  @Override
  public void close() {
    try {
      server.stop();
      handler.shutdown();
      database.shutdownNow();
      release();
    } catch (Exception failure) {
      throw new IllegalStateException("DynamoDB Local did not stop", failure);
    }
  }
}
