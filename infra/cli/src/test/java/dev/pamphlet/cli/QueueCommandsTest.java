package dev.pamphlet.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The commands for queues, with an SQS of canned answers. */
class QueueCommandsTest {

  private static final String ARN = "arn:aws:sqs:us-east-1:123456789012:pamphlet-%s-1A2B3C";
  private static final String URL = "https://sqs.us-east-1.amazonaws.com/1/pamphlet-%s-1A2B3C";
  private static final String SECRET = "{\"subscriber\":\"5e1f\"}";

  @RegisterExtension final ApiStub sqs = new ApiStub();
  private final Shell shell = new Shell(Map.of(), false);

  @BeforeEach
  void aStackHasQueues() {
    sqs.answers(target("ListQueues"), 200, urls("Chunks", "DeadChunks", "LostPlans"));
    attributes("Chunks", 4, "{\"deadLetterTargetArn\":\"%s\"}".formatted(arn("DeadChunks")));
    attributes("DeadChunks", 2, "");
    attributes("LostPlans", 1, "");
  }

  @Test
  void queuesAreListedWithTheirKindsAndDepths() {
    assertThat(run("list"))
        .isEqualTo(
            new Shell.Ended(
                0,
                """
                Chunks      work             4 messages
                DeadChunks  dead letters     2 messages
                LostPlans   stream failures  1 message
                """,
                ""));
    assertThat(sqs.asked().get(0).body()).isEqualTo("{\"QueueNamePrefix\":\"pamphlet-\"}");
  }

  @Test
  void messagesAreShownWithoutTheirContent() {
    sqs.answers(target("ReceiveMessage"), 200, message());

    Shell.Ended ended = run("look", "DeadChunks");

    assertThat(ended.out()).isEqualTo("a1  2026-11-01T12:00:00Z  received 6 times\n");
    assertThat(ended.err()).isEqualTo("2 messages in all\n");
    assertThat(sqs.last().body()).contains("\"VisibilityTimeout\":1");
  }

  @Test
  void bodiesAreShownOnRequest() {
    sqs.answers(target("ReceiveMessage"), 200, message());

    assertThat(run("look", "DeadChunks", "--bodies").out()).contains(SECRET);
  }

  @Test
  void deadLettersAreMovedBackBySqs() {
    sqs.answers(target("StartMessageMoveTask"), 200, "{\"TaskHandle\":\"t\"}");

    Shell.Ended ended = run("redrive", "DeadChunks", "--yes");

    assertThat(ended).isEqualTo(new Shell.Ended(0, "moving back 2 messages of DeadChunks\n", ""));
    assertThat(sqs.last().body()).isEqualTo("{\"SourceArn\":\"%s\"}".formatted(arn("DeadChunks")));
  }

  @Test
  void nothingIsMovedUnasked() {
    Shell.Ended ended = run("redrive", "DeadChunks");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("--yes");
    assertThat(lines()).containsOnly(target("ListQueues"), target("GetQueueAttributes"));
  }

  @ParameterizedTest
  @CsvSource({
    "redrive, LostPlans, pamphlet queues purge LostPlans",
    "redrive, Chunks, holds work",
    "purge, Chunks, holds work",
    "look, Nothing, 'it has: Chunks, DeadChunks, LostPlans'"
  })
  void redriveAndPurgeRefuseQueuesOfOtherKinds(String act, String queue, String why) {
    Shell.Ended ended = run(act, queue);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains(why);
    assertThat(lines()).containsOnly(target("ListQueues"), target("GetQueueAttributes"));
  }

  @Test
  void messagesAboutLostRecordsArePurged() {
    sqs.answers(target("PurgeQueue"), 200, "{}");

    assertThat(run("purge", "LostPlans", "--yes"))
        .isEqualTo(new Shell.Ended(0, "deleted 1 message of LostPlans\n", ""));
    assertThat(sqs.last().body()).contains("pamphlet-LostPlans-");
  }

  @Test
  void aMissingRightIsReported() {
    sqs.answers(
        target("ListQueues"),
        403,
        "{\"__type\":\"com.amazonaws.sqs#AccessDenied\",\"message\":\"no right to sqs:listqueues\"}");

    Shell.Ended ended = run("list");

    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.err()).contains("does not allow the request", "sqs:listqueues");
  }

  private Shell.Ended run(String act, String... more) {
    return shell.run(
        Stream.of(List.of("queues", act, "--endpoint", sqs.address()), List.of(more))
            .flatMap(List::stream)
            .toArray());
  }

  private List<String> lines() {
    return sqs.lines().stream().distinct().toList();
  }

  private static String target(String action) {
    return "POST / AmazonSQS." + action;
  }

  private static String arn(String queue) {
    return ARN.formatted(queue);
  }

  private static String urls(String... queues) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    Stream.of(queues).map(URL::formatted).forEach(document.putArray("QueueUrls")::add);
    return document.toString();
  }

  /** The answers come in the order in which the queues are listed; each is asked for once. */
  private void attributes(String queue, int messages, String redrivePolicy) {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ObjectNode attributes =
        document
            .putObject("Attributes")
            .put("QueueArn", arn(queue))
            .put("ApproximateNumberOfMessages", Integer.toString(messages));
    if (!redrivePolicy.isEmpty()) {
      attributes.put("RedrivePolicy", redrivePolicy);
    }
    sqs.answers(target("GetQueueAttributes"), 200, document.toString())
        .answersTimes(target("GetQueueAttributes"), 1);
  }

  private static String message() {
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    document
        .putArray("Messages")
        .addObject()
        .put("MessageId", "a1")
        .put("ReceiptHandle", "r")
        .put("Body", SECRET)
        .put("MD5OfBody", md5(SECRET))
        .putObject("Attributes")
        .put("SentTimestamp", "1793534400000")
        .put("ApproximateReceiveCount", "6");
    return document.toString();
  }

  private static String md5(String text) {
    try {
      return HexFormat.of()
          .formatHex(MessageDigest.getInstance("MD5").digest(text.getBytes(UTF_8)));
    } catch (NoSuchAlgorithmException impossible) {
      throw new IllegalStateException(impossible);
    }
  }
}
