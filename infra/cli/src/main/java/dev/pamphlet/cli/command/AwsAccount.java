package dev.pamphlet.cli.command;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * The credentials and the region of requests to AWS, found where every AWS tool looks for them.
 *
 * @param region if the command line names one
 * @param profile of the AWS configuration, if the command line names one
 */
public record AwsAccount(Optional<String> region, Optional<String> profile) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /** Whether a host name is a loopback address, so that requests stay on this machine. */
  public static boolean isThisMachine(String host) {
    return LOOPBACK.contains(host);
  }

  /** The credentials of the profile, or else of the default chain. */
  public AwsCredentialsProvider credentials() {
    DefaultCredentialsProvider.Builder credentials = DefaultCredentialsProvider.builder();
    profile.ifPresent(credentials::profileName);
    return credentials.build();
  }

  /**
   * The region of something.
   *
   * @param what is in the region, for the message
   * @throws InvalidUsage when neither the command line nor AWS's configuration names one
   */
  public String region(Object what) {
    if (region.isPresent()) {
      return region.get();
    }
    try {
      DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
      chain.profileFile(ProfileFile::defaultProfileFile);
      profile.ifPresent(chain::profileName);
      return chain.build().getRegion().id();
    } catch (SdkException unknown) {
      throw new InvalidUsage(
          "the region of %s is unknown: name it with --region or AWS_REGION".formatted(what));
    }
  }
}
