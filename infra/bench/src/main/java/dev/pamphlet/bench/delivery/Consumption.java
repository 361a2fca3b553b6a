package dev.pamphlet.bench.delivery;

/**
 * What sending took, in what AWS counts.
 *
 * @param writeUnits of DynamoDB
 * @param readUnits of DynamoDB
 * @param queueRequests of the queue of chunks
 * @param invocations of the function that sends
 * @param gigabyteSeconds of that function
 */
record Consumption(
    double writeUnits,
    double readUnits,
    double queueRequests,
    double invocations,
    double gigabyteSeconds) {

  /** EventBridge sends each event to the queue; Lambda receives and deletes ten at a time. */
  private static final double EVENT_REQUESTS = 1_200;

  /** Lambda invokes the recorder of events with up to five hundred of them. */
  private static final double EVENT_BATCHES = 2;

  /** The part of it that a thousand mails take. */
  Consumption forThousand(int mails) {
    double thousands = mails / 1_000.0;
    return new Consumption(
        writeUnits / thousands,
        readUnits / thousands,
        queueRequests / thousands,
        invocations / thousands,
        gigabyteSeconds / thousands);
  }

  /** What a million mails cost in US dollars besides SES, if this is for a thousand of them. */
  double million(Prices prices) {
    return 1_000
        * (writeUnits * prices.of("dynamoDbWriteUnit")
            + readUnits * prices.of("dynamoDbReadUnit")
            + (queueRequests + EVENT_REQUESTS) * prices.of("sqsRequest")
            + (invocations + EVENT_BATCHES) * prices.of("lambdaRequest")
            + gigabyteSeconds * prices.of("lambdaGigabyteSecond"));
  }
}
