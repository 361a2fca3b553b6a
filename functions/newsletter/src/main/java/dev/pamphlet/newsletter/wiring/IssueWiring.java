package dev.pamphlet.newsletter.wiring;

import dev.pamphlet.newsletter.dynamodb.DynamoAnnouncements;
import dev.pamphlet.newsletter.dynamodb.DynamoArchive;
import dev.pamphlet.newsletter.dynamodb.DynamoArticleNews;
import dev.pamphlet.newsletter.dynamodb.DynamoEditions;
import dev.pamphlet.newsletter.dynamodb.DynamoIssues;
import dev.pamphlet.newsletter.issues.Announcing;
import dev.pamphlet.newsletter.issues.Creating;
import dev.pamphlet.newsletter.issues.Pausing;
import dev.pamphlet.newsletter.issues.Sending;
import dev.pamphlet.newsletter.issues.TestSending;
import dev.pamphlet.newsletter.issues.Writing;
import dev.pamphlet.newsletter.letter.ReaderLinks;
import dev.pamphlet.newsletter.mail.LetterWriter;
import dev.pamphlet.newsletter.markdown.PageWriter;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import java.util.Optional;

/** The part of the composition root that makes issues and shows them. */
public final class IssueWiring {

  private final NewsletterWiring shared;
  private final NewsletterConfiguration configuration;
  private final DynamoDb dynamoDb;

  IssueWiring(NewsletterWiring shared) {
    this.shared = shared;
    this.configuration = shared.configuration;
    this.dynamoDb = shared.dynamoDb;
  }

  /** Issues, without their texts. */
  public DynamoIssues issues() {
    return new DynamoIssues(dynamoDb, configuration.deliveryTable());
  }

  /** The texts of issues. */
  public DynamoEditions editions() {
    return new DynamoEditions(dynamoDb, configuration.deliveryTable(), Conflicts.ofProcess());
  }

  /** The public archive of issues. */
  public DynamoArchive archive() {
    return new DynamoArchive(dynamoDb, configuration.deliveryTable());
  }

  private DynamoArticleNews articles() {
    return new DynamoArticleNews(
        dynamoDb, configuration.contentTable(), configuration.deliveryTable());
  }

  /** Makes drafts. */
  public Creating creating() {
    return new Creating(editions(), articles(), IdSource.random());
  }

  /** Pauses, resumes and cancels issues. */
  public Pausing pausing() {
    return new Pausing(issues(), issues(), editions());
  }

  /** Where readers reach the publication, if the function knows. */
  public Optional<String> knownPublicUrl() {
    return configuration.knownPublicUrl();
  }

  private Writing writing(String publicUrl) {
    return new Writing(
        editions(), articles(), shared.publishers(), new LetterWriter(publicUrl, articles()));
  }

  /** Sends issues, with links to an address at which readers reach the publication. */
  public Sending sending(String publicUrl) {
    return new Sending(
        issues(),
        writing(publicUrl),
        new PageWriter(),
        editions(),
        shared.lists(),
        shared.delivery().plans());
  }

  /** Tests letters, with links to the same address. */
  public TestSending trials(String publicUrl) {
    return new TestSending(
        issues(), writing(publicUrl), new ReaderLinks(publicUrl), shared.mails());
  }

  /** The announcements of articles. */
  public DynamoAnnouncements announcements() {
    return new DynamoAnnouncements(dynamoDb, configuration.contentTable());
  }

  /** Makes the issues that announce articles. */
  public Announcing announcing() {
    return new Announcing(
        announcements(),
        editions(),
        issues(),
        issues(),
        articles(),
        sending(configuration.publicUrl()));
  }
}
