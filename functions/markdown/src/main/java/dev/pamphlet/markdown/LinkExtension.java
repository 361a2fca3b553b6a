package dev.pamphlet.markdown;

import java.util.regex.Pattern;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.Node;
import org.commonmark.node.Text;
import org.commonmark.parser.Parser;

/** Adjusts links where CommonMark leaves a choice to the site, or the library lacks a rule. */
final class LinkExtension implements Parser.ParserExtension {

  @Override
  public void extend(Parser.Builder parser) {
    parser.postProcessor(
        document -> {
          document.accept(new Links());
          return document;
        });
  }

  private static final class Links extends AbstractVisitor {

    private static final String PLAIN_HTTP = "http://";
    private static final String MAILTO = "mailto:";

    /**
     * GitHub links an e-mail address in text only if it ends with a letter: {@code package@2.67.3}
     * is a version.
     */
    private static final Pattern ENDS_WITHOUT_LETTER = Pattern.compile(".*[^A-Za-z]");

    /**
     * GitHub links no address that is followed by one of these (GitHub Flavored Markdown 0.29,
     * 6.9).
     */
    private static final Pattern GOES_ON = Pattern.compile("[-_].*", Pattern.DOTALL);

    @Override
    public void visit(Link link) {
      link.setDestination(escapedBackslashes(link.getDestination()));
      if (link.getFirstChild() instanceof Text text && text.getNext() == null) {
        settle(link, text);
      }
      visitChildren(link);
    }

    private static void settle(Link link, Text text) {
      String shown = text.getLiteral();
      if (shown.startsWith("www.") && link.getDestination().equals(PLAIN_HTTP + shown)) {
        link.setDestination("https://" + shown);
      } else if (link.getDestination().equals(MAILTO + shown)
          && isWithoutBrackets(link, shown)
          && (ENDS_WITHOUT_LETTER.matcher(shown).matches() || goesOn(link.getNext()))) {
        link.insertBefore(text);
        link.unlink();
      }
    }

    private static boolean goesOn(Node next) {
      return next instanceof Text text && GOES_ON.matcher(text.getLiteral()).matches();
    }

    /** Whether a link was made of plain text: its source is as long as its visible text. */
    private static boolean isWithoutBrackets(Node link, String shown) {
      return link.getSourceSpans().stream().mapToInt(span -> span.getLength()).sum()
          == shown.length();
    }

    @Override
    public void visit(Image image) {
      image.setDestination(escapedBackslashes(image.getDestination()));
      visitChildren(image);
    }

    /** A browser treats a backslash in an address as a slash, unless it is percent-encoded. */
    private static String escapedBackslashes(String address) {
      return address.replace("\\", "%5C");
    }
  }
}
