package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.page.PageAndApiFunction;
import java.time.Instant;

/** Takes evidence from a request. */
final class RequestEvidence {

  private static final int LONGEST_USER_AGENT = 256;

  private RequestEvidence() {}

  /**
   * The evidence of a request.
   *
   * @param wording the digest of the wording that was shown; empty where none was
   */
  static Evidence of(Request request, Instant now, String wording) {
    String userAgent = request.header("user-agent").orElse("");
    return new Evidence(
        now,
        request.clientAddress(),
        userAgent.substring(0, Math.min(userAgent.length(), LONGEST_USER_AGENT)),
        PageAndApiFunction.isOfApi(request) ? "api" : "page",
        wording);
  }
}
