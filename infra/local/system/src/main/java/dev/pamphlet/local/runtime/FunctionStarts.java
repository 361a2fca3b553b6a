package dev.pamphlet.local.runtime;

import dev.pamphlet.template.LambdaFunction;
import java.io.IOException;
import java.util.List;
import java.util.OptionalInt;

/** Starts single environments, outside of any pool, to see how functions start. */
public final class FunctionStarts implements AutoCloseable {

  private final Launcher launcher;
  private final Output output;

  private FunctionStarts(Launcher launcher, Output output) {
    this.launcher = launcher;
    this.output = output;
  }

  /**
   * Makes the functions ready to be started.
   *
   * @param keys to sign calls with
   * @param output takes what they print
   * @throws IOException when their runtime cannot be set up or a zip cannot be read
   */
  public static FunctionStarts of(List<LambdaFunction> functions, AccessKeys keys, Output output)
      throws IOException {
    Launcher launcher = new Launcher(keys, RuntimeClient::ofThisMachine, List.of(), 1);
    try {
      for (LambdaFunction function : functions) {
        launcher.load(function);
      }
    } catch (IOException unreadable) {
      launcher.close();
      throw unreadable;
    }
    return new FunctionStarts(launcher, output);
  }

  /** Begins a cold start, and does not wait for its end. The caller closes the environment. */
  public Environment onDemand(LambdaFunction function) throws IOException {
    return launcher.start(function, OptionalInt.empty(), log(function));
  }

  /**
   * Begins a start that ends where Lambda would take a snapshot, and does not wait for it. The
   * environment serves after its restore, with credentials that it gets then. The caller closes it.
   */
  public Environment forSnapshot(LambdaFunction function) throws IOException {
    return launcher.startForSnapshot(function, log(function));
  }

  private FunctionLog log(LambdaFunction function) {
    return new FunctionLog(function.logicalId(), output);
  }

  /** To be called after every environment is closed. */
  @Override
  public void close() {
    launcher.close();
  }
}
