package dev.pamphlet.newsletter.dynamodb;

import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where a contract is tried: a DynamoDB, and the tables of subscribers and of what is sent in it,
 * which others may use too.
 *
 * @param client asked for in each test
 * @param subscribers asked for in each test
 * @param delivery asked for in each test
 */
record SubscribersStore(
    Supplier<DynamoDbClient> client, Supplier<String> subscribers, Supplier<String> delivery) {}
