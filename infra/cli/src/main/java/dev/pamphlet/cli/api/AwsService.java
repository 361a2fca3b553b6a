package dev.pamphlet.cli.api;

import java.util.Set;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkClientException;

/**
 * An AWS service that operators call; translates its failures into messages.
 *
 * @param name {@code DynamoDB}
 * @param where its region, or the address of an emulator
 */
record AwsService(String name, String where) {

  private static final int FORBIDDEN = 403;

  /** Error codes with which DynamoDB and others deny a caller under status 400. */
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
   * @throws ApiFailure if it is refused or not answered
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

  /** The failure of a call that was not answered. */
  ApiFailure unanswered(Throwable cause) {
    return Unanswered.unreachable(
        "%s (%s) does not answer: %s".formatted(name, where, cause.getMessage()), cause);
  }

  private static boolean isAccess(AwsServiceException refused) {
    String code = refused.awsErrorDetails() == null ? null : refused.awsErrorDetails().errorCode();
    return code != null && REFUSALS.stream().anyMatch(code::startsWith);
  }
}
