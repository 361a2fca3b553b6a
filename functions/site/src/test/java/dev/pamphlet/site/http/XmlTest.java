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
  void signsThatXmlCannotHoldAreLeftOut() throws Exception {
    assertThat(read("a\u0008b\ufffe\ud800c\uD83D\uDE00")).isEqualTo("abc\uD83D\uDE00");
  }

  @Property(tries = 300)
  void everyTextCanBeRead(@ForAll String text) throws Exception {
    String known = text.replaceAll("[^ -~]", "");
    assertThat(read(text).replaceAll("[^ -~]", "")).isEqualTo(known);
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
    assertThat(entry.getAttribute("label").replaceAll("[^ -~]", ""))
        .isEqualTo(entry.getTextContent().replaceAll("[^ -~]", ""));
    return entry.getTextContent();
  }
}
