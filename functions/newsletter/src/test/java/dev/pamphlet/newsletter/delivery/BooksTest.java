package dev.pamphlet.newsletter.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.CallResult.Cause;
import dev.pamphlet.newsletter.delivery.ChunkState.Calling;
import dev.pamphlet.newsletter.delivery.ChunkState.Leased;
import dev.pamphlet.newsletter.delivery.ChunkState.Pending;
import dev.pamphlet.newsletter.delivery.ChunkState.Settled;
import dev.pamphlet.newsletter.delivery.ChunkState.Unknown;
import dev.pamphlet.newsletter.issues.IssueId;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

/**
 * Whatever happens to a chunk, in whatever order: each of its subscribers is in one of five states,
 * none is lost, and a mail that was accepted or is in doubt is not sent again without a decision.
 */
class BooksTest {

  private static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  @Property(tries = 500)
  void theBooksBalanceAfterEveryStep(
      @ForAll long seed, @ForAll @IntRange(min = 1, max = 50) int size) {
    Walk walk = new Walk(new Random(seed), size);
    for (int step = 0; step < 40; step++) {
      Chunk before = walk.chunk;

      walk.step();

      Totals totals = walk.chunk.totals();
      assertThat(totals.audience()).isEqualTo(size);
      assertThat(
              totals.sent()
                  + totals.skipped()
                  + totals.failed()
                  + totals.unknown()
                  + totals.pending())
          .isEqualTo(size);
      assertThat(walk.chunk.entries()).extracting(Entry::subscriber).isEqualTo(walk.audience);
      assertThat(walk.chunk.version()).isGreaterThanOrEqualTo(before.version());
      if (walk.chunk.state() instanceof Settled) {
        assertThat(totals.pending() + totals.unknown()).isZero();
      }
      if (walk.chunk.state() instanceof Unknown) {
        assertThat(totals.pending()).isZero();
        assertThat(totals.unknown()).isPositive();
      }
      if (walk.chunk.state() instanceof Pending) {
        assertThat(walk.chunk.with(Outcome.PENDING)).isNotEmpty();
      }
      if (!(walk.chunk.state() instanceof Calling)) {
        assertThat(walk.chunk.with(Outcome.CALLED)).isEmpty();
      }
    }
    assertThat(walk.sentTwice).isEmpty();
  }

  @Property(tries = 500)
  void theTotalsOfPartsAddUp(@ForAll long seed, @ForAll @IntRange(min = 1, max = 20) int chunks) {
    Random random = new Random(seed);
    Totals sum = Totals.NONE;
    long audience = 0;
    for (int i = 0; i < chunks; i++) {
      Walk walk = new Walk(random, 1 + random.nextInt(50));
      IntStream.range(0, random.nextInt(30)).forEach(step -> walk.step());
      sum = sum.plus(walk.chunk.totals());
      audience += walk.audience.size();
    }

    Books books = Books.of(sum, false);

    assertThat(books.audience()).isEqualTo(audience);
    assertThat(books.sent() + books.skipped() + books.failed() + books.unknown() + books.pending())
        .isEqualTo(audience);
  }

  /** Any possible step, chosen at random; the provider accepts the mails of a call or not. */
  private static final class Walk {

    private final Random random;
    private final List<SubscriberId> audience;
    private final Set<SubscriberId> taken = new HashSet<>();
    private final Set<SubscriberId> sentTwice = new HashSet<>();
    private Chunk chunk;
    private Instant now = NOON;
    private boolean isResent;

    Walk(Random random, int size) {
      this.random = random;
      this.audience =
          IntStream.range(0, size).mapToObj(i -> new SubscriberId("%032x".formatted(i))).toList();
      this.chunk =
          Chunk.planned(
              new ChunkId(new IssueId("1".repeat(32)), 0), audience, Position.START, NOON);
    }

    void step() {
      now = now.plus(Duration.ofSeconds(random.nextInt(100)));
      ChunkState state = chunk.state();
      if (random.nextInt(4) == 0) {
        chunk = chunk.withReports(reports());
      } else if (state instanceof Pending) {
        chunk = pending();
      } else if (state instanceof Leased) {
        chunk = leased();
      } else if (state instanceof Calling calling) {
        chunk = calling(calling);
      } else if (state instanceof Unknown unknown) {
        chunk = unknown(unknown);
      }
    }

    private Chunk pending() {
      return switch (random.nextInt(12)) {
        case 0 -> chunk.notYet(now);
        case 1 -> chunk.givenUp("too many attempts", now);
        case 2 -> chunk.cancelled(now);
        case 3, 4, 5 -> chunk.scheduled(now);
        default -> chunk.leased("%032x".formatted(random.nextInt()), now.plusSeconds(90));
      };
    }

    private Chunk leased() {
      Set<SubscriberId> gone = some(chunk.with(Outcome.PENDING), 5);
      return switch (random.nextInt(6)) {
        case 0 -> chunk.lapsed(now);
        case 1 -> chunk.released(gone, random.nextBoolean(), now);
        default -> {
          Set<SubscriberId> called = some(chunk.with(Outcome.PENDING), 2);
          called.removeAll(gone);
          take(called);
          yield chunk.calling(gone, called);
        }
      };
    }

    /** A call may succeed whether or not its caller lives to see the answer. */
    private void take(Set<SubscriberId> called) {
      for (SubscriberId each : called) {
        if (taken.contains(each) && !isResent) {
          sentTwice.add(each);
        }
      }
    }

    private Chunk calling(Calling calling) {
      if (chunk.with(Outcome.CALLED).isEmpty() || random.nextInt(5) == 0) {
        taken.addAll(some(chunk.with(Outcome.CALLED), 2));
        return chunk.lapsed(now);
      }
      Chunk answered = chunk.answered(calling.lease().owner(), results(Outcome.CALLED), now);
      return answered.released(Set.of(), random.nextBoolean(), now);
    }

    private Chunk unknown(Unknown unknown) {
      return switch (random.nextInt(4)) {
        case 0 -> {
          isResent = true;
          yield chunk.resolved(Resolution.SEND, now);
        }
        case 1 -> chunk.resolved(Resolution.CLOSE, now);
        default -> chunk.answered(unknown.caller(), truth(), now);
      };
    }

    /** A late answer tells the true outcomes of the mails. */
    private Map<SubscriberId, CallResult> truth() {
      Map<SubscriberId, CallResult> results = new HashMap<>();
      for (SubscriberId each : chunk.with(Outcome.UNKNOWN)) {
        results.put(
            each,
            taken.contains(each)
                ? new CallResult.Taken("mail")
                : new CallResult.NotNow(Cause.TROUBLE, "trouble"));
      }
      return results;
    }

    private Map<SubscriberId, CallResult> results(Outcome of) {
      Map<SubscriberId, CallResult> results = new HashMap<>();
      for (SubscriberId each : chunk.with(of)) {
        results.put(
            each,
            switch (random.nextInt(5)) {
              case 0 -> new CallResult.Refused("message rejected");
              case 1 -> new CallResult.NotNow(Cause.RATE, "account throttled");
              case 2 -> new CallResult.Unanswered();
              default -> {
                taken.add(each);
                yield new CallResult.Taken("mail");
              }
            });
      }
      return results;
    }

    private List<MailReport> reports() {
      return taken.stream()
          .filter(each -> random.nextInt(3) == 0)
          .map(
              each ->
                  new MailReport(
                      chunk.id(),
                      each,
                      MailReport.Kind.values()[random.nextInt(MailReport.Kind.values().length)],
                      "mail"))
          .toList();
    }

    private Set<SubscriberId> some(List<SubscriberId> of, int oneIn) {
      Set<SubscriberId> some = new HashSet<>();
      of.stream().filter(each -> random.nextInt(oneIn) == 0).forEach(some::add);
      return some;
    }
  }
}
