package dev.pamphlet.platform.aws;

import dev.pamphlet.platform.config.Environment;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.awscore.client.builder.AwsClientBuilder;
import software.amazon.awssdk.awscore.client.builder.AwsSyncClientBuilder;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.core.client.config.ClientOverrideConfiguration;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.utils.SdkAutoCloseable;

/**
 * Builds all of a function's AWS clients in one way: region, endpoints, credentials, HTTP client
 * and timeouts.
 *
 * <pre>{@code
 * SqsClient sqs = clients.client(AwsService.SQS, SqsClient.builder());
 * }</pre>
 *
 * The caller passes the service's builder, so only the zips of functions that call a service
 * contain its classes.
 */
public final class AwsClients implements AutoCloseable {

  private static final String REGION = "AWS_REGION";

  private final Environment environment;
  private final SdkHttpClient http;
  private final List<SdkAutoCloseable> built = new ArrayList<>();

  private AwsClients(Environment environment, SdkHttpClient http) {
    this.environment = environment;
    this.http = http;
  }

  /** The clients of a deployed function. */
  public static AwsClients of(Environment environment) {
    return new AwsClients(environment, HttpClients.forThisMachine());
  }

  /**
   * Clients for a rehearsal: they call no service and get these responses, one after the other.
   *
   * @param responses bodies in the protocol of the service
   */
  public static AwsClients canned(Environment environment, List<byte[]> responses) {
    return new AwsClients(environment, new CannedHttpClient(responses));
  }

  /** The environment variables of the function. */
  public Environment environment() {
    return environment;
  }

  /**
   * Builds the client of a service. Credentials come from the default chain, because Lambda
   * provides them in another way after SnapStart than after a cold start.
   *
   * @throws IllegalStateException when the environment names no region
   */
  public <B extends AwsClientBuilder<B, C> & AwsSyncClientBuilder<B, C>, C extends SdkAutoCloseable>
      C client(AwsService service, B builder) {
    // Without lambdas: each would be one more class that a cold start has to create.
    builder
        .region(region(environment))
        .credentialsProvider(DefaultCredentialsProvider.builder().build())
        .httpClient(http)
        .overrideConfiguration(
            ClientOverrideConfiguration.builder()
                .retryStrategy(
                    service.repeatable()
                        ? AwsRetryStrategy.standardRetryStrategy()
                        : AwsRetryStrategy.doNotRetry())
                .apiCallAttemptTimeout(service.attempt())
                .apiCallTimeout(service.call())
                .build());
    Optional<URI> endpoint = endpoint(environment, service);
    if (endpoint.isPresent()) {
      builder.endpointOverride(endpoint.get());
    }
    C client = builder.build();
    built.add(client);
    return client;
  }

  /** The endpoint that the environment sets for a service; empty for AWS's own. */
  public static Optional<URI> endpoint(Environment environment, AwsService service) {
    return environment.find(service.endpointVariable()).map(URI::create);
  }

  /** The region of the function. */
  public static Region region(Environment environment) {
    return Region.of(environment.require(REGION));
  }

  /** Closes all clients. Those of a deployed function stay open as long as it lives. */
  @Override
  public void close() {
    built.forEach(SdkAutoCloseable::close);
    http.close();
  }
}
