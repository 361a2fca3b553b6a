package dev.pamphlet.site.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.w3c.dom.Element;

class XmlTest {

  @Example
  void charactersThatXmlCannotHoldAreLeftOut() throws Exception {
    assertThat(read("a\u0008b\ufffe\ud800c\uD83D\uDE00")).isEqualTo("abc\uD83D\uDE00");
  }

  @Example
  void anEndOfALineInAnAttributeIsASpace() throws Exception {
    assertThat(read("a\r\nb\tc\rd")).isEqualTo("a\nb\tc\nd");
  }

  @Property(tries = 300)
  void everyTextCanBeRead(@ForAll String text) throws Exception {
    assertThat(known(read(text))).isEqualTo(known(text));
  }

  private static String read(String text) throws Exception {
    Xml xml = new Xml("feed", "http://www.w3.org/2005/Atom");
    xml.open("entry");
    xml.attribute("label", text);
    xml.write(text);
    xml.close();
    Element entry =
        (Element)
            DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(xml.end()))
                .getDocumentElement()
                .getFirstChild();
    assertThat(known(entry.getAttribute("label"))).isEqualTo(known(entry.getTextContent()));
    return entry.getTextContent();
  }

  /**
   * The part of a text that every parser keeps: printable ASCII, with each end of a line and each
   * tab as a space, because a parser normalizes attributes so (XML 1.0, section 3.3.3).
   */
  private static String known(String text) {
    return text.replaceAll("\r\n|[\t\r\n]", " ").replaceAll("[^ -~]", "");
  }
}
