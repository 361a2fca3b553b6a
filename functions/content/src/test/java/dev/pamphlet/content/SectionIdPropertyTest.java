package dev.pamphlet.content;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class SectionIdPropertyTest {

  @Property
  void anyHeadingHasAnId(@ForAll String heading) {
    assertThat(SectionId.ofHeading(heading).value())
        .matches("[a-z0-9]+(-[a-z0-9]+)*")
        .hasSizeBetween(1, 80);
  }

  @Property
  void anIdIsItsOwnId(@ForAll String heading) {
    SectionId id = SectionId.ofHeading(heading);

    assertThat(SectionId.ofHeading(id.value())).isEqualTo(id);
  }
}
