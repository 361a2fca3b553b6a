package dev.pamphlet.template;

import dev.pamphlet.template.Queue.Redrive;
import java.time.Duration;

/** Reads an {@code AWS::SQS::Queue}. */
final class QueueReader {

  private static final int SECONDS_OF_FOUR_DAYS = 345_600;

  private QueueReader() {}

  static Queue read(Fields fields) {
    fields.only("FifoQueue", "false");
    fields.ignore(
        "KmsDataKeyReusePeriodSeconds",
        "KmsMasterKeyId",
        "RedriveAllowPolicy",
        "SqsManagedSseEnabled",
        "Tags");
    return new Queue(
        fields.logicalId(),
        fields.text("QueueName").orElse(fields.logicalId()),
        seconds(fields, "VisibilityTimeout", 30),
        seconds(fields, "DelaySeconds", 0),
        seconds(fields, "MessageRetentionPeriod", SECONDS_OF_FOUR_DAYS),
        seconds(fields, "ReceiveMessageWaitTimeSeconds", 0),
        fields.map("RedrivePolicy", QueueReader::redrive));
  }

  private static Redrive redrive(Fields fields) {
    return new Redrive(
        fields.queue("deadLetterTargetArn"),
        fields
            .integer("maxReceiveCount")
            .orElseThrow(() -> fields.problem("has no maxReceiveCount")));
  }

  private static Duration seconds(Fields fields, String key, int usual) {
    return Duration.ofSeconds(fields.integer(key).orElse(usual));
  }
}
