package dev.pamphlet.local.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.pamphlet.local.dynamodb.LocalDynamoDb;
import dev.pamphlet.local.dynamodb.Tables;
import dev.pamphlet.local.runtime.Invocation;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.template.Template;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The schedules and items of a template when the time is moved. */
class SystemTimeTest {

  private static final String TEMPLATE =
      """
      Transform: AWS::Serverless-2016-10-31
      Resources:
        Role:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument: {}
        Sweep:
          Type: AWS::Serverless::Function
          Properties:
            CodeUri: sweep.zip
            Handler: example.Sweep
            Runtime: java25
            Role: !GetAtt Role.Arn
            Events:
              Often:
                Type: Schedule
                Properties: {Schedule: rate(20 minutes)}
              Told:
                Type: Schedule
                Properties:
                  Schedule: rate(1 hour)
                  Input: '{"told": "this"}'
      """;
  private static final String TABLE =
      """
      Things:
        Type: AWS::DynamoDB::Table
        Properties:
          BillingMode: PAY_PER_REQUEST
          AttributeDefinitions:
            - {AttributeName: pk, AttributeType: S}
            - {AttributeName: sk, AttributeType: N}
          KeySchema:
            - {AttributeName: pk, KeyType: HASH}
            - {AttributeName: sk, KeyType: RANGE}
          TimeToLiveSpecification: {AttributeName: expires, Enabled: true}
      """;
  private static final Instant NOON = Instant.parse("2030-01-01T12:00:01Z");

  @TempDir private Path folder;

  private final SystemTime time = SystemTime.movable(Output.NOWHERE);

  SystemTimeTest() throws IOException {}

  private final List<Fired> fired = new ArrayList<>();

  private record Fired(Instant at, JsonNode event) {}

  @AfterEach
  void stop() throws IOException {
    time.close();
  }

  @Test
  void itGoesOnFromWhereItWasMoved() {
    time.set(NOON);
    assertThat(time.now()).isBetween(NOON, NOON.plusSeconds(60));

    time.advance(Duration.ofDays(1));
    assertThat(time.clock().instant())
        .isBetween(NOON.plus(Duration.ofDays(1)), NOON.plus(Duration.ofDays(1)).plusSeconds(60));
  }

  @Test
  void theMachinesTimeDoesNotMove() throws IOException {
    try (SystemTime fixed = SystemTime.ofTheMachine(Output.NOWHERE)) {
      assertThatThrownBy(() -> fixed.advance(Duration.ofHours(1)))
          .hasMessageContaining("--movable-time");
      assertThat(fixed.jvmOptions()).isEmpty();
    }
  }

  @Test
  void dueWorkFiresInOrderAtItsTime() {
    beginAtNoon();

    time.advance(Duration.ofMinutes(61));

    assertThat(fired)
        .extracting(each -> each.event().at("/source").asText())
        .containsExactly("aws.events", "aws.events", "aws.events", "");
    assertThat(fired).extracting(Fired::at).isSorted();
    assertThat(fired.get(3).event().at("/told").asText()).isEqualTo("this");
    assertThat(fired.get(3).at())
        .isBetween(Instant.parse("2030-01-01T13:00:00Z"), Instant.parse("2030-01-01T13:01:00Z"));
  }

  @Test
  void afterASkippedYearOnlyTheLastDueWorkFires() {
    beginAtNoon();

    time.advance(Duration.ofDays(400));

    assertThat(fired).hasSizeBetween(1, 100);
    assertThat(fired.get(0).at()).isAfter(time.now().minus(Duration.ofDays(2)));
  }

  @Test
  void dueWorkFiresByItself() throws Exception {
    CompletableFuture<Instant> done = new CompletableFuture<>();
    Instant soon = time.now().plusMillis(100);

    time.follow(
        new Timetable() {
          @Override
          public Optional<Instant> next(Instant after) {
            return Optional.of(soon).filter(after::isBefore);
          }

          @Override
          public void fire(Instant due) {
            done.complete(due);
          }
        });

    assertThat(done.get(20, TimeUnit.SECONDS)).isEqualTo(soon);
  }

  @Test
  void nothingFiresTwiceOrWithoutItsTime() {
    beginAtNoon();

    time.advance(Duration.ofMinutes(15));
    assertThat(fired).isEmpty();
    time.advance(Duration.ofMinutes(6));
    assertThat(fired).hasSize(1);
    time.advance(Duration.ofMinutes(2));
    assertThat(fired).hasSize(1);
  }

  @Test
  void nothingFiresOnTheWayBack() {
    beginAtNoon();

    time.set(NOON.minus(Duration.ofDays(2)));

    assertThat(fired).isEmpty();
    assertThat(time.now()).isBefore(NOON.minus(Duration.ofDays(1)));
  }

  @Test
  void onlyExpiredItemsAreDeleted() {
    Template template = template(TEMPLATE + TABLE.indent(2));
    try (LocalDynamoDb local = LocalDynamoDb.inMemory();
        DynamoDbClient client = local.client()) {
      Tables.create(client, template);
      time.set(NOON);
      begin(template, client);
      IntStream.range(0, 30).forEach(hour -> put(client, hour, NOON.plus(Duration.ofHours(hour))));
      put(client, 100, NOON.minus(Duration.ofDays(6 * 365)));
      client.putItem(put -> put.tableName("Things").item(key(101)));

      time.advance(Duration.ofMinutes(10 * 60 + 30));

      assertThat(client.scan(scan -> scan.tableName("Things")).items())
          .extracting(item -> Integer.parseInt(item.get("sk").n()))
          .containsExactlyInAnyOrderElementsOf(
              IntStream.concat(IntStream.range(11, 30), IntStream.of(100, 101)).boxed().toList());
    }
  }

  @Test
  void theEventOfARuleIsThatOfEventBridge() {
    beginAtNoon();
    time.advance(Duration.ofMinutes(21));

    JsonNode event = fired.get(0).event();

    assertThat(event.at("/detail-type").asText()).isEqualTo("Scheduled Event");
    assertThat(event.at("/account").asText()).isEqualTo("000000000000");
    assertThat(event.at("/region").asText()).isEqualTo("us-east-1");
    assertThat(event.at("/time").asText()).startsWith("2030-01-01T12:20:0");
    assertThat(event.at("/resources/0").asText())
        .isEqualTo("arn:aws:events:us-east-1:000000000000:rule/SweepOften");
    assertThat(event.at("/detail").isObject()).isTrue();
  }

  private void beginAtNoon() {
    time.set(NOON);
    begin(template(TEMPLATE), LocalDynamoDb.clientOf(URI.create("http://127.0.0.1:9")).build());
  }

  private void begin(Template template, DynamoDbClient dynamoDb) {
    TimedWork.start(
        time,
        template,
        (function, event) -> {
          fired.add(new Fired(time.now(), json(event)));
          return new Invocation.Returned(new byte[0]);
        },
        dynamoDb);
  }

  private Template template(String yaml) {
    try {
      return Template.read(Files.writeString(folder.resolve("template.yaml"), yaml), Map.of());
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }

  private static void put(DynamoDbClient client, int number, Instant expires) {
    Map<String, AttributeValue> item = new HashMap<>(key(number));
    item.put("expires", AttributeValue.fromN(Long.toString(expires.getEpochSecond())));
    client.putItem(put -> put.tableName("Things").item(item));
  }

  private static Map<String, AttributeValue> key(int number) {
    return Map.of(
        "pk", AttributeValue.fromS("all"), "sk", AttributeValue.fromN(Integer.toString(number)));
  }

  private static JsonNode json(byte[] bytes) {
    try {
      return new JsonMapper().readTree(bytes);
    } catch (IOException malformed) {
      throw new UncheckedIOException(malformed);
    }
  }
}
