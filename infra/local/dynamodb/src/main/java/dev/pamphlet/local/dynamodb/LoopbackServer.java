package dev.pamphlet.local.dynamodb;

import dev.pamphlet.local.child.ServerOutput;
import java.io.IOException;
import java.lang.reflect.Method;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.eclipse.jetty.io.Content;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBRequestHandler;
import software.amazon.dynamodb.services.local.server.LocalDynamoDBServerHandler;
import software.amazon.dynamodb.services.local.shared.access.AmazonDynamoDBLocal;

/**
 * The child's side of {@link LocalDynamoDb}: DynamoDB Local behind a server of our own, because the
 * one it brings listens to the whole network and cannot tell which free port it took. Sends no
 * telemetry, as nobody configures any.
 */
public final class LoopbackServer {

  static final String ROLLOVER = "/streams/rollover";
  static final String AGE = "/streams/age";

  private static final int ATTEMPTS = 20;
  private static final long MILLISECONDS_BETWEEN = 100;

  /** Held here, because the collector closes a channel that nobody holds, and with it the lock. */
  private static FileChannel reserved;

  private LoopbackServer() {}

  /**
   * @param arguments the port, 0 for any that is free; then the folder of the database, or nothing
   *     for one in memory
   * @throws Exception when it does not start
   */
  public static void main(String[] arguments) throws Exception {
    boolean inMemory = arguments.length == 1;
    String folder = inMemory ? null : arguments[1];
    if (!inMemory) {
      reserve(Path.of(folder));
    }
    // One database for all keys and regions: the functions have a key each.
    boolean shared = true;
    boolean slowLikeAws = false;
    var database = new LocalDynamoDBRequestHandler(0, inMemory, folder, shared, slowLikeAws);

    InetAddress loopback = InetAddress.getByAddress(new byte[] {127, 0, 0, 1});
    Server server = new Server(new InetSocketAddress(loopback, Integer.parseInt(arguments[0])));
    Streams streams = new Streams(database);
    streams.setHandler(new LocalDynamoDBServerHandler(database, null));
    server.setHandler(streams);
    server.start();
    System.out.println(
        ServerOutput.LISTENING + ((ServerConnector) server.getConnectors()[0]).getLocalPort());
  }

  /**
   * Takes the folder for as long as this process lives, because SQLite lets two of them write into
   * one file and DynamoDB Local fails when they meet. One whose parent was killed just now may need
   * a moment to be gone.
   */
  private static void reserve(Path folder) throws IOException, InterruptedException {
    reserved =
        FileChannel.open(
            folder.resolve("in-use.lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    for (int attempt = 1; reserved.tryLock() == null; attempt++) {
      if (attempt == ATTEMPTS) {
        throw new IllegalStateException("another system is running on them");
      }
      Thread.sleep(MILLISECONDS_BETWEEN);
    }
  }

  /**
   * What DynamoDB Local can have happen to its streams, but lets only its own process ask for.
   *
   * <p>{@code POST /streams/rollover} begins a new shard of each; {@code POST /streams/age} makes
   * what happened until now older by the milliseconds in its body.
   */
  private static final class Streams extends Handler.Wrapper {

    private final LocalDynamoDBRequestHandler database;

    Streams(LocalDynamoDBRequestHandler database) {
      this.database = database;
    }

    @Override
    public boolean handle(Request request, Response response, Callback callback) throws Exception {
      switch (Request.getPathInContext(request)) {
        case ROLLOVER -> database().triggerShardRollovers();
        case AGE -> database().dilateEventTimes(Long.parseLong(Content.Source.asString(request)));
        default -> {
          return super.handle(request, response, callback);
        }
      }
      callback.succeeded();
      return true;
    }

    /** There is no other way to the object that can do it. */
    private AmazonDynamoDBLocal database() throws ReflectiveOperationException {
      Method shared = database.getClass().getDeclaredMethod("getHandler", String.class);
      shared.setAccessible(true);
      return (AmazonDynamoDBLocal) shared.invoke(database, "");
    }
  }
}
