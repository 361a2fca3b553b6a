package dev.pamphlet.site.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import javax.imageio.ImageIO;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PictureTest {

  @Test
  void theTypeAndTheSizeAreReadFromTheContent() {
    SamplePictures.all()
        .forEach(
            (name, file) -> {
              Picture picture = Picture.read(name, file);

              assertThat(picture.type()).isEqualTo(PictureType.ofName(name).orElseThrow());
              assertThat(picture.width()).as(name).isEqualTo(30);
              assertThat(picture.height()).as(name).isEqualTo(20);
            });
    assertThat(Picture.read("b.WEBP", SamplePictures.smallestWebp()).width()).isEqualTo(1);
  }

  @Test
  void metadataAboutTheAuthorIsLeftOutAndNoPixelChanges() throws IOException {
    for (var file : SamplePictures.telling().entrySet()) {
      byte[] stored = Picture.read(file.getKey(), file.getValue()).content();

      assertThat(latin(file.getValue())).contains(SamplePictures.SECRET);
      assertThat(latin(stored)).as(file.getKey()).doesNotContain(SamplePictures.SECRET);
      assertThat(Picture.read(file.getKey(), stored).content()).isEqualTo(stored);
    }
    byte[] plain = SamplePictures.written("png");
    assertThat(Picture.read("a.png", SamplePictures.telling().get("a.png")).content())
        .isEqualTo(plain);
    byte[] photo = Picture.read("a.jpg", SamplePictures.telling().get("a.jpg")).content();
    assertThat(ImageIO.read(new ByteArrayInputStream(photo)).getWidth()).isEqualTo(30);
  }

  @Test
  void theHeaderOfAWebpNoLongerAnnouncesMetadata() {
    byte[] stored = Picture.read("a.webp", SamplePictures.telling().get("a.webp")).content();

    assertThat(stored)
        .isEqualTo(
            SamplePictures.webp(SamplePictures.vp8x(30, 20, 0), SamplePictures.vp8l(30, 20)));
  }

  @ParameterizedTest
  @CsvSource({"1, 30, 20", "3, 30, 20", "6, 20, 30", "8, 20, 30"})
  void aPhotoIsTurnedAsItsCameraSaysAndSaysNothingElse(int orientation, int width, int height) {
    Picture picture = Picture.read("a.jpg", SamplePictures.photo(orientation));

    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
    assertThat(latin(picture.content())).doesNotContain(SamplePictures.SECRET);
    byte[] upright = Picture.read("a.jpg", SamplePictures.written("jpg")).content();
    assertThat(picture.content().length - upright.length).isEqualTo(orientation == 1 ? 0 : 36);
  }

  @Test
  void furtherPicturesAfterAPhotoAreLeftOut() {
    byte[] photo = SamplePictures.written("jpg");

    assertThat(Picture.read("a.jpg", SamplePictures.joined(photo, photo)).content())
        .isEqualTo(Picture.read("a.jpg", photo).content());
  }

  @Test
  void aFileThatIsCutOffAnywhereIsRefused() {
    SamplePictures.all()
        .forEach(
            (name, file) -> {
              int end = name.endsWith(".svg") ? file.length - 8 : file.length;
              for (int length = 0; length < end; length++) {
                assertRefused(name, Arrays.copyOf(file, length));
              }
            });
  }

  @Test
  void aFileOfAnotherKindAfterThePictureIsRefused() {
    SamplePictures.all()
        .forEach(
            (name, file) ->
                assertRefused(
                    name, SamplePictures.joined(file, SamplePictures.bytes("PK\3\4<script>"))));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "a.png | a.jpg | it is a PNG, not a JPEG as its name says: rename it",
        "a.webp | a.gif | it is a WEBP, not a GIF as its name says: rename it",
        "a.svg | a.png | it is not a PNG",
        "a.png | a.bmp | its name does not end with .png, .jpg, .gif, .webp or .svg"
      })
  void aFileIsWhatItsNameSays(String content, String name, String message) {
    assertThat(refusal(name, SamplePictures.all().get(content))).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource({"60000, 60000", "10000, 1", "9000, 9000", "0, 5", "-1, 5"})
  void aSizeThatFillsTheMemoryIsRefusedBeforeAnythingIsDecoded(int width, int height) {
    assertThat(refusal("a.png", SamplePictures.png(width, height)))
        .startsWith("it says that it has ");
  }

  @Test
  void tooLargeAFileIsRefused() {
    assertThat(refusal("a.png", new byte[Picture.MAX_BYTES + 1]))
        .isEqualTo("it has 4,194,305 bytes; at most 4,194,304 are accepted");
  }

  @Test
  void aChangedByteOfAPngIsNoticed() {
    byte[] damaged = SamplePictures.written("png");
    damaged[50] ^= 1;

    assertThat(refusal("a.png", damaged)).startsWith("it is damaged");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<script>alert(1)</script>",
        "<SCRIPT href='#a'/>",
        "<g onload='alert(1)'/>",
        "<a href='javascript:alert(1)'/>",
        "<a xlink:href=' JavaScript:alert(1)' xmlns:xlink='http://www.w3.org/1999/xlink'/>",
        "<image href='https://example.org/a.png'/>",
        "<image href='data:image/svg+xml,x'/>",
        "<use href='/b.svg#x'/>",
        "<animate attributeName='href' values='javascript:alert(1)'/>",
        "<set attributeName='href' to='//example.org'/>",
        "<foreignObject/>",
        "<iframe xmlns='http://www.w3.org/1999/xhtml' src='x'/>",
        "<style>@import 'https://example.org/a.css';</style>",
        "<style>g { fill: url( 'https://example.org/a.svg#b') }</style>",
        "<g style='fill: URL(//example.org/a)'/>",
        "<?xml-stylesheet href='a.css'?>",
        "<g>&nothing;</g>",
        "<g>"
      })
  void anSvgWithActiveContentOrExternalReferencesIsRefused(String part) {
    assertRefused("a.svg", svg(part));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "<text>url(x), @import and onload are words</text>",
        "<use href='#a'/>",
        "<g fill='url(#a)' style=\"stroke: url( '#b')\"/>",
        "<image href='data:image/png;base64,AAAA'/>",
        "<a href='https://example.org/'><text>there</text></a>",
        "<style>@media (prefers-color-scheme: dark) { path { fill: #fff } }</style>",
        "<animate attributeName='x' from='0' to='10' values='0;10'/>"
      })
  void anSvgMayBeDrawnInEveryWay(String part) {
    byte[] file = svg(part);

    assertThat(Picture.read("a.svg", file).content()).isEqualTo(file);
  }

  @Test
  void aDocumentTypeMayNameSvgAndDeclareNothing() {
    String name = "<!DOCTYPE svg PUBLIC '-//W3C//DTD SVG 1.1//EN' 'http://www.w3.org/svg11.dtd'>";
    String entities = "<!DOCTYPE svg [<!ENTITY a SYSTEM 'file:///etc/passwd'>]>";
    byte[] drawing = svg("<g/>");

    assertThat(Picture.read("a.svg", SamplePictures.joined(SamplePictures.bytes(name), drawing)))
        .isNotNull();
    assertRefused("a.svg", SamplePictures.joined(SamplePictures.bytes(entities), drawing));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "width='300' height='200px' | 300 | 200",
        "width='1in' height='2.54cm' | 96 | 96",
        "width='50%' height='100%' viewBox='0 0 640 480' | 640 | 480",
        "width='320' viewBox='0,0,640,480' | 320 | 240",
        "height='240' viewBox='0 0 640 480' | 320 | 240"
      })
  void anSvgHasTheSizeThatBrowsersGiveIt(String attributes, int width, int height) {
    Picture picture =
        Picture.read(
            "a.svg",
            SamplePictures.bytes("<svg xmlns='http://www.w3.org/2000/svg' " + attributes + "/>"));

    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
  }

  @Test
  void anSvgWithoutASizeIsRefused() {
    assertThat(refusal("a.svg", SamplePictures.bytes("<svg xmlns='http://www.w3.org/2000/svg'/>")))
        .isEqualTo("it says no size: give it a viewBox, or a width and a height");
  }

  /** Whatever its bytes, a file is refused, or is a picture that reads the same again. */
  @Property(tries = 400)
  void anyChangeOfAFileIsReadOrRefused(@ForAll long seed, @ForAll @IntRange(max = 8) int changes) {
    Random random = new Random(seed);
    SamplePictures.telling()
        .forEach(
            (name, file) -> {
              byte[] changed = file.clone();
              for (int i = 0; i < changes; i++) {
                changed[random.nextInt(changed.length)] = (byte) random.nextInt(256);
              }
              Throwable thrown =
                  catchThrowable(
                      () -> {
                        byte[] stored = Picture.read(name, changed).content();
                        assertThat(Picture.read(name, stored).content()).isEqualTo(stored);
                      });
              assertThat(thrown == null || thrown instanceof RefusedPicture)
                  .as("%s: %s", name, thrown)
                  .isTrue();
            });
  }

  private static byte[] svg(String part) {
    return ("<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'>" + part + "</svg>")
        .getBytes(StandardCharsets.UTF_8);
  }

  private static void assertRefused(String name, byte[] file) {
    assertThatExceptionOfType(RefusedPicture.class)
        .as(name + " " + latin(file))
        .isThrownBy(() -> Picture.read(name, file));
  }

  private static String refusal(String name, byte[] file) {
    return catchThrowable(() -> Picture.read(name, file)).getMessage();
  }

  private static String latin(byte[] file) {
    return new String(file, StandardCharsets.ISO_8859_1);
  }
}
