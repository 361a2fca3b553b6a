package dev.pamphlet.cli.api;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * An API and what its requests are signed with.
 *
 * @param address of the API; a path is put before every route
 * @param region of the signature's scope
 * @param credentials asked for each request, because session tokens end
 * @param patience how long an answer may take
 */
public record Endpoint(
    URI address, String region, AwsCredentialsProvider credentials, Duration patience) {

  /** Where a local run is unless it is told otherwise. */
  public static final URI LOCAL = URI.create("http://127.0.0.1:3000");

  /** The only key that a local run knows; its secret is the same. */
  public static final String LOCAL_KEY = "local-editor";

  /** The region that a local run says it is in. */
  public static final String LOCAL_REGION = "us-east-1";

  /** Longer than API Gateway waits for a function, so that its answer is the one that is seen. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A local run's API. */
  public static Endpoint local(URI address, Duration patience) {
    AwsBasicCredentials key = AwsBasicCredentials.create(LOCAL_KEY, LOCAL_KEY);
    return new Endpoint(address, LOCAL_REGION, StaticCredentialsProvider.create(key), patience);
  }
}
