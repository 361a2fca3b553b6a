package dev.pamphlet.local.http;

import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Optional;

/**
 * Tells whether a request comes from this machine: over the loopback, to a loopback name, and not
 * from a page of another origin. Without the check of the name, a foreign page could get here
 * through a name that resolves to 127.0.0.1 (DNS rebinding).
 */
public final class LoopbackOnly {

  private LoopbackOnly() {}

  /** Whether the connection, {@code Host} and {@code Origin} are all this machine's. */
  public static boolean admits(HttpRequest request) {
    boolean foreignPage =
        request.values("origin").stream().anyMatch(origin -> !isLoopback(hostOf(origin)));
    return isLoopback(request.sourceIp())
        && request
            .only("host")
            .map(LoopbackOnly::withoutPort)
            .filter(LoopbackOnly::isLoopback)
            .isPresent()
        && !foreignPage;
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":[0-9]*$", "");
  }

  private static String hostOf(String origin) {
    try {
      return Optional.ofNullable(URI.create(origin).getHost()).orElse("");
    } catch (IllegalArgumentException malformed) {
      return "";
    }
  }

  /**
   * Whether a host is the loopback. Never resolves names: no name except localhost counts as
   * loopback.
   */
  public static boolean isLoopback(String host) {
    if (host.equalsIgnoreCase("localhost")) {
      return true;
    }
    boolean address = host.startsWith("127.") || host.contains(":");
    try {
      return address
          && host.matches("[0-9a-fA-F.:\\[\\]]+")
          && InetAddress.getByName(host).isLoopbackAddress();
    } catch (UnknownHostException malformed) {
      return false;
    }
  }
}
