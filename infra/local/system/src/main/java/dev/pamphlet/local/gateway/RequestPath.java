package dev.pamphlet.local.gateway;

import dev.pamphlet.local.http.PercentEncoding;
import java.util.Optional;

/**
 * A path, which an HTTP API decodes twice. Decoded once, and cut off at a decoded question mark, it
 * selects the route. Decoded again, it goes to the function. So a percent sign has to be sent as
 * {@code %2525}, and {@code %252F} becomes a slash within a variable.
 *
 * @param routed decoded once
 * @param delivered decoded twice
 * @see <a
 *     href="https://github.com/hotsock/voker/blob/a1c00bf491e026f81917cc2edfdaca03eabc7518/vokerhttp/testdata/ingress-paths.json">Encoded
 *     paths on a live HTTP API, July 2026</a>
 */
record RequestPath(String routed, String delivered) {

  /** Reads a path as sent; empty if either decoding fails. */
  static Optional<RequestPath> of(String sent) {
    return PercentEncoding.decodePath(sent)
        .map(decoded -> decoded.split("\\?", 2)[0])
        .flatMap(
            routed ->
                PercentEncoding.decodePath(routed)
                    .map(delivered -> new RequestPath(routed, delivered)));
  }
}
