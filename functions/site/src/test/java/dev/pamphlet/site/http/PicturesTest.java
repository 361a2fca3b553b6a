package dev.pamphlet.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pamphlet.site.pictures.Picture;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pictures on their way from an editor to a reader. */
class PicturesTest {

  private static final String IMMUTABLE = "public, max-age=31536000, immutable";

  private static final byte[] DRAWING =
      ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 30 20'>"
              + "<path d='M0 0h1'/>".repeat(100)
              + "</svg>")
          .getBytes(StandardCharsets.UTF_8);

  private final InMemoryPictures pictures = new InMemoryPictures(true);
  private final EditImagesFunction editImages = new EditImagesFunction(pictures);
  private final GetImageFunction getImage = new GetImageFunction(pictures);

  @Test
  void aStoredPictureIsServedForGood() {
    Answered stored = store("door.png", "image/png", sample());
    Answered served = get(stored.header("location"));

    assertThat(stored.status()).isEqualTo(201);
    assertThat(stored.at("/address"))
        .isEqualTo(stored.header("location"))
        .matches("/images/[0-9a-f]{32}-1x1/door\\.png");
    assertThat(stored.at("/width")).isEqualTo("1");
    assertThat(stored.header("cache-control")).isEqualTo("no-store");
    assertThat(served.status()).isEqualTo(200);
    assertThat(served.body()).isEqualTo(sample());
    assertThat(served.header("content-type")).isEqualTo("image/png");
    assertThat(served.header("cache-control")).isEqualTo(IMMUTABLE);
    assertThat(served.header("x-content-type-options")).isEqualTo("nosniff");
    assertThat(served.headers()).doesNotContainKeys("vary", "content-encoding");
  }

  @Test
  void aClientThatHasThePictureIsNotSentItAgain() {
    String location = store("door.png", "image/png", sample()).header("location");
    String tag = get(location).header("etag");

    Answered again =
        Answered.by(getImage, at(location, "get-image.json").header("if-none-match", tag));

    assertThat(again.status()).isEqualTo(304);
    assertThat(again.body()).isEmpty();
    assertThat(again.header("cache-control")).isEqualTo(IMMUTABLE);
  }

  /** With the length of the picture, whose bytes the gateway drops. */
  @Test
  void headersAloneAreThoseOfThePicture() {
    String location = store("door.png", "image/png", sample()).header("location");

    Answered answered = Answered.by(getImage, at(location, "head-image.json"));

    assertThat(answered).usingRecursiveComparison().isEqualTo(get(location));
  }

  @Test
  void anSvgIsServedAsItCameWhereItCanDoNothing() {
    Answered served = get(store("door.svg", "image/svg+xml", DRAWING).header("location"));

    assertThat(served.text()).isEqualTo(new String(DRAWING, StandardCharsets.UTF_8));
    assertThat(served.header("content-encoding")).isEqualTo("gzip");
    assertThat(served.header("content-type")).isEqualTo("image/svg+xml");
    assertThat(served.header("content-security-policy")).endsWith("; sandbox");
  }

  @Test
  void theSamePictureIsStoredAtTheSameAddress() {
    Answered first = store("door.png", "image/png", sample());

    assertThat(store("door.png", "image/png", sample()).body()).isEqualTo(first.body());
  }

  @Test
  void aDeletedPictureIsGoneForEverybody() {
    String location = store("door.png", "image/png", sample()).header("location");

    Answered deleted = Answered.by(editImages, at(location, "edit-images-delete.json"));

    assertThat(deleted.status()).isEqualTo(204);
    assertThat(get(location).status()).isEqualTo(404);
  }

  @Test
  void theLargestPictureGoesBothWays() {
    byte[] largest = largest();

    Answered served = get(store("door.jpg", "image/jpeg", largest).header("location"));

    assertThat(served.body()).isEqualTo(largest);
  }

  @ParameterizedTest
  @CsvSource({
    "door.png, image/jpeg, 422",
    "door.jpg, image/png, 422",
    "door.png, text/html, 415",
    "do%20or.png, image/png, 400",
    "../door.png, image/png, 400",
    "door, image/png, 422"
  })
  void aFileThatIsNoPictureOfItsNameIsRefused(String name, String mediaType, int status) {
    Answered answered = store(name, mediaType, name.equals("door.png") ? new byte[] {1} : sample());

    assertThat(answered.status()).isEqualTo(status);
    assertThat(answered.at("/invalid_params/0/name")).isNotBlank();
  }

  @Test
  void tooLargeABodyIsRefused() {
    assertThat(store("door.png", "image/png", new byte[Picture.MAX_BYTES + 1]).status())
        .isEqualTo(413);
    assertThat(store("door.png", "image/png", new byte[0]).status()).isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({
    "0123456789abcdef0123456789abcdef-1x1, door.png",
    "0123456789abcdef0123456789abcdef-1x1, ..%2fdoor.png",
    "0123456789abcdef0123456789abcdef-0x1, door.png",
    "latest, door.png"
  })
  void anUnknownAddressIsNotFound(String picture, String name) {
    Event event = Event.of("get-image.json").path("picture", picture).path("name", name);

    assertThat(Answered.by(getImage, event).status()).isEqualTo(404);
  }

  @Test
  void aBucketThatDoesNotAnswerIsNotAMissingPicture() {
    InMemoryPictures away = new InMemoryPictures(false);

    for (Answered answered :
        new Answered[] {
          Answered.by(new GetImageFunction(away), Event.of("get-image.json")),
          Answered.by(new EditImagesFunction(away), Event.of("edit-images-store.json")),
          Answered.by(new EditImagesFunction(away), Event.of("edit-images-delete.json"))
        }) {
      assertThat(answered.status()).isEqualTo(503);
      assertThat(answered.header("retry-after")).isEqualTo("2");
    }
  }

  /** A PNG of one pixel. */
  private static byte[] sample() {
    return Base64.getDecoder()
        .decode(
            "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mPgjur6DwADUgHvM6NveAAAAABJRU5E"
                + "rkJggg==");
  }

  /** A JPEG of noise that nobody decodes: a frame, a scan, and bytes that are no markers. */
  private static byte[] largest() {
    byte[] file = new byte[Picture.MAX_BYTES];
    new Random(1).nextBytes(file);
    for (int i = 0; i < file.length; i++) {
      file[i] = file[i] == -1 ? 0 : file[i];
    }
    byte[] start = {
      -1, -40, -1, -64, 0, 8, 8, 0, 20, 0, 30, 1, -1, -38, 0, 2,
    };
    System.arraycopy(start, 0, file, 0, start.length);
    file[file.length - 2] = -1;
    file[file.length - 1] = -39;
    return file;
  }

  private Answered store(String name, String mediaType, byte[] body) {
    return Answered.by(
        editImages,
        Event.of("edit-images-store.json")
            .path("name", name)
            .header("content-type", mediaType)
            .body(body));
  }

  private Answered get(String location) {
    return Answered.by(getImage, at(location, "get-image.json").header("accept-encoding", "gzip"));
  }

  private static Event at(String location, String event) {
    String[] parts = location.split("/");
    return Event.of(event).path("picture", parts[2]).path("name", parts[3]);
  }
}
