package dev.pamphlet.newsletter.dynamodb;

import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.AddressState;
import dev.pamphlet.newsletter.FindAddress;
import dev.pamphlet.newsletter.FindSubscriber;
import dev.pamphlet.newsletter.FindToken;
import dev.pamphlet.newsletter.Subscriber;
import dev.pamphlet.newsletter.SubscriberId;
import dev.pamphlet.newsletter.Token;
import dev.pamphlet.newsletter.TokenUse;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.Table;
import java.util.Optional;

/**
 * Finds items of the Subscribers table by key, each by one consistent GetItem, which costs a read
 * unit: a decision depends on each of them.
 */
public final class DynamoSubscribers implements FindToken, FindAddress, FindSubscriber {

  private final Table table;

  public DynamoSubscribers(DynamoDb dynamoDb, String subscribersTable) {
    this.table = new Table(dynamoDb, subscribersTable);
  }

  @Override
  public Optional<TokenUse> find(Token token) {
    return table.findConsistently(SubscribersTable.token(token)).map(TokenItem::read);
  }

  @Override
  public Optional<AddressState> find(AddressKey address) {
    return table.findConsistently(SubscribersTable.address(address)).map(AddressItem::read);
  }

  @Override
  public Optional<Subscriber> find(SubscriberId id) {
    return table.findConsistently(SubscribersTable.profile(id)).map(ProfileItem::read);
  }
}
