package dev.pamphlet.platform.aws;

import java.time.Duration;

/**
 * A service of AWS that functions call, and how long they wait for it.
 *
 * <p>The variable for its endpoint is the one that the SDK itself reads. It is empty or absent on
 * AWS.
 */
public enum AwsService {
  DYNAMODB("AWS_ENDPOINT_URL_DYNAMODB", true, Duration.ofMillis(1_500), Duration.ofMillis(5_000)),

  SQS("AWS_ENDPOINT_URL_SQS", true, Duration.ofMillis(3_000), Duration.ofMillis(8_000)),

  /** Never repeated by the SDK: a call without a response may have sent its mail. */
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

  /** The longest that one attempt may take. */
  Duration attempt() {
    return attempt;
  }

  /** The longest that a call may take, with all its attempts and the waits between them. */
  Duration call() {
    return call;
  }
}
