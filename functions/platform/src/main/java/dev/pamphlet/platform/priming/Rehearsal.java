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
import java.time.Clock;
import java.util.List;
import java.util.function.Function;

/**
 * What is run before a SnapStart snapshot is taken, so that every class on the path of a request is
 * loaded and linked in it. Another instance of the function handles a real event on clients that
 * call nobody, and is thrown away with whatever it came to know; the instance that is restored has
 * seen none of it. Then the real endpoint is greeted once, for the classes under the HTTP client.
 *
 * <p>A rehearsal never throws: a function that could not be rehearsed is slow once, and a
 * deployment that fails for that helps nobody. It says so in the log instead.
 *
 * @param function makes the instance, on the clients that it is given
 * @param event a payload 2.0 event that the function replies to well
 * @param responses what DynamoDB responds to its calls, in their order
 */
public record Rehearsal(
    Function<AwsClients, RequestStreamHandler> function, byte[] event, List<byte[]> responses) {

  /** Runs it, in the environment of the function. */
  public void perform(Environment environment) {
    try (AwsClients clients = AwsClients.canned(environment, responses)) {
      function
          .apply(clients)
          .handleRequest(
              new ByteArrayInputStream(event),
              new ByteArrayOutputStream(),
              new OfflineContext("rehearsal"));
      Greeting.send(DynamoDb.endpoint(environment));
    } catch (IOException | RuntimeException | LinkageError failure) {
      new Log(System.out, Clock.systemUTC()).error("rehearsal failed", failure, json -> {});
    }
  }
}
