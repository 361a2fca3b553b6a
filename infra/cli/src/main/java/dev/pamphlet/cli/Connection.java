package dev.pamphlet.cli;

import dev.pamphlet.cli.api.Endpoint;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import software.amazon.awssdk.auth.credentials.DefaultCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.profiles.ProfileFile;
import software.amazon.awssdk.regions.providers.DefaultAwsRegionProviderChain;

/**
 * Which API is meant, and who is to sign: the local run as its own editor, unless something else is
 * said; any other API with the credentials that every AWS tool finds.
 *
 * @param api its address, if one was given
 * @param region of its signatures, if one was given
 * @param profile of the AWS configuration, if one was given
 * @param patience how long an answer may take
 */
record Connection(
    Optional<String> api, Optional<String> region, Optional<String> profile, Duration patience) {

  private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
  private static final Pattern EXECUTE_API =
      Pattern.compile("[a-z0-9]+\\.execute-api\\.([a-z0-9-]+)\\.amazonaws\\.com(\\.cn)?");

  /**
   * @throws UsageProblem when the address is none, or nothing tells the region
   */
  Endpoint endpoint() {
    URI address = api.map(Connection::address).orElse(Endpoint.LOCAL);
    // A local run knows one key; a profile that is named nevertheless is meant.
    if (LOOPBACK.contains(address.getHost()) && profile.isEmpty()) {
      return Endpoint.local(address, patience);
    }
    DefaultCredentialsProvider.Builder credentials = DefaultCredentialsProvider.builder();
    profile.ifPresent(credentials::profileName);
    return new Endpoint(address, region(address), credentials.build(), patience);
  }

  private static URI address(String text) {
    URI address;
    try {
      address = new URI(text);
    } catch (URISyntaxException notOne) {
      throw new UsageProblem("'%s' is no address of an API".formatted(text));
    }
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web || address.getHost() == null || address.getQuery() != null) {
      throw new UsageProblem(
          "'%s' is no address of an API: write https://… as the stack puts it out".formatted(text));
    }
    if ("http".equals(address.getScheme()) && !LOOPBACK.contains(address.getHost())) {
      throw new UsageProblem(
          "'%s' would send signed requests in the clear: use https".formatted(text));
    }
    return address;
  }

  private String region(URI address) {
    Matcher ofAddress = EXECUTE_API.matcher(address.getHost());
    if (region.isPresent()) {
      return region.get();
    }
    if (ofAddress.matches()) {
      return ofAddress.group(1);
    }
    try {
      DefaultAwsRegionProviderChain.Builder chain = DefaultAwsRegionProviderChain.builder();
      chain.profileFile(ProfileFile::defaultProfileFile);
      profile.ifPresent(chain::profileName);
      return chain.build().getRegion().id();
    } catch (SdkException unknown) {
      throw new UsageProblem(
          "nothing tells the region of %s: name it with --region or AWS_REGION".formatted(address));
    }
  }
}
