package dev.pamphlet.newsletter.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.Books;
import dev.pamphlet.newsletter.delivery.CallResult;
import dev.pamphlet.newsletter.delivery.Chunk;
import dev.pamphlet.newsletter.delivery.ChunkId;
import dev.pamphlet.newsletter.delivery.Closing;
import dev.pamphlet.newsletter.delivery.Entry;
import dev.pamphlet.newsletter.delivery.MailReport;
import dev.pamphlet.newsletter.delivery.Outcome;
import dev.pamphlet.newsletter.delivery.Plan;
import dev.pamphlet.newsletter.delivery.Position;
import dev.pamphlet.newsletter.delivery.Totals;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.testing.Eventually;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The contract of stored chunks and plans, for any implementation of DynamoDB. The ids are random,
 * so that it also holds in a table that is not empty.
 */
abstract class ChunksContract {

  private static final Instant NOW = Instant.parse("2026-11-30T08:00:00.123Z");
  private static final String OWNER = "0".repeat(32);

  private final Supplier<DynamoDbClient> client;
  private final Supplier<String> table;
  private final IssueId issue = IssueId.next(IdSource.random());
  private DynamoChunks chunks;
  private DynamoBooks books;
  private DynamoPlans plans;

  ChunksContract(Supplier<DynamoDbClient> client, Supplier<String> table) {
    this.client = client;
    this.table = table;
  }

  @BeforeEach
  void open() {
    DynamoDb dynamoDb = new DynamoDb(client.get());
    chunks = new DynamoChunks(dynamoDb, table.get());
    books = new DynamoBooks(dynamoDb, table.get());
    plans = new DynamoPlans(dynamoDb, table.get(), Clock.fixed(NOW, ZoneOffset.UTC));
  }

  @Test
  void aChunkIsFoundAsItWasStoredInEveryState() {
    Chunk planned = chunks.add(chunk(7, 3));
    Chunk scheduled = planned.scheduled(NOW.plusSeconds(300));
    Chunk leased = scheduled.leased(OWNER, NOW.plusSeconds(90));
    SubscriberId first = leased.entries().get(0).subscriber();
    SubscriberId second = leased.entries().get(1).subscriber();
    SubscriberId third = leased.entries().get(2).subscriber();
    Chunk calling = leased.calling(Set.of(third), Set.of(first, second));
    Chunk unknown = calling.lapsed(NOW);
    Chunk settled =
        unknown
            .answered(
                OWNER,
                Map.of(
                    first, new CallResult.Taken("0100-a"),
                    second, new CallResult.Refused("message rejected")),
                NOW)
            .withReports(
                List.of(new MailReport(planned.id(), first, MailReport.Kind.BOUNCED, "0100-a")));

    Chunk before = planned;
    for (Chunk next : List.of(scheduled, leased, calling, unknown, settled)) {
      assertThat(chunks.replace(before, next)).isTrue();
      assertThat(chunks.find(planned.id())).contains(next);
      before = next;
    }
    assertThat(settled.totals()).isEqualTo(new Totals(1, 1, 1, 0, 0, 1, 0));
    Eventually.holds(() -> assertThat(chunks.totals(issue)).isEqualTo(settled.totals()));
  }

  @Test
  void aChunkIsPlannedOnce() {
    Chunk first = chunks.add(chunk(0, 2));
    Chunk another =
        Chunk.planned(first.id(), List.of(subscriber(9)), new Position(3, "elsewhere"), NOW);

    assertThat(chunks.add(another)).isEqualTo(first);
    assertThat(chunks.find(first.id())).contains(first);
  }

  @Test
  void ofTwoStepsFromTheSameChunkOneIsTooLate() {
    Chunk planned = chunks.add(chunk(0, 2));
    Chunk first = planned.leased(OWNER, NOW);
    Chunk second = planned.leased("1".repeat(32), NOW);

    assertThat(chunks.replace(planned, first)).isTrue();
    assertThat(chunks.replace(planned, second)).isFalse();
    assertThat(chunks.replace(planned, first)).as("the same step, repeated").isTrue();
    assertThat(chunks.find(planned.id())).contains(first);
  }

  @Test
  void chunksAreListedByWhatIsToBeDone() {
    Chunk early = chunks.add(chunk(0, 1));
    Chunk late = chunks.add(chunk(1, 1));
    Chunk later = early.scheduled(NOW.plusSeconds(600));
    chunks.replace(early, later);
    Chunk leased = chunks.add(chunk(2, 1)).leased(OWNER, NOW.plusSeconds(90));
    chunks.replace(chunk(2, 1), leased);
    Chunk called = chunks.add(chunk(3, 1)).leased(OWNER, NOW.plusSeconds(90));
    Chunk doubtful = called.calling(Set.of(), Set.copyOf(called.with(Outcome.PENDING))).lapsed(NOW);
    chunks.replace(chunk(3, 1), doubtful);

    Eventually.holds(() -> assertThat(chunks.ready(issue, NOW, 10)).isEqualTo(List.of(late)));
    Instant inAnHour = NOW.plus(Duration.ofHours(1));
    Eventually.holds(
        () -> assertThat(chunks.ready(issue, inAnHour, 10)).isEqualTo(List.of(late, later)));
    assertThat(chunks.ready(issue, inAnHour, 1)).containsExactly(late);
    assertThat(chunks.lapsed(NOW.plusSeconds(89), 1_000)).doesNotContain(leased);
    Eventually.holds(
        () ->
            assertThat(chunks.lapsed(NOW.plusSeconds(90), 1_000).contains(leased)).isEqualTo(true));
    assertThat(chunks.doubtful(issue, NOW.minusMillis(1), 10)).isEmpty();
    Eventually.holds(
        () -> assertThat(chunks.doubtful(issue, NOW, 10)).isEqualTo(List.of(doubtful)));
  }

  @Test
  void openMailsAreListedPageByPageThoseInDoubtFirst() {
    Chunk failed = chunks.add(chunk(0, 2)).givenUp("too many attempts", NOW);
    chunks.replace(chunk(0, 2), failed);
    Chunk called = chunks.add(chunk(1, 2)).leased(OWNER, NOW);
    Chunk doubtful = called.calling(Set.of(subscriber(0)), Set.of(subscriber(1))).lapsed(NOW);
    chunks.replace(chunk(1, 2), doubtful);
    chunks.add(chunk(2, 2));

    Eventually.holds(
        () ->
            assertThat(books.list(issue, 10, Optional.empty()).entries())
                .isEqualTo(List.of(List.of(doubtful.entries().get(1)), failed.entries())));
    var first = books.list(issue, 1, Optional.empty());
    assertThat(first.entries()).containsExactly(List.of(doubtful.entries().get(1)));
    assertThat(books.list(issue, 1, first.next()).entries()).containsExactly(failed.entries());
    assertThat(failed.entries())
        .extracting(Entry::reason)
        .containsOnly(Optional.of("too many attempts"));
  }

  @Test
  void aPlanNeverGoesBack() {
    assertThat(books.books(issue)).isEmpty();
    plans.start(issue);
    plans.start(issue);
    Plan begun = plans.find(issue).orElseThrow();
    assertThat(begun).isEqualTo(Plan.begun(issue, NOW));
    Plan further = new Plan(issue, NOW, 25, 1250, new Position(7, "x"), NOW.plusSeconds(1), false);
    Plan whole = new Plan(issue, NOW, 30, 1500, new Position(64, ""), NOW.plusSeconds(2), true);

    plans.keep(further);
    plans.keep(begun);
    assertThat(plans.find(issue)).contains(further);
    assertThat(books.books(issue).orElseThrow().planning()).isTrue();
    plans.keep(whole);
    plans.keep(further);
    plans.keep(new Plan(issue, NOW, 40, 2000, Position.START, NOW, false));

    assertThat(plans.find(issue)).contains(whole);
    assertThat(books.books(issue).orElseThrow().planning()).isFalse();
    Eventually.holds(() -> assertThat(plans.open(NOW)).contains(issue));
    Instant later = NOW.plus(Duration.ofDays(14));
    plans.postpone(issue, later);
    Eventually.holds(() -> assertThat(plans.open(later.minusMillis(1))).doesNotContain(issue));
    assertThat(plans.open(later)).contains(issue);
    plans.restart(issue, NOW);
    plans.close(issue);
    plans.close(issue);
    plans.postpone(issue, later);
    Eventually.holds(() -> assertThat(plans.open(later)).doesNotContain(issue));
    assertThat(plans.find(issue)).contains(whole);
  }

  @Test
  void theBooksOfAnIssueThatIsDoneOutliveItsChunks() {
    plans.start(issue);
    plans.keep(new Plan(issue, NOW, 1, 2, Position.START, NOW, true));
    Chunk settled = chunks.add(chunk(0, 2)).givenUp("too many attempts", NOW);
    chunks.replace(chunk(0, 2), settled);
    Closing closing = new Closing(settled.totals(), 1);
    plans.keep(issue, closing);
    Chunk expiring = settled.expiring(NOW.truncatedTo(ChronoUnit.SECONDS).plusSeconds(90));
    assertThat(chunks.replace(settled, expiring)).isTrue();

    assertThat(chunks.find(settled.id())).contains(expiring);
    assertThat(plans.find(issue).flatMap(Plan::closing)).contains(closing);
    Books before = Books.of(settled.totals(), false);
    Eventually.holds(() -> assertThat(books.books(issue)).contains(before));
    client
        .get()
        .deleteItem(delete -> delete.tableName(table.get()).key(DeliveryTable.chunk(settled.id())));
    Eventually.holds(() -> assertThat(chunks.totals(issue)).isEqualTo(Totals.NONE));
    assertThat(books.books(issue)).contains(before);
  }

  private Chunk chunk(int number, int size) {
    return Chunk.planned(
        new ChunkId(issue, number),
        IntStream.range(0, size).mapToObj(ChunksContract::subscriber).toList(),
        new Position(2, "0001764500000123#" + "a".repeat(32)),
        NOW);
  }

  private static SubscriberId subscriber(int number) {
    return new SubscriberId("%032x".formatted(number));
  }
}
