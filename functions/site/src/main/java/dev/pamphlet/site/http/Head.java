package dev.pamphlet.site.http;

import java.util.List;
import java.util.Optional;

/**
 * What a page tells programs about itself: search engines, feed readers, and programs that show a
 * preview of a link.
 *
 * @param title for previews of links
 * @param description empty for none
 * @param canonical the absolute address under which the page is known
 * @param type of Open Graph: {@code website}, {@code article}
 * @param alternates other representations
 * @param json linked data (JSON-LD) in the page; empty for none
 */
public record Head(
    String title,
    String description,
    String canonical,
    String type,
    Optional<CardImage> image,
    List<Alternate> alternates,
    String json) {

  /**
   * Another representation.
   *
   * @param type a media type
   * @param address a path
   */
  public record Alternate(String type, String title, String address) {}

  static Head of(String title, String description, String canonical) {
    return new Head(title, description, canonical, "website", Optional.empty(), List.of(), "");
  }

  /** The feeds of the publication, as every page names them. */
  static List<Alternate> feeds(Site site) {
    String title = site.settings().title();
    return List.of(
        new Alternate(AtomFeed.MEDIA_TYPE, title, AtomFeed.PATH),
        new Alternate(JsonFeed.MEDIA_TYPE, title, JsonFeed.PATH));
  }

  Head with(List<Alternate> others) {
    return new Head(title, description, canonical, type, image, others, json);
  }

  /** The size of a link's preview, a value of the tag {@code twitter:card}. */
  public String card() {
    return image.filter(CardImage::isLarge).isPresent() ? "summary_large_image" : "summary";
  }
}
