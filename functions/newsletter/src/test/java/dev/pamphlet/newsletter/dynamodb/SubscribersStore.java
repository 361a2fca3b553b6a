package dev.pamphlet.newsletter.dynamodb;

import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A DynamoDB on which a contract is tested, with its Subscribers and Delivery tables. Other tests
 * may use them too.
 *
 * @param client called in each test
 * @param subscribers called in each test
 * @param delivery called in each test
 */
record SubscribersStore(
    Supplier<DynamoDbClient> client, Supplier<String> subscribers, Supplier<String> delivery) {}
