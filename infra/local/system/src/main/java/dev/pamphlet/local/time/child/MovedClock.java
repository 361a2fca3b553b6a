package dev.pamphlet.local.time.child;

import java.io.IOException;
import java.io.InputStream;
import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.function.LongSupplier;

/**
 * Moves the system clocks of {@code java.time.Clock} in a function's process, and with them
 * everything that uses them, such as {@code Instant.now()}. The methods of {@code System} keep the
 * machine's time, by which the deadline of an invocation is measured.
 *
 * <p>The three changed classes of the JDK are in the agent's jar, so a start only loads them.
 */
public final class MovedClock implements LongSupplier {

  /**
   * The property by which the changed classes find this one, because they see only the JDK's
   * classes.
   */
  public static final String PROPERTY = "dev.pamphlet.local.time.offset";

  private final MappedByteBuffer offset;

  private MovedClock(MappedByteBuffer offset) {
    this.offset = offset;
  }

  /** The offset from the machine's time, in milliseconds. */
  @Override
  public long getAsLong() {
    return offset.getLong(0);
  }

  /**
   * @param file holds the offset: milliseconds, eight bytes in the machine's byte order
   * @throws Exception when the clock cannot be moved, which ends the process
   */
  public static void premain(String file, Instrumentation instrumentation) throws Exception {
    try (FileChannel channel = FileChannel.open(Path.of(file), StandardOpenOption.READ)) {
      MappedByteBuffer offset = channel.map(FileChannel.MapMode.READ_ONLY, 0, Long.BYTES);
      offset.order(ByteOrder.nativeOrder());
      System.getProperties().put(PROPERTY, new MovedClock(offset));
    }
    instrumentation.redefineClasses(
        changed("java.time.Clock"),
        changed("java.time.Clock$SystemClock"),
        changed("java.time.Clock$SystemInstantSource"));
  }

  private static ClassDefinition changed(String name) throws IOException, ClassNotFoundException {
    try (InputStream bytes = MovedClock.class.getResourceAsStream(name)) {
      return new ClassDefinition(Class.forName(name), bytes.readAllBytes());
    }
  }
}
