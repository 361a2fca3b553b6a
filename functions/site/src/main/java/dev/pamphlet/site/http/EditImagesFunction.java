package dev.pamphlet.site.http;

import dev.pamphlet.content.PictureAddress;
import dev.pamphlet.platform.http.HttpFunction;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.ProblemType;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import dev.pamphlet.site.KeepPictures;
import dev.pamphlet.site.pictures.Picture;
import dev.pamphlet.site.pictures.PictureType;
import dev.pamphlet.site.pictures.RefusedPicture;
import dev.pamphlet.site.wiring.PicturesWiring;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Stores and deletes pictures for editors. It may not read any: a picture that exists already is
 * stored again at the same address, so two editors may store the same one at once.
 */
public final class EditImagesFunction extends HttpFunction {

  private static final Set<String> MEDIA_TYPES =
      Stream.of(PictureType.values())
          .map(PictureType::mediaType)
          .collect(Collectors.toUnmodifiableSet());

  private final KeepPictures pictures;

  public EditImagesFunction() {
    this(PicturesWiring.ofProcess().pictures());
  }

  EditImagesFunction(KeepPictures pictures) {
    this.pictures = pictures;
  }

  @Override
  protected Reply reply(Request request) {
    return switch (request.route()) {
      case "PUT /v1/editor/images/{name}" -> store(request);
      case "DELETE /v1/editor/images/{picture}/{name}" -> delete(request);
      default -> throw new IllegalStateException("No route of pictures is " + request.route());
    };
  }

  private Reply store(Request request) {
    String name = request.path("name", PictureAddress::requireName);
    byte[] file = request.bytes(MEDIA_TYPES, Picture.MAX_BYTES);

    Picture picture = picture(name, file);
    PictureAddress address = picture.address(name);
    pictures.store(address, picture.type().mediaType(), picture.content());

    return Reply.json(
            201,
            json ->
                json.object(
                    () -> {
                      json.member("address", address.path());
                      json.member("mediaType", picture.type().mediaType());
                      json.member("width", picture.width());
                      json.member("height", picture.height());
                      json.member("bytes", picture.content().length);
                    }))
        .with("location", address.path());
  }

  private static Picture picture(String name, byte[] file) {
    try {
      return Picture.read(name, file);
    } catch (RefusedPicture refused) {
      throw Problem.of(
          ProblemType.REFUSED,
          "The picture is refused: " + refused.getMessage() + ".",
          List.of(new Problem.Invalid("body", refused.getMessage())));
    }
  }

  private Reply delete(Request request) {
    String name = request.path("name", PictureAddress::requireName);
    PictureAddress address =
        request.path("picture", picture -> PictureAddress.require(picture, name));
    pictures.delete(address);
    return Reply.nothing();
  }
}
