package dev.pamphlet.platform.aws;

import java.io.ByteArrayInputStream;
import java.util.Iterator;
import java.util.List;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;

/**
 * An HTTP client without a network: it returns one prepared response after the other. The SDK's
 * client above it runs its whole path, from marshalling and signing to unmarshalling.
 */
final class CannedHttpClient implements SdkHttpClient {

  private final Iterator<byte[]> responses;

  /**
   * @param responses bodies in the protocol of the service, all with status 200
   */
  CannedHttpClient(List<byte[]> responses) {
    this.responses = List.copyOf(responses).iterator();
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    if (!responses.hasNext()) {
      throw new IllegalStateException("There is no response for this call.");
    }
    return new Canned(responses.next());
  }

  @Override
  public void close() {
    // It holds nothing.
  }

  private record Canned(byte[] body) implements ExecutableHttpRequest {

    @Override
    public HttpExecuteResponse call() {
      return HttpExecuteResponse.builder()
          .response(
              SdkHttpFullResponse.builder()
                  .statusCode(200)
                  .putHeader("content-type", "application/x-amz-json-1.0")
                  .putHeader("content-length", Integer.toString(body.length))
                  .build())
          .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
          .build();
    }

    @Override
    public void abort() {
      // Nothing is under way.
    }
  }
}
