package dev.pamphlet.content.dynamodb;

import dev.pamphlet.content.Colour;
import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.Look;
import dev.pamphlet.content.NamedLink;
import dev.pamphlet.content.SavedSettings;
import dev.pamphlet.content.Settings;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.dynamodb.Item;
import dev.pamphlet.platform.dynamodb.StoredItem;
import java.util.List;

/** The settings of the publication: {@code PUBLICATION} / {@code SETTINGS}. */
public final class SettingsItem {

  /** The attribute that a save is conditional on. */
  public static final String VERSION = "version";

  private SettingsItem() {}

  public static Item of(SavedSettings saved) {
    Settings settings = saved.settings();
    return StoredItem.begin(ContentTable.settings())
        .number(VERSION, saved.version())
        .time("savedAt", saved.savedAt())
        .text("title", settings.title())
        .text("description", settings.description())
        .text("language", settings.language())
        .texts("topics", settings.topics().stream().map(Tag::name).toList())
        .text("sender", settings.sender().map(EmailAddress::value))
        .text("replyTo", settings.replyTo().map(EmailAddress::value))
        .text("postalAddress", settings.postalAddress())
        .text("accent", settings.look().accent().map(Colour::value))
        .text("logo", settings.look().logo())
        .texts("links", settings.look().links().stream().map(NamedLink::toString).toList())
        .text("securityContact", settings.look().securityContact())
        .build();
  }

  private static Look look(Item item) {
    return new Look(
        item.findText("accent").map(Colour::new),
        item.findText("logo"),
        item.has("links") ? item.texts("links").stream().map(NamedLink::of).toList() : List.of(),
        item.findText("securityContact"));
  }

  public static SavedSettings read(Item item) {
    return new SavedSettings(
        item.number(VERSION),
        item.time("savedAt"),
        new Settings(
            item.text("title"),
            item.text("description"),
            item.text("language"),
            item.texts("topics").stream().map(Tag::new).toList(),
            item.findText("sender").map(EmailAddress::of),
            item.findText("replyTo").map(EmailAddress::of),
            item.findText("postalAddress"),
            look(item)));
  }
}
