package dev.pamphlet.cli.check;

import dev.pamphlet.cli.findings.Finding;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;

/**
 * A link to another site, or an image on one.
 *
 * @param line of the file, from 1
 * @param column in code points, from 1
 */
public record ExternalLink(URI address, int line, int column) {

  static List<ExternalLink> of(List<Reference> references) {
    List<ExternalLink> links = new ArrayList<>();
    for (Reference reference : references) {
      try {
        URI address = new URI(reference.address());
        if (isWeb(address)) {
          links.add(new ExternalLink(address, reference.line(), reference.column()));
        }
      } catch (URISyntaxException notAnAddress) {
        continue; // The check of references reports it.
      }
    }
    return links;
  }

  private static boolean isWeb(URI address) {
    return ("https".equalsIgnoreCase(address.getScheme())
            || "http".equalsIgnoreCase(address.getScheme()))
        && address.getHost() != null;
  }

  Finding dead(String reason) {
    return Finding.error(line, column, "%s: %s".formatted(address, reason));
  }

  Finding unsure(String reason) {
    return Finding.warning(line, column, "%s: %s".formatted(address, reason));
  }
}
