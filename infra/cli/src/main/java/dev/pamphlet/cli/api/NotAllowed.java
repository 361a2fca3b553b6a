package dev.pamphlet.cli.api;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** The request could not be signed, or its signer is not allowed to make it. */
public final class NotAllowed extends ApiFailure {

  private static final long serialVersionUID = 1;

  NotAllowed(String message) {
    super(message, null);
  }

  NotAllowed(String message, Throwable cause) {
    super(message, cause);
  }

  /**
   * Resolves credentials.
   *
   * @throws NotAllowed if there are none
   */
  static AwsCredentials orResolved(AwsCredentialsProvider credentials) {
    try {
      return credentials.resolveCredentials();
    } catch (SdkException none) {
      // The SDK's message lists its whole chain of providers, and may quote their files.
      String expired =
          String.valueOf(none.getMessage()).contains("expired")
              ? "the AWS credentials have expired; sign on again with 'aws sso login', or set"
              : "no AWS credentials to sign with; sign on with 'aws sso login', or set";
      throw new NotAllowed(
          expired + " AWS_PROFILE, --profile, or AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY",
          none);
    }
  }

  @Override
  public boolean affectsEveryRequest() {
    return true;
  }
}
