package dev.pamphlet.site.wiring;

import dev.pamphlet.articles.dynamodb.DynamoCards;
import dev.pamphlet.articles.dynamodb.DynamoNeighbours;
import dev.pamphlet.articles.wiring.ArticlesWiring;
import dev.pamphlet.content.SavedSettings;
import dev.pamphlet.content.Settings;
import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.quizzes.wiring.QuizzesWiring;
import dev.pamphlet.site.dynamodb.DynamoArticleList;
import dev.pamphlet.site.dynamodb.DynamoPreview;
import dev.pamphlet.site.dynamodb.DynamoReadings;
import java.util.Optional;

/** The composition root of this module, for all its functions. */
public final class SiteWiring {

  private final Environment environment;
  private final ArticlesWiring articles;
  private final QuizzesWiring quizzes;
  private final DynamoDb dynamoDb;

  /**
   * @throws IllegalStateException naming the variable that is missing
   */
  public SiteWiring(AwsClients clients) {
    this.environment = clients.environment();
    this.articles = new ArticlesWiring(clients);
    this.quizzes = new QuizzesWiring(clients);
    this.dynamoDb = DynamoDb.of(clients);
  }

  /** The wiring of a deployed function. */
  public static SiteWiring ofProcess() {
    return new SiteWiring(AwsClients.of(Environment.ofProcess()));
  }

  /** The settings of the publication; empty before an editor saved any. */
  public Optional<Settings> settings() {
    return articles.settings().find().map(SavedSettings::settings);
  }

  public DynamoCards cards() {
    return articles.cards();
  }

  public DynamoNeighbours neighbours() {
    return articles.neighbours();
  }

  public DynamoReadings readings() {
    return new DynamoReadings(dynamoDb, environment.require("CONTENT_TABLE"));
  }

  /** The parts of quizzes that pages show. */
  public QuizzesWiring quizzes() {
    return quizzes;
  }

  public DynamoPreview previews() {
    return new DynamoPreview(dynamoDb, environment.require("CONTENT_TABLE"));
  }

  public DynamoArticleList articleList() {
    return new DynamoArticleList(dynamoDb, environment.require("CONTENT_TABLE"));
  }

  /** Whether there is a domain to send mail from. */
  public boolean sendsMail() {
    return environment.find("MAIL_DOMAIN").isPresent();
  }

  /** The origin of the site; empty to use the host of the request. */
  public Optional<String> origin() {
    return environment.find("PUBLIC_URL");
  }
}
