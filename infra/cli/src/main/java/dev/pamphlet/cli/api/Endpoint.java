package dev.pamphlet.cli.api;

import java.net.URI;
import java.time.Duration;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * An API and how requests to it are signed.
 *
 * @param address of the API; if it has a path, every route is below that
 * @param region in the scope of the signatures
 * @param credentials resolved for each request, because session tokens expire
 * @param patience the time limit of a response
 */
public record Endpoint(
    URI address, String region, AwsCredentialsProvider credentials, Duration patience) {

  /** The default address of a local run. */
  public static final URI LOCAL = URI.create("http://127.0.0.1:3000");

  /** The only access key that a local run knows; the secret is the same. */
  public static final String LOCAL_KEY = "local-editor";

  /** The region of a local run. */
  public static final String LOCAL_REGION = "us-east-1";

  /** Longer than API Gateway waits for a function, so that its response is not missed. */
  public static final Duration PATIENCE = Duration.ofSeconds(60);

  /** A local run's API. */
  public static Endpoint local(URI address, Duration patience) {
    AwsBasicCredentials key = AwsBasicCredentials.create(LOCAL_KEY, LOCAL_KEY);
    return new Endpoint(address, LOCAL_REGION, StaticCredentialsProvider.create(key), patience);
  }
}
