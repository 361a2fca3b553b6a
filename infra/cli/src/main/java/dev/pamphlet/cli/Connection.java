package dev.pamphlet.cli;

import dev.pamphlet.cli.api.Endpoint;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Which API is meant, and who is to sign: the local run as its own editor, unless something else is
 * said; any other API with the credentials that every AWS tool finds.
 *
 * @param api its address, if one was given
 * @param account that signs, and its region
 * @param patience how long an answer may take
 */
record Connection(Optional<String> api, AwsAccount account, Duration patience) {

  private static final Pattern EXECUTE_API =
      Pattern.compile("[a-z0-9]+\\.execute-api\\.([a-z0-9-]+)\\.amazonaws\\.com(\\.cn)?");

  /**
   * @throws UsageProblem when the address is none, or nothing tells the region
   */
  Endpoint endpoint() {
    URI address = api.map(Connection::address).orElse(Endpoint.LOCAL);
    // A local run knows one key; a profile that is named nevertheless is meant.
    if (AwsAccount.isThisMachine(address.getHost()) && account.profile().isEmpty()) {
      return Endpoint.local(address, patience);
    }
    return new Endpoint(address, region(address), account.credentials(), patience);
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
    if ("http".equals(address.getScheme()) && !AwsAccount.isThisMachine(address.getHost())) {
      throw new UsageProblem(
          "'%s' would send signed requests in the clear: use https".formatted(text));
    }
    return address;
  }

  private String region(URI address) {
    Matcher ofAddress = EXECUTE_API.matcher(address.getHost());
    return account.region().isEmpty() && ofAddress.matches()
        ? ofAddress.group(1)
        : account.region(address);
  }
}
