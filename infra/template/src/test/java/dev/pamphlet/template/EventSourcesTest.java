package dev.pamphlet.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.template.StreamSource.StartingPosition;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EventSourcesTest {

  private static final String RESOURCES =
      """
      Resources:
        Role:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument: {}
        Letters:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions: [{AttributeName: pk, AttributeType: S}]
            KeySchema: [{AttributeName: pk, KeyType: HASH}]
            StreamSpecification: {StreamViewType: KEYS_ONLY}
        Work:
          Type: AWS::SQS::Queue
          Properties:
            VisibilityTimeout: 180
            RedrivePolicy: {deadLetterTargetArn: !GetAtt Dead.Arn, maxReceiveCount: 5}
        Dead:
          Type: AWS::SQS::Queue
          Properties:
            QueueName: the-dead
      """;

  private static final String RULE =
      """
        Bounces:
          Type: AWS::Events::Rule
          Properties:
            EventPattern:
              source: [aws.ses]
              detail:
                eventType: [Bounce]
                mail: {sendingPaused: [true], retries: [{numeric: ['>', 3]}]}
            Targets:
              - Id: work
                Arn: !GetAtt Work.Arn
                InputTransformer:
                  InputPathsMap: {id: $.detail.mail.messageId}
                  InputTemplate: '{"id": <id>}'
      """;

  private static final String POLICY =
      """
        MayCome:
          Type: AWS::SQS::QueuePolicy
          Properties:
            Queues: [!Ref Work]
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - Effect: Allow
                  Principal: {Service: events.amazonaws.com}
                  Action: sqs:SendMessage
                  Resource: !GetAtt Work.Arn
                  Condition: {ArnEquals: {'aws:SourceArn': !GetAtt Bounces.Arn}}
      """;

  @TempDir private Path folder;

  @Test
  void aStreamIsReadWithItsSettings() {
    Template template =
        template(
            """
            Events:
              Changes:
                Type: DynamoDB
                Properties:
                  Stream: !GetAtt Letters.StreamArn
                  StartingPosition: TRIM_HORIZON
                  BatchSize: 25
                  MaximumBatchingWindowInSeconds: 5
                  BisectBatchOnFunctionError: true
                  MaximumRetryAttempts: 4
                  MaximumRecordAgeInSeconds: 3600
                  ParallelizationFactor: 1
                  FunctionResponseTypes: [ReportBatchItemFailures]
                  FilterCriteria: {Filters: [{Pattern: '{"eventName": ["INSERT"]}'}]}
                  DestinationConfig: {OnFailure: {Type: SQS, Destination: !GetAtt Dead.Arn}}
            """);

    StreamSource source = (StreamSource) template.function("F").sources().get(0);
    assertThat(source.table()).isEqualTo("Letters");
    assertThat(source.start()).isEqualTo(StartingPosition.TRIM_HORIZON);
    assertThat(source.batching().size()).isEqualTo(25);
    assertThat(source.batching().window()).isEqualTo(Duration.ofSeconds(5));
    assertThat(source.batching().partialFailures()).isTrue();
    assertThat(source.batching().takes("{\"eventName\": \"INSERT\"}")).isTrue();
    assertThat(source.batching().takes("{\"eventName\": \"REMOVE\"}")).isFalse();
    assertThat(source.bisect()).isTrue();
    assertThat(source.retries()).isEqualTo(OptionalInt.of(4));
    assertThat(source.maximumAge()).contains(Duration.ofHours(1));
    assertThat(source.onFailure()).contains("the-dead");
  }

  @Test
  void missingSettingsHaveLambdasDefaults() {
    Template template =
        template(
            """
            Events:
              Changes:
                Type: DynamoDB
                Properties: {Stream: !GetAtt Letters.StreamArn, StartingPosition: LATEST}
              Messages:
                Type: SQS
                Properties: {Queue: !GetAtt Work.Arn}
              Asleep:
                Type: SQS
                Properties: {Queue: !GetAtt Work.Arn, Enabled: false}
            """);

    Batching none = new Batching(100, Duration.ZERO, List.of(), false);
    assertThat(template.function("F").sources())
        .containsExactly(
            new StreamSource(
                "Changes",
                "Letters",
                StartingPosition.LATEST,
                none,
                false,
                OptionalInt.empty(),
                Optional.empty(),
                Optional.empty()),
            new QueueSource(
                "Messages",
                "Work",
                new Batching(10, Duration.ZERO, List.of(), false),
                OptionalInt.empty()));
  }

  @Test
  void queuesKnowTheirDeadLettersAndHaveUrls() {
    Template template = template("Environment: {Variables: {URL: !Ref Dead}}");

    assertThat(template.queues()).extracting(Queue::name).containsExactly("Work", "the-dead");
    assertThat(template.queues().get(0).redrive()).contains(new Queue.Redrive("the-dead", 5));
    assertThat(template.queues().get(0).visibility()).isEqualTo(Duration.ofMinutes(3));
    assertThat(template.function("F").environment())
        .isEqualTo(Map.of("URL", "https://sqs.us-east-1.amazonaws.com/000000000000/the-dead"));
  }

  @Test
  void aRuleKeepsNumbersAndBooleansOfItsPattern() {
    EventRule rule = read(RESOURCES + RULE + POLICY).rules().get(0);

    String event =
        """
        {"source": "aws.ses", "detail": {"eventType": "Bounce",
         "mail": {"sendingPaused": true, "retries": %d}}}
        """;
    assertThat(rule.pattern().matches(event.formatted(4))).isTrue();
    assertThat(rule.pattern().matches(event.formatted(3))).isFalse();
    assertThat(rule.pattern().matches("no event")).isFalse();
  }

  @Test
  void aRuleThatMayNotSendStopsTheStart() {
    assertThatThrownBy(() -> read(RESOURCES + RULE))
        .hasMessageContaining("no AWS::SQS::QueuePolicy lets EventBridge send")
        .hasMessageContaining("template.yaml:");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "DynamoDB | Stream: !GetAtt Letters.StreamArn, StartingPosition: LATEST, ParallelizationFactor: 2 | is not emulated unless it is 1",
        "DynamoDB | Stream: !GetAtt Letters.StreamArn, StartingPosition: LATEST, TumblingWindowInSeconds: 3 | TumblingWindowInSeconds of",
        "DynamoDB | Stream: !GetAtt Letters.StreamArn, StartingPosition: AT_TIMESTAMP | which is not emulated",
        "DynamoDB | Stream: !GetAtt Letters.StreamArn, StartingPosition: LATEST, MaximumRetryAttempts: 10001 | is not from 0 to 10000",
        "DynamoDB | Stream: !GetAtt Letters.Arn, StartingPosition: LATEST | is no stream of a table",
        "DynamoDB | Stream: !GetAtt Letters.StreamArn, StartingPosition: LATEST, FilterCriteria: {Filters: [{Pattern: '{\"body\": [\"x\"]}'}]} | matches nothing: no record has 'body'",
        "SQS | Queue: !GetAtt Work.Arn, FilterCriteria: {Filters: [{Pattern: '{\"body\": \"x\"}'}]} | is no pattern of events",
        "SQS | Queue: !GetAtt Work.Arn, BatchSize: 11 | needs a batching window",
        "SQS | Queue: !GetAtt Work.Arn, ScalingConfig: {MaximumConcurrency: 1} | is not from 2 to 1000",
        "SQS | Queue: 'arn:aws:sqs:us-east-1:000000000000:other' | read the queue 'other' in E, which is not there",
      })
  void anythingNotEmulatedIsRefusedByNameAndLine(String type, String properties, String why) {
    assertThatThrownBy(
            () ->
                template(
                    """
                    Events:
                      E:
                        Type: %s
                        Properties: {%s}
                    """
                        .formatted(type, properties)))
        .isInstanceOf(TemplateProblem.class)
        .hasMessageContaining(why)
        .hasMessageMatching("(?s)template.yaml:\\d+.*");
  }

  @Test
  void aFifoQueueStopsTheStart() {
    assertThatThrownBy(
            () ->
                read(
                    RESOURCES
                        + "  Ordered: {Type: AWS::SQS::Queue, Properties: {FifoQueue: true}}\n"))
        .hasMessageContaining("FifoQueue of Ordered is not emulated unless it is false");
  }

  private Template template(String properties) {
    return read(RESOURCES + TemplateFile.functionNamed("F", properties));
  }

  private Template read(String yaml) {
    return new TemplateFile(folder).read(yaml);
  }
}
