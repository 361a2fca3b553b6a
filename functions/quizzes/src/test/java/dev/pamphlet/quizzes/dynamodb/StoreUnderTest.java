package dev.pamphlet.quizzes.dynamodb;

import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * Where a contract is tried: a DynamoDB and a Content and an Engagement table in it, which others
 * may use too.
 *
 * @param client asked for in each test
 * @param content asked for in each test
 * @param engagement asked for in each test
 */
record StoreUnderTest(
    Supplier<DynamoDbClient> client, Supplier<String> content, Supplier<String> engagement) {}
