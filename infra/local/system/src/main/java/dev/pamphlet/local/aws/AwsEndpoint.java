package dev.pamphlet.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.gateway.BodyReader;
import dev.pamphlet.local.gateway.HttpRequest;
import dev.pamphlet.local.gateway.HttpResponse;
import dev.pamphlet.local.gateway.Json;
import dev.pamphlet.local.gateway.SignatureV4;
import dev.pamphlet.local.runtime.AccessKeys;
import dev.pamphlet.local.template.LocalAccount;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Request;
import org.eclipse.jetty.server.Response;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.Callback;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The DynamoDB that the functions see, on a free port of the loopback: tells by the signature which
 * of them calls, asks the gates, and hands the call on, byte for byte, to the one that keeps the
 * tables. What it answers by itself is in DynamoDB's words.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.LowLevelAPI.html">DynamoDB's
 *     low-level API</a>
 * @see <a
 *     href="https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Programming.Errors.html">Errors
 *     of DynamoDB</a>
 */
public final class AwsEndpoint implements AutoCloseable {

  /** The most that DynamoDB takes or gives at once, in bytes. */
  private static final int MAX_BODY = 16 * 1024 * 1024;

  private static final Pattern TARGET =
      Pattern.compile("DynamoDB(?:Streams)?_20120810\\.(?<action>[A-Za-z]+)");
  private static final String SERVICE = "dynamodb";

  private final Server server;
  private final ServerConnector connector;
  private final Upstream dynamoDb;
  private final AccessKeys keys;
  private final SignatureV4 signatures;
  private final Clock clock;
  private final List<Gate> gates;
  private final Disturbance disturbance;

  private AwsEndpoint(
      URI dynamoDb, AccessKeys keys, Clock clock, List<Gate> gates, Disturbance disturbance) {
    QueuedThreadPool threads = new QueuedThreadPool(32, 4);
    threads.setName("aws");
    threads.setDaemon(true);
    server = new Server(threads);
    HttpConfiguration configuration = new HttpConfiguration();
    configuration.setSendServerVersion(false);
    connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(configuration));
    connector.setHost("127.0.0.1");
    // A function keeps its connections while it is frozen.
    connector.setIdleTimeout(0);
    server.addConnector(connector);
    server.setHandler(new Calls());
    this.dynamoDb = new Upstream(dynamoDb, threads);
    this.keys = keys;
    this.signatures = new SignatureV4(keys.secrets(), LocalAccount.REGION, SERVICE);
    this.clock = clock;
    this.gates = List.copyOf(gates);
    this.disturbance = disturbance;
  }

  /**
   * Starts to listen, with nothing between the gates and DynamoDB.
   *
   * @see #start(URI, AccessKeys, Clock, List, Disturbance)
   */
  public static AwsEndpoint start(URI dynamoDb, AccessKeys keys, Clock clock, List<Gate> gates) {
    return start(dynamoDb, keys, clock, gates, Disturbance.NONE);
  }

  /**
   * Starts to listen.
   *
   * @param dynamoDb where calls are handed on to
   * @param clock tells whether signatures are current
   * @param gates asked in their order until one refuses
   * @param disturbance takes what they let pass to the service
   * @throws IllegalStateException when the loopback gives no port
   */
  public static AwsEndpoint start(
      URI dynamoDb, AccessKeys keys, Clock clock, List<Gate> gates, Disturbance disturbance) {
    AwsEndpoint endpoint = new AwsEndpoint(dynamoDb, keys, clock, gates, disturbance);
    try {
      endpoint.server.start();
    } catch (Exception cannotListen) {
      endpoint.close();
      throw new IllegalStateException("cannot listen on 127.0.0.1", cannotListen);
    }
    return endpoint;
  }

  /** Where it listens. */
  public URI address() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort());
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("the AWS endpoint did not stop", failure);
    }
  }

  private final class Calls extends Handler.Abstract {

    @Override
    public boolean handle(Request request, Response response, Callback callback) {
      HttpRequest head = HttpRequest.head(request);
      BodyReader.read(request, MAX_BODY)
          .thenCompose(body -> answer(head.withBody(body)))
          .thenAccept(answer -> answer.write(response, callback))
          .whenComplete(
              (done, failure) -> {
                if (failure != null) {
                  fail(request, callback, failure);
                }
              });
      return true;
    }
  }

  private static void fail(Request request, Callback callback, Throwable failure) {
    if (failure.getCause() instanceof Disturbance.ConnectionBroken) {
      request.getConnectionMetaData().getConnection().getEndPoint().close();
    }
    callback.failed(failure);
  }

  /** No thread waits for the answer. */
  private CompletableFuture<HttpResponse> answer(HttpRequest request) {
    return signatures
        .verify(request, clock.instant())
        .flatMap(caller -> keys.function(caller.accessKeyId()))
        .map(function -> answer(request, function))
        .orElseGet(() -> refused(notSigned(request)));
  }

  private AwsRefusal notSigned(HttpRequest request) {
    Optional<String> key = SignatureV4.claimedKey(request);
    if (key.isEmpty()) {
      return AwsRefusal.common(
          "MissingAuthenticationTokenException", "Request is missing Authentication Token");
    }
    if (keys.function(key.get()).isEmpty()) {
      return AwsRefusal.common(
          "UnrecognizedClientException", "The security token included in the request is invalid.");
    }
    return AwsRefusal.common(
        "InvalidSignatureException",
        "The request signature we calculated does not match the signature you provided."
            + " Check your AWS Secret Access Key and signing method."
            + " Consult the service documentation for details.");
  }

  private CompletableFuture<HttpResponse> answer(HttpRequest request, String function) {
    Matcher target = TARGET.matcher(request.only("x-amz-target").orElse(""));
    if (!target.matches()) {
      return refused(AwsRefusal.common("UnknownOperationException", ""));
    }
    Optional<JsonNode> body = Json.read(request.body()).filter(JsonNode::isObject);
    if (body.isEmpty()) {
      return refused(AwsRefusal.common("SerializationException", ""));
    }
    AwsCall call = new AwsCall(function, SERVICE, target.group("action"), body.get());
    return gates.stream()
        .flatMap(gate -> gate.refuse(call).stream())
        .findFirst()
        .map(AwsEndpoint::refused)
        .orElseGet(() -> disturbance.carry(call, () -> dynamoDb.send(request)));
  }

  private static CompletableFuture<HttpResponse> refused(AwsRefusal refusal) {
    return CompletableFuture.completedFuture(refusal.response());
  }
}
