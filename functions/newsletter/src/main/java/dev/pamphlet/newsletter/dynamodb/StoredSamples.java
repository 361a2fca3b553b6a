package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.content.SavedSettings;
import dev.pamphlet.content.dynamodb.SettingsItem;
import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;
import dev.pamphlet.newsletter.issues.Edition;
import dev.pamphlet.platform.dynamodb.CannedResponses;
import dev.pamphlet.platform.secrets.Pepper;
import java.util.List;

/** DynamoDB's responses in rehearsals, to a request for each of these. */
public final class StoredSamples {

  private StoredSamples() {}

  public static byte[] found(Token token, TokenUse use) {
    return CannedResponses.getItem(TokenItem.of(token, use));
  }

  public static byte[] found(AddressState address) {
    return CannedResponses.getItem(AddressItem.of(address));
  }

  public static byte[] found(Subscriber subscriber) {
    return CannedResponses.getItem(ProfileItem.of(subscriber));
  }

  public static byte[] found(SavedSettings settings) {
    return CannedResponses.getItem(SettingsItem.of(settings));
  }

  /** The list of the archive, with this issue. */
  public static byte[] listed(Edition.Page issue) {
    return CannedResponses.query(List.of(PageItem.of(issue)));
  }

  /** A pepper of zeros. */
  public static byte[] pepper() {
    return CannedResponses.getItem(Pepper.item(new byte[Pepper.LENGTH]));
  }
}
