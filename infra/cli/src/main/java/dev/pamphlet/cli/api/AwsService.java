package dev.pamphlet.cli.api;

import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * A service of AWS that operators call, and its failures in words.
 *
 * @param name {@code DynamoDB}
 * @param where its region, or the address of one that is not AWS's
 */
record AwsService(String name, String where) {

  private static final int FORBIDDEN = 403;

  /** What DynamoDB and others answer with status 400 when they refuse the caller. */
  private static final Set<String> REFUSALS =
      Set.of(
          "AccessDenied",
          "UnrecognizedClient",
          "InvalidSignature",
          "IncompleteSignature",
          "ExpiredToken",
          "MissingAuthenticationToken");

  /**
   * Makes a call.
   *
   * @throws ApiFailure in words, if it is refused or not answered
   */
  <T> T call(Supplier<T> call) {
    try {
      return call.get();
    } catch (AwsServiceException refused) {
      throw failure(refused);
    } catch (SdkClientException unanswered) {
      throw unanswered(unanswered);
    }
  }

  /** The failure of a call that was answered. */
  ApiFailure failure(AwsServiceException refused) {
    if (refused.statusCode() == FORBIDDEN || isAccess(refused)) {
      return new NotAllowed(
          "%s (%s) does not allow the request: %s".formatted(name, where, refused.getMessage()),
          refused);
    }
    return Unanswered.unreachable(
        "%s answers, but not as %s does (%d): check the address"
            .formatted(where, name, refused.statusCode()),
        refused);
  }

  /** The failure of a call that was not. */
  ApiFailure unanswered(Throwable cause) {
    return Unanswered.unreachable(
        "%s (%s) does not answer: %s".formatted(name, where, cause.getMessage()), cause);
  }

  private static boolean isAccess(AwsServiceException refused) {
    String code = refused.awsErrorDetails() == null ? null : refused.awsErrorDetails().errorCode();
    return code != null && REFUSALS.stream().anyMatch(code::startsWith);
  }
}
