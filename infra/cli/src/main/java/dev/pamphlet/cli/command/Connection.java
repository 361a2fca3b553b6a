package dev.pamphlet.cli.command;

import dev.pamphlet.cli.api.Endpoint;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The API to talk to, and the signer of requests. By default these are the local run and its
 * editor; any other API is called with the credentials of AWS's tools.
 *
 * @param api its address, if one was given
 * @param account that signs, and its region
 * @param patience the time limit of a response
 */
public record Connection(Optional<String> api, AwsAccount account, Duration patience) {

  private static final Pattern EXECUTE_API =
      Pattern.compile("[a-z0-9]+\\.execute-api\\.([a-z0-9-]+)\\.amazonaws\\.com(\\.cn)?");

  /**
   * The API, ready to be called.
   *
   * @throws InvalidUsage when the address is not a URL of an API, or its region is unknown
   */
  public Endpoint endpoint() {
    URI address = api.map(Connection::address).orElse(Endpoint.LOCAL);
    // A local run has only one key, but a named profile takes precedence.
    if (AwsAccount.isThisMachine(address.getHost()) && account.profile().isEmpty()) {
      return Endpoint.local(address, patience);
    }
    return new Endpoint(address, region(address), account.credentials(), patience);
  }

  private static URI address(String text) {
    URI address;
    try {
      address = new URI(text);
    } catch (URISyntaxException malformed) {
      throw notAnAddress(text);
    }
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web || address.getHost() == null || address.getQuery() != null) {
      throw notAnAddress(text);
    }
    if ("http".equals(address.getScheme()) && !AwsAccount.isThisMachine(address.getHost())) {
      throw new InvalidUsage(
          "'%s' would send signed requests in the clear: use https".formatted(text));
    }
    return address;
  }

  private static InvalidUsage notAnAddress(String text) {
    String host = text.replaceFirst("(:\\d+)?(/.*)?$", "");
    String advice =
        AwsAccount.isThisMachine(host)
            ? "write http://" + text
            : "copy the stack's output ApiUrl, https://…";
    return new InvalidUsage("'%s' is not the address of an API: %s".formatted(text, advice));
  }

  private String region(URI address) {
    Matcher ofAddress = EXECUTE_API.matcher(address.getHost());
    return account.region().isEmpty() && ofAddress.matches()
        ? ofAddress.group(1)
        : account.region(address);
  }
}
