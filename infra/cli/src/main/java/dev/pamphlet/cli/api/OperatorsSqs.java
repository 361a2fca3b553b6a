package dev.pamphlet.cli.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import software.amazon.awssdk.auth.credentials.AwsCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.SqsClientBuilder;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.MessageSystemAttributeName;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;

/**
 * The queues of a stack for operators, who have rights of their own. Its failures are reported like
 * those of the API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-dead-letter-queue-redrive.html">Learn
 *     how to configure a dead-letter queue redrive in Amazon SQS</a>
 */
public final class OperatorsSqs implements AutoCloseable {

  private static final ObjectMapper JSON = new ObjectMapper();

  /** The most messages of one call. */
  private static final int MOST_MESSAGES = 10;

  private final AwsService service;
  private final String prefix;
  private final SqsClient client;

  /**
   * @param stack of the queues; CloudFormation begins their names with its name
   * @param endpoint of an emulator; empty for AWS
   * @throws NotAllowed if there are no credentials
   */
  public OperatorsSqs(
      String stack, Optional<URI> endpoint, String region, AwsCredentialsProvider credentials) {
    NotAllowed.orResolved(credentials);
    SqsClientBuilder builder =
        SqsClient.builder().region(Region.of(region)).credentialsProvider(credentials);
    endpoint.ifPresent(builder::endpointOverride);
    this.service = new AwsService("SQS", endpoint.map(URI::toString).orElse(region));
    this.prefix = stack + "-";
    this.client = builder.build();
  }

  /** All queues, by their names. */
  public List<StackQueue> queues() {
    return service.call(
        () -> {
          Map<String, Map<QueueAttributeName, String>> attributes = new LinkedHashMap<>();
          client.listQueuesPaginator(request -> request.queueNamePrefix(prefix)).stream()
              .flatMap(page -> page.queueUrls().stream())
              .forEach(url -> attributes.put(url, attributes(url)));
          Set<String> deadLetters =
              attributes.values().stream()
                  .map(each -> each.get(QueueAttributeName.REDRIVE_POLICY))
                  .filter(policy -> policy != null)
                  .map(OperatorsSqs::target)
                  .collect(Collectors.toSet());
          List<StackQueue> queues = new ArrayList<>();
          attributes.forEach((url, each) -> queues.add(queue(url, each, deadLetters)));
          queues.sort(Comparator.comparing(StackQueue::name));
          return queues;
        });
  }

  private Map<QueueAttributeName, String> attributes(String url) {
    return client
        .getQueueAttributes(
            request ->
                request
                    .queueUrl(url)
                    .attributeNames(
                        QueueAttributeName.QUEUE_ARN,
                        QueueAttributeName.REDRIVE_POLICY,
                        QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES))
        .attributes();
  }

  private static String target(String redrivePolicy) {
    try {
      return JSON.readTree(redrivePolicy).path("deadLetterTargetArn").asText();
    } catch (JsonProcessingException malformed) {
      throw new IllegalStateException("A redrive policy is not JSON.", malformed);
    }
  }

  private StackQueue queue(
      String url, Map<QueueAttributeName, String> attributes, Set<String> deadLetters) {
    String arn = attributes.get(QueueAttributeName.QUEUE_ARN);
    StackQueue.Kind kind =
        deadLetters.contains(arn)
            ? StackQueue.Kind.DEAD_LETTERS
            : attributes.containsKey(QueueAttributeName.REDRIVE_POLICY)
                ? StackQueue.Kind.WORK
                : StackQueue.Kind.STREAM_FAILURES;
    return new StackQueue(
        name(url),
        kind,
        Long.parseLong(attributes.get(QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES)),
        url,
        arn);
  }

  /** {@code …/pamphlet-DeadChunks-1A2B3C} is the template's {@code DeadChunks}. */
  private String name(String url) {
    String name = url.substring(url.lastIndexOf('/') + 1).substring(prefix.length());
    return name.contains("-") ? name.substring(0, name.lastIndexOf('-')) : name;
  }

  /**
   * At most ten messages of a queue, which stay in it: those that SQS returns at once. They are
   * hidden from others for a second, and count as received once more.
   */
  public List<Message> look(StackQueue queue) {
    return service.call(
        () ->
            client
                .receiveMessage(
                    request ->
                        request
                            .queueUrl(queue.url())
                            .maxNumberOfMessages(MOST_MESSAGES)
                            .visibilityTimeout(1)
                            .messageSystemAttributeNames(
                                MessageSystemAttributeName.SENT_TIMESTAMP,
                                MessageSystemAttributeName.APPROXIMATE_RECEIVE_COUNT))
                .messages());
  }

  /** Has SQS move all dead letters back to the queue that they came from, one after the other. */
  public void redrive(StackQueue deadLetters) {
    service.call(
        () -> client.startMessageMoveTask(request -> request.sourceArn(deadLetters.arn())));
  }

  /** Deletes all messages of a queue, for which SQS takes a minute. */
  public void purge(StackQueue queue) {
    service.call(() -> client.purgeQueue(request -> request.queueUrl(queue.url())));
  }

  @Override
  public void close() {
    client.close();
  }
}
