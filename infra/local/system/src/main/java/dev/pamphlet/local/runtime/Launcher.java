package dev.pamphlet.local.runtime;

import dev.pamphlet.local.child.ChildJvm;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.LocalAccount;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/**
 * Starts environments, each a child JVM set up like Lambda's managed Java runtime. No more start at
 * once than the machine has processors, because more would only slow all of them down.
 */
final class Launcher implements AutoCloseable {

  private final AccessKeys keys;
  private final Path folder;
  private final RuntimeApi api;
  private final RuntimeClient client;
  private final List<String> furtherOptions;
  private final Map<Path, FunctionZip> zips = new LinkedHashMap<>();
  private final ExecutorService starts;

  /** Lambda's names of the ways in which an environment starts. */
  private enum Initialization {
    ON_DEMAND("on-demand"),
    SNAP_START("snap-start");

    private final String type;

    Initialization(String type) {
      this.type = type;
    }
  }

  /** Chooses the runtime client; gets a folder for unpacked files. */
  interface ClientChoice {
    RuntimeClient choose(Path folder) throws IOException;
  }

  /**
   * @param atOnce how many environments may start at once
   */
  Launcher(AccessKeys keys, ClientChoice client, List<String> options, int atOnce)
      throws IOException {
    this.keys = keys;
    this.folder = WorkFolder.create();
    this.client = client.choose(folder);
    this.furtherOptions = List.copyOf(options);
    this.api = new RuntimeApi();
    this.starts = Executors.newFixedThreadPool(atOnce, Launcher::thread);
  }

  private static Thread thread(Runnable task) {
    Thread thread = new Thread(task, "function-start");
    thread.setDaemon(true);
    return thread;
  }

  /**
   * Runs the start of an environment as soon as a processor is free for it, and waits for its end.
   */
  void startInTurn(Runnable start) {
    starts.execute(start);
  }

  /**
   * Unpacks the code of a function. Functions with the same zip share it.
   *
   * @throws IOException when it cannot be read
   */
  void load(LambdaFunction function) throws IOException {
    if (!zips.containsKey(function.zip())) {
      zips.put(function.zip(), new FunctionZip(function.zip(), folder));
    }
  }

  /** The zips of the functions that were loaded. */
  Map<Path, FunctionZip> zips() {
    return Collections.unmodifiableMap(zips);
  }

  /**
   * Starts an environment of a loaded function; it is ready when it requests its first event.
   *
   * @param debugPort on which it listens for a debugger
   */
  Environment start(LambdaFunction function, OptionalInt debugPort, FunctionLog log)
      throws IOException {
    return start(function, Initialization.ON_DEMAND, debugPort, log);
  }

  /**
   * Starts an environment of a loaded function as Lambda does to take a snapshot of it. It waits to
   * be restored, and is ready when it requests its first event after that.
   */
  Environment startForSnapshot(LambdaFunction function, FunctionLog log) throws IOException {
    return start(function, Initialization.SNAP_START, OptionalInt.empty(), log);
  }

  private Environment start(
      LambdaFunction function,
      Initialization initialization,
      OptionalInt debugPort,
      FunctionLog log)
      throws IOException {
    Code code = zips.get(function.zip()).code();
    try {
      return start(function, initialization, debugPort, log, code);
    } catch (IOException notStarted) {
      code.release();
      throw notStarted;
    }
  }

  private Environment start(
      LambdaFunction function,
      Initialization initialization,
      OptionalInt debugPort,
      FunctionLog log,
      Code code)
      throws IOException {
    Path scratch = Files.createTempDirectory(folder, function.logicalId() + "-");
    Conversation conversation = new Conversation();
    String arn =
        "arn:aws:lambda:%s:%s:function:%s"
            .formatted(LocalAccount.REGION, LocalAccount.ID, function.logicalId());
    String address = api.open(conversation, arn, keys.of(function.logicalId()));
    Process process =
        new ChildJvm(
                code.folder(),
                environment(function, initialization, code.folder(), address),
                options(function, scratch, debugPort),
                client.classPath(),
                RuntimeClient.MAIN,
                List.of(function.handler()))
            .start();
    return new Environment(
        function,
        process,
        conversation,
        log.open(),
        () -> {
          api.close(address);
          TaskRoot.remove(scratch);
          code.release();
        });
  }

  private Map<String, String> environment(
      LambdaFunction function, Initialization initialization, Path taskRoot, String address) {
    Map<String, String> environment = new HashMap<>(function.environment());
    environment.put("AWS_LAMBDA_RUNTIME_API", address);
    environment.put("LAMBDA_TASK_ROOT", taskRoot.toString());
    environment.put("_HANDLER", function.handler());
    environment.put("AWS_EXECUTION_ENV", "AWS_Lambda_" + function.runtime());
    environment.put("AWS_LAMBDA_FUNCTION_NAME", function.logicalId());
    environment.put(
        "AWS_LAMBDA_FUNCTION_MEMORY_SIZE", Integer.toString(function.memoryMegabytes()));
    environment.put("AWS_LAMBDA_FUNCTION_VERSION", "$LATEST");
    environment.put("AWS_LAMBDA_INITIALIZATION_TYPE", initialization.type);
    environment.put("AWS_LAMBDA_LOG_GROUP_NAME", "/aws/lambda/" + function.logicalId());
    environment.put(
        "AWS_LAMBDA_LOG_STREAM_NAME", "[$LATEST]" + UUID.randomUUID().toString().replace("-", ""));
    environment.put("AWS_REGION", LocalAccount.REGION);
    environment.put("AWS_DEFAULT_REGION", LocalAccount.REGION);
    if (initialization == Initialization.SNAP_START) {
      environment.put("AWS_CONTAINER_CREDENTIALS_FULL_URI", RuntimeApi.credentialsAt(address));
    } else {
      environment.put("AWS_ACCESS_KEY_ID", keys.of(function.logicalId()).id());
      environment.put("AWS_SECRET_ACCESS_KEY", keys.of(function.logicalId()).secret());
    }
    // Lambda has en_US.UTF-8. Many machines lack it, and their JVMs then find no class in a folder
    // with letters beyond ASCII in its path.
    environment.put("LANG", "C.UTF-8");
    environment.put("TZ", ":UTC");
    return environment;
  }

  /** The flags of Lambda's Java runtimes, and a temporary folder that ends with the environment. */
  private List<String> options(LambdaFunction function, Path scratch, OptionalInt debugPort) {
    List<String> options = new ArrayList<>(client.options());
    options.addAll(furtherOptions);
    options.add("-Xmx%dk".formatted(function.memoryMegabytes() * 1024L * 85 / 100));
    options.add("-XX:+UseSerialGC");
    options.add("-XX:TieredStopAtLevel=1");
    options.add("-Dorg.crac.Core.Compat=com.amazonaws.services.lambda.crac");
    options.add("-Djava.net.preferIPv4Stack=true");
    options.add("-Dfile.encoding=UTF-8");
    options.add("-Djava.io.tmpdir=" + scratch);
    options.add("--add-opens=java.base/java.io=ALL-UNNAMED");
    if (Runtime.version().feature() >= 24) {
      options.add("--enable-native-access=ALL-UNNAMED");
      options.add("--sun-misc-unsafe-memory-access=allow");
    }
    debugPort.ifPresent(
        port ->
            options.add(
                "-agentlib:jdwp=transport=dt_socket,server=y,suspend=n,address=127.0.0.1:" + port));
    return options;
  }

  /** To be called after every environment is closed. */
  @Override
  public void close() {
    starts.shutdownNow();
    api.close();
    TaskRoot.remove(folder);
  }
}
