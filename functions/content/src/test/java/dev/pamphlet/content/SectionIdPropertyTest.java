package dev.pamphlet.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SectionIdPropertyTest {

  @Property
  void anyHeadingHasAnId(@ForAll String heading) {
    String id = SectionId.ofHeading(heading).value();

    assertThat(id)
        .matches("[\\p{L}\\p{M}\\p{N}\u200c\u200d]+(-[\\p{L}\\p{M}\\p{N}\u200c\u200d]+)*");
    assertThat(id.codePointCount(0, id.length())).isBetween(1, 80);
    assertThat(id.getBytes(StandardCharsets.UTF_8)).hasSizeLessThanOrEqualTo(240);
    assertThat(new SectionId(id)).hasToString(id);
  }

  @Property
  void anIdIsItsOwnId(@ForAll String heading) {
    SectionId id = SectionId.ofHeading(heading);

    assertThat(SectionId.ofHeading(id.value())).isEqualTo(id);
  }

  @Property
  void anotherFormOfAnIdIsTheSameId(@ForAll String heading) {
    SectionId id = SectionId.ofHeading(heading);

    assertThat(new SectionId(Normalizer.normalize(id.value(), Normalizer.Form.NFD))).isEqualTo(id);
    assertThat(new SectionId(id.value().toUpperCase(Locale.ROOT))).isEqualTo(id);
  }

  @Property
  void anAddressLeadsBackToItsId(@ForAll String heading) {
    SectionId id = SectionId.ofHeading(heading);

    assertThat(id.encoded()).matches("[a-z0-9%A-F-]+");
    assertThat(URLDecoder.decode(id.encoded(), StandardCharsets.UTF_8)).isEqualTo(id.value());
  }
}
