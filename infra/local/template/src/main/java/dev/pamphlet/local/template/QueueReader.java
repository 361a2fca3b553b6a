package dev.pamphlet.local.template;

import dev.pamphlet.local.template.Queue.Redrive;
import java.time.Duration;

/** Reads an {@code AWS::SQS::Queue}. */
final class QueueReader {

  private static final int SECONDS_OF_FOUR_DAYS = 345_600;

  private QueueReader() {}

  static Queue read(String logicalId, Fields fields) {
    if (fields.flag("FifoQueue")) {
      throw fields.problem("FifoQueue", "is not emulated");
    }
    Queue queue =
        new Queue(
            logicalId,
            fields.text("QueueName").orElse(logicalId),
            seconds(fields, "VisibilityTimeout", 30),
            seconds(fields, "DelaySeconds", 0),
            seconds(fields, "MessageRetentionPeriod", SECONDS_OF_FOUR_DAYS),
            seconds(fields, "ReceiveMessageWaitTimeSeconds", 0),
            fields.fields("RedrivePolicy").map(QueueReader::redrive));
    fields.without(
        "KmsDataKeyReusePeriodSeconds",
        "KmsMasterKeyId",
        "RedriveAllowPolicy",
        "SqsManagedSseEnabled",
        "Tags");
    fields.end();
    return queue;
  }

  private static Redrive redrive(Fields fields) {
    String arn = fields.requiredText("deadLetterTargetArn");
    Redrive redrive =
        new Redrive(
            LocalAccount.queueName(arn)
                .orElseThrow(() -> fields.problem("deadLetterTargetArn", "is no queue: " + arn)),
            fields
                .integer("maxReceiveCount")
                .orElseThrow(() -> fields.problem("has no maxReceiveCount")));
    fields.end();
    return redrive;
  }

  private static Duration seconds(Fields fields, String key, int usual) {
    return Duration.ofSeconds(fields.integer(key).orElse(usual));
  }
}
