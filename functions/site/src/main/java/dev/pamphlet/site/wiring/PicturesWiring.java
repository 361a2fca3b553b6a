package dev.pamphlet.site.wiring;

import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.site.s3.S3Pictures;

/**
 * The composition root of the functions of pictures. It is separate from that of pages, so that
 * neither makes a client that only the other needs.
 */
public final class PicturesWiring {

  private final S3Pictures pictures;

  /**
   * @throws IllegalStateException naming the variable that is missing
   */
  public PicturesWiring(AwsClients clients) {
    this.pictures = S3Pictures.of(clients);
  }

  /** The wiring of a deployed function. */
  public static PicturesWiring ofProcess() {
    return new PicturesWiring(AwsClients.of(Environment.ofProcess()));
  }

  public S3Pictures pictures() {
    return pictures;
  }
}
