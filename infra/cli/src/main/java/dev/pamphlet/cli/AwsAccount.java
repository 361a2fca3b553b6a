package dev.pamphlet.cli;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Whose credentials are used and in which region, as every AWS tool finds them.
 *
 * @param region if one was given
 * @param profile of the AWS configuration, if one was given
 */
record AwsAccount(Optional<String> region, Optional<String> profile) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");

  /** Whether a host is this machine, where nothing is signed for anybody else. */
  static boolean isThisMachine(String host) {
    return LOOPBACK.contains(host);
  }

  AwsCredentialsProvider credentials() {
    DefaultCredentialsProvider.Builder credentials = DefaultCredentialsProvider.builder();
    profile.ifPresent(credentials::profileName);
    return credentials.build();
  }

  /**
   * @param what is in the region, for whoever has to name it
   * @throws UsageProblem when nothing tells it
   */
  String region(Object what) {
    if (region.isPresent()) {
      return region.get();
    }
    try {
      DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
      chain.profileFile(ProfileFile::defaultProfileFile);
      profile.ifPresent(chain::profileName);
      return chain.build().getRegion().id();
    } catch (SdkException unknown) {
      throw new UsageProblem(
          "nothing tells the region of %s: name it with --region or AWS_REGION".formatted(what));
    }
  }
}
