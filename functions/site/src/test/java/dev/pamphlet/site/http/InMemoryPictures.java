package dev.pamphlet.site.http;

import dev.pamphlet.content.PictureAddress;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.site.FindPicture;
import dev.pamphlet.site.KeepPictures;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Pictures in memory; those that do not answer fail as S3 does when it is out of reach. */
final class InMemoryPictures implements FindPicture, KeepPictures {

  private final Map<PictureAddress, byte[]> contents = new HashMap<>();
  private final boolean answering;

  InMemoryPictures(boolean answering) {
    this.answering = answering;
  }

  @Override
  public Optional<byte[]> find(PictureAddress address) {
    return Optional.ofNullable(answered().get(address));
  }

  @Override
  public void store(PictureAddress address, String mediaType, byte[] content) {
    answered().put(address, content);
  }

  @Override
  public void delete(PictureAddress address) {
    answered().remove(address);
  }

  private Map<PictureAddress, byte[]> answered() {
    if (!answering) {
      throw new Unavailable("s3", new IllegalStateException("It does not answer."));
    }
    return contents;
  }
}
