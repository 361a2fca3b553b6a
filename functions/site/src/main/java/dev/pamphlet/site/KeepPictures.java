package dev.pamphlet.site;

import dev.pamphlet.content.PictureAddress;

/** Keeps the contents of pictures. */
public interface KeepPictures {

  /** Stores a content whole or not at all. Done twice, it changes nothing. */
  void store(PictureAddress address, String mediaType, byte[] content);

  /** Deletes a content, if there is one, for everybody. */
  void delete(PictureAddress address);
}
