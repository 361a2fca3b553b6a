package dev.pamphlet.site.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.pamphlet.content.PictureAddress;
import dev.pamphlet.platform.Unavailable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.AbortableInputStream;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.SdkHttpFullResponse;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/**
 * The requests to a bucket, and what its answers mean. Each operation is one request, because S3
 * bills each.
 */
class S3PicturesTest {

  private static final byte[] CONTENT = {1, 2, 3};
  private static final PictureAddress ADDRESS = PictureAddress.of(CONTENT, 3, 2, "door.png");

  private final Bucket bucket = new Bucket();

  private final S3Client client =
      S3Pictures.configured(S3Client.builder(), true)
          .region(Region.US_EAST_1)
          .endpointOverride(URI.create("http://127.0.0.1:9"))
          .credentialsProvider(
              StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
          .overrideConfiguration(o -> o.retryStrategy(AwsRetryStrategy.doNotRetry()))
          .httpClient(bucket)
          .build();

  private final S3Pictures pictures = new S3Pictures(client, "pictures");

  @AfterEach
  void close() {
    client.close();
  }

  @Test
  void aPictureIsPutByOneRequestThatAnyServerOfS3Understands() {
    pictures.store(ADDRESS, "image/png", CONTENT);

    assertThat(bucket.asked()).containsExactly("PUT /pictures" + ADDRESS.path());
    SdkHttpRequest put = bucket.requests.get(0);
    assertThat(put.firstMatchingHeader("content-type")).contains("image/png");
    assertThat(put.firstMatchingHeader("content-length")).contains("3");
    assertThat(put.firstMatchingHeader("x-amz-content-sha256")).get().asString().hasSize(64);
    assertThat(put.headers().keySet())
        .noneMatch(name -> name.toLowerCase().startsWith("x-amz-checksum"))
        .doesNotContain("x-amz-trailer", "Content-Encoding");
  }

  @Test
  void aPictureIsFoundAndDeletedInOneRequestEach() {
    bucket.body = CONTENT;

    assertThat(pictures.find(ADDRESS)).contains(CONTENT);
    pictures.delete(ADDRESS);

    assertThat(bucket.asked())
        .containsExactly("GET /pictures" + ADDRESS.path(), "DELETE /pictures" + ADDRESS.path());
  }

  @Test
  void aMissingPictureIsNoFailure() {
    bucket.answers(404, "NoSuchKey");

    assertThat(pictures.find(ADDRESS)).isEmpty();
  }

  @Test
  void aMissingBucketOrRightIsTheOperatorsMistake() {
    bucket.answers(404, "NoSuchBucket");
    assertThatExceptionOfType(S3Exception.class).isThrownBy(() -> pictures.find(ADDRESS));

    bucket.answers(403, "AccessDenied");
    assertThatExceptionOfType(S3Exception.class).isThrownBy(() -> pictures.find(ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(ints = {500, 503})
  void aBucketThatFailsMayAnswerLater(int status) {
    bucket.answers(status, "SlowDown");

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictures.find(ADDRESS));
    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> pictures.store(ADDRESS, "image/png", CONTENT));
  }

  /** A picture that was cut off would be kept by browsers for a year. */
  @Test
  void aPictureOfAnotherContentIsNoAnswer() {
    bucket.body = new byte[] {1, 2};

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictures.find(ADDRESS));
  }

  @ParameterizedTest
  @ValueSource(strings = {"RequestTimeout", "IncompleteBody"})
  void anUploadThatIsCutOffMaySucceedLater(String code) {
    bucket.answers(400, code);

    assertThatExceptionOfType(Unavailable.class)
        .isThrownBy(() -> pictures.store(ADDRESS, "image/png", CONTENT));
  }

  @Test
  void aConnectionThatBreaksIsNoAnswer() {
    bucket.broken = true;

    assertThatExceptionOfType(Unavailable.class).isThrownBy(() -> pictures.delete(ADDRESS));
  }

  private static final class Bucket implements SdkHttpClient {

    private final List<SdkHttpRequest> requests = new ArrayList<>();
    private int status = 200;
    private byte[] body = {};
    private boolean broken;

    private void answers(int withStatus, String code) {
      status = withStatus;
      body =
          "<Error><Code>%s</Code><Message>It is so.</Message></Error>"
              .formatted(code)
              .getBytes(StandardCharsets.UTF_8);
    }

    private List<String> asked() {
      return requests.stream().map(it -> it.method() + " " + it.encodedPath()).toList();
    }

    @Override
    public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
      requests.add(request.httpRequest());
      return new ExecutableHttpRequest() {
        @Override
        public HttpExecuteResponse call() throws IOException {
          if (broken) {
            throw new IOException("The connection broke.");
          }
          return HttpExecuteResponse.builder()
              .response(
                  SdkHttpFullResponse.builder()
                      .statusCode(status)
                      .putHeader("content-length", Integer.toString(body.length))
                      .build())
              .responseBody(AbortableInputStream.create(new ByteArrayInputStream(body)))
              .build();
        }

        @Override
        public void abort() {
          // Nothing is under way.
        }
      };
    }

    @Override
    public void close() {
      // It holds nothing.
    }
  }
}
