package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.KeyOfAddress;
import dev.pamphlet.platform.Hmac;
import dev.pamphlet.platform.secrets.Pepper;
import java.util.Base64;
import java.util.Locale;

/**
 * Derives the key of an address. Case is ignored: providers deliver {@code Ada@} and {@code ada@}
 * to one mailbox, so two such subscribers would be one person who gets each letter twice.
 */
public final class AddressKeys implements KeyOfAddress {

  private final Pepper pepper;

  /**
   * @param pepper of the Subscribers table
   */
  public AddressKeys(Pepper pepper) {
    this.pepper = pepper;
  }

  @Override
  public AddressKey of(EmailAddress address) {
    byte[] hmac = Hmac.of(pepper.bytes(), "address#" + address.value().toLowerCase(Locale.ROOT));
    return new AddressKey(Base64.getUrlEncoder().withoutPadding().encodeToString(hmac));
  }
}
