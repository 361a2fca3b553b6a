package dev.pamphlet.local.buckets;

import dev.pamphlet.local.embedded.EmbeddedServer;
import dev.pamphlet.local.embedded.StartingServer;
import dev.pamphlet.template.Bucket;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * S3Proxy in a class loader of its own: S3 with the buckets of a template and the objects that it
 * has kept. It does not check signatures.
 *
 * @see <a href="https://github.com/gaul/s3proxy">S3Proxy</a>
 */
public final class LocalBuckets {

  private LocalBuckets() {}

  /**
   * Starts it, and does not wait until it listens.
   *
   * @param folder for the objects, with a folder for each bucket; empty to keep them in memory
   */
  public static StartingServer start(List<Bucket> buckets, Optional<Path> folder) {
    return StartingServer.of(() -> open(buckets.stream().map(Bucket::name).toList(), folder));
  }

  private static BucketServer open(List<String> names, Optional<Path> folder) throws IOException {
    try {
      if (folder.isPresent()) {
        Files.createDirectories(folder.get());
      }
      return EmbeddedServer.start(
          BucketServer.class,
          "dev.pamphlet.local.buckets.EmbeddedS3Proxy",
          names,
          folder.orElse(null));
    } catch (IOException failed) {
      String where = folder.map(" in %s"::formatted).orElse("");
      throw new IOException("cannot keep objects%s: %s".formatted(where, failed), failed);
    }
  }
}
