package dev.pamphlet.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.local.runtime.Invocation.Failed;
import dev.pamphlet.local.runtime.Invocation.Returned;
import dev.pamphlet.local.runtime.Invocation.Throttled;
import dev.pamphlet.template.LambdaFunction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The contract of a function's life cycle, under any runtime client. */
abstract class FunctionsContract {

  @TempDir private static Path folder;
  private static Path zip;

  private final ConcurrentLinkedQueue<String> terminal = new ConcurrentLinkedQueue<>();
  private final List<Functions> started = new ArrayList<>();

  abstract Launcher.ClientChoice client();

  @BeforeAll
  static void zipTheSamples() throws IOException {
    zip = SampleZip.in(folder);
  }

  @AfterEach
  void takeDown() {
    started.forEach(Functions::close);
  }

  @Test
  void theEventReachesTheHandlerAndItsResponseComesBack() throws Exception {
    Functions functions = running("Echo");

    assertThat(invoke(functions, "Echo", "{\"größe\":1}")).isEqualTo("{\"größe\":1}");
  }

  @Test
  void theFirstEventStartsAnEnvironmentAndTheSecondUsesIt() throws Exception {
    Functions functions = running("Echo");
    assertThat(functions.processes("Echo")).isEmpty();

    invoke(functions, "Echo", "1");
    List<Long> first = functions.processes("Echo");
    invoke(functions, "Echo", "2");

    assertThat(first).hasSize(1);
    assertThat(functions.processes("Echo")).isEqualTo(first);
    assertThat(functions.log("Echo").stream().filter(line -> line.startsWith("REPORT ")))
        .extracting(line -> line.contains("Init Duration"))
        .containsExactly(true, false);
  }

  @Test
  void aFunctionSeesTheVariablesOfTheTemplateAndOfLambdaAndNoOthers() throws Exception {
    Functions functions = running("Surroundings");

    Map<String, String> seen = surroundings(functions);

    assertThat(seen.keySet().stream().filter(name -> name.equals(name.toUpperCase(Locale.ROOT))))
        .containsExactlyInAnyOrder(
            "AWS_ACCESS_KEY_ID",
            "AWS_DEFAULT_REGION",
            "AWS_EXECUTION_ENV",
            "AWS_LAMBDA_FUNCTION_MEMORY_SIZE",
            "AWS_LAMBDA_FUNCTION_NAME",
            "AWS_LAMBDA_FUNCTION_VERSION",
            "AWS_LAMBDA_INITIALIZATION_TYPE",
            "AWS_LAMBDA_LOG_GROUP_NAME",
            "AWS_LAMBDA_LOG_STREAM_NAME",
            "AWS_LAMBDA_RUNTIME_API",
            "AWS_REGION",
            "AWS_SECRET_ACCESS_KEY",
            "CONTENT_TABLE",
            "LAMBDA_TASK_ROOT",
            "LANG",
            "TZ",
            "_HANDLER");
    assertThat(seen)
        .containsEntry("CONTENT_TABLE", "ContentTable")
        .containsEntry("AWS_REGION", "us-east-1")
        .containsEntry("charset", "UTF-8")
        .containsEntry("paths", "UTF-8")
        .containsEntry("zone", "Z");
  }

  @Test
  void aFunctionSeesItsOwnCodeAndNoneOfTheLocalRuns() throws Exception {
    Map<String, String> seen = surroundings(running("Surroundings"));

    assertThat(seen).containsEntry("loader", "true").containsEntry("jetty", "false");
  }

  @Test
  void theContextHasTheFunctionAndItsLimits() throws Exception {
    Map<String, String> seen = surroundings(running("Surroundings"));

    assertThat(seen)
        .containsEntry("context.functionName", "Surroundings")
        .containsEntry("context.memory", "256")
        .containsEntry(
            "context.arn", "arn:aws:lambda:us-east-1:000000000000:function:Surroundings");
    assertThat(seen.get("context.requestId")).hasSize(36);
    assertThat(Integer.parseInt(seen.get("context.remaining"))).isBetween(1, 20_000);
  }

  @Test
  void theHeapIsMostOfTheMemoryButNotAllOfIt() throws Exception {
    long heap = Long.parseLong(surroundings(running("Surroundings")).get("heap"));

    assertThat(heap).isBetween(200L << 20, 220L << 20);
  }

  @Test
  void whatAFunctionPrintsAppearsUnderItsName() throws Exception {
    Functions functions = running("Talks");

    invoke(functions, "Talks", "\"Grüße\"");

    assertThat(terminal).containsExactly("Talks: \"Grüße\"", "Talks: und das war's");
  }

  @Test
  void itsLogHasTheLinesOfLambdasLogInOrder() throws Exception {
    Functions functions = running("Talks");

    invoke(functions, "Talks", "\"first\"");
    invoke(functions, "Talks", "\"second\"");

    assertThat(String.join("\n", functions.log("Talks")))
        .matches(
            """
            START RequestId: (\\S+) Version: \\$LATEST
            "first"
            und das war's
            END RequestId: \\1
            REPORT RequestId: \\1\tDuration: [\\d.]+ ms\tMemory Size: 256 MB\
            (\tMax Memory Used: \\d+ MB)?\tInit Duration: [\\d.]+ ms
            START RequestId: (\\S+) Version: \\$LATEST
            "second"
            und das war's
            END RequestId: \\3
            REPORT RequestId: \\3\tDuration: [\\d.]+ ms\tMemory Size: 256 MB\
            (\tMax Memory Used: \\d+ MB)?\
            """);
  }

  @Test
  void anEnvironmentThatTimesOutIsKilledAndReplaced() throws Exception {
    Functions functions = running(1, OptionalInt.empty(), "Waits");
    invoke(functions, "Waits", "\"go\"");
    List<Long> first = functions.processes("Waits");

    assertThat(invoke(functions, "Waits", "\"wait\""))
        .isEqualTo(new Failed("Sandbox.Timedout", "Task timed out after 1.00 seconds"));
    assertThat(functions.processes("Waits")).isEmpty();
    assertThat(functions.log("Waits"))
        .contains("Sandbox.Timedout: Task timed out after 1.00 seconds")
        .last(InstanceOfAssertFactories.STRING)
        .endsWith("\tStatus: timeout");

    assertThat(invoke(functions, "Waits", "\"go\"")).isEqualTo("\"go\"");
    assertThat(functions.processes("Waits")).hasSize(1).isNotEqualTo(first);
  }

  @Test
  void anEnvironmentThatExitsFailsItsEventAndIsReplaced() throws Exception {
    Functions functions = running("Exits");

    assertThat(invoke(functions, "Exits", "\"exit\""))
        .isEqualTo(new Failed("Runtime.ExitError", "Runtime exited with error: exit status 3"));
    assertThat(invoke(functions, "Exits", "\"stay\"")).isEqualTo("\"stay\"");
  }

  @Test
  void anEnvironmentKilledWhileIdleIsReplaced() throws Exception {
    Functions functions = running("Echo");
    invoke(functions, "Echo", "1");
    ProcessHandle idle = ProcessHandle.of(functions.processes("Echo").get(0)).orElseThrow();

    idle.destroyForcibly();
    idle.onExit().get(10, TimeUnit.SECONDS);

    assertThat(invoke(functions, "Echo", "2")).isEqualTo("2");
  }

  @Test
  void anEnvironmentKilledWhileBusyFailsItsEvent() throws Exception {
    Functions functions = running("Rings");
    try (Door door = new Door()) {
      CompletableFuture<Object> killed = invokeAside(functions, "Rings", door.port());
      door.awaitRings(1);

      functions.kill("Rings");

      assertThat(killed.get(10, TimeUnit.SECONDS))
          .isEqualTo(new Failed("Runtime.ExitError", "Runtime exited with error: signal: killed"));
      assertThat(functions.processes("Rings")).isEmpty();
    }
  }

  @Test
  void anEnvironmentOutOfHeapFailsItsEventAndIsReplaced() throws Exception {
    Functions functions = running("Hoards");
    assertThat(invoke(functions, "Hoards", "\"modestly\"")).isEqualTo("\"modestly\"");
    List<Long> first = functions.processes("Hoards");

    assertThat(invoke(functions, "Hoards", "\"hoard\""))
        .isEqualTo(new Failed("java.lang.OutOfMemoryError", "Java heap space"));
    assertThat(invoke(functions, "Hoards", "\"modestly\"")).isEqualTo("\"modestly\"");

    assertThat(functions.processes("Hoards")).hasSize(1).isNotEqualTo(first);
  }

  @Test
  void aHandlerThatThrowsFailsItsEventAndStays() throws Exception {
    Functions functions = running("Throws");

    Failed expected = new Failed("java.lang.UnsupportedOperationException", "not \"this\"\none");
    assertThat(invoke(functions, "Throws", "{}")).isEqualTo(expected);
    List<Long> first = functions.processes("Throws");
    assertThat(invoke(functions, "Throws", "{}")).isEqualTo(expected);

    assertThat(functions.processes("Throws")).isEqualTo(first).hasSize(1);
  }

  @Test
  void aHandlerThatCannotBeConstructedFailsEveryEventWithTheReason() throws Exception {
    Functions functions = running("RefusesToStart");

    for (int i = 0; i < 2; i++) {
      assertThat(invoke(functions, "RefusesToStart", "{}"))
          .isEqualTo(new Failed("java.lang.IllegalStateException", "CONTENT_TABLE is not set"));
    }
    assertThat(functions.processes("RefusesToStart")).isEmpty();
  }

  @Test
  void aResponseOverSixMegabytesIsAFailure() throws Exception {
    Functions functions = running("AnswersTooMuch");

    assertThat(invoke(functions, "AnswersTooMuch", "{}"))
        .isInstanceOfSatisfying(
            Failed.class,
            failed -> assertThat(failed.type()).isEqualTo("Function.ResponseSizeTooLarge"));
  }

  @Test
  void concurrentEventsHaveTheirOwnEnvironments() throws Exception {
    Functions functions = running("Rings");
    try (Door door = new Door()) {
      CompletableFuture<Object> one = invokeAside(functions, "Rings", door.port());
      CompletableFuture<Object> two = invokeAside(functions, "Rings", door.port());
      door.awaitRings(2);
      assertThat(functions.processes("Rings")).hasSize(2);

      door.letIn();
      assertThat(one.get(10, TimeUnit.SECONDS)).isNotEqualTo(two.get(10, TimeUnit.SECONDS));
    }
  }

  @Test
  void manyEventsWaitForTheFewEnvironmentsThatCanStartAtOnce() throws Exception {
    Functions functions = running("Echo");

    List<CompletableFuture<Object>> answers =
        Stream.generate(() -> invokeAside(functions, "Echo", "1")).limit(20).toList();

    for (CompletableFuture<Object> answer : answers) {
      assertThat(answer.get(60, TimeUnit.SECONDS)).isEqualTo("1");
    }
    assertThat(functions.processes("Echo")).hasSizeBetween(1, 5);
  }

  @Test
  void whenAllAreBusyAndNoMoreMayStartTheEventIsThrottled() throws Exception {
    Functions functions = running(20, OptionalInt.of(1), "Rings");
    try (Door door = new Door()) {
      CompletableFuture<Object> one = invokeAside(functions, "Rings", door.port());
      door.awaitRings(1);
      assertThat(invoke(functions, "Rings", door.port())).isEqualTo(new Throttled());

      door.letIn();
      assertThat(one.get(10, TimeUnit.SECONDS)).isInstanceOf(String.class);
    }
  }

  @Test
  void nothingOutlivesTheClose() throws Exception {
    Functions functions = running("Echo", "Exits");
    invoke(functions, "Echo", "1");
    invoke(functions, "Exits", "1");
    List<Long> processes = new ArrayList<>(functions.processes("Echo"));
    processes.addAll(functions.processes("Exits"));

    functions.close();

    assertThat(processes).hasSize(2).allSatisfy(pid -> assertThat(ProcessHandle.of(pid)).isEmpty());
    assertThat(invoke(functions, "Echo", "1")).isEqualTo(new Throttled());
  }

  private Functions running(String... names) throws IOException {
    return running(20, OptionalInt.empty(), names);
  }

  private Functions running(int timeoutSeconds, OptionalInt concurrency, String... names)
      throws IOException {
    List<LambdaFunction> specified = new ArrayList<>();
    for (String name : names) {
      specified.add(SampleZip.function(zip, name, timeoutSeconds, concurrency));
    }
    Functions functions =
        Functions.of(
            specified,
            AccessKeys.of(specified),
            (source, line) -> terminal.add(source + ": " + line),
            client(),
            1);
    started.add(functions);
    return functions;
  }

  /** The response as text, or another outcome of the invocation. */
  private static Object invoke(Functions functions, String name, String event) {
    Invocation invocation = functions.invoke(name, event.getBytes(StandardCharsets.UTF_8));
    return invocation instanceof Returned returned
        ? new String(returned.payload(), StandardCharsets.UTF_8)
        : invocation;
  }

  private static CompletableFuture<Object> invokeAside(
      Functions functions, String name, String event) {
    return CompletableFuture.supplyAsync(
        () -> invoke(functions, name, event), task -> new Thread(task).start());
  }

  private static Map<String, String> surroundings(Functions functions) throws IOException {
    Returned answered = (Returned) functions.invoke("Surroundings", new byte[] {'1'});
    return new ObjectMapper().readValue(answered.payload(), new TypeReference<>() {});
  }
}
