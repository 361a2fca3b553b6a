package dev.pamphlet.site;

import dev.pamphlet.content.PictureAddress;

/** Stores the contents of pictures. */
public interface KeepPictures {

  /** Stores a picture whole or not at all. A repeat changes nothing. */
  void store(PictureAddress address, String mediaType, byte[] content);

  /** Deletes a picture for everybody, if there is one. */
  void delete(PictureAddress address);
}
