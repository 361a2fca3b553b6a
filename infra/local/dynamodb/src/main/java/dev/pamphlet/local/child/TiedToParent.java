package dev.pamphlet.local.child;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class, and halts when the process that started it is gone: the parent holds the
 * other end of standard input, which the system closes however the parent ends. Until then it lives
 * on where the terminal ends everything at once, so that the parent can finish what is under way.
 * Needs no class but the JDK's.
 */
public final class TiedToParent {

  /** What a shell reports of a process that was asked to terminate. */
  private static final int TERMINATED = 143;

  private TiedToParent() {}

  /**
   * @param arguments the class to run, then its own arguments
   * @throws Throwable whatever that class throws
   */
  public static void main(String[] arguments) throws Throwable {
    ignore("INT");
    ignore("HUP");
    Thread watch = new Thread(TiedToParent::haltWithParent, "tied-to-parent");
    watch.setDaemon(true);
    watch.start();
    try {
      Class.forName(arguments[0])
          .getMethod("main", String[].class)
          .invoke(null, (Object) Arrays.copyOfRange(arguments, 1, arguments.length));
    } catch (InvocationTargetException thrown) {
      throw thrown.getCause();
    }
  }

  /** By reflection, because the compiler warns of this class wherever it is named. */
  private static void ignore(String signal) throws ReflectiveOperationException {
    Class<?> type = Class.forName("sun.misc.Signal");
    Class<?> handler = Class.forName("sun.misc.SignalHandler");
    try {
      type.getMethod("handle", type, handler)
          .invoke(
              null,
              type.getConstructor(String.class).newInstance(signal),
              handler.getField("SIG_IGN").get(null));
    } catch (InvocationTargetException unknownHere) {
      // Windows has no hang-up.
    }
  }

  private static void haltWithParent() {
    try {
      while (System.in.read() != -1) {
        // The parent says nothing; all that matters is that it is there.
      }
    } catch (IOException broken) {
      // A broken pipe says the same as a closed one.
    }
    // Not exit: a shutdown hook may wait for what the parent will never do.
    Runtime.getRuntime().halt(TERMINATED);
  }
}
