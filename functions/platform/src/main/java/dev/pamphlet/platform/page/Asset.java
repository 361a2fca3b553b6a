package dev.pamphlet.platform.page;

import dev.pamphlet.platform.Digest;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/**
 * A file that pages need besides their HTML. Its address holds a hash of its content, so that a
 * browser loads it once and keeps it for a year.
 */
public final class Asset {

  static final Asset STYLE = new Asset("pamphlet", "css", "text/css; charset=utf-8");
  static final Asset SCRIPT = new Asset("pamphlet", "js", "text/javascript; charset=utf-8");
  static final Asset ICON = new Asset("icon", "svg", "image/svg+xml");

  private static final List<Asset> ALL = List.of(STYLE, SCRIPT, ICON);
  private static final int HASH_BYTES = 9;
  private static final String HASH = "[A-Za-z0-9_-]{12}";

  private final String name;
  private final String extension;
  private final String mediaType;
  private final byte[] content;
  private final String file;

  private Asset(String name, String extension, String mediaType) {
    this.name = name;
    this.extension = extension;
    this.mediaType = mediaType;
    this.content = read(name + "." + extension);
    this.file = name + "." + Digest.text(HASH_BYTES, content) + "." + extension;
  }

  /** Its address, as a path. */
  String path() {
    return "/assets/" + file;
  }

  /**
   * The reply to a request for a file.
   *
   * @throws Problem 404 for a file that no release had
   */
  public static Reply reply(String file) {
    return ALL.stream()
        .filter(asset -> asset.isOrWas(file))
        .findFirst()
        .map(asset -> asset.asked(file))
        .orElseThrow(() -> Problem.notFound("file"));
  }

  private boolean isOrWas(String asked) {
    return asked.matches(name + "\\." + HASH + "\\." + extension);
  }

  /**
   * A page of another release, during a deployment or from a cache, may ask for its own file. It
   * gets the present one, which is cached no longer than a page.
   */
  private Reply asked(String asked) {
    Reply reply = Reply.of(200, mediaType, content).with("x-content-type-options", "nosniff");
    return asked.equals(file) ? reply.cachedForGood() : reply.cached();
  }

  private static byte[] read(String resource) {
    try (InputStream in = Asset.class.getResourceAsStream(resource)) {
      return in.readAllBytes();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
