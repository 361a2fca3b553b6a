package dev.pamphlet.articles.wiring;

import dev.pamphlet.articles.dynamodb.DynamoArticles;
import dev.pamphlet.articles.dynamodb.DynamoCards;
import dev.pamphlet.articles.dynamodb.DynamoManuscripts;
import dev.pamphlet.articles.dynamodb.DynamoNeighbours;
import dev.pamphlet.articles.dynamodb.DynamoPreviews;
import dev.pamphlet.articles.dynamodb.DynamoSettings;
import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.dynamodb.DynamoDb;

/** The composition root of this module, for all its functions. */
public final class ArticlesWiring {

  private final ArticlesConfiguration configuration;
  private final DynamoDb dynamoDb;

  /**
   * @throws IllegalStateException naming the variable that is missing
   */
  public ArticlesWiring(AwsClients clients) {
    this.configuration = ArticlesConfiguration.of(clients.environment());
    this.dynamoDb = DynamoDb.of(clients);
  }

  /** The wiring of a deployed function. */
  public static ArticlesWiring ofProcess() {
    return new ArticlesWiring(AwsClients.of(Environment.ofProcess()));
  }

  public DynamoArticles articles() {
    return new DynamoArticles(dynamoDb, configuration.contentTable());
  }

  public DynamoCards cards() {
    return new DynamoCards(dynamoDb, configuration.contentTable());
  }

  public DynamoNeighbours neighbours() {
    return new DynamoNeighbours(dynamoDb, configuration.contentTable());
  }

  public DynamoManuscripts manuscripts() {
    return new DynamoManuscripts(dynamoDb, configuration.contentTable());
  }

  public DynamoPreviews previews() {
    return new DynamoPreviews(dynamoDb, configuration.contentTable());
  }

  public DynamoSettings settings() {
    return new DynamoSettings(dynamoDb, configuration.contentTable());
  }
}
