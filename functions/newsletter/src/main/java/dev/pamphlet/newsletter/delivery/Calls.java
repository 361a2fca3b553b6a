package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.CallResult.Cause;
import dev.pamphlet.newsletter.delivery.CallResult.NotNow;
import dev.pamphlet.newsletter.delivery.ChunkState.Calling;
import dev.pamphlet.newsletter.delivery.ChunkState.Leased;
import dev.pamphlet.newsletter.letter.LetterTemplate;
import dev.pamphlet.platform.Unavailable;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/**
 * Makes the calls that send a leased chunk: one, unless the rate allows fewer mails in a second, or
 * the provider refuses the call as a whole. A refused call sent nothing; each of its halves gets a
 * call of its own, down to the one mail that is refused.
 */
public final class Calls {

  /**
   * No further call begins when less than this is left of the lease: twice as long as a call takes.
   */
  private static final Duration LAST_CALL = Duration.ofSeconds(25);

  private static final Duration A_SECOND = Duration.ofSeconds(1);
  private static final int TRIES = 10;

  private final KeepChunks chunks;
  private final KeepPace pace;
  private final SendLetters provider;
  private final Consumer<Duration> pause;
  private final Clock clock;

  /**
   * @param pause waits between the calls of a divided chunk
   */
  public Calls(
      KeepChunks chunks,
      KeepPace pace,
      SendLetters provider,
      Consumer<Duration> pause,
      Clock clock) {
    this.chunks = chunks;
    this.pace = pace;
    this.provider = provider;
    this.pause = pause;
    this.clock = clock;
  }

  /** How the calls of a chunk ended. */
  enum Ended {
    MADE,
    /** The provider refused every mail, and there were several. */
    ALL_REFUSED,
    /** The lease lapsed before a call was made. */
    LOST
  }

  /**
   * What is sent, and to whom.
   *
   * @param gone subscribers of the chunk who are not to be mailed any more
   * @param mostAtOnce the most mails in one call
   */
  record Letter(
      Publisher publisher,
      LetterTemplate template,
      Map<SubscriberId, Subscriber> readers,
      Set<SubscriberId> gone,
      int mostAtOnce) {}

  Ended make(Chunk leased, ChunkState.Lease lease, Letter letter) {
    return new Round(leased, lease, letter).make();
  }

  /** The calls of one chunk. */
  private final class Round {

    private final ChunkState.Lease lease;
    private final Letter letter;
    private final Deque<List<SubscriberId>> waiting = new ArrayDeque<>();
    private final Set<Cause> causes = new HashSet<>();
    private Chunk stored;
    private boolean isDivided;
    private boolean isUnanswered;

    Round(Chunk leased, ChunkState.Lease lease, Letter letter) {
      this.stored = leased;
      this.lease = lease;
      this.letter = letter;
      List<SubscriberId> called =
          leased.with(Outcome.PENDING).stream().filter(letter.readers()::containsKey).toList();
      for (int from = 0; from < called.size(); from += letter.mostAtOnce()) {
        waiting.add(called.subList(from, Math.min(from + letter.mostAtOnce(), called.size())));
      }
      isDivided = waiting.size() > 1;
    }

    Ended make() {
      boolean isFirst = true;
      while (!waiting.isEmpty() && causes.isEmpty() && !isUnanswered && isTime()) {
        if (isDivided && !isFirst) {
          pause.accept(A_SECOND);
        }
        isFirst = false;
        List<SubscriberId> called = waiting.remove();
        if (!step(this::isLeased, chunk -> chunk.calling(letter.gone(), Set.copyOf(called)))) {
          return Ended.LOST;
        }
        Map<SubscriberId, CallResult> results = call(called);
        boolean isLast = waiting.isEmpty() || !causes.isEmpty() || isUnanswered || !isTime();
        step(chunk -> true, chunk -> after(chunk, results, isLast));
      }
      causes.forEach(this::tell);
      return isAllRefused() ? Ended.ALL_REFUSED : Ended.MADE;
    }

    private boolean isTime() {
      return clock.instant().plus(LAST_CALL).isBefore(lease.until());
    }

    private Map<SubscriberId, CallResult> call(List<SubscriberId> called) {
      SendLetters.Answer answer =
          provider.send(
              stored.id(),
              letter.publisher(),
              letter.template(),
              called.stream().map(letter.readers()::get).toList());
      if (answer instanceof SendLetters.Answer.Refused refused) {
        return refused(called, refused);
      }
      List<CallResult> results = ((SendLetters.Answer.Results) answer).results();
      note(results);
      Map<SubscriberId, CallResult> byReader = new HashMap<>();
      for (int i = 0; i < called.size(); i++) {
        byReader.put(called.get(i), results.get(i));
      }
      return byReader;
    }

    /**
     * A call that is refused as a whole sent nothing. Calls for its halves find the mail at fault.
     */
    private Map<SubscriberId, CallResult> refused(
        List<SubscriberId> called, SendLetters.Answer.Refused refused) {
      Map<SubscriberId, CallResult> none = new HashMap<>();
      if (called.size() == 1) {
        none.put(called.get(0), new CallResult.Refused(refused.reason()));
        return none;
      }
      int half = called.size() / 2;
      waiting.addFirst(called.subList(half, called.size()));
      waiting.addFirst(called.subList(0, half));
      called.forEach(each -> none.put(each, new NotNow(Cause.TROUBLE, refused.reason())));
      return none;
    }

    private void note(Collection<CallResult> results) {
      for (CallResult result : results) {
        if (result instanceof NotNow notNow && notNow.cause() != Cause.TROUBLE) {
          causes.add(notNow.cause());
        }
        isUnanswered |= result instanceof CallResult.Unanswered;
      }
    }

    /** The provider's limits are no fault of the chunk: such an attempt does not count. */
    private Chunk after(Chunk chunk, Map<SubscriberId, CallResult> results, boolean isLast) {
      Instant now = clock.instant();
      Chunk answered = chunk.answered(lease.owner(), results, now);
      return isLast && isLeased(answered)
          ? answered.released(Set.of(), causes.isEmpty(), now)
          : answered;
    }

    private void tell(Cause cause) {
      if (cause == Cause.RATE) {
        pace.throttled(clock.instant());
      } else {
        String reason = cause == Cause.QUOTA ? "the daily quota is used up" : "the account";
        pace.close(new Pace.Closed(reason, clock.instant()));
      }
    }

    private boolean isAllRefused() {
      List<Entry> called = new ArrayList<>(stored.entries());
      called.removeIf(entry -> !letter.readers().containsKey(entry.subscriber()));
      return called.size() > 1
          && called.stream()
              .allMatch(entry -> entry.outcome() == Outcome.FAILED && entry.mail().isEmpty());
    }

    /**
     * Takes a step from the stored chunk, which an event may have changed meanwhile.
     *
     * @return whether it was taken; false where the chunk does not allow it
     */
    private boolean step(Predicate<Chunk> lets, UnaryOperator<Chunk> step) {
      for (int i = 0; i < TRIES; i++) {
        Chunk next = lets.test(stored) ? step.apply(stored) : stored;
        if (next.equals(stored)) {
          return lets.test(stored);
        }
        if (chunks.replace(stored, next)) {
          stored = next;
          return true;
        }
        stored = chunks.find(stored.id()).orElseThrow();
      }
      throw new Unavailable(
          "dynamodb", new IllegalStateException("A chunk changed at each try to change it."));
    }

    private boolean isLeased(Chunk chunk) {
      return chunk.state() instanceof Leased leased && leased.lease().equals(lease)
          || chunk.state() instanceof Calling calling && calling.lease().equals(lease);
    }
  }
}
