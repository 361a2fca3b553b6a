package dev.pamphlet.platform.priming;

import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import dev.pamphlet.platform.OfflineContext;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.dynamodb.SwitchableHttpClient;
import dev.pamphlet.platform.log.Log;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.time.Clock;
import org.crac.Context;
import org.crac.Core;
import org.crac.Resource;

/**
 * Runs a function once before its SnapStart snapshot is taken, so that every class on the path of a
 * request is loaded and linked in the snapshot. The real handler answers a real event; only the
 * bytes that DynamoDB would send are played to it.
 *
 * <p>A rehearsal never throws: a function that could not be rehearsed is slow once, and a
 * deployment that fails for that helps nobody. It says so in the log instead.
 */
public final class Rehearsal implements Resource {

  private final Environment environment;
  private final SwitchableHttpClient http;
  private final RequestStreamHandler function;
  private final byte[] event;
  private final byte[] storeAnswer;

  private Rehearsal(
      Environment environment,
      SwitchableHttpClient http,
      RequestStreamHandler function,
      byte[] event,
      byte[] storeAnswer) {
    this.environment = environment;
    this.http = http;
    this.function = function;
    this.event = event;
    this.storeAnswer = storeAnswer;
  }

  /**
   * Has a function rehearsed before its snapshot. Elsewhere nothing happens.
   *
   * @param event a payload 2.0 event that the function answers with 200
   * @param storeAnswer what DynamoDB answers to each of its calls
   * @return to be kept by the function: the checkpoint context holds its resources only weakly
   */
  public static Rehearsal beforeSnapshot(
      Environment environment,
      SwitchableHttpClient http,
      RequestStreamHandler function,
      byte[] event,
      byte[] storeAnswer) {
    var rehearsal = new Rehearsal(environment, http, function, event, storeAnswer);
    Core.getGlobalContext().register(rehearsal);
    return rehearsal;
  }

  @Override
  public void beforeCheckpoint(Context<? extends Resource> context) {
    try {
      http.playing(storeAnswer, this::perform);
      http.greet(endpoint());
    } catch (IOException | RuntimeException | LinkageError failure) {
      new Log(System.out, Clock.systemUTC()).error("rehearsal failed", failure, json -> {});
    }
  }

  @Override
  public void afterRestore(Context<? extends Resource> context) {
    // Connections that were cut are opened again by the client, when they are needed.
  }

  private void perform() {
    try {
      function.handleRequest(
          new ByteArrayInputStream(event),
          new ByteArrayOutputStream(),
          new OfflineContext("rehearsal"));
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private URI endpoint() {
    return URI.create(
        environment
            .find("AWS_ENDPOINT_URL_DYNAMODB")
            .orElseGet(
                () -> "https://dynamodb." + environment.require("AWS_REGION") + ".amazonaws.com"));
  }
}
