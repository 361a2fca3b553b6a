package dev.pamphlet.quizzes.dynamodb;

import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import dev.pamphlet.platform.dynamodb.Table;
import dev.pamphlet.quizzes.QuizId;
import dev.pamphlet.quizzes.QuizVersion;
import dev.pamphlet.quizzes.attempts.Attempt;
import dev.pamphlet.quizzes.attempts.Grader;
import dev.pamphlet.quizzes.statistics.Tally;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Grades and counts all attempts again and compares the result with the counters. A tool for
 * operators: it scans the table, which no function may do.
 *
 * <p>The counters are read before the attempts. An attempt that is recorded in between raises its
 * shard's number of attempts, so {@link #write} notices it and overwrites nothing.
 */
public final class Recount {

  private final Table table;
  private final DynamoVersions versions;
  private final Map<String, Optional<QuizVersion>> known = new HashMap<>();

  public Recount(DynamoDb dynamoDb, String engagementTable) {
    this.table = new Table(dynamoDb, engagementTable);
    this.versions = new DynamoVersions(dynamoDb, engagementTable);
  }

  /**
   * One shard of a version's counters.
   *
   * @param counted what the shard's item says
   * @param recounted what the attempts add up to
   */
  public record Shard(QuizId quiz, int version, int number, Tally counted, Tally recounted) {

    public boolean isRight() {
      return counted.equals(recounted);
    }
  }

  /**
   * What a recount found.
   *
   * @param attempts how many were read, counted or not
   * @param orphans how many of them cannot be graded, because their version is missing
   */
  public record Result(long attempts, long orphans, List<Shard> shards) {

    public Result {
      shards = List.copyOf(shards);
    }

    public List<Shard> wrong() {
      return shards.stream().filter(shard -> !shard.isRight()).toList();
    }
  }

  /** Where a shard stands, in the order of the report. */
  private record Place(QuizId quiz, int version, int shard) implements Comparable<Place> {

    private static Place of(Attempt attempt) {
      return new Place(attempt.quiz(), attempt.version(), attempt.id().spread(CounterItem.SHARDS));
    }

    private static Place of(Item counters) {
      String[] version = counters.text(StoredItem.PK).split("#");
      String[] shard = counters.text(StoredItem.SK).split("#");
      return new Place(
          new QuizId(version[1]), Integer.parseInt(version[2]), Integer.parseInt(shard[1]));
    }

    @Override
    public int compareTo(Place other) {
      int byQuiz = quiz.value().compareTo(other.quiz.value());
      return byQuiz != 0
          ? byQuiz
          : Integer.compare(
              version * CounterItem.SHARDS + shard,
              other.version * CounterItem.SHARDS + other.shard);
    }
  }

  /**
   * Reads everything and compares.
   *
   * @param progress is told how many attempts have been read
   */
  public Result compare(LongConsumer progress) {
    Map<Place, Tally> counted = new TreeMap<>();
    scan("COUNTERS#", item -> counted.put(Place.of(item), CounterItem.read(item)));
    Map<Place, Tally> recounted = new TreeMap<>();
    long[] read = new long[2];
    scan(
        "ATTEMPT#",
        found -> {
          Item item = StoredItem.read(found.attributes());
          progress.accept(++read[0]);
          Attempt attempt = AttemptItem.read(item);
          Optional<Tally> tally = tally(attempt);
          read[1] += tally.isPresent() ? 0 : 1;
          if (item.truth(AttemptItem.COUNTED)) {
            tally.ifPresent(one -> recounted.merge(Place.of(attempt), one, Tally::plus));
          }
        });
    TreeMap<Place, Tally> all = new TreeMap<>(counted);
    recounted.keySet().forEach(place -> all.putIfAbsent(place, Tally.NOTHING));
    List<Shard> shards = new ArrayList<>();
    all.forEach(
        (place, tally) ->
            shards.add(
                new Shard(
                    place.quiz(),
                    place.version(),
                    place.shard(),
                    tally,
                    recounted.getOrDefault(place, Tally.NOTHING))));
    return new Result(read[0], read[1], shards);
  }

  /**
   * Replaces the counts of a shard by the recounted ones.
   *
   * @return false if attempts were counted in the shard since it was read; it is unchanged then
   */
  public boolean write(Shard shard) {
    Item item = CounterItem.of(shard.quiz(), shard.version(), shard.number(), shard.recounted());
    long before = shard.counted().attempts();
    return before == 0
        ? table.putIf(
            item, put -> put.conditionExpression("attribute_not_exists(" + Tally.ATTEMPTS + ")"))
        : table.putIf(
            item,
            put ->
                put.conditionExpression(Tally.ATTEMPTS + " = :before")
                    .expressionAttributeValues(
                        Map.of(":before", AttributeValue.fromN(Long.toString(before)))));
  }

  private Optional<Tally> tally(Attempt attempt) {
    return known
        .computeIfAbsent(
            attempt.quiz() + "#" + attempt.version(),
            unknown -> versions.find(attempt.quiz(), attempt.version()))
        .map(version -> Tally.of(Grader.grade(version, attempt.responses())));
  }

  private void scan(String prefix, Consumer<Item> each) {
    table.scan(
        scan ->
            scan.filterExpression("begins_with(" + StoredItem.PK + ", :prefix)")
                .expressionAttributeValues(Map.of(":prefix", AttributeValue.fromS(prefix)))
                .consistentRead(true),
        each);
  }
}
