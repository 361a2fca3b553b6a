package dev.pamphlet.local.buckets;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import org.gaul.s3proxy.AuthenticationType;
import org.gaul.s3proxy.S3Proxy;
import org.jclouds.ContextBuilder;
import org.jclouds.blobstore.BlobStore;
import org.jclouds.blobstore.BlobStoreContext;

/** S3Proxy over files or memory. Callers and their rights are checked before it. */
public final class EmbeddedS3Proxy implements BucketServer {

  private static final URI ANY_PORT = URI.create("http://127.0.0.1:0");

  /** Required for every store, but used by neither files nor memory. */
  private static final String NOBODYS = "none";

  private final BlobStoreContext context;
  private final S3Proxy server;

  /**
   * Starts it, with these buckets in addition to those that it has.
   *
   * @param folder of the objects; null for objects in memory
   * @throws IOException when it does not start, with the reason in one line
   */
  public EmbeddedS3Proxy(List<String> buckets, Path folder) throws IOException {
    Properties settings = new Properties();
    if (folder != null) {
      settings.setProperty("jclouds.filesystem.basedir", folder.toString());
    }
    context =
        ContextBuilder.newBuilder(folder == null ? "transient-nio2" : "filesystem-nio2")
            .credentials(NOBODYS, NOBODYS)
            .overrides(settings)
            .build(BlobStoreContext.class);
    BlobStore objects = context.getBlobStore();
    server =
        S3Proxy.builder()
            .blobStore(objects)
            .awsAuthentication(AuthenticationType.NONE, null, null)
            .endpoint(ANY_PORT)
            .build();
    try {
      buckets.forEach(bucket -> objects.createContainerInLocation(null, bucket));
      server.start();
    } catch (Exception failed) {
      context.close();
      throw new IOException("S3Proxy does not start: " + failed.getMessage(), failed);
    }
  }

  @Override
  public int port() {
    return server.getPort();
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("S3Proxy did not stop", failure);
    } finally {
      context.close();
    }
  }
}
