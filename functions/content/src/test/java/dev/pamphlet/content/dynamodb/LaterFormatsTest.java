package dev.pamphlet.content.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.content.Heading;
import dev.pamphlet.content.Section;
import dev.pamphlet.content.Slug;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

/** This release reads what a later one writes, as during a deployment. */
class LaterFormatsTest {

  @Test
  void unknownMembersAreSkipped() {
    String text =
        """
        {"sections": [{"id": "cost", "new": {"a": [1]}, "title": "Cost", "words": 1,
          "markdown": "m", "html": "h",
          "headings": [{"id": "power", "title": "Power", "new": null, "level": 3}]}]}
        """;

    List<Section> sections = SectionsText.read(text.getBytes(StandardCharsets.UTF_8));

    assertThat(sections).singleElement().extracting(Section::title).isEqualTo("Cost");
    assertThat(sections.get(0).headings()).containsExactly(new Heading("power", "Power", 3));
  }

  @Test
  void anItemOfAnUnknownFormatIsRefusedWithTheReason() {
    Item known = StoredItem.begin(ContentTable.article(new Slug("tower"))).build();
    Item later = Item.builder().all(known).number("format", 2).build();

    assertThat(StoredItem.read(known.attributes())).isEqualTo(known);
    assertThatThrownBy(() -> StoredItem.read(later.attributes()))
        .hasMessageContaining("A later release wrote");
  }
}
