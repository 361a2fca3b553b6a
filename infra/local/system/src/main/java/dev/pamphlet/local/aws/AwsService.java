package dev.pamphlet.local.aws;

import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import java.util.concurrent.CompletableFuture;

/** A service that functions can call at the endpoint. Called from many threads. */
public interface AwsService {

  /** Its name in signatures and at the beginning of actions in policies: {@code dynamodb}. */
  String name();

  /**
   * Reads the action and the input of a request.
   *
   * @param function logical id of the function whose key signed the request
   * @throws AwsError when the service has no such action, or the body is not an input
   */
  AwsCall read(String function, HttpRequest request);

  /**
   * Carries out a call.
   *
   * @param request the call as it came over the wire
   * @return the response; may throw or fail with an {@link AwsError}
   */
  CompletableFuture<HttpResponse> handle(AwsCall call, HttpRequest request);

  /** An error in the protocol of the service: AWS JSON 1.0 unless it speaks another. */
  default HttpResponse write(AwsError error) {
    return error.awsJson();
  }
}
