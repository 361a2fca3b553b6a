package dev.pamphlet.site.pictures;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;

class WebpTest {

  @Test
  void theHeaderOfAWebpNoLongerAnnouncesMetadata() {
    byte[] stored = Picture.read("a.webp", SamplePictures.telling().get("a.webp")).content();

    assertThat(stored)
        .isEqualTo(
            SamplePictures.webp(SamplePictures.vp8x(30, 20, 0), SamplePictures.vp8l(30, 20)));
  }

  @Test
  void anAnimatedWebpKeepsItsFramesAndHasNothingElseInThem() {
    byte[] header = SamplePictures.vp8x(30, 20, 0x02);
    byte[] animation = SamplePictures.riff("ANIM", "\0\0\0\0\0\0");
    byte[] pixels = SamplePictures.vp8l(8, 4);
    byte[] note = SamplePictures.riff("NOTE", SamplePictures.SECRET);
    byte[] sound = SamplePictures.webp(header, animation, SamplePictures.frame(8, 4, pixels));

    assertThat(Picture.read("a.webp", sound).content()).isEqualTo(sound);
    for (byte[] frame :
        new byte[][] {
          SamplePictures.frame(8, 4, pixels, note),
          SamplePictures.frame(8, 4, SamplePictures.vp8l(4, 4)),
          SamplePictures.frame(8, 4, new byte[] {'V', 'P', '8', 'L', 99, 0, 0, 0}),
        }) {
      assertRefused(SamplePictures.webp(header, animation, frame));
    }
    assertThat(
            SamplePictures.refusal(
                "a.webp", SamplePictures.webp(header, animation, SamplePictures.frame(8, 4, note))))
        .isEqualTo("a frame of its animation is damaged");
  }

  @Test
  void pixelsOfAnotherSizeThanAWebpSaysAreRefused() {
    assertRefused(
        SamplePictures.webp(SamplePictures.vp8x(30, 20, 0), SamplePictures.vp8l(3_000, 20)));
  }

  private static void assertRefused(byte[] file) {
    assertThatExceptionOfType(RefusedPicture.class).isThrownBy(() -> Picture.read("a.webp", file));
  }
}
