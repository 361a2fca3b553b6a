package dev.pamphlet.quizzes.dynamodb;

import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * A DynamoDB to test a contract with, and its Content and Engagement tables, which others may use
 * too.
 *
 * @param client asked for in each test
 * @param content asked for in each test
 * @param engagement asked for in each test
 */
record StoreUnderTest(
    Supplier<DynamoDbClient> client, Supplier<String> content, Supplier<String> engagement) {}
