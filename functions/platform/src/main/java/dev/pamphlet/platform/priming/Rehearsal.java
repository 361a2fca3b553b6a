package dev.pamphlet.platform.priming;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.platform.OfflineContext;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.SwitchableHttpClient;
import dev.pamphlet.platform.log.Log;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.util.List;
import java.util.function.Supplier;

/**
 * Runs a function once before its SnapStart snapshot is taken, so that every class on the path of a
 * request is loaded and linked in the snapshot. The real handler answers a real event; only the
 * bytes that DynamoDB would send are played to it.
 *
 * <p>A rehearsal never throws: a function that could not be rehearsed is slow once, and a
 * deployment that fails for that helps nobody. It says so in the log instead. Where there are no
 * snapshots, nothing of it is even prepared.
 *
 * @param http the client under the function's DynamoDB client
 * @param event a payload 2.0 event that the function answers well
 * @param storeAnswers what DynamoDB answers to its calls, in their order
 */
public record Rehearsal(
    Environment environment,
    SwitchableHttpClient http,
    Supplier<byte[]> event,
    Supplier<List<byte[]>> storeAnswers) {

  /** Runs the function with the event, and opens one connection to the real endpoint. */
  public void perform(RequestStreamHandler function) {
    try {
      http.playing(storeAnswers.get(), () -> handle(function));
      http.greet(DynamoDb.endpoint(environment));
    } catch (IOException | RuntimeException | LinkageError failure) {
      new Log(System.out, Clock.systemUTC()).error("rehearsal failed", failure, json -> {});
    }
  }

  private void handle(RequestStreamHandler function) {
    try {
      function.handleRequest(
          new ByteArrayInputStream(event.get()),
          new ByteArrayOutputStream(),
          new OfflineContext("rehearsal"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }
}
