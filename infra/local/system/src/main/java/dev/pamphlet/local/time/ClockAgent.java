package dev.pamphlet.local.time;

import dev.pamphlet.local.time.child.MovedClock;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;
import org.objectweb.asm.ClassReader;
import org.objectweb.asm.ClassVisitor;
import org.objectweb.asm.ClassWriter;
import org.objectweb.asm.MethodVisitor;
import org.objectweb.asm.Opcodes;

/**
 * Writes the jar of {@link MovedClock}. The JDK's classes are changed here, in the process that
 * starts the others with the same JDK, so that no start of a function pays for it.
 */
final class ClockAgent {

  /** The methods that read the machine's time, by their class. All other clocks ask these. */
  private static final Map<String, String> CHANGED =
      Map.of(
          "java.time.Clock", "currentInstant",
          "java.time.Clock$SystemClock", "millis",
          "java.time.Clock$SystemInstantSource", "millis");

  private ClockAgent() {}

  static void write(Path jar) throws IOException {
    Manifest manifest = new Manifest();
    Attributes attributes = manifest.getMainAttributes();
    attributes.put(Attributes.Name.MANIFEST_VERSION, "1.0");
    attributes.putValue("Premain-Class", MovedClock.class.getName());
    attributes.putValue("Can-Redefine-Classes", "true");
    String own = MovedClock.class.getName().replace('.', '/');
    try (JarOutputStream entries = new JarOutputStream(Files.newOutputStream(jar), manifest)) {
      add(entries, own + ".class", bytes(MovedClock.class, "MovedClock.class"));
      String folder = own.substring(0, own.lastIndexOf('/') + 1);
      for (Map.Entry<String, String> changed : CHANGED.entrySet()) {
        String name = changed.getKey();
        byte[] original = bytes(Object.class, "/" + name.replace('.', '/') + ".class");
        add(entries, folder + name, moved(original, changed.getValue()));
      }
    }
  }

  private static void add(JarOutputStream entries, String name, byte[] bytes) throws IOException {
    entries.putNextEntry(new ZipEntry(name));
    entries.write(bytes);
    entries.closeEntry();
  }

  private static byte[] bytes(Class<?> beside, String name) throws IOException {
    try (InputStream bytes = beside.getResourceAsStream(name)) {
      return bytes.readAllBytes();
    }
  }

  /** The class, with the offset added to whatever the method returns. */
  private static byte[] moved(byte[] original, String method) {
    ClassReader reader = new ClassReader(original);
    ClassWriter writer = new ClassWriter(reader, ClassWriter.COMPUTE_MAXS);
    reader.accept(
        new ClassVisitor(Opcodes.ASM9, writer) {
          @Override
          public MethodVisitor visitMethod(
              int access, String name, String descriptor, String signature, String[] exceptions) {
            MethodVisitor code = super.visitMethod(access, name, descriptor, signature, exceptions);
            return name.equals(method) ? new Adding(code) : code;
          }
        },
        0);
    return writer.toByteArray();
  }

  /** Adds the offset before a method returns an instant or a number of milliseconds. */
  private static final class Adding extends MethodVisitor {

    Adding(MethodVisitor code) {
      super(Opcodes.ASM9, code);
    }

    @Override
    public void visitInsn(int opcode) {
      if (opcode == Opcodes.LRETURN) {
        offset();
        super.visitInsn(Opcodes.LADD);
      } else if (opcode == Opcodes.ARETURN) {
        offset();
        visitMethodInsn(
            Opcodes.INVOKEVIRTUAL,
            "java/time/Instant",
            "plusMillis",
            "(J)Ljava/time/Instant;",
            false);
      }
      super.visitInsn(opcode);
    }

    private void offset() {
      visitMethodInsn(
          Opcodes.INVOKESTATIC,
          "java/lang/System",
          "getProperties",
          "()Ljava/util/Properties;",
          false);
      visitLdcInsn(MovedClock.PROPERTY);
      visitMethodInsn(
          Opcodes.INVOKEVIRTUAL,
          "java/util/Properties",
          "get",
          "(Ljava/lang/Object;)Ljava/lang/Object;",
          false);
      visitTypeInsn(Opcodes.CHECKCAST, "java/util/function/LongSupplier");
      visitMethodInsn(
          Opcodes.INVOKEINTERFACE, "java/util/function/LongSupplier", "getAsLong", "()J", true);
    }
  }
}
