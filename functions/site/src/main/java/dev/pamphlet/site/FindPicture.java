package dev.pamphlet.site;

import dev.pamphlet.content.PictureAddress;
import java.util.Optional;

/** Finds the content of a picture. */
@FunctionalInterface
public interface FindPicture {

  /** The picture at an address; empty if there is none. */
  Optional<byte[]> find(PictureAddress address);
}
