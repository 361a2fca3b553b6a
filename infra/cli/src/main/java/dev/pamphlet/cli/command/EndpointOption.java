package dev.pamphlet.cli.command;

import dev.pamphlet.cli.api.Endpoint;
import java.net.URI;
import java.util.Optional;
import picocli.CommandLine.Option;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;

/**
 * The service that an operator's command calls, AWS's or a local run's, and the credentials for it.
 */
public final class EndpointOption {

  /** The access key for a local run: DynamoDB Local keeps the tables of each key apart. */
  private static final String LOCAL_KEY = "local";

  @Option(
      names = "--endpoint",
      paramLabel = "URL",
      description = "The address of a local run's service (else AWS).")
  private URI endpoint;

  /** The address; empty for AWS. */
  public Optional<URI> endpoint() {
    return Optional.ofNullable(endpoint);
  }

  /** The credentials for its calls. */
  public AwsCredentialsProvider credentials(AwsAccount account) {
    return isLocal() && account.profile().isEmpty()
        ? StaticCredentialsProvider.create(AwsBasicCredentials.create(LOCAL_KEY, LOCAL_KEY))
        : account.credentials();
  }

  /**
   * The region for its calls.
   *
   * @param what is in the region, for the message
   */
  public String region(AwsAccount account, Object what) {
    return isLocal() ? account.region().orElse(Endpoint.LOCAL_REGION) : account.region(what);
  }

  private boolean isLocal() {
    return endpoint != null && AwsAccount.isThisMachine(endpoint.getHost());
  }
}
