package dev.pamphlet.quizzes.wiring;

import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.limits.NetworkLimit;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.quizzes.dynamodb.DynamoAttempts;
import dev.pamphlet.quizzes.dynamodb.DynamoForms;
import dev.pamphlet.quizzes.dynamodb.DynamoQuizzes;
import dev.pamphlet.quizzes.dynamodb.DynamoTallies;
import dev.pamphlet.quizzes.dynamodb.DynamoVersions;

/** The composition root of this module, for all its functions. */
public final class QuizzesWiring {

  private final QuizzesConfiguration configuration;
  private final DynamoDb dynamoDb;

  public QuizzesWiring(AwsClients clients) {
    this.configuration = new QuizzesConfiguration(clients.environment());
    this.dynamoDb = DynamoDb.of(clients);
  }

  /** The wiring of a deployed function. */
  public static QuizzesWiring ofProcess() {
    return new QuizzesWiring(AwsClients.of(Environment.ofProcess()));
  }

  public DynamoForms forms() {
    return new DynamoForms(dynamoDb, configuration.contentTable());
  }

  public DynamoVersions versions() {
    return new DynamoVersions(dynamoDb, configuration.engagementTable());
  }

  public DynamoAttempts attempts() {
    return new DynamoAttempts(dynamoDb, configuration.engagementTable(), Conflicts.ofProcess());
  }

  public DynamoTallies tallies() {
    return new DynamoTallies(dynamoDb, configuration.engagementTable());
  }

  public Pepper pepper() {
    return new Pepper(dynamoDb, configuration.engagementTable());
  }

  /** The limit of attempts per network. */
  public NetworkLimit limit(Pepper pepper) {
    return new NetworkLimit(
        dynamoDb, configuration.engagementTable(), pepper, configuration.attemptsPerNetwork());
  }

  public DynamoQuizzes quizzes() {
    return new DynamoQuizzes(
        dynamoDb, configuration.contentTable(), configuration.engagementTable());
  }
}
