package dev.pamphlet.newsletter.delivery;

import dev.pamphlet.newsletter.OptimisticLock;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.issues.ChangeIssue;
import dev.pamphlet.newsletter.issues.FindIssue;
import dev.pamphlet.newsletter.issues.Issue;
import dev.pamphlet.newsletter.issues.IssueId;
import dev.pamphlet.newsletter.issues.IssueStatus;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Divides the audience of an issue into chunks, in a fixed order. A chunk says where the next one
 * begins, and is stored only where there is none. So a planner that begins again, or a second one
 * beside it, finds the existing chunks and continues after them: nobody is planned twice and nobody
 * is left out.
 */
public final class Planning {

  /** The plan is stored after each this many chunks. */
  private static final int NOTED_EVERY = 25;

  private static final int TRIES = 5;

  private final FindIssue issues;
  private final ChangeIssue changes;
  private final ListAudience audience;
  private final FindProfiles profiles;
  private final KeepChunks chunks;
  private final KeepPlans plans;
  private final CurrentPace pace;
  private final Clock clock;

  /** What became of a plan. */
  public enum Result {
    /** The whole audience is planned, and the issue is sent. */
    PLANNED,
    /** The issue is not to be planned: somebody cancelled it, or it was planned before. */
    NOTHING_TO_PLAN
  }

  public Planning(
      FindIssue issues,
      ChangeIssue changes,
      ListAudience audience,
      FindProfiles profiles,
      KeepChunks chunks,
      KeepPlans plans,
      CurrentPace pace,
      Clock clock) {
    this.issues = issues;
    this.changes = changes;
    this.audience = audience;
    this.profiles = profiles;
    this.chunks = chunks;
    this.plans = plans;
    this.pace = pace;
    this.clock = clock;
  }

  /**
   * Plans an issue, or what is left of it.
   *
   * @throws dev.pamphlet.platform.Unavailable when a store does not answer; the next call continues
   *     from there
   */
  public Result plan(IssueId id) {
    Optional<Issue> issue = issues.find(id);
    Optional<Plan> plan = plans.find(id);
    if (issue.isEmpty() || plan.isEmpty() || issue.get().status() != IssueStatus.PLANNING) {
      return Result.NOTHING_TO_PLAN;
    }
    Plan now = plan.get();
    if (!now.frozen()) {
      int size = pace.current(clock.instant()).mostAtOnce();
      Members members = new Members(issue.get(), now);
      for (Optional<Plan> next = Optional.of(now); next.isPresent(); ) {
        now = next.get();
        next = isWanted(id, now) ? step(now, members, size) : Optional.empty();
      }
      plans.keep(now.whole(clock.instant()));
    }
    return OptimisticLock.decide(TRIES, () -> send(id));
  }

  /** Whether the issue is still to be planned. The store is asked now and then. */
  private boolean isWanted(IssueId id, Plan plan) {
    if (plan.chunks() == 0 || plan.chunks() % NOTED_EVERY != 0) {
      return true;
    }
    plans.keep(plan);
    return issues.find(id).map(issue -> issue.status() == IssueStatus.PLANNING).orElse(false);
  }

  /** Plans the next chunk; empty when there is nobody left. */
  private Optional<Plan> step(Plan plan, Members members, int size) {
    List<ListAudience.Member> next = members.next(size);
    if (next.isEmpty()) {
      return Optional.empty();
    }
    Position end = next.get(next.size() - 1).next();
    List<SubscriberId> ids = next.stream().map(ListAudience.Member::id).toList();
    Instant now = clock.instant();
    Chunk planned = Chunk.planned(new ChunkId(plan.issue(), plan.chunks()), ids, end, now);
    Chunk kept = chunks.add(planned);
    if (!kept.position().equals(end)) {
      members.goOnFrom(kept.position());
    }
    return Optional.of(plan.with(kept, now));
  }

  /** Empty where the issue changed in between. */
  private Optional<Result> send(IssueId id) {
    Issue issue = issues.find(id).orElseThrow();
    if (issue.status() != IssueStatus.PLANNING) {
      return Optional.of(Result.NOTHING_TO_PLAN);
    }
    return changes.change(issue, issue.send()) ? Optional.of(Result.PLANNED) : Optional.empty();
  }

  /** The audience from a position on, a page of it in memory. */
  private final class Members {

    private final Issue issue;
    private final Instant before;
    private final Deque<ListAudience.Member> read = new ArrayDeque<>();
    private Position position;

    Members(Issue issue, Plan plan) {
      this.issue = issue;
      this.before = plan.started();
      this.position = plan.position();
    }

    void goOnFrom(Position other) {
      read.clear();
      position = other;
    }

    /** The next members, at most this many. */
    List<ListAudience.Member> next(int most) {
      while (read.size() < most && position.part() < audience.parts()) {
        ListAudience.Page page = audience.page(position, before);
        read.addAll(interested(page.members()));
        position = page.next();
      }
      List<ListAudience.Member> next = new ArrayList<>();
      while (next.size() < most && !read.isEmpty()) {
        next.add(read.remove());
      }
      return next;
    }

    private List<ListAudience.Member> interested(List<ListAudience.Member> members) {
      if (issue.topics().isEmpty()) {
        return members;
      }
      Map<SubscriberId, Subscriber> found =
          profiles.find(members.stream().map(ListAudience.Member::id).toList());
      return members.stream()
          .filter(
              member ->
                  found.containsKey(member.id())
                      && Readers.isInterested(found.get(member.id()), issue))
          .toList();
    }
  }
}
