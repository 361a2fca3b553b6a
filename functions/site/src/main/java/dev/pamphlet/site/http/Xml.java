package dev.pamphlet.site.http;

import java.io.ByteArrayOutputStream;
import java.util.regex.Pattern;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * Writes an XML document in UTF-8, element by element. A character that XML 1.0 does not allow,
 * such as a control character in a title, is left out, so no text can break the document.
 */
final class Xml {

  /** Everything except what the standard calls a Char (XML 1.0, section 2.2). */
  private static final Pattern NO_CHAR =
      Pattern.compile("[^\\t\\n\\r\\x{20}-\\x{D7FF}\\x{E000}-\\x{FFFD}\\x{10000}-\\x{10FFFF}]");

  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final XMLStreamWriter out;

  /** Begins a document with its root element. */
  Xml(String root, String namespace) {
    try {
      out = XMLOutputFactory.newFactory().createXMLStreamWriter(bytes, "UTF-8");
      out.writeStartDocument("UTF-8", "1.0");
      out.writeStartElement(root);
      out.writeDefaultNamespace(namespace);
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  void open(String element) {
    attempt(() -> out.writeStartElement(element));
  }

  /** An attribute of the element that was opened last. */
  void attribute(String name, String value) {
    attempt(() -> out.writeAttribute(name, chars(value)));
  }

  /** A text within the element that was opened last. */
  void write(String text) {
    attempt(() -> out.writeCharacters(chars(text)));
  }

  void close() {
    attempt(out::writeEndElement);
  }

  /** An element that holds only text. */
  void text(String element, String text) {
    open(element);
    write(text);
    close();
  }

  /** Ends the document. */
  byte[] end() {
    attempt(
        () -> {
          out.writeEndElement();
          out.writeEndDocument();
          out.close();
        });
    return bytes.toByteArray();
  }

  private static String chars(String text) {
    return NO_CHAR.matcher(text).replaceAll("");
  }

  private static void attempt(Writing writing) {
    try {
      writing.write();
    } catch (XMLStreamException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  private interface Writing {
    void write() throws XMLStreamException;
  }
}
