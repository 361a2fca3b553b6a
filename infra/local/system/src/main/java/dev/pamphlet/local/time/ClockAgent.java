package dev.pamphlet.local.time;

import static net.bytebuddy.matcher.ElementMatchers.named;

import dev.pamphlet.local.time.child.MovedClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Map;
import java.util.function.LongSupplier;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import net.bytebuddy.ByteBuddy;
import net.bytebuddy.asm.Advice;
import net.bytebuddy.asm.AsmVisitorWrapper;
import net.bytebuddy.description.type.TypeDescription;
import net.bytebuddy.dynamic.ClassFileLocator;
import net.bytebuddy.pool.TypePool;

/**
 * Writes the agent's jar for {@link MovedClock}. The JDK's classes are changed here, in the parent
 * process with the same JDK, so that no start of a function pays for it.
 */
final class ClockAgent {

  /** The methods that read the machine's time, with their changes. All other clocks use these. */
  private static final Map<String, AsmVisitorWrapper> CHANGES =
      Map.of(
          "java.time.Clock", Advice.to(MovedInstant.class).on(named("currentInstant")),
          "java.time.Clock$SystemClock", Advice.to(MovedMilliseconds.class).on(named("millis")),
          "java.time.Clock$SystemInstantSource",
              Advice.to(MovedMilliseconds.class).on(named("millis")));

  private ClockAgent() {}

  static void write(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", MovedClock.class.getName());
    attributes.putValue("Can-Redefine-Classes", "true");
    String own = MovedClock.class.getName().replace('.', '/');
    try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      try (InputStream itself = MovedClock.class.getResourceAsStream("MovedClock.class")) {
        add(entries, own + ".class", itself.readAllBytes());
      }
      String folder = own.substring(0, own.lastIndexOf('/') + 1);
      for (Map.Entry<String, AsmVisitorWrapper> change : CHANGES.entrySet()) {
        TypeDescription type = TypePool.Default.ofBootLoader().describe(change.getKey()).resolve();
        byte[] changed =
            new ByteBuddy()
                .decorate(type, ClassFileLocator.ForClassLoader.ofBootLoader())
                .visit(change.getValue())
                .make()
                .getBytes();
        add(entries, folder + change.getKey(), changed);
      }
    }
  }

  private static void add(JarOutputStream entries, String name, byte[] bytes) throws IOException {
    entries.putNextEntry(new ZipEntry(name));
    entries.write(bytes);
    entries.closeEntry();
  }

  /** Code appended to a method that returns milliseconds. */
  private static final class MovedMilliseconds {

    @Advice.OnMethodExit
    static void add(@Advice.Return(readOnly = false) long time) {
      time += ((LongSupplier) System.getProperties().get(MovedClock.PROPERTY)).getAsLong();
    }
  }

  /** Code appended to a method that returns an instant. */
  private static final class MovedInstant {

    @Advice.OnMethodExit
    static void add(@Advice.Return(readOnly = false) Instant time) {
      time =
          time.plusMillis(
              ((LongSupplier) System.getProperties().get(MovedClock.PROPERTY)).getAsLong());
    }
  }
}
