package dev.pamphlet.newsletter.issues;

import dev.pamphlet.newsletter.Publishers;
import dev.pamphlet.newsletter.SendMail;
import dev.pamphlet.newsletter.delivery.Resolving;
import dev.pamphlet.newsletter.dynamodb.DynamoAnnouncements;
import dev.pamphlet.newsletter.dynamodb.DynamoArchive;
import dev.pamphlet.newsletter.dynamodb.DynamoArticleNews;
import dev.pamphlet.newsletter.dynamodb.DynamoBooks;
import dev.pamphlet.newsletter.dynamodb.DynamoChunks;
import dev.pamphlet.newsletter.dynamodb.DynamoEditions;
import dev.pamphlet.newsletter.dynamodb.DynamoIssues;
import dev.pamphlet.newsletter.dynamodb.DynamoLists;
import dev.pamphlet.newsletter.dynamodb.DynamoPace;
import dev.pamphlet.newsletter.dynamodb.DynamoPlans;
import dev.pamphlet.newsletter.dynamodb.DynamoSettings;
import dev.pamphlet.newsletter.letter.ReaderLinks;
import dev.pamphlet.newsletter.mail.LetterWriter;
import dev.pamphlet.newsletter.markdown.PageWriter;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.testing.LocalTables;
import java.time.Clock;
import java.util.function.Supplier;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;

/**
 * The parts of the functions for issues, on the tables of a test.
 *
 * @param mailDomain that the stack may send from
 */
public record IssueParts(LocalTables tables, Supplier<DynamoDbClient> client, String mailDomain) {

  public DynamoSettings settings() {
    return new DynamoSettings(dynamoDb(), tables.name("ContentTable"));
  }

  public DynamoIssues issues() {
    return new DynamoIssues(dynamoDb(), delivery());
  }

  public DynamoEditions editions() {
    return new DynamoEditions(dynamoDb(), delivery(), Conflicts.ofProcess());
  }

  public DynamoArchive archive() {
    return new DynamoArchive(dynamoDb(), delivery());
  }

  public DynamoChunks chunks() {
    return new DynamoChunks(dynamoDb(), delivery());
  }

  public DynamoPace pace() {
    return new DynamoPace(dynamoDb(), delivery());
  }

  public DynamoBooks books() {
    return new DynamoBooks(dynamoDb(), delivery());
  }

  public Resolving resolving(Clock clock) {
    DynamoChunks chunks = chunks();
    return new Resolving(issues(), chunks, chunks, clock);
  }

  public DynamoAnnouncements announcements() {
    return new DynamoAnnouncements(dynamoDb(), tables.name("ContentTable"));
  }

  public Creating creating() {
    return new Creating(editions(), articles(), IdSource.random());
  }

  public Pausing pausing() {
    return new Pausing(issues(), issues(), editions());
  }

  public Sending sending(String publicUrl) {
    return new Sending(
        issues(),
        writing(publicUrl),
        new PageWriter(),
        editions(),
        new DynamoLists(dynamoDb(), tables.name("SubscribersTable")),
        new DynamoPlans(dynamoDb(), delivery()));
  }

  public TestSending trials(String publicUrl, SendMail mails) {
    return new TestSending(issues(), writing(publicUrl), new ReaderLinks(publicUrl), mails);
  }

  public Announcing announcing(String publicUrl) {
    return new Announcing(
        announcements(), editions(), issues(), issues(), articles(), sending(publicUrl));
  }

  private Writing writing(String publicUrl) {
    return new Writing(
        editions(),
        articles(),
        new Publishers(settings(), mailDomain),
        new LetterWriter(publicUrl, articles()));
  }

  private DynamoArticleNews articles() {
    return new DynamoArticleNews(dynamoDb(), tables.name("ContentTable"), delivery());
  }

  private String delivery() {
    return tables.name("DeliveryTable");
  }

  private DynamoDb dynamoDb() {
    return new DynamoDb(client.get());
  }
}
