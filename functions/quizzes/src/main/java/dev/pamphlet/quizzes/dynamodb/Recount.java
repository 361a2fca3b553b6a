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
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Grades and counts all attempts again and compares the result with the counters. A tool for
 * operators: it scans the table, which no function may do.
 *
 * <p>The counters are read before the attempts. An attempt that is recorded in between is among the
 * attempts but not in the counters. So the counters of a shard that looks wrong are read again: if
 * they have changed, attempts came in, and another pass decides. {@link #write} never overwrites
 * counters that have changed.
 */
public final class Recount {

  /** The most passes over the table, for shards whose counters keep changing. */
  private static final int PASSES = 3;

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
   * @param counted the tally in the shard's item
   * @param recounted the tally of the attempts
   */
  public record Shard(QuizId quiz, int version, int number, Tally counted, Tally recounted) {

    public boolean isRight() {
      return counted.equals(recounted);
    }

    private Shard counting(Tally now) {
      return new Shard(quiz, version, number, now, recounted);
    }
  }

  /**
   * The result of a recount.
   *
   * @param attempts how many were read, counted or not
   * @param orphans how many of them cannot be graded, because their version is missing
   * @param shards those that could be compared
   * @param busy the number of shards that changed during every pass
   */
  public record Result(long attempts, long orphans, List<Shard> shards, int busy) {

    public Result {
      shards = List.copyOf(shards);
    }

    public List<Shard> wrong() {
      return shards.stream().filter(shard -> !shard.isRight()).toList();
    }
  }

  /** The key of a shard; keys are in the order of the report. */
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

  /** The result of one pass. */
  private record Pass(long attempts, long orphans, Map<Place, Shard> shards) {}

  /**
   * Reads everything and compares.
   *
   * @param progress gets the number of attempts read so far
   */
  public Result compare(LongConsumer progress) {
    Pass pass = pass(progress);
    Map<Place, Shard> shards = new TreeMap<>(pass.shards());
    Set<Place> busy = settle(shards, shards.keySet());
    for (int passes = 1; passes < PASSES && !busy.isEmpty(); passes++) {
      pass = pass(progress);
      shards.putAll(pass.shards());
      busy = settle(shards, busy);
    }
    shards.keySet().removeAll(busy);
    return new Result(pass.attempts(), pass.orphans(), List.copyOf(shards.values()), busy.size());
  }

  /**
   * Reads the counters of the shards that look wrong again.
   *
   * @return the shards whose counters have changed, so that they cannot be compared
   */
  private Set<Place> settle(Map<Place, Shard> shards, Set<Place> open) {
    Set<Place> busy = new TreeSet<>();
    for (Place place : List.copyOf(open)) {
      Shard before = shards.get(place);
      if (!before.isRight()) {
        Shard now = before.counting(counted(place));
        shards.put(place, now);
        if (!now.isRight() && !now.counted().equals(before.counted())) {
          busy.add(place);
        }
      }
    }
    return busy;
  }

  private Tally counted(Place place) {
    return table
        .findConsistently(EngagementTable.counters(place.quiz(), place.version(), place.shard()))
        .map(CounterItem::read)
        .orElse(Tally.NOTHING);
  }

  private Pass pass(LongConsumer progress) {
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
    Map<Place, Shard> shards = new TreeMap<>();
    all.forEach(
        (place, tally) ->
            shards.put(
                place,
                new Shard(
                    place.quiz(),
                    place.version(),
                    place.shard(),
                    tally,
                    recounted.getOrDefault(place, Tally.NOTHING))));
    return new Pass(read[0], read[1], shards);
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
