package dev.pamphlet.newsletter.http;

import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.templates.JtelinkGenerated;
import dev.pamphlet.platform.http.Problem;
import dev.pamphlet.platform.http.Reply;
import dev.pamphlet.platform.http.Request;
import java.util.Optional;

/** A link in a mail: the address of a page, with a token in it. */
final class MailLink {

  private static final String TOKEN = "token";

  private MailLink() {}

  /**
   * The token of a link; empty where it is missing or malformed. A link that was cut off or typed
   * by hand gets the same answer as an old one.
   */
  static Optional<Token> token(Request request) {
    try {
      return request.query(TOKEN, Token::new);
    } catch (Problem malformed) {
      return Optional.empty();
    }
  }

  /** The page of a link that does not work (any more), whatever the reason. */
  static Reply broken(PublicationTexts texts) {
    return texts.page(410, "link.title", html -> JtelinkGenerated.render(html, null, texts));
  }
}
