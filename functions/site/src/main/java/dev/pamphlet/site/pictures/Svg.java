package dev.pamphlet.site.pictures;

import dev.pamphlet.platform.json.Utf8;
import java.io.ByteArrayInputStream;
import java.util.Locale;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * SVG, a document that can run scripts. It is stored unchanged, so one that does, or that refers to
 * anything outside of it, is refused. The site shows it through {@code <img>}, where browsers run
 * no script, and serves it under a policy that allows none (SVG 2, section 2.2.6, "secure static
 * mode").
 *
 * <p>Entities are not resolved: a document that declares any is refused.
 */
final class Svg {

  private static final String NAMESPACE = "http://www.w3.org/2000/svg";
  private static final int MAX_DEPTH = 200;

  /** The most elements that are drawn, with those that {@code <use>} repeats. */
  private static final int MAX_DRAWN = 1_000_000;

  private final SvgUses uses = new SvgUses();
  private final StringBuilder style = new StringBuilder();
  private int depth;

  /** The depth of the style element that is being read; 0 outside of one. */
  private int styleDepth;

  private int width;
  private int height;

  private Svg() {}

  static Picture read(byte[] file) {
    if (file.length > 1 && file[0] == 0x1f && (file[1] & 0xff) == 0x8b) {
      throw new RefusedPicture(
          "it is a compressed SVG: decompress it, the site compresses for browsers");
    }
    SvgRules.declarations(
        Utf8.decode(file)
            .orElseThrow(
                () -> new RefusedPicture("it is neither a picture of another type nor in UTF-8")));
    Svg svg = new Svg();
    try {
      svg.parse(file);
    } catch (XMLStreamException malformed) {
      throw new RefusedPicture(
          "it is not well-formed XML: see line " + malformed.getLocation().getLineNumber());
    }
    return new Picture(PictureType.SVG, svg.width, svg.height, file);
  }

  private void parse(byte[] file) throws XMLStreamException {
    XMLStreamReader xml = factory().createXMLStreamReader(new ByteArrayInputStream(file));
    String encoding = xml.getCharacterEncodingScheme();
    if (encoding != null && !encoding.equalsIgnoreCase("UTF-8")) {
      throw new RefusedPicture("it declares another encoding than UTF-8: save it in UTF-8");
    }
    while (xml.hasNext()) {
      switch (xml.next()) {
        case XMLStreamConstants.START_ELEMENT -> start(xml);
        case XMLStreamConstants.END_ELEMENT -> end();
        case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> {
          if (styleDepth > 0) {
            style.append(xml.getText());
          }
        }
        case XMLStreamConstants.PROCESSING_INSTRUCTION ->
            throw new RefusedPicture("it has a processing instruction, such as for a style sheet");
        default -> {}
      }
    }
    if (uses.drawn() > MAX_DRAWN) {
      throw new RefusedPicture(
          String.format(
              Locale.ROOT,
              "its <use> elements make it more than %,d elements: draw it with fewer",
              MAX_DRAWN));
    }
  }

  private void start(XMLStreamReader xml) {
    if (depth++ == 0) {
      root(xml);
    }
    if (depth > MAX_DEPTH) {
      throw new RefusedPicture("its elements nest deeper than " + MAX_DEPTH);
    }
    SvgRules.element(xml);
    uses.start(xml);
    if (styleDepth == 0 && xml.getLocalName().equalsIgnoreCase("style")) {
      styleDepth = depth;
    }
  }

  /** Checks the whole text of a style, whatever comments or elements stand between its parts. */
  private void end() {
    if (depth-- == styleDepth) {
      SvgRules.style(style.toString());
      style.setLength(0);
      styleDepth = 0;
    }
    uses.end();
  }

  /** A parser that loads no external entity and no external subset. */
  private static XMLInputFactory factory() {
    XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
    factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
    factory.setProperty(XMLInputFactory.IS_COALESCING, true);
    factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
    factory.setXMLResolver(
        (publicId, systemId, baseUri, namespace) -> {
          throw new XMLStreamException("Nothing is fetched.");
        });
    return factory;
  }

  private void root(XMLStreamReader xml) {
    if (!xml.getLocalName().equals("svg") || !NAMESPACE.equals(xml.getNamespaceURI())) {
      throw new RefusedPicture("it is neither a picture of another type nor an SVG");
    }
    SvgSize size =
        SvgSize.of(
            xml.getAttributeValue(null, "width"),
            xml.getAttributeValue(null, "height"),
            xml.getAttributeValue(null, "viewBox"));
    width = size.width();
    height = size.height();
  }
}
