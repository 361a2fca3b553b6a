package dev.pamphlet.local.runtime;

import dev.pamphlet.template.LambdaFunction;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Runs functions as Lambda does: each in child JVMs under AWS's runtime interface client, with the
 * variables the template gives it and no others, its memory, its timeout, and one event at a time.
 * The first environment starts with the first event, further ones when all are busy, up to the
 * reserved concurrency or ten, and no more at once than the machine has processors. Idle ones are
 * removed. A rebuilt zip is used at once.
 */
public final class Functions implements Invoker, AutoCloseable {

  /** The message about a rebuilt zip. */
  static final String RENEWED = "changed: its functions run the new code from the next event on";

  /** How often a zip is checked, in milliseconds; a rebuilt one is taken at the second check. */
  private static final long UPKEEP = 200;

  private final Launcher launcher;
  private final Output output;
  private final Semaphore executions;
  private final Map<String, FunctionPool> pools = new LinkedHashMap<>();
  private final Map<Path, List<FunctionPool>> poolsOfZip = new HashMap<>();
  private final ScheduledExecutorService upkeep =
      Executors.newSingleThreadScheduledExecutor(Functions::upkeepThread);

  private Functions(
      List<LambdaFunction> functions, Launcher launcher, Housekeeping housekeeping, Output output)
      throws IOException {
    this.launcher = launcher;
    this.output = output;
    this.executions = new Semaphore(housekeeping.executions().orElse(Integer.MAX_VALUE));
    for (LambdaFunction function : functions) {
      launcher.load(function);
      FunctionLog log = new FunctionLog(function.logicalId(), output);
      FunctionPool pool = new FunctionPool(function, launcher, log, housekeeping);
      pools.put(function.logicalId(), pool);
      poolsOfZip.computeIfAbsent(function.zip(), zip -> new ArrayList<>()).add(pool);
    }
    upkeep.scheduleWithFixedDelay(this::keepUp, UPKEEP, UPKEEP, TimeUnit.MILLISECONDS);
  }

  /**
   * Makes the functions ready to be invoked.
   *
   * @param keys to sign calls with
   * @param options of every environment's JVM in addition to Lambda's
   * @param output takes what they print
   * @throws IOException when their runtime cannot be set up or a zip cannot be read
   */
  public static Functions of(
      List<LambdaFunction> functions,
      AccessKeys keys,
      List<String> options,
      Housekeeping housekeeping,
      Output output)
      throws IOException {
    Launcher launcher =
        new Launcher(
            keys,
            RuntimeClient::ofThisMachine,
            options,
            Runtime.getRuntime().availableProcessors());
    return of(functions, launcher, housekeeping, output);
  }

  static Functions of(
      List<LambdaFunction> functions,
      AccessKeys keys,
      Output output,
      Launcher.ClientChoice client,
      int startsAtOnce)
      throws IOException {
    Launcher launcher = new Launcher(keys, client, List.of(), startsAtOnce);
    return of(functions, launcher, Housekeeping.USUAL, output);
  }

  private static Functions of(
      List<LambdaFunction> functions, Launcher launcher, Housekeeping housekeeping, Output output)
      throws IOException {
    try {
      return new Functions(functions, launcher, housekeeping, output);
    } catch (IOException | RuntimeException failed) {
      launcher.close();
      throw failed;
    }
  }

  /** Kills the function's environments at once, as if their machine had failed. */
  public void kill(String function) {
    pool(function).kill();
  }

  private static Thread upkeepThread(Runnable task) {
    Thread thread = new Thread(task, "functions-upkeep");
    thread.setDaemon(true);
    return thread;
  }

  /** Not concurrent with closing, which removes the folder for unpacked code. */
  private synchronized void keepUp() {
    if (upkeep.isShutdown()) {
      return;
    }
    try {
      launcher.zips().forEach(this::renewIfChanged);
      pools.values().forEach(FunctionPool::tidy);
    } catch (UncheckedIOException failure) {
      output.line("upkeep", failure.getMessage());
    }
  }

  private void renewIfChanged(Path zip, FunctionZip code) {
    String name = zip.getFileName().toString();
    try {
      if (code.changed()) {
        poolsOfZip.get(zip).forEach(FunctionPool::renew);
        output.line(name, RENEWED);
      }
    } catch (IOException unreadable) {
      output.line(name, "changed, but cannot be read: " + unreadable.getMessage());
    }
  }

  /** Throttles an event beyond the account's concurrent executions, as Lambda does. */
  @Override
  public Invocation invoke(String function, byte[] event) {
    if (!executions.tryAcquire()) {
      return new Invocation.Throttled();
    }
    try {
      return pool(function).invoke(event);
    } finally {
      executions.release();
    }
  }

  /**
   * The latest lines that the function printed, grouped by invocation between Lambda's first and
   * last lines of each, in the order of their ends.
   *
   * @throws IllegalArgumentException when there is no such function
   */
  public List<String> log(String function) {
    return pool(function).log();
  }

  /** The process ids of the function's environments. */
  public List<Long> processes(String function) {
    return pool(function).processes();
  }

  private FunctionPool pool(String function) {
    FunctionPool pool = pools.get(function);
    if (pool == null) {
      throw new IllegalArgumentException("no function " + function);
    }
    return pool;
  }

  /** Kills every environment, even busy ones. */
  @Override
  public synchronized void close() {
    upkeep.shutdown();
    pools.values().forEach(FunctionPool::close);
    launcher.close();
  }
}
