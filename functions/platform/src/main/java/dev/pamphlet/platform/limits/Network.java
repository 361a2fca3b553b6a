package dev.pamphlet.platform.limits;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.HexFormat;
import java.util.regex.Pattern;

/**
 * The network of one subscriber of an internet provider: an IPv4 address, or the first 64 bits of
 * an IPv6 address, because a subscriber may use any address behind them (RFC 6177).
 */
final class Network {

  private static final Pattern NUMERIC =
      Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}|[0-9a-fA-F.]*:[0-9a-fA-F:.]*");
  private static final int PREFIX_BYTES = 8;
  private static final int IPV6_BYTES = 16;

  private Network() {}

  /** The network of an address; a text that is no address is returned as it is. */
  static String of(String address) {
    if (!NUMERIC.matcher(address).matches()) {
      return address;
    }
    try {
      byte[] bytes = InetAddress.getByName(address).getAddress();
      return HexFormat.of()
          .formatHex(bytes, 0, bytes.length == IPV6_BYTES ? PREFIX_BYTES : bytes.length);
    } catch (UnknownHostException noAddress) {
      return address;
    }
  }
}
