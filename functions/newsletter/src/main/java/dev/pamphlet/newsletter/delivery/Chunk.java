package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.delivery.ChunkState.Calling;
import dev.pamphlet.newsletter.delivery.ChunkState.Expiring;
import dev.pamphlet.newsletter.delivery.ChunkState.Leased;
import dev.pamphlet.newsletter.delivery.ChunkState.Pending;
import dev.pamphlet.newsletter.delivery.ChunkState.Settled;
import dev.pamphlet.newsletter.delivery.ChunkState.Unknown;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * A part of an issue's audience: the unit that is given a time, leased, and sent by one call. Its
 * subscribers never change; the outcomes of their mails do.
 *
 * <p>Every step makes a chunk with the next {@link #version}. It is stored on the condition that
 * the version before it is still there. So when two take a step from the same chunk, one of them
 * learns that it was too late.
 *
 * @param entries in the order of planning
 * @param position in the audience, after the last subscriber who was looked at: where the next
 *     chunk begins
 */
public record Chunk(
    ChunkId id, int version, ChunkState state, List<Entry> entries, Position position) {

  /** The most mails in a chunk: as many as one call takes. */
  public static final int MOST = 50;

  public Chunk {
    entries = List.copyOf(entries);
  }

  /** A new one, ready to be given a time. */
  public static Chunk planned(
      ChunkId id, List<SubscriberId> subscribers, Position position, Instant now) {
    return new Chunk(
        id, 1, new Pending(now, 0), subscribers.stream().map(Entry::pending).toList(), position);
  }

  public Totals totals() {
    return Totals.of(entries);
  }

  /** The subscribers whose mails have this outcome. */
  public List<SubscriberId> with(Outcome outcome) {
    return entries.stream()
        .filter(entry -> entry.outcome() == outcome)
        .map(Entry::subscriber)
        .toList();
  }

  /** Gives it a time to be sent at. */
  public Chunk scheduled(Instant notBefore) {
    Pending pending = in(Pending.class);
    return next(new Pending(notBefore, pending.attempts() + 1), entries);
  }

  /** Leases it to somebody who sends it. */
  public Chunk leased(String owner, Instant until) {
    Pending pending = in(Pending.class);
    return next(new Leased(new ChunkState.Lease(owner, pending.attempts(), until)), entries);
  }

  /** Skips the subscribers who are gone, and marks that a call is made for the others. */
  public Chunk calling(Set<SubscriberId> gone, Set<SubscriberId> called) {
    return next(
        new Calling(lease()),
        each(
            entry ->
                gone.contains(entry.subscriber()) && entry.outcome() == Outcome.PENDING
                    ? entry.as(Outcome.SKIPPED)
                    : called.contains(entry.subscriber()) && entry.outcome() == Outcome.PENDING
                        ? entry.as(Outcome.CALLED)
                        : entry));
  }

  /**
   * Enters the answer to the call. What an event settled in the meantime stays.
   *
   * @param owner who made the call; a chunk of another owner does not change
   */
  public Chunk answered(String owner, Map<SubscriberId, CallResult> results, Instant now) {
    if (!isCalledBy(owner)) {
      return this;
    }
    List<Entry> answered =
        each(
            entry ->
                results.containsKey(entry.subscriber())
                        && (entry.outcome() == Outcome.CALLED || entry.outcome() == Outcome.UNKNOWN)
                    ? answered(entry, results.get(entry.subscriber()))
                    : entry);
    return state instanceof Unknown unknown
        ? next(rest(answered, unknown.since(), 0, unknown), answered)
        : next(state, answered);
  }

  private static Entry answered(Entry entry, CallResult result) {
    if (result instanceof CallResult.Taken taken) {
      return entry.sent(taken.mail());
    }
    if (result instanceof CallResult.Refused refused) {
      return entry.failed(refused.reason());
    }
    return entry.as(result instanceof CallResult.NotNow ? Outcome.PENDING : Outcome.UNKNOWN);
  }

  private boolean isCalledBy(String owner) {
    return state instanceof Calling calling && calling.lease().owner().equals(owner)
        || state instanceof Unknown unknown && unknown.caller().equals(owner);
  }

  /**
   * Ends the lease. What is left to be sent waits for another time.
   *
   * @param skipped subscribers who are not to be mailed any more
   * @param counts whether this counts as an attempt: one that the provider's limits or an editor
   *     ended does not
   */
  public Chunk released(Set<SubscriberId> skipped, boolean counts, Instant now) {
    ChunkState.Lease lease = lease();
    List<Entry> left =
        each(
            entry ->
                skipped.contains(entry.subscriber()) && entry.outcome() == Outcome.PENDING
                    ? entry.as(Outcome.SKIPPED)
                    : entry);
    return next(
        rest(left, now, counts ? lease.attempts() : lease.attempts() - 1, unknownSince(now)), left);
  }

  /** The same for a chunk that was not leased, because its issue cannot be sent now. */
  public Chunk notYet(Instant now) {
    Pending pending = in(Pending.class);
    return next(new Pending(now, Math.max(0, pending.attempts() - 1)), entries);
  }

  /**
   * Ends the lease of an owner that is gone. A call that was only prepared was not made; the
   * outcome of one that was marked is unknown.
   */
  public Chunk lapsed(Instant now) {
    List<Entry> doubted =
        each(entry -> entry.outcome() == Outcome.CALLED ? entry.as(Outcome.UNKNOWN) : entry);
    return next(rest(doubted, now, lease().attempts(), unknownSince(now)), doubted);
  }

  private Unknown unknownSince(Instant now) {
    return new Unknown(now, state instanceof Calling calling ? calling.lease().owner() : "");
  }

  /** Enters what the provider reported. The same chunk when nothing is new. */
  public Chunk withReports(List<MailReport> reports) {
    List<Entry> reported = each(entry -> withReports(entry, reports));
    if (reported.equals(entries)) {
      return this;
    }
    return next(restAfter(reported), reported);
  }

  private ChunkState restAfter(List<Entry> reported) {
    if (state instanceof Pending pending) {
      return rest(
          reported, pending.notBefore(), pending.attempts(), unknownSince(pending.notBefore()));
    }
    if (state instanceof Unknown unknown) {
      return rest(reported, unknown.since(), 0, unknown);
    }
    return state;
  }

  private static Entry withReports(Entry entry, List<MailReport> reports) {
    Entry reported = entry;
    for (MailReport each : reports) {
      reported =
          each.subscriber().equals(entry.subscriber()) ? reported.withReport(each) : reported;
    }
    return reported;
  }

  /** Sends or closes the mails in doubt, as an editor or the policy decides. */
  public Chunk resolved(Resolution resolution, Instant now) {
    in(Unknown.class);
    List<Entry> resolved =
        each(
            entry ->
                entry.outcome() != Outcome.UNKNOWN
                    ? entry
                    : resolution == Resolution.SEND
                        ? entry.as(Outcome.PENDING)
                        : entry.failed("closed"));
    return next(rest(resolved, now, 0, unknownSince(now)), resolved);
  }

  /** Gives up what was not sent after many attempts. */
  public Chunk givenUp(String reason, Instant now) {
    Pending pending = in(Pending.class);
    return ended(entry -> entry.failed(reason), pending, now);
  }

  /** Skips what was not sent, because the issue was cancelled. */
  public Chunk cancelled(Instant now) {
    Pending pending = in(Pending.class);
    return ended(entry -> entry.as(Outcome.SKIPPED), pending, now);
  }

  /** Lets it expire, because its issue is done. */
  public Chunk expiring(Instant at) {
    in(Settled.class);
    return next(new Expiring(at), entries);
  }

  private Chunk ended(UnaryOperator<Entry> end, Pending pending, Instant now) {
    List<Entry> ended =
        each(entry -> entry.outcome() == Outcome.PENDING ? end.apply(entry) : entry);
    return next(rest(ended, now, pending.attempts(), unknownSince(now)), ended);
  }

  /** The state of a chunk with these outcomes while nobody works on it. */
  private static ChunkState rest(
      List<Entry> entries, Instant ready, int attempts, Unknown unknown) {
    if (entries.stream().anyMatch(entry -> entry.outcome() == Outcome.PENDING)) {
      return new Pending(ready, Math.max(0, attempts));
    }
    return entries.stream().anyMatch(entry -> entry.outcome() == Outcome.UNKNOWN)
        ? unknown
        : new Settled();
  }

  private ChunkState.Lease lease() {
    return state instanceof Calling calling ? calling.lease() : in(Leased.class).lease();
  }

  /**
   * @throws IllegalStateException where the chunk is in another state: the caller checks it
   */
  private <S extends ChunkState> S in(Class<S> expected) {
    if (!expected.isInstance(state)) {
      throw new IllegalStateException(
          "A chunk is %s, not %s."
              .formatted(state.getClass().getSimpleName(), expected.getSimpleName()));
    }
    return expected.cast(state);
  }

  private List<Entry> each(UnaryOperator<Entry> change) {
    return entries.stream().map(change).toList();
  }

  private Chunk next(ChunkState after, List<Entry> changed) {
    return new Chunk(id, version + 1, after, changed, position);
  }
}
