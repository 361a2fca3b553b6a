package dev.pamphlet.platform.schedule;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.amazonaws.services.lambda.runtime.events.ScheduledEvent;
import dev.pamphlet.platform.Lines;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.Wire;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

class ScheduledFunctionTest {

  private static final String EVENT =
      """
      {"version": "0", "id": "1", "detail-type": "Scheduled Event", "source": "aws.events",
       "time": "2026-11-22T12:01:00Z", "region": "us-east-1", "resources": [], "detail": {}}
      """;

  @RegisterExtension final Lines log = new Lines();

  @Test
  void itsCountsAreReturnedAndLogged() {
    assertThat(
            invoke(
                run -> {
                  run.did("published", 1);
                  run.did("published", 2);
                }))
        .isEqualTo("{\"published\":3}");

    assertThat(log.last())
        .contains("\"message\":\"run\"", "\"published\":3", "\"failed\":0", "\"coldStart\":true");
  }

  @Test
  void aRunWithAFailureFailsWhenItHasEnded() {
    assertThatThrownBy(
            () ->
                invoke(
                    run -> {
                      run.failed(
                          new Unavailable("dynamodb", null), json -> json.member("article", "7"));
                      run.did("published", 1);
                    }))
        .hasMessage("A part of the run failed; the log names it.");

    assertThat(log.all().get(0)).contains("\"unavailable\"", "\"article\":\"7\"");
    assertThat(log.last()).contains("\"published\":1", "\"failed\":1");
  }

  @Test
  void aRunThatBreaksOffIsLoggedAndFails() {
    Unavailable stopped = new Unavailable("dynamodb", null);

    assertThatThrownBy(
            () ->
                invoke(
                    run -> {
                      run.did("published", 1);
                      throw stopped;
                    }))
        .isSameAs(stopped);

    assertThat(log.last()).contains("\"published\":1", "\"failed\":1");
  }

  private static String invoke(Consumer<Run> work) {
    return Wire.invoke(
        new ScheduledFunction() {
          @Override
          protected void run(Run run) {
            work.accept(run);
          }
        },
        ScheduledEvent.class,
        EVENT);
  }
}
