package dev.pamphlet.newsletter.events;

import dev.pamphlet.newsletter.events.FaultyDynamoDb.Call;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.function.Predicate;

/** Where a function is killed, once or twice a round. */
enum Kill {
  PLANNER_BEFORE_A_CHUNK(true, call -> isChunk(call, "pending")),
  PLANNER_AFTER_A_CHUNK(false, call -> isChunk(call, "pending")),
  PLANNER_BEFORE_THE_ISSUE_IS_SENT(true, call -> call.kind().equals("ISSUE")),
  PACER_AFTER_TAKING_CAPACITY(false, call -> call.kind().equals("PACE")),
  SENDER_BEFORE_THE_CLAIM(true, call -> isChunk(call, "leased")),
  SENDER_AFTER_THE_CLAIM(false, call -> isChunk(call, "leased")),
  SENDER_BEFORE_THE_CALL(false, call -> isChunk(call, "calling")),
  SENDER_AFTER_SES_ACCEPTED(true, call -> isChunk(call, "settled")),
  SENDER_AFTER_THE_OUTCOME_WAS_WRITTEN(false, call -> isChunk(call, "settled"));

  private final boolean before;
  private final Predicate<Call> place;

  Kill(boolean before, Predicate<Call> place) {
    this.before = before;
    this.place = place;
  }

  private static boolean isChunk(Call call, String state) {
    return call.kind().equals("CHUNKS") && call.state().equals(state);
  }

  void arrange(DeliveryRound round) {
    AtomicInteger spared = new AtomicInteger(round.random.nextInt(2));
    AtomicInteger left = new AtomicInteger(1 + round.random.nextInt(2));
    Consumer<Call> kill =
        call -> {
          if (place.test(call) && spared.getAndDecrement() <= 0 && left.getAndDecrement() > 0) {
            round.trouble();
            throw new DeliveryRound.Killed();
          }
        };
    if (before) {
      round.dynamoDb.before(kill);
    } else {
      round.dynamoDb.after(kill);
    }
  }
}
