package dev.pamphlet.site.pictures;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JpegTest {

  @ParameterizedTest
  @CsvSource({"1, 30, 20", "3, 30, 20", "6, 20, 30", "8, 20, 30"})
  void aPhotoIsTurnedAsItsCameraSaysAndSaysNothingElse(int orientation, int width, int height) {
    Picture picture = Picture.read("a.jpg", SamplePictures.photo(orientation));

    assertThat(picture.width()).isEqualTo(width);
    assertThat(picture.height()).isEqualTo(height);
    assertThat(SamplePictures.latin(picture.content())).doesNotContain(SamplePictures.SECRET);
    byte[] upright = Picture.read("a.jpg", SamplePictures.written("jpg")).content();
    assertThat(picture.content().length - upright.length).isEqualTo(orientation == 1 ? 0 : 36);
  }

  @Test
  void whatCamerasPutBehindAPhotoIsLeftOut() {
    byte[] photo = SamplePictures.written("jpg");
    byte[] stored = Picture.read("a.jpg", photo).content();

    for (byte[] behind :
        new byte[][] {photo, new byte[600], SamplePictures.bytes(SamplePictures.SECRET)}) {
      assertThat(Picture.read("a.jpg", SamplePictures.joined(photo, behind)).content())
          .isEqualTo(stored);
    }
  }

  @ParameterizedTest
  @CsvSource({
    "0xc3, 8", // lossless
    "0xc5, 8", // a picture in layers
    "0xc9, 8", // arithmetic coding
    "0xc1, 12"
  })
  void aJpegThatNoBrowserDecodesIsRefused(int frame, int bits) {
    byte[] file = SamplePictures.written("jpg");
    int at = SamplePictures.latin(file).indexOf("\u00ff\u00c0");
    file[at + 1] = (byte) frame;
    file[at + 4] = (byte) bits;

    assertThat(SamplePictures.refusal("a.jpg", file))
        .startsWith("it is coded in a way that browsers do not show");
  }

  @Test
  void ofAPhotoOnlyTheSegmentsThatAreSeenAreKept() {
    byte[] plain = Picture.read("a.jpg", SamplePictures.written("jpg")).content();

    for (int marker = 0xe1; marker <= 0xfe; marker++) {
      byte[] file =
          SamplePictures.spliced(plain, 2, SamplePictures.segment(marker, SamplePictures.SECRET));
      assertThat(Picture.read("a.jpg", file).content()).isEqualTo(plain);
    }
  }

  @Test
  void thePreviewInTheHeaderOfAPhotoIsLeftOutAndTheHeaderStays() {
    byte[] photo = SamplePictures.written("jpg");
    String header = SamplePictures.latin(photo).substring(6, 18);
    byte[] rest = Arrays.copyOfRange(photo, 20, photo.length);
    byte[] start = Arrays.copyOf(photo, 2);
    byte[] withPreview =
        SamplePictures.joined(
            start, SamplePictures.segment(0xe0, header + "\1\1" + "\11\22\33"), rest);

    assertThat(header).startsWith("JFIF\0");
    assertThat(Picture.read("a.jpg", withPreview).content())
        .isEqualTo(Picture.read("a.jpg", photo).content());
  }
}
