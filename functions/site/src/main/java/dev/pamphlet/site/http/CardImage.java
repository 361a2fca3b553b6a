package dev.pamphlet.site.http;

import dev.pamphlet.content.Article;
import dev.pamphlet.content.Card;
import dev.pamphlet.content.PictureAddress;
import dev.pamphlet.content.Section;
import dev.pamphlet.platform.http.Origin;
import dev.pamphlet.site.pictures.PictureType;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The picture of an article for programs: those that show previews of links, feed readers, search
 * engines. A relative address means nothing to them, and most show no SVG, so they get neither.
 *
 * @param address absolute
 * @param picture of the site itself, whose address tells its size
 * @param alt what it shows, escaped for an attribute of HTML; empty where the text does not show it
 */
public record CardImage(String address, Optional<PictureAddress> picture, String alt) {

  /** Pictures that are smaller, or higher than wide, are shown beside the title, not above it. */
  private static final int LARGE_WIDTH = 300;

  private static final int LARGE_HEIGHT = 157;

  static Optional<CardImage> of(Card card, Origin origin) {
    return of(card, origin, List.of());
  }

  /** The image with the alternative text that it has in the article. */
  static Optional<CardImage> of(Article article, Origin origin) {
    return of(article.card(), origin, article.sections());
  }

  private static Optional<CardImage> of(Card card, Origin origin, List<Section> text) {
    return card.image()
        .filter(image -> image.isAbsolute() || image.getPath().startsWith("/"))
        .filter(image -> !isDrawing(image))
        .map(URI::toString)
        .map(
            image ->
                new CardImage(
                    origin.absolute(image), PictureAddress.ofPath(image), alt(image, text)));
  }

  private static boolean isDrawing(URI image) {
    return PictureType.ofName(image.getPath()).filter(PictureType.SVG::equals).isPresent();
  }

  /** Matches elements only: in texts and values, the sanitiser escapes angle brackets. */
  private static String alt(String image, List<Section> text) {
    Pattern shown =
        Pattern.compile("<img(?=[^>]* src=\"" + Pattern.quote(image) + "\")[^>]* alt=\"([^\"]*)\"");
    return text.stream()
        .flatMap(section -> shown.matcher(section.html()).results())
        .map(found -> found.group(1))
        .findFirst()
        .orElse("");
  }

  /** Whether it can be shown above the title. One of another site can, as far as is known. */
  boolean isLarge() {
    return picture
        .map(
            known ->
                known.width() >= LARGE_WIDTH
                    && known.height() >= LARGE_HEIGHT
                    && known.width() >= known.height())
        .orElse(true);
  }
}
