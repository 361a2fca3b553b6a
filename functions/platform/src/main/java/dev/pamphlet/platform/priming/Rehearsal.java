package dev.pamphlet.platform.priming;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.platform.OfflineContext;
import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.aws.Greeting;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.log.Log;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * Runs before a SnapStart snapshot, so that the snapshot contains all classes on the path of a
 * request, loaded and linked. A second instance of the function handles a sample event with clients
 * that call no service, and is then thrown away; the instance in the snapshot keeps none of its
 * state. Then the real endpoint is greeted once, for the classes below the HTTP client.
 *
 * <p>A rehearsal logs its failure and never throws: one slow request is no reason to fail a
 * deployment.
 *
 * @param function makes the second instance with the given clients
 * @param event a payload 2.0 event that the function answers with success
 * @param responses the service's responses to the calls, in order
 * @param endpoint of the service that the function calls
 */
public record Rehearsal(
    Function<AwsClients, RequestStreamHandler> function,
    byte[] event,
    List<byte[]> responses,
    Function<Environment, URI> endpoint) {

  /** The rehearsal of a function that calls DynamoDB. */
  public Rehearsal(
      Function<AwsClients, RequestStreamHandler> function, byte[] event, List<byte[]> responses) {
    this(function, event, responses, DynamoDb::endpoint);
  }

  /** Runs the rehearsal in the environment of the function. */
  public void perform(Environment environment) {
    try (AwsClients clients = AwsClients.canned(environment, responses)) {
      function
          .apply(clients)
          .handleRequest(
              new ByteArrayInputStream(event),
              new ByteArrayOutputStream(),
              new OfflineContext("rehearsal"));
      Greeting.send(endpoint.apply(environment));
    } catch (IOException | RuntimeException | LinkageError failure) {
      new Log(System.out, Clock.systemUTC()).error("rehearsal failed", failure, json -> {});
    }
  }
}
