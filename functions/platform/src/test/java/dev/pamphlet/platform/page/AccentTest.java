package dev.pamphlet.platform.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;

class AccentTest {

  private static final Pattern STYLE =
      Pattern.compile(":root\\{--own:#([0-9a-f]{6});--own-dark:#([0-9a-f]{6})}");

  @Property
  void everyColourCanBeReadOnLightAndOnDarkPages(@ForAll @IntRange(max = 0xffffff) int rgb) {
    Matcher style = STYLE.matcher(Accent.of("#%06x".formatted(rgb)).style());

    assertThat(style.matches()).isTrue();
    assertThat(Accent.contrast(Integer.parseInt(style.group(1), 16), 0xfdfcf9)).isGreaterThan(4.5);
    assertThat(Accent.contrast(Integer.parseInt(style.group(2), 16), 0x171614)).isGreaterThan(4.5);
  }
}
