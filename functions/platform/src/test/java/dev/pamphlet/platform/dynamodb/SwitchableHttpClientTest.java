package dev.pamphlet.platform.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class SwitchableHttpClientTest {

  private static final HttpExecuteRequest REQUEST =
      HttpExecuteRequest.builder()
          .request(
              SdkHttpRequest.builder()
                  .method(SdkHttpMethod.POST)
                  .uri(URI.create("http://127.0.0.1:1"))
                  .build())
          .build();

  private final List<HttpExecuteRequest> called = new ArrayList<>();
  private final SwitchableHttpClient http = SwitchableHttpClient.over(new Counting());

  @Test
  void severalAnswersArePlayedOneAfterTheOther() {
    List<String> answers = new ArrayList<>();

    http.playing(
        List.of(bytes("first"), bytes("second"), bytes("third")),
        () -> {
          answers.add(answer());
          answers.add(answer());
          answers.add(answer());
        });

    assertThat(answers).containsExactly("first", "second", "third");
    assertThat(called).isEmpty();
  }

  @Test
  void aCallMoreThanThereAreAnswersCallsNobody() {
    assertThatThrownBy(
            () ->
                http.playing(
                    List.of(bytes("only")),
                    () -> {
                      answer();
                      answer();
                    }))
        .hasMessage("There is no answer for this call.");

    assertThat(called).isEmpty();
  }

  @Test
  void afterwardsItCallsAgain() {
    http.playing(List.of(bytes("not asked for")), () -> {});

    assertThatThrownBy(() -> http.prepareRequest(REQUEST)).hasMessage("called");
    assertThat(called).containsExactly(REQUEST);
  }

  @Test
  void afterAFailureItCallsAgain() {
    assertThatThrownBy(
            () ->
                http.playing(
                    List.of(bytes("not asked for")),
                    () -> {
                      throw new IllegalStateException("not today");
                    }))
        .hasMessage("not today");

    assertThatThrownBy(() -> http.prepareRequest(REQUEST)).hasMessage("called");
  }

  private String answer() {
    try {
      HttpExecuteResponse response = http.prepareRequest(REQUEST).call();
      assertThat(response.httpResponse().statusCode()).isEqualTo(200);
      return new String(
          response.responseBody().orElseThrow().readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  /** Has nobody to call, and says so. */
  private final class Counting implements SdkHttpClient {

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      called.add(request);
      throw new IllegalStateException("called");
    }

    @Override
    public void close() {}
  }
}
