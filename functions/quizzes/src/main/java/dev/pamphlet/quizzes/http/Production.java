package dev.pamphlet.quizzes.http;

import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.SwitchableHttpClient;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.quizzes.dynamodb.DynamoAttempts;
import dev.pamphlet.quizzes.dynamodb.DynamoForms;
import dev.pamphlet.quizzes.dynamodb.DynamoLimits;
import dev.pamphlet.quizzes.dynamodb.DynamoQuizzes;
import dev.pamphlet.quizzes.dynamodb.DynamoTallies;
import dev.pamphlet.quizzes.dynamodb.DynamoVersions;
import dev.pamphlet.quizzes.dynamodb.Pepper;
import java.util.List;
import java.util.function.Supplier;

/** The parts that the functions of this module are made of when they run on Lambda. */
final class Production {

  private static final String CONTENT = "CONTENT_TABLE";
  private static final String ENGAGEMENT = "ENGAGEMENT_TABLE";

  private final Environment environment;
  private final SwitchableHttpClient http;
  private final DynamoDb dynamoDb;

  Production(Environment environment) {
    this.environment = environment;
    this.http = SwitchableHttpClient.forThisMachine();
    this.dynamoDb = DynamoDb.fromEnvironment(environment, http);
  }

  static Production ofProcess() {
    return new Production(Environment.ofProcess());
  }

  DynamoForms forms() {
    return new DynamoForms(dynamoDb, environment.require(CONTENT));
  }

  DynamoVersions versions() {
    return new DynamoVersions(dynamoDb, environment.require(ENGAGEMENT));
  }

  DynamoAttempts attempts() {
    return new DynamoAttempts(dynamoDb, environment.require(ENGAGEMENT), Conflicts.ofProcess());
  }

  DynamoTallies tallies() {
    return new DynamoTallies(dynamoDb, environment.require(ENGAGEMENT));
  }

  Pepper pepper() {
    return new Pepper(dynamoDb, environment.require(ENGAGEMENT));
  }

  DynamoLimits limits(Pepper pepper) {
    return new DynamoLimits(
        dynamoDb,
        environment.require(ENGAGEMENT),
        pepper,
        Integer.parseInt(environment.require("ATTEMPTS_PER_NETWORK")));
  }

  DynamoQuizzes quizzes() {
    return new DynamoQuizzes(
        dynamoDb, environment.require(CONTENT), environment.require(ENGAGEMENT));
  }

  /** A request for a function to answer before its snapshot. */
  Rehearsal rehearsal(Supplier<byte[]> event, Supplier<List<byte[]>> storeAnswers) {
    return new Rehearsal(environment, http, event, storeAnswers);
  }
}
