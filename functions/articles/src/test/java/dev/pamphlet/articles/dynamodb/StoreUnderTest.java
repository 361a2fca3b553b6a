package dev.pamphlet.articles.dynamodb;

import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A DynamoDB to test a contract with, and its Content table, which others may use too.
 *
 * @param client asked for in each test
 * @param table asked for in each test
 */
record StoreUnderTest(Supplier<DynamoDbClient> client, Supplier<String> table) {}
