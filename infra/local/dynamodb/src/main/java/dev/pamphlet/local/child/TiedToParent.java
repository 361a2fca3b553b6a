package dev.pamphlet.local.child;

import java.io.IOException;
import java.lang.reflect.InvocationTargetException;
import java.util.Arrays;

/**
 * Runs another main class, and halts when its parent process ends: the parent holds the other end
 * of standard input, which the system closes however the parent ends. Until then it ignores the
 * terminal's signals, so that the parent can finish work in progress. It needs only the JDK.
 */
public final class TiedToParent {

  /** The exit status of a process that was asked to terminate (SIGTERM). */
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

  /** By reflection, because the compiler warns about every mention of this class. */
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
        // The parent sends nothing; it only keeps the pipe open.
      }
    } catch (IOException broken) {
      // A broken pipe means the same as a closed one.
    }
    // Not exit: a shutdown hook may wait for the parent for ever.
    Runtime.getRuntime().halt(TERMINATED);
  }
}
