package dev.pamphlet.newsletter.markdown;

import dev.pamphlet.content.PictureAddress;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.markdown.Address;
import dev.pamphlet.newsletter.letter.FindAnchors;
import dev.pamphlet.platform.InvalidValue;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where the links and pictures of a letter lead. A mail has no address of its own, so an address in
 * it has to be absolute, or to begin at the site's root; this class then makes it absolute. A
 * relative link to an article begins at the root in articles, too.
 */
public final class Targets {

  private static final Pattern WHOLE =
      Pattern.compile("(?:https|mailto):.+", Pattern.CASE_INSENSITIVE);

  /** A path on the site: its first segment, and the fragment. */
  private static final Pattern ON_SITE =
      Pattern.compile("/([^/?#]*)(?:[/?][^#]*)?(?:#(.*))?", Pattern.DOTALL);

  private final String publicUrl;
  private final FindAnchors anchors;

  /**
   * @param publicUrl where readers reach the publication, without a slash at the end
   */
  public Targets(String publicUrl, FindAnchors anchors) {
    this.publicUrl = publicUrl;
    this.anchors = anchors;
  }

  /** The absolute address of a link; empty for one that leads nowhere from a mail. */
  Optional<String> ofLink(String address) {
    return onSite(address)
        .map(path -> publicUrl + path)
        .or(() -> Optional.of(address).filter(Targets::isWhole).filter(Address::isForLink));
  }

  /** The absolute address of a picture; empty for one that no mail program can fetch. */
  Optional<String> ofImage(String address) {
    return ofLink(address).filter(whole -> onSite(whole).isPresent() || Address.isForImage(whole));
  }

  /** The picture of the publication that an absolute address leads to; empty for any other. */
  Optional<PictureAddress> picture(String address) {
    return onSite(address).flatMap(PictureAddress::ofPath);
  }

  /**
   * Whether an address would work on a page but not in a mail, which has no address to start from.
   */
  static boolean isRelative(String address) {
    return Address.isForImage(address) && !isWhole(address);
  }

  /** What is wrong with a link to the site that is not to one of its own pages. */
  Optional<Dead> dead(String address) {
    return onSite(address)
        .map(ON_SITE::matcher)
        .filter(Matcher::matches)
        .filter(path -> !Slug.isSitesOwn(path.group(1)))
        .flatMap(path -> dead(path.group(1), path.group(2)));
  }

  private Optional<Dead> dead(String segment, String fragment) {
    Optional<Set<String>> ids = slug(segment).flatMap(anchors::find);
    if (ids.isEmpty()) {
      return Optional.of(Dead.ARTICLE);
    }
    return fragment == null || fragment.isEmpty() || has(ids.get(), fragment)
        ? Optional.empty()
        : Optional.of(Dead.SECTION);
  }

  private static boolean has(Set<String> ids, String fragment) {
    try {
      String id = URLDecoder.decode(fragment.replace("+", "%2B"), StandardCharsets.UTF_8);
      return ids.contains(id)
          || SectionId.ofLink(id).map(SectionId::value).filter(ids::contains).isPresent();
    } catch (IllegalArgumentException malformed) {
      return false;
    }
  }

  /** The path of an address on the site, which begins with a slash. */
  private Optional<String> onSite(String address) {
    String path =
        address.startsWith(publicUrl + "/") ? address.substring(publicUrl.length()) : address;
    return Optional.of(path).filter(it -> it.startsWith("/")).filter(Address::isForImage);
  }

  /** The article that a first segment names; empty where no article can have this address. */
  private static Optional<Slug> slug(String segment) {
    try {
      return Optional.of(new Slug(segment));
    } catch (InvalidValue other) {
      return Optional.empty();
    }
  }

  private static boolean isWhole(String address) {
    return WHOLE.matcher(address).matches();
  }

  /** What is missing at the target of a link. */
  enum Dead {
    ARTICLE,
    SECTION
  }
}
