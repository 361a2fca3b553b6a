package dev.pamphlet.local.time;

import dev.pamphlet.local.runtime.Invoker;
import dev.pamphlet.local.template.Template;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/** What a template has happen as time passes: schedules fire, items expire. */
public final class Passing {

  private Passing() {}

  /** Has it happen from now on. */
  public static void begin(
      SystemTime time, Template template, Invoker invoker, DynamoDbClient dynamoDb) {
    Instant now = time.now();
    template
        .functions()
        .forEach(
            function ->
                function
                    .schedules()
                    .forEach(
                        schedule -> time.follow(new Scheduler(function, schedule, now, invoker))));
    template
        .tables()
        .forEach(
            table ->
                table
                    .ttlAttribute()
                    .ifPresent(
                        ttl -> time.eachMinute(new TtlSweep(dynamoDb, table, ttl, time.clock()))));
  }
}
