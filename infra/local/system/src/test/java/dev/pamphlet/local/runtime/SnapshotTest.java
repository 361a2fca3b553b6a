package dev.pamphlet.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Template;
import dev.pamphlet.testing.ExpectedAnswers;
import dev.pamphlet.testing.Project;
import dev.pamphlet.testing.Story;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Every function that starts from a snapshot, out of its zip and under AWS's runtime client, by the
 * protocol of a snapshot: it is started and rehearsed; then it waits, here for a moment and on AWS
 * perhaps for days; then it is restored and gets its first request. Until the snapshot, DynamoDB
 * accepts connections and stays silent. The credentials of before expire in between.
 */
@EnabledOnOs(OS.LINUX)
@Execution(ExecutionMode.CONCURRENT)
class SnapshotTest {

  private static final Path FILE = Project.root().resolve("template.yaml");

  static Stream<LambdaFunction> functions() {
    return Template.read(FILE, LocalAccount.parameters(FILE)).functions().stream()
        .filter(LambdaFunction::isOpen);
  }

  @ParameterizedTest
  @MethodSource("functions")
  void itIsRehearsedInitialisedAndServesFromItsSnapshot(LambdaFunction function) throws Exception {
    try (SnapshotStart start = SnapshotStart.of(FILE, function)) {
      start.awaitSnapshot();

      assertThat(start.log()).as("the rehearsal").anyMatch(SnapshotTest::isGoodRehearsal);
      assertThat(start.calls()).as("calls before the snapshot").containsExactly("GET unsigned");

      start.restore();
      int status = start.request(eventOf(function));

      assertThat(status).as("to a request after the restore").isLessThan(500);
      assertThat(start.calls().subList(1, start.calls().size()))
          .as("calls after it")
          .isNotEmpty()
          .allMatch(call -> call.endsWith(" signed by " + SnapshotStart.KEY_AFTER_RESTORE));
    }
  }

  private static boolean isGoodRehearsal(String line) {
    return line.contains("\"requestId\":\"rehearsal\"") && line.contains("\"status\":20");
  }

  /** The first of its events that succeeds where there is something to read. */
  private static byte[] eventOf(LambdaFunction function) {
    return ExpectedAnswers.steps().stream()
        .filter(step -> step.function().equals(function.logicalId()))
        .filter(step -> ExpectedAnswers.of(step).path("statusCode").asInt() < 300)
        .findFirst()
        .map(step -> new Story().bytes(step))
        .orElseThrow();
  }
}
