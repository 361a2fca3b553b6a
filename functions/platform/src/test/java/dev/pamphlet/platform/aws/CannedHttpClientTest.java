package dev.pamphlet.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class CannedHttpClientTest {

  private static final HttpExecuteRequest REQUEST =
      HttpExecuteRequest.builder()
          .request(
              SdkHttpRequest.builder()
                  .method(SdkHttpMethod.POST)
                  .uri(URI.create("http://127.0.0.1:1"))
                  .build())
          .build();

  private final SdkHttpClient http = new CannedHttpClient(List.of(bytes("first"), bytes("second")));

  @Test
  void responsesAreGivenOneAfterTheOther() throws IOException {
    assertThat(List.of(response(), response())).containsExactly("first", "second");
  }

  @Test
  void aCallWithoutAResponseFails() throws IOException {
    response();
    response();

    assertThatThrownBy(this::response).hasMessage("There is no response for this call.");
  }

  private String response() throws IOException {
    HttpExecuteResponse response = http.prepareRequest(REQUEST).call();
    assertThat(response.httpResponse().statusCode()).isEqualTo(200);
    return new String(response.responseBody().orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
