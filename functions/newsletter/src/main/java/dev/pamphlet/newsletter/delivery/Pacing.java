package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.delivery.QueueChunks.Sending;
import dev.pamphlet.newsletter.issues.FindIssue;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.IssueStatus;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Gives chunks the times at which they are sent: each minute, the capacity of the next two. A chunk
 * that is not sent at its time gets another one five minutes later. So a lost message, a killed
 * function, a paused issue or a used-up quota heals by itself.
 *
 * <p>Two runs may overlap. A compare-and-set takes the capacity before it is given out, and each
 * chunk is given its time by a compare-and-set of its own.
 */
public final class Pacing {

  /** How often a chunk is given a time, before it is given up. */
  static final int MOST_ATTEMPTS = 10;

  /** How long the message of a chunk may be on its way before the chunk is given another time. */
  static final Duration ON_ITS_WAY = Duration.ofMinutes(5);

  /**
   * Chunks of an issue that one run looks at: ten times what an account usually sends in a minute.
   */
  private static final int MOST_AT_ONCE = 1_000;

  private final FindIssue issues;
  private final KeepChunks chunks;
  private final ListChunks lists;
  private final KeepPlans plans;
  private final CurrentPace pace;
  private final QueueChunks queue;

  public Pacing(
      FindIssue issues,
      KeepChunks chunks,
      ListChunks lists,
      KeepPlans plans,
      CurrentPace pace,
      QueueChunks queue) {
    this.issues = issues;
    this.chunks = chunks;
    this.lists = lists;
    this.plans = plans;
    this.pace = pace;
    this.queue = queue;
  }

  /**
   * What a run did.
   *
   * @param queued chunks that were given a time
   * @param givenUp chunks that were not sent after many attempts: somebody should find out why
   * @param closed why the provider accepts no mail; empty when it does
   */
  public record Run(int queued, int givenUp, Optional<String> closed) {}

  /** Gives out what capacity there is. */
  public Run run(Instant now) {
    return run(plans.open(now), now);
  }

  /**
   * The same for a caller that knows the issues.
   *
   * @param open issues that may have mails to be sent
   */
  public Run run(List<IssueId> open, Instant now) {
    List<Chunk> ready = new ArrayList<>();
    int givenUp = 0;
    for (IssueId id : open) {
      if (issues.find(id).map(Issue::status).orElse(null) == IssueStatus.SENDING) {
        for (Chunk chunk : lists.ready(id, now, MOST_AT_ONCE)) {
          if (attempts(chunk) < MOST_ATTEMPTS) {
            ready.add(chunk);
          } else if (chunks.replace(chunk, chunk.givenUp("too many attempts", now))) {
            givenUp++;
          }
        }
      }
    }
    if (ready.isEmpty()) {
      return new Run(0, givenUp, Optional.empty());
    }
    Pace current = pace.current(now).adapted();
    Pace.Slots slots = current.giveOut(sizes(ready), now);
    Optional<String> closed = current.closed().map(Pace.Closed::reason);
    if (slots.times().isEmpty() || !pace.replace(current, slots.after())) {
      return new Run(0, givenUp, closed);
    }
    List<Sending> sendings = schedule(ready, slots.times(), now);
    queue.queue(sendings);
    return new Run(sendings.size(), givenUp, closed);
  }

  private List<Sending> schedule(List<Chunk> ready, List<Instant> times, Instant now) {
    List<Sending> sendings = new ArrayList<>();
    for (int i = 0; i < times.size(); i++) {
      Chunk scheduled = ready.get(i).scheduled(times.get(i).plus(ON_ITS_WAY));
      if (chunks.replace(ready.get(i), scheduled)) {
        Duration delay = Duration.between(now, times.get(i));
        sendings.add(new Sending(scheduled.id(), attempts(scheduled), delay));
      }
    }
    return sendings;
  }

  private static List<Integer> sizes(List<Chunk> ready) {
    return ready.stream().map(chunk -> chunk.with(Outcome.PENDING).size()).toList();
  }

  private static int attempts(Chunk chunk) {
    return chunk.state() instanceof ChunkState.Pending pending ? pending.attempts() : 0;
  }
}
