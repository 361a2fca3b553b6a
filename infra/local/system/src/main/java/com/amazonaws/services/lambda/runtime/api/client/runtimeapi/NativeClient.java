package com.amazonaws.services.lambda.runtime.api.client.runtimeapi;

import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;

/**
 * Replaces the one class of AWS's runtime interface client that uses native code, which AWS builds
 * for Linux only. On other systems it comes first on the class path of a function; everything else
 * in the function's process is AWS's own. The local run itself does not load it.
 */
final class NativeClient {

  private static final HttpClient HTTP = HttpClient.newHttpClient();

  private static String invocations;

  private NativeClient() {}

  /**
   * @param runtimeApi host, port and path, as in {@code AWS_LAMBDA_RUNTIME_API}
   */
  static void init(String runtimeApi) {
    invocations = "http://" + runtimeApi + "/2018-06-01/runtime/invocation/";
  }

  /** Waits for the next event. */
  static InvocationRequest next() {
    HttpResponse<byte[]> event = send(HttpRequest.newBuilder(URI.create(invocations + "next")));
    HttpHeaders headers = event.headers();
    InvocationRequest invocation = new InvocationRequest();
    invocation.setId(headers.firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow());
    invocation.setInvokedFunctionArn(
        headers.firstValue("Lambda-Runtime-Invoked-Function-Arn").orElseThrow());
    invocation.setDeadlineTimeInMs(
        headers.firstValueAsLong("Lambda-Runtime-Deadline-Ms").orElseThrow());
    invocation.setXrayTraceId(headers.firstValue("Lambda-Runtime-Trace-Id").orElse(null));
    invocation.setContent(event.body());
    return invocation;
  }

  /** Responds to an event. */
  static void postInvocationResponse(byte[] requestId, byte[] response) {
    URI address =
        URI.create(invocations + new String(requestId, StandardCharsets.UTF_8) + "/response");
    send(HttpRequest.newBuilder(address).POST(BodyPublishers.ofByteArray(response)));
  }

  private static HttpResponse<byte[]> send(HttpRequest.Builder request) {
    try {
      return HTTP.send(request.build(), BodyHandlers.ofByteArray());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted while waiting for the Runtime API", stopped);
    }
  }
}
