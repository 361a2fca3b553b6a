package dev.pamphlet.articles.http;

import dev.pamphlet.content.Colour;
import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.content.SavedSettings;
import dev.pamphlet.content.Settings;
import dev.pamphlet.platform.json.JsonWriter;

/** The settings of the publication in JSON. */
public final class SettingsJson {

  private SettingsJson() {}

  static void write(JsonWriter json, SavedSettings kept) {
    json.object(
        () -> {
          members(json, kept.settings());
          json.member("version", kept.version());
          json.member("savedAt", kept.savedAt());
        });
  }

  /** Writes what an editor set, as members of an object. */
  public static void members(JsonWriter json, Settings settings) {
    json.member("title", settings.title());
    json.member("description", settings.description());
    json.member("language", settings.language());
    json.array("topics", settings.topics(), topic -> json.value(topic.name()));
    json.member("sender", settings.sender().map(EmailAddress::value));
    json.member("replyTo", settings.replyTo().map(EmailAddress::value));
    json.member("postalAddress", settings.postalAddress());
    json.member("accent", settings.look().accent().map(Colour::value));
    json.member("logo", settings.look().logo());
    json.array("links", settings.look().links(), link -> json.value(link.toString()));
    json.member("securityContact", settings.look().securityContact());
  }
}
