package dev.pamphlet.site.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.ByteArrayInputStream;
import java.io.IOException;
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

      assertThat(SamplePictures.latin(file.getValue())).contains(SamplePictures.SECRET);
      assertThat(SamplePictures.latin(stored))
          .as(file.getKey())
          .doesNotContain(SamplePictures.SECRET);
      assertThat(Picture.read(file.getKey(), stored).content()).isEqualTo(stored);
    }
    byte[] plain = SamplePictures.written("png");
    assertThat(Picture.read("a.png", SamplePictures.telling().get("a.png")).content())
        .isEqualTo(plain);
    byte[] photo = Picture.read("a.jpg", SamplePictures.telling().get("a.jpg")).content();
    assertThat(ImageIO.read(new ByteArrayInputStream(photo)).getWidth()).isEqualTo(30);
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
    assertThat(SamplePictures.refusal(name, SamplePictures.all().get(content))).isEqualTo(message);
  }

  @ParameterizedTest
  @CsvSource({"60000, 60000", "10000, 1", "9000, 9000", "0, 5", "-1, 5"})
  void aSizeThatFillsTheMemoryIsRefusedBeforeAnythingIsDecoded(int width, int height) {
    assertThat(SamplePictures.refusal("a.png", SamplePictures.png(width, height)))
        .startsWith("it says that it has ");
  }

  /** Some programs enlarge such a picture, even to four thousand million pixels. */
  @ParameterizedTest
  @CsvSource({"1, 1", "3, 1", "5, 31", "7, 21"})
  void aFrameOfAGifThatExceedsThePictureIsRefused(int offset, byte value) {
    byte[] file = SamplePictures.written("gif");
    file[SamplePictures.latin(file).indexOf(",\0\0\0\0\36\0\24\0") + offset] = value;

    assertThat(SamplePictures.refusal("a.gif", file)).startsWith("one of its frames exceeds it");
  }

  @Test
  void tooLargeAFileIsRefused() {
    assertThat(SamplePictures.refusal("a.png", new byte[Picture.MAX_BYTES + 1]))
        .isEqualTo("it has 4,194,305 bytes; at most 4,194,304 are accepted");
  }

  @Test
  void aChangedByteOfAPngIsNoticed() {
    byte[] damaged = SamplePictures.written("png");
    damaged[50] ^= 1;

    assertThat(SamplePictures.refusal("a.png", damaged)).startsWith("it is damaged");
  }

  /** Some programs write the name that Exif has in a JPEG in other formats, too. */
  @ParameterizedTest
  @ValueSource(strings = {"", Orientation.NAME})
  void aPictureThatOnlySomeProgramsTurnIsRefused(String name) {
    String exif = SamplePictures.latin(Orientation.exif(6)).substring(Orientation.NAME.length());

    byte[] png =
        SamplePictures.spliced(
            SamplePictures.written("png"), 33, SamplePictures.chunk("eXIf", name + exif));
    byte[] webp =
        SamplePictures.webp(
            SamplePictures.vp8x(30, 20, 0x08),
            SamplePictures.vp8l(30, 20),
            SamplePictures.riff("EXIF", name + exif));

    assertThat(SamplePictures.refusal("a.png", png)).startsWith("its metadata rotate it");
    assertThat(SamplePictures.refusal("a.webp", webp)).startsWith("its metadata rotate it");
  }

  @ParameterizedTest
  @CsvSource({"8, 1, 0, 0, 0", "3, 0, 0, 0, 0", "4, 2, 0, 0, 0", "8, 2, 1, 0, 0", "8, 2, 0, 0, 2"})
  void aPngWhoseHeaderSaysWhatIsNotIsRefused(
      byte bits, byte colour, byte compression, byte filter, byte interlace) {
    byte[] file = SamplePictures.png(30, 20, bits, colour, compression, filter, interlace);

    assertThat(SamplePictures.refusal("a.png", file)).isEqualTo("its header is damaged");
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

  private static void assertRefused(String name, byte[] file) {
    assertThatExceptionOfType(RefusedPicture.class)
        .as(name + " " + SamplePictures.latin(file))
        .isThrownBy(() -> Picture.read(name, file));
  }
}
