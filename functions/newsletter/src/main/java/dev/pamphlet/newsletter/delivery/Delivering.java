package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.NotMailed;
import dev.pamphlet.newsletter.Publisher;
import dev.pamphlet.newsletter.Publishers;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.ChunkState.Leased;
import dev.pamphlet.newsletter.delivery.ChunkState.Pending;
import dev.pamphlet.newsletter.issues.ChangeIssue;
import dev.pamphlet.newsletter.issues.FindIssue;
import dev.pamphlet.newsletter.issues.FindLetter;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueStatus;
import dev.pamphlet.newsletter.letter.LetterTemplate;
import dev.pamphlet.platform.IdSource;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Sends one chunk of an issue.
 *
 * <p>It leases the chunk, reads its subscribers, marks that it calls, and makes the call, once.
 * Each step is stored before the next, on the condition that nobody else took one meanwhile. So
 * when two get the same message, one stops. Whoever left before the lease is not mailed. When the
 * sender is gone, an unmarked chunk begins again, and a marked one is in doubt and does not.
 */
public final class Delivering {

  /** How long a sender has a chunk for itself: longer than its function may run. */
  public static final Duration LEASE = Duration.ofSeconds(90);

  private final FindIssue issues;
  private final ChangeIssue changes;
  private final FindLetter letters;
  private final FindProfiles profiles;
  private final Publishers publishers;
  private final KeepChunks chunks;
  private final KeepPace pace;
  private final Calls calls;
  private final IdSource ids;
  private final Clock clock;

  /** What became of a message. */
  public enum Result {
    /** The provider was called, or there was nobody left to call it for. */
    DONE,
    /** The message belongs to an earlier attempt, or is a duplicate. */
    STALE,
    /** The issue is not being sent at the moment, or no mail is. */
    HELD,
    /** Somebody else has the chunk. */
    LOST
  }

  public Delivering(
      FindIssue issues,
      ChangeIssue changes,
      FindLetter letters,
      FindProfiles profiles,
      Publishers publishers,
      KeepChunks chunks,
      KeepPace pace,
      Calls calls,
      IdSource ids,
      Clock clock) {
    this.issues = issues;
    this.changes = changes;
    this.letters = letters;
    this.profiles = profiles;
    this.publishers = publishers;
    this.chunks = chunks;
    this.pace = pace;
    this.calls = calls;
    this.ids = ids;
    this.clock = clock;
  }

  /**
   * Sends a chunk.
   *
   * @param attempt that the message belongs to
   * @throws dev.pamphlet.platform.Unavailable when a store does not answer; another message may be
   *     delivered for the same attempt
   */
  public Result deliver(ChunkId id, int attempt) {
    Optional<Chunk> found = chunks.find(id);
    if (found.isEmpty()
        || !(found.get().state() instanceof Pending pending)
        || pending.attempts() != attempt) {
      return Result.STALE;
    }
    Chunk chunk = found.get();
    Instant now = clock.instant();
    Issue issue = issues.find(id.issue()).orElseThrow();
    Pace current = pace.find();
    if (issue.status() == IssueStatus.CANCELLED) {
      chunks.replace(chunk, chunk.cancelled(now));
      return Result.HELD;
    }
    Optional<Publisher> publisher = publisher(now);
    if (issue.status() != IssueStatus.SENDING
        || current.closed().isPresent()
        || publisher.isEmpty()) {
      chunks.replace(chunk, chunk.notYet(now));
      return Result.HELD;
    }
    Chunk leased = chunk.leased(ids.next(), now.plus(LEASE));
    if (!chunks.replace(chunk, leased)) {
      return Result.LOST;
    }
    return prepared(issue, leased)
        .map(letter -> send(issue, leased, publisher.get(), letter, current.mostAtOnce()))
        .orElse(Result.DONE);
  }

  /** Without a sender no mail can be sent: the breaker opens. */
  private Optional<Publisher> publisher(Instant now) {
    try {
      return Optional.of(publishers.find());
    } catch (NotMailed nobody) {
      pace.close(new Pace.Closed(nobody.reason(), now));
      return Optional.empty();
    }
  }

  /** What a chunk is sent with. */
  private record Prepared(
      LetterTemplate letter, Map<SubscriberId, Subscriber> readers, Set<SubscriberId> gone) {}

  /**
   * Reads whom to mail now, and the letter; empty when there is nobody. A chunk that cannot be
   * prepared may be given another time at once.
   */
  private Optional<Prepared> prepared(Issue issue, Chunk leased) {
    try {
      List<SubscriberId> wanted = leased.with(Outcome.PENDING);
      Map<SubscriberId, Subscriber> readers =
          profiles.find(wanted).entrySet().stream()
              .filter(each -> Readers.mayBeMailed(each.getValue(), issue))
              .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
      Set<SubscriberId> gone =
          wanted.stream().filter(id -> !readers.containsKey(id)).collect(Collectors.toSet());
      if (readers.isEmpty()) {
        chunks.replace(leased, leased.released(gone, true, clock.instant()));
        return Optional.empty();
      }
      return Optional.of(new Prepared(letters.find(issue.id()), readers, gone));
    } catch (RuntimeException unprepared) {
      chunks.replace(leased, leased.released(Set.of(), true, clock.instant()));
      throw unprepared;
    }
  }

  private Result send(
      Issue issue, Chunk leased, Publisher publisher, Prepared prepared, int mostAtOnce) {
    Calls.Ended ended =
        calls.make(
            leased,
            ((Leased) leased.state()).lease(),
            new Calls.Letter(
                publisher, prepared.letter(), prepared.readers(), prepared.gone(), mostAtOnce));
    if (ended == Calls.Ended.ALL_REFUSED) {
      pause(issue);
    }
    return ended == Calls.Ended.LOST ? Result.LOST : Result.DONE;
  }

  /** Pauses the issue: when all mails of a chunk are refused, the letter is at fault. */
  private void pause(Issue issue) {
    changes.change(issue, issue.pause(Optional.of("refused")));
  }
}
