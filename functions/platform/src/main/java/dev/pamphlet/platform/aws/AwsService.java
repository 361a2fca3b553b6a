package dev.pamphlet.platform.aws;

import java.time.Duration;

/**
 * A service of AWS that functions call, with its timeouts.
 *
 * <p>The endpoint comes from the variable that the SDK itself reads. On AWS it is empty or absent.
 */
public enum AwsService {
  DYNAMODB("AWS_ENDPOINT_URL_DYNAMODB", true, Duration.ofMillis(1_500), Duration.ofMillis(5_000)),

  SQS("AWS_ENDPOINT_URL_SQS", true, Duration.ofMillis(3_000), Duration.ofMillis(8_000)),

  /** A picture has up to four megabytes. */
  S3("AWS_ENDPOINT_URL_S3", true, Duration.ofMillis(3_500), Duration.ofMillis(8_000)),

  /** The SDK never repeats a call: a call without a response may have sent its mail. */
  SESV2("AWS_ENDPOINT_URL_SESV2", false, Duration.ofMillis(10_000), Duration.ofMillis(10_000));

  private final String endpointVariable;
  private final boolean repeatable;
  private final Duration attempt;
  private final Duration call;

  AwsService(String endpointVariable, boolean repeatable, Duration attempt, Duration call) {
    this.endpointVariable = endpointVariable;
    this.repeatable = repeatable;
    this.attempt = attempt;
    this.call = call;
  }

  String endpointVariable() {
    return endpointVariable;
  }

  /** Whether the SDK may repeat a call that failed. */
  boolean repeatable() {
    return repeatable;
  }

  /** The timeout of one attempt. */
  Duration attempt() {
    return attempt;
  }

  /** The timeout of a call with all its attempts and the waits between them. */
  Duration call() {
    return call;
  }
}
