package dev.pamphlet.articles.http;

import dev.pamphlet.articles.Article;
import dev.pamphlet.articles.Card;
import dev.pamphlet.articles.Heading;
import dev.pamphlet.articles.Section;
import dev.pamphlet.articles.dynamodb.DynamoArticles;
import dev.pamphlet.articles.dynamodb.DynamoCards;
import dev.pamphlet.articles.dynamodb.DynamoManuscripts;
import dev.pamphlet.articles.dynamodb.DynamoSettings;
import dev.pamphlet.content.SectionId;
import dev.pamphlet.content.Slug;
import dev.pamphlet.content.Tag;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.dynamodb.SwitchableHttpClient;
import dev.pamphlet.platform.priming.Rehearsal;
import dev.pamphlet.platform.priming.RehearsalEvent;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The parts that the functions of this module are made of when they run on Lambda. */
final class Production {

  private final Environment environment;
  private final SwitchableHttpClient http;
  private final DynamoDb dynamoDb;
  private final String contentTable;

  Production(Environment environment) {
    this.environment = environment;
    this.contentTable = environment.require("CONTENT_TABLE");
    this.http = SwitchableHttpClient.forThisMachine();
    this.dynamoDb = DynamoDb.fromEnvironment(environment, http);
  }

  static Production ofProcess() {
    return new Production(Environment.ofProcess());
  }

  DynamoArticles articles() {
    return new DynamoArticles(dynamoDb, contentTable);
  }

  DynamoCards cards() {
    return new DynamoCards(dynamoDb, contentTable);
  }

  DynamoManuscripts manuscripts() {
    return new DynamoManuscripts(dynamoDb, contentTable);
  }

  DynamoSettings settings() {
    return new DynamoSettings(dynamoDb, contentTable);
  }

  /** A request for the sample article, for a function to answer before its snapshot. */
  Rehearsal rehearsal(
      String path, Map<String, String> parameters, Function<Article, byte[]> storeAnswer) {
    return new Rehearsal(
        environment,
        http,
        () -> RehearsalEvent.get(path, parameters),
        () -> List.of(storeAnswer.apply(sample())));
  }

  /** An article that is read in rehearsals only: long enough to be compressed. */
  private static Article sample() {
    Instant then = Instant.EPOCH;
    var section =
        new Section(
            SectionId.INTRODUCTION,
            "",
            200,
            "word ".repeat(200),
            "<p>" + "word ".repeat(200) + "</p>",
            List.of(new Heading("heading", "Heading", 3)));
    return new Article(
        new Card(
            new Slug("sample"),
            "Sample",
            "",
            Optional.empty(),
            "en",
            List.of(new Tag("sample")),
            Optional.empty(),
            Optional.empty(),
            then,
            then,
            200,
            1),
        List.of(section));
  }
}
