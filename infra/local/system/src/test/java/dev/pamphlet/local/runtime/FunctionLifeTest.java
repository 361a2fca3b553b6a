package dev.pamphlet.local.runtime;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.local.runtime.Invocation.Returned;
import dev.pamphlet.local.runtime.Invocation.Throttled;
import dev.pamphlet.template.LambdaFunction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The life cycle of environments while their functions are in use. */
class FunctionLifeTest {

  @TempDir private Path folder;
  private final Queue<String> terminal = new ConcurrentLinkedQueue<>();
  private volatile Instant now = Instant.parse("2026-11-23T12:00:00Z");
  private final Housekeeping housekeeping = debugging(Map.of());
  private Path zip;
  private Functions functions;

  @BeforeEach
  void zipTheSamples() throws IOException {
    zip = SampleZip.in(folder);
  }

  @AfterEach
  void takeDown() {
    functions.close();
  }

  @Test
  void anEnvironmentIsRemovedAfterTheIdleTime() throws Exception {
    start(housekeeping, 20, "Rings");
    try (Door door = new Door()) {
      CompletableFuture<String> one = invokeAside("Rings", door.port());
      CompletableFuture<String> two = invokeAside("Rings", door.port());
      door.awaitRings(2);
      door.letIn();
      one.get(20, TimeUnit.SECONDS);
      two.get(20, TimeUnit.SECONDS);
      assertThat(functions.processes("Rings")).hasSize(2);

      now = now.plus(housekeeping.idle());
      String third = ringOnce();
      now = now.plusSeconds(1);
      await(() -> functions.processes("Rings").size() == 1);

      assertThat(functions.processes("Rings")).containsExactly(Long.parseLong(third));
    }
  }

  @Test
  void noEventFailsWhileTheCodeIsReplacedUnderLoad() throws Exception {
    start(housekeeping, 20, "Version");
    List<CompletableFuture<List<String>>> clients = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      clients.add(aside(this::invokeUntilTheSecondVersion));
    }
    await(
        () ->
            functions.log("Version").stream().filter(it -> it.startsWith("REPORT ")).count() > 50);
    Files.write(zip, SampleZip.ofVersion("2"));

    for (CompletableFuture<List<String>> client : clients) {
      List<String> answers = client.get(30, TimeUnit.SECONDS);
      int first = answers.indexOf("2");
      assertThat(answers.subList(0, first)).isNotEmpty().containsOnly("1");
    }
    assertThat(terminal).containsOnlyOnce("samples.zip: " + Functions.RENEWED);
  }

  @Test
  void aBusyEnvironmentFinishesOnTheOldCodeAndIsThenReplaced() throws Exception {
    start(housekeeping, 20, "Rings");
    try (Door door = new Door()) {
      CompletableFuture<String> atWork = invokeAside("Rings", door.port());
      door.awaitRings(1);
      Files.write(zip, SampleZip.ofVersion("2"));
      await(() -> !terminal.isEmpty());
      assertThat(functions.processes("Rings")).isEmpty();
      assertThat(atWork).isNotDone();

      door.letIn();
      String old = atWork.get(10, TimeUnit.SECONDS);

      assertThat(ProcessHandle.of(Long.parseLong(old))).isEmpty();
      assertThat(ringOnce()).isNotEqualTo(old);
    }
  }

  @Test
  void aDebuggedFunctionListensForItsDebuggerAndHasNoTimeLimit() throws Exception {
    int port = freePort();
    start(debugging(Map.of("Surroundings", port)), 1, "Surroundings");

    String seen = invoke("Surroundings", "1");

    assertThat(new ObjectMapper().readTree(seen).at("/context.remaining").asInt())
        .isGreaterThan((int) Duration.ofHours(1).toMillis());
    try (Socket debugger = new Socket(InetAddress.getLoopbackAddress(), port)) {
      byte[] handshake = "JDWP-Handshake".getBytes(StandardCharsets.US_ASCII);
      debugger.setSoTimeout(10_000);
      debugger.getOutputStream().write(handshake);
      assertThat(debugger.getInputStream().readNBytes(handshake.length)).isEqualTo(handshake);
    }
  }

  @Test
  void aDebuggedFunctionHasOneEnvironment() throws Exception {
    start(debugging(Map.of("Rings", freePort())), 20, "Rings");
    try (Door door = new Door()) {
      CompletableFuture<String> atWork = invokeAside("Rings", door.port());
      door.awaitRings(1);

      assertThat(functions.invoke("Rings", door.port().getBytes(StandardCharsets.UTF_8)))
          .isEqualTo(new Throttled());

      door.letIn();
      atWork.get(10, TimeUnit.SECONDS);
    }
  }

  private Housekeeping debugging(Map<String, Integer> ports) {
    return new Housekeeping(Duration.ofMinutes(5), ports, OptionalInt.empty(), () -> now);
  }

  private void start(Housekeeping rules, int timeoutSeconds, String name) throws IOException {
    List<LambdaFunction> one =
        List.of(SampleZip.function(zip, name, timeoutSeconds, OptionalInt.empty()));
    functions =
        Functions.of(
            one,
            AccessKeys.of(one),
            List.of(),
            rules,
            (source, line) -> terminal.add(source + ": " + line));
  }

  private List<String> invokeUntilTheSecondVersion() {
    List<String> answers = new ArrayList<>();
    while (!answers.contains("2")) {
      answers.add(invoke("Version", "1"));
    }
    return answers;
  }

  private String ringOnce() throws Exception {
    try (Door door = new Door()) {
      CompletableFuture<String> ring = invokeAside("Rings", door.port());
      door.awaitRings(1);
      door.letIn();
      return ring.get(20, TimeUnit.SECONDS);
    }
  }

  /** The response; the test fails without one. */
  private String invoke(String name, String event) {
    Invocation invocation = functions.invoke(name, event.getBytes(StandardCharsets.UTF_8));
    assertThat(invocation).isInstanceOf(Returned.class);
    return new String(((Returned) invocation).payload(), StandardCharsets.UTF_8);
  }

  private CompletableFuture<String> invokeAside(String name, String event) {
    return aside(() -> invoke(name, event));
  }

  private static <T> CompletableFuture<T> aside(Supplier<T> work) {
    return CompletableFuture.supplyAsync(work, task -> new Thread(task).start());
  }

  private static void await(BooleanSupplier holds) {
    Instant deadline = Instant.now().plusSeconds(20);
    while (!holds.getAsBoolean()) {
      assertThat(Instant.now()).isBefore(deadline);
      Thread.onSpinWait();
    }
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return socket.getLocalPort();
    }
  }
}
