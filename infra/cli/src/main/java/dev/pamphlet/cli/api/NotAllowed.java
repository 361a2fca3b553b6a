package dev.pamphlet.cli.api;

import software.amazon.awssdk.auth.credentials.AwsCredentials;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkException;

/** The request could not be signed, or whoever signed it may not make it. */
public final class NotAllowed extends Trouble {

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
   * @throws NotAllowed when there are none to sign with
   */
  static AwsCredentials unlessThereAre(AwsCredentialsProvider credentials) {
    try {
      return credentials.resolveCredentials();
    } catch (SdkException none) {
      throw new NotAllowed(
          "no AWS credentials to sign with; set AWS_PROFILE or --profile, sign on with 'aws sso"
              + " login', or set AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY (%s)"
                  .formatted(none.getMessage()),
          none);
    }
  }

  @Override
  public boolean isOfEveryRequest() {
    return true;
  }
}
