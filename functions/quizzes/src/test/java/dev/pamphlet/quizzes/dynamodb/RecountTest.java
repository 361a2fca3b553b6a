package dev.pamphlet.quizzes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.quizzes.Graded;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.Quizzes;
import dev.pamphlet.quizzes.RandomQuizzes;
import dev.pamphlet.quizzes.Response;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.attempts.AttemptId;
import dev.pamphlet.quizzes.attempts.Grader;
import dev.pamphlet.quizzes.attempts.RandomKey;
import dev.pamphlet.quizzes.statistics.Tally;
import dev.pamphlet.testing.AtOnce;
import dev.pamphlet.testing.LocalTables;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Counters equal a recount of the attempts, whatever happened on the way. */
class RecountTest {

  private static final int ATTEMPTS = Integer.getInteger("recount.attempts", 2_000);
  private static final int PARTICIPANTS = ATTEMPTS / 40;
  private static final int THREADS = 8;
  private static final Slug SLUG = new Slug("two-doors");

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final Set<AttemptId> ofParticipants = ConcurrentHashMap.newKeySet();
  private final QuizVersion version = RandomQuizzes.ofEveryKind(new Random(1));

  /**
   * Thousands of attempts: an eighth are by participants who come again, a tenth are sent twice.
   * Calls conflict, are throttled, never arrive, or succeed and lose their answer. Most clients try
   * again, some give up.
   */
  @Test
  void countersEqualARecountOfAttemptsUnderFaults() throws Exception {
    save(version);
    Misfortune misfortune = new Misfortune();
    Map<AttemptId, Integer> acknowledged = new ConcurrentHashMap<>();
    AtomicInteger next = new AtomicInteger();
    try (DynamoDbClient unlucky = misfortune.client(tables.client())) {
      DynamoAttempts attempts =
          new DynamoAttempts(
              new DynamoDb(unlucky), table(), new Conflicts(bound -> 0, milliseconds -> {}));
      AtOnce.of(
          THREADS,
          thread -> {
            for (int i = next.getAndIncrement(); i < ATTEMPTS; i = next.getAndIncrement()) {
              submit(attempts, new Random(i), i, acknowledged);
            }
            return thread;
          });
    }

    Recount.Result result = recount().compare(read -> {});

    assertThat(misfortune.toString()).doesNotContain("=0");
    assertThat(result.wrong()).isEmpty();
    assertThat(result.orphans()).isZero();
    assertThat(result.attempts()).isBetween((long) acknowledged.size(), (long) ATTEMPTS);
    assertThat(result.shards()).hasSize(CounterItem.SHARDS);
    checkByHand(acknowledged);
  }

  /** A client sends an attempt, some of them twice, and tries again unless it gives up. */
  private void submit(
      DynamoAttempts attempts, Random random, int number, Map<AttemptId, Integer> acknowledged) {
    Attempt attempt = attempt(random, number);
    attempt.participant().ifPresent(participant -> ofParticipants.add(attempt.id()));
    Tally tally = Tally.of(Grader.grade(version, attempt.responses()));
    int patience = random.nextInt(20) == 0 ? 1 : 50;
    int times = random.nextInt(10) == 0 ? 2 : 1;
    for (int tries = 0; tries < patience && times > 0; tries++) {
      try {
        assertThat(attempts.record(attempt, tally).digest()).isEqualTo(attempt.digest());
        acknowledged.put(attempt.id(), attempt.points());
        times--;
      } catch (Unavailable tryAgain) {
        // A client that gets a 503 tries again.
      }
    }
  }

  private Attempt attempt(Random random, int number) {
    Map<String, Response> responses = RandomQuizzes.responses(version, random);
    Graded graded = Grader.grade(version, responses);
    return new Attempt(
        AttemptId.of(Quizzes.ID, new RandomKey("key-of-a-simulation-%06d".formatted(number))),
        Quizzes.ID,
        SLUG,
        version.number(),
        "digest-" + number,
        number % 8 == 0
            ? Optional.of(
                new RandomKey("participant-%020d".formatted(random.nextInt(PARTICIPANTS))))
            : Optional.empty(),
        responses,
        graded.points(),
        Instant.EPOCH);
  }

  /** The same counts, computed from the items without the code that counted. */
  private void checkByHand(Map<AttemptId, Integer> acknowledged) {
    int counted = 0;
    long points = 0;
    long squares = 0;
    int participants = 0;
    int countedOfParticipants = 0;
    int stored = 0;
    long n = 0;
    long t = 0;
    long tt = 0;
    long histogram = 0;
    for (Map<String, AttributeValue> item :
        tables.client().scanPaginator(s -> s.tableName(table())).items()) {
      String kind = item.get("pk").s().split("#")[0];
      if (kind.equals("ATTEMPT")) {
        int score = Integer.parseInt(item.get("points").n());
        stored += acknowledged.containsKey(new AttemptId(item.get("id").s())) ? 1 : 0;
        if (item.get("counted").bool()) {
          countedOfParticipants +=
              ofParticipants.contains(new AttemptId(item.get("id").s())) ? 1 : 0;
          counted++;
          points += score;
          squares += (long) score * score;
        }
      } else if (kind.equals("PARTICIPANT")) {
        participants++;
      } else if (kind.equals("COUNTERS")) {
        n += Long.parseLong(item.get("n").n());
        t += Long.parseLong(item.get("t").n());
        tt += Long.parseLong(item.get("tt").n());
        histogram +=
            item.entrySet().stream()
                .filter(each -> each.getKey().matches("h[0-9]+"))
                .mapToLong(each -> Long.parseLong(each.getValue().n()))
                .sum();
      }
    }
    assertThat(stored).as("acknowledged attempts that are stored").isEqualTo(acknowledged.size());
    assertThat(List.of(n, t, tt, histogram))
        .isEqualTo(List.of((long) counted, points, squares, (long) counted));
    assertThat(participants).isPositive().isEqualTo(countedOfParticipants);
  }

  @Test
  void wrongShardsAreFoundAndRepaired() {
    save(version);
    DynamoAttempts attempts = new DynamoAttempts(dynamoDb(), table(), Conflicts.ofProcess());
    for (int i = 0; i < 100; i++) {
      Attempt attempt = attempt(new Random(i), i);
      attempts.record(attempt, Tally.of(Grader.grade(version, attempt.responses())));
    }
    tamper(0, "t", 7);
    tables
        .client()
        .deleteItem(
            delete -> delete.tableName(table()).key(EngagementTable.counters(Quizzes.ID, 1, 3)));

    List<Recount.Shard> wrong = recount().compare(read -> {}).wrong();

    assertThat(wrong).extracting(Recount.Shard::number).containsExactly(0, 3);
    assertThat(wrong).allMatch(shard -> recount().write(shard));
    assertThat(recount().compare(read -> {}).wrong()).isEmpty();
  }

  @Test
  void anAttemptDuringTheRecountMakesNoShardWrong() {
    Recount.Result result = compareWhileAttemptsComeIn(Set.of("scan"));

    assertThat(result.wrong()).isEmpty();
    assertThat(result.busy()).isZero();
    assertThat(result.shards()).hasSize(1);
  }

  @Test
  void aShardThatKeepsChangingIsNotCompared() {
    Recount.Result result = compareWhileAttemptsComeIn(Set.of("scan", "getItem"));

    assertThat(result.wrong()).isEmpty();
    assertThat(result.busy()).isEqualTo(1);
    assertThat(recount().compare(read -> {}).wrong()).isEmpty();
  }

  /**
   * @param calls before which an attempt comes in, always in the same shard: "scan" reads all
   *     counters, then all attempts, and "getItem" reads a shard again
   */
  private Recount.Result compareWhileAttemptsComeIn(Set<String> calls) {
    save(version);
    DynamoAttempts attempts = new DynamoAttempts(dynamoDb(), table(), Conflicts.ofProcess());
    Iterator<Attempt> coming =
        IntStream.iterate(1, number -> number + 8)
            .mapToObj(number -> attempt(new Random(number), number))
            .filter(attempt -> attempt.id().spread(CounterItem.SHARDS) == 5)
            .iterator();
    InvocationHandler handler =
        (proxy, method, arguments) -> {
          if (calls.contains(method.getName())) {
            Attempt attempt = coming.next();
            attempts.record(attempt, Tally.of(Grader.grade(version, attempt.responses())));
          }
          return method.invoke(tables.client(), arguments);
        };
    DynamoDbClient busy =
        (DynamoDbClient)
            Proxy.newProxyInstance(
                DynamoDbClient.class.getClassLoader(),
                new Class<?>[] {DynamoDbClient.class},
                handler);
    return new Recount(new DynamoDb(busy), table()).compare(read -> {});
  }

  @Test
  void newCountsAreNotOverwritten() {
    save(version);
    DynamoAttempts attempts = new DynamoAttempts(dynamoDb(), table(), Conflicts.ofProcess());
    for (int i = 0; i < 100; i++) {
      Attempt attempt = attempt(new Random(i), i);
      attempts.record(attempt, Tally.of(Grader.grade(version, attempt.responses())));
    }
    tamper(0, "t", 7);
    Recount.Shard wrong = recount().compare(read -> {}).wrong().get(0);
    tamper(0, "n", 1);

    assertThat(recount().write(wrong)).isFalse();
  }

  @Test
  void anAttemptWithoutItsVersionIsReported() {
    Attempt attempt = attempt(new Random(0), 0);
    new DynamoAttempts(dynamoDb(), table(), Conflicts.ofProcess())
        .record(attempt, Tally.of(Grader.grade(version, attempt.responses())));

    assertThat(recount().compare(read -> {}).orphans()).isEqualTo(1);
  }

  /** Adds to one counter only, which no code does. */
  private void tamper(int shard, String count, int more) {
    tables
        .client()
        .updateItem(
            update ->
                update
                    .tableName(table())
                    .key(EngagementTable.counters(Quizzes.ID, 1, shard))
                    .updateExpression("ADD " + count + " :more")
                    .expressionAttributeValues(
                        Map.of(":more", AttributeValue.fromN(Integer.toString(more)))));
  }

  private void save(QuizVersion saved) {
    tables
        .client()
        .putItem(put -> put.tableName(table()).item(QuizVersionItem.of(saved).attributes()));
  }

  private Recount recount() {
    return new Recount(dynamoDb(), table());
  }

  private DynamoDb dynamoDb() {
    return new DynamoDb(tables.client());
  }

  private String table() {
    return tables.name("EngagementTable");
  }
}
