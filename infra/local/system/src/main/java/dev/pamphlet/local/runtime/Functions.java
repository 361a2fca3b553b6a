package dev.pamphlet.local.runtime;

import dev.pamphlet.local.template.LambdaFunction;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Runs functions as Lambda does: each in child JVMs under AWS's runtime interface client, with the
 * variables the template gives it and no others, its memory, its timeout, and one event at a time.
 * Nothing is started before the first event; more environments are when all are busy.
 */
public final class Functions implements Invoker, AutoCloseable {

  /** What a new AWS account allows all its functions together; here each has as many. */
  private static final int ENVIRONMENTS = 10;

  /** What every environment's JVM is started with, beside what Lambda starts it with. */
  @FunctionalInterface
  public interface JvmOptions {

    /** Nothing beside. */
    JvmOptions NONE = folder -> List.of();

    /**
     * Chooses them.
     *
     * @param folder for the files they name; it goes when the functions do
     */
    List<String> choose(Path folder) throws IOException;
  }

  private final Launcher launcher;
  private final Map<String, FunctionPool> pools = new LinkedHashMap<>();

  private Functions(List<LambdaFunction> functions, Launcher launcher, Output output) {
    this.launcher = launcher;
    for (LambdaFunction function : functions) {
      FunctionLog log = new FunctionLog(function.logicalId(), output);
      int limit = function.reservedConcurrency().orElse(ENVIRONMENTS);
      pools.put(function.logicalId(), new FunctionPool(function, launcher, log, limit));
    }
  }

  /**
   * Makes the functions ready to be invoked.
   *
   * @param keys what they sign their calls with
   * @param options of their processes
   * @param output takes what they print
   * @throws IOException when their runtime cannot be set up
   */
  public static Functions of(
      List<LambdaFunction> functions, AccessKeys keys, JvmOptions options, Output output)
      throws IOException {
    Launcher launcher = new Launcher(keys, RuntimeClient::ofThisMachine, options);
    return new Functions(functions, launcher, output);
  }

  /** Makes the functions ready to be invoked, in processes as Lambda's. */
  public static Functions of(List<LambdaFunction> functions, AccessKeys keys, Output output)
      throws IOException {
    return of(functions, keys, JvmOptions.NONE, output);
  }

  static Functions of(
      List<LambdaFunction> functions, AccessKeys keys, Output output, Launcher.ClientChoice client)
      throws IOException {
    return new Functions(functions, new Launcher(keys, client, JvmOptions.NONE), output);
  }

  /** Takes down the function's environments at once, as if the machine below had failed. */
  public void kill(String function) {
    pool(function).kill();
  }

  @Override
  public Invocation invoke(String function, byte[] event) {
    return pool(function).invoke(event);
  }

  /** How long the function's latest invocations took, oldest first. */
  public List<Timing> timings(String function) {
    return pool(function).timings();
  }

  /** The latest lines that the function printed, oldest first. */
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

  /** Takes every environment down, whatever it is doing. */
  @Override
  public void close() {
    pools.values().forEach(FunctionPool::close);
    launcher.close();
  }
}
