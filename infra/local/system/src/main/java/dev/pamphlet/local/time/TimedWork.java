package dev.pamphlet.local.time;

import dev.pamphlet.local.runtime.Invoker;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.Schedule;
import dev.pamphlet.template.Table;
import dev.pamphlet.template.Template;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** The timed work of a template: schedules fire, and items expire. */
public final class TimedWork {

  private TimedWork() {}

  /** Starts it. */
  public static void start(
      SystemTime time, Template template, Invoker invoker, DynamoDbClient dynamoDb) {
    Instant now = time.now();
    for (LambdaFunction function : template.functions()) {
      for (Schedule schedule : function.schedules()) {
        time.follow(new Scheduler(function, schedule, now, invoker));
      }
    }
    for (Table table : template.tables()) {
      table
          .ttlAttribute()
          .ifPresent(
              ttl ->
                  time.every(
                      Duration.ofMinutes(1), new TtlSweep(dynamoDb, table, ttl, time.clock())));
    }
  }
}
