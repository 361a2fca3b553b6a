package dev.pamphlet.local.embedded;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Loads a third-party server into this process in a class loader of its own, so that its libraries
 * do not clash with the project's: the two sides share only the JDK and one interface.
 */
public final class EmbeddedServer {

  private static final String CLASS_PATH = "embedded.classpath";

  /**
   * One loader for all servers of a kind: a native library can be loaded only once, and further
   * servers start faster.
   */
  private static final Map<Class<?>, ClassLoader> LOADERS = new ConcurrentHashMap<>();

  private EmbeddedServer() {}

  /**
   * Starts a server.
   *
   * @param shared the interface of the server; the resource {@code embedded.classpath} beside it,
   *     written by its module's build, lists the libraries
   * @param implementation a class of the same module, whose one constructor starts the server
   * @param arguments of that constructor
   * @throws IOException as that constructor throws it
   */
  public static <T> T start(Class<T> shared, String implementation, Object... arguments)
      throws IOException {
    ClassLoader loader = LOADERS.computeIfAbsent(shared, EmbeddedServer::loader);
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    thread.setContextClassLoader(loader);
    try {
      return shared.cast(
          loader.loadClass(implementation).getConstructors()[0].newInstance(arguments));
    } catch (InvocationTargetException thrown) {
      if (thrown.getCause() instanceof IOException failed) {
        throw failed;
      }
      throw new IllegalStateException(implementation + " does not start", thrown.getCause());
    } catch (ReflectiveOperationException mismatch) {
      throw new IllegalStateException(mismatch);
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  /**
   * Makes the next server of a kind load its libraries anew and share nothing with earlier ones.
   */
  public static void forget(Class<?> shared) {
    LOADERS.remove(shared);
  }

  private static ClassLoader loader(Class<?> shared) {
    ClassLoader bridge =
        new ClassLoader(ClassLoader.getPlatformClassLoader()) {
          @Override
          protected Class<?> findClass(String name) throws ClassNotFoundException {
            if (name.equals(shared.getName())) {
              return shared;
            }
            throw new ClassNotFoundException(name);
          }
        };
    try (InputStream written = shared.getResourceAsStream(CLASS_PATH)) {
      if (written == null) {
        throw new IOException(
            "the class path of %s is missing: build its module with Maven".formatted(shared));
      }
      String libraries = new String(written.readAllBytes(), StandardCharsets.UTF_8).strip();
      List<URL> urls = new ArrayList<>();
      urls.add(shared.getProtectionDomain().getCodeSource().getLocation());
      for (String library : libraries.split(File.pathSeparator)) {
        urls.add(Path.of(library).toUri().toURL());
      }
      return new URLClassLoader(urls.toArray(URL[]::new), bridge);
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
