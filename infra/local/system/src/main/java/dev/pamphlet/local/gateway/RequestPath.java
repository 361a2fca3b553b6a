package dev.pamphlet.local.gateway;

import dev.pamphlet.local.http.PercentEncoding;
import java.util.Optional;

/**
 * A path as an HTTP API reads it, which is twice: decoded once, and cut off where that brings a
 * question mark to light, it chooses the route; decoded once more it goes to the function. So a
 * percent sign has to be sent as {@code %2525}, and {@code %252F} becomes a slash within a
 * variable.
 *
 * @param routed decoded once
 * @param delivered decoded twice
 * @see <a
 *     href="https://github.com/hotsock/voker/blob/a1c00bf491e026f81917cc2edfdaca03eabc7518/vokerhttp/testdata/ingress-paths.json">What
 *     a live HTTP API made of encoded paths, July 2026</a>
 */
record RequestPath(String routed, String delivered) {

  /** Reads a path as sent; empty when it cannot be decoded, the first time or the second. */
  static Optional<RequestPath> of(String sent) {
    return PercentEncoding.decodePath(sent)
        .map(decoded -> decoded.split("\\?", 2)[0])
        .flatMap(
            routed ->
                PercentEncoding.decodePath(routed)
                    .map(delivered -> new RequestPath(routed, delivered)));
  }
}
