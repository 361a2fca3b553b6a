package dev.pamphlet.site.http;

import dev.pamphlet.content.PictureAddress;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.platform.page.PageFunction;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.priming.RehearsalEvent;
import dev.pamphlet.site.FindPicture;
import dev.pamphlet.site.pictures.PictureType;
import dev.pamphlet.site.s3.S3Pictures;
import dev.pamphlet.site.wiring.PicturesWiring;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers {@code GET /images/{picture}/{name}}: a picture of an article, by one request to S3. The
 * picture at an address never changes, so browsers and CDNs in front of the API cache it for a
 * year.
 */
public final class GetImageFunction extends PageFunction {

  /** For an SVG opened on its own: no scripts, no forms, no requests. */
  private static final String SVG_POLICY =
      "default-src 'none'; font-src data:; img-src data:; style-src 'unsafe-inline'; sandbox";

  private final FindPicture pictures;

  public GetImageFunction() {
    this(PicturesWiring.ofProcess());
    startsFromSnapshot();
  }

  private GetImageFunction(PicturesWiring wiring) {
    this(wiring.pictures());
  }

  GetImageFunction(FindPicture pictures) {
    this.pictures = pictures;
  }

  @Override
  public Rehearsal rehearsal() {
    // A GIF of one pixel.
    byte[] pixel = Base64.getDecoder().decode("R0lGODlhAQABAAAAACwAAAAAAQABAAACAkQBADs=");
    PictureAddress sample = PictureAddress.of(pixel, 1, 1, "sample.gif");
    String[] parts = sample.path().split("/");
    return new Rehearsal(
        clients -> new GetImageFunction(new PicturesWiring(clients)),
        RehearsalEvent.get(
            "/images/{picture}/{name}", Map.of("picture", parts[2], "name", parts[3])),
        List.of(pixel),
        S3Pictures::endpoint);
  }

  @Override
  protected Reply reply(Request request) {
    byte[] content =
        PictureAddress.of(
                request.path("picture", Function.identity()),
                request.path("name", Function.identity()))
            .flatMap(pictures::find)
            .orElseThrow(() -> Problem.notFound("picture"));
    PictureType type = PictureType.of(content);
    Reply reply =
        Reply.of(200, type.mediaType(), content)
            .cachedForGood()
            .with("x-content-type-options", "nosniff");
    return type == PictureType.SVG ? reply.with("content-security-policy", SVG_POLICY) : reply;
  }
}
