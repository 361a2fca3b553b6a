package dev.pamphlet.newsletter.wiring;

import dev.pamphlet.newsletter.Publishers;
import dev.pamphlet.newsletter.dynamodb.AddressKeys;
import dev.pamphlet.newsletter.dynamodb.ChoiceLimit;
import dev.pamphlet.newsletter.dynamodb.DynamoChanges;
import dev.pamphlet.newsletter.dynamodb.DynamoConfirmations;
import dev.pamphlet.newsletter.dynamodb.DynamoConsent;
import dev.pamphlet.newsletter.dynamodb.DynamoErasures;
import dev.pamphlet.newsletter.dynamodb.DynamoImports;
import dev.pamphlet.newsletter.dynamodb.DynamoLists;
import dev.pamphlet.newsletter.dynamodb.DynamoMailings;
import dev.pamphlet.newsletter.dynamodb.DynamoNewRequests;
import dev.pamphlet.newsletter.dynamodb.DynamoRequests;
import dev.pamphlet.newsletter.dynamodb.DynamoSettings;
import dev.pamphlet.newsletter.dynamodb.DynamoSoftBounces;
import dev.pamphlet.newsletter.dynamodb.DynamoSubscribers;
import dev.pamphlet.newsletter.dynamodb.RequestLimits;
import dev.pamphlet.newsletter.dynamodb.SubscribersTable;
import dev.pamphlet.newsletter.feedback.Feedback;
import dev.pamphlet.newsletter.mail.LinkMails;
import dev.pamphlet.newsletter.mail.SesMails;
import dev.pamphlet.newsletter.subscribing.Answering;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.aws.AwsService;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.platform.dynamodb.Conflicts;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.outbox.Outbox;
import dev.pamphlet.platform.secrets.Pepper;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/**
 * The composition root of this module: the parts of its functions, whatever invokes them. {@link
 * IssueWiring} has the parts that only issues need, and {@link DeliveryWiring} those that only
 * their delivery needs.
 */
public final class NewsletterWiring {

  final AwsClients clients;
  final NewsletterConfiguration configuration;
  final DynamoDb dynamoDb;

  private SesV2Client ses;

  public NewsletterWiring(AwsClients clients) {
    this.clients = clients;
    this.configuration = new NewsletterConfiguration(clients.environment());
    this.dynamoDb = DynamoDb.of(clients);
  }

  /** The wiring of a function that Lambda starts. */
  public static NewsletterWiring ofProcess() {
    return new NewsletterWiring(AwsClients.of(Environment.ofProcess()));
  }

  /** The secret of the Subscribers table. */
  public Pepper pepper() {
    return new Pepper(dynamoDb, configuration.subscribersTable());
  }

  /** The settings of the publication. */
  public DynamoSettings settings() {
    return new DynamoSettings(dynamoDb, configuration.contentTable());
  }

  /** Limits how often subscribers change topics. */
  public ChoiceLimit choiceLimit() {
    return new ChoiceLimit(dynamoDb, configuration.subscribersTable(), pepper());
  }

  /** Limits the requests to subscribe. */
  public RequestLimits requestLimits(Pepper pepper) {
    return new RequestLimits(
        dynamoDb,
        configuration.subscribersTable(),
        pepper,
        configuration.requestsPerNetwork(),
        configuration.requestsPerDay());
  }

  /** Stores requests to subscribe. */
  public DynamoNewRequests newRequests() {
    return new DynamoNewRequests(dynamoDb, configuration.subscribersTable());
  }

  /** Whether there is a domain to send mail from. */
  public boolean sendsMail() {
    return configuration.mailDomain().isPresent();
  }

  public AddressKeys addressKeys() {
    return new AddressKeys(pepper());
  }

  /** Finds items of the Subscribers table by key. */
  public DynamoSubscribers subscribers() {
    return new DynamoSubscribers(dynamoDb, configuration.subscribersTable());
  }

  public DynamoConfirmations confirmations() {
    return new DynamoConfirmations(
        dynamoDb, configuration.subscribersTable(), Conflicts.ofProcess());
  }

  public DynamoConsent consent() {
    return new DynamoConsent(dynamoDb, configuration.subscribersTable());
  }

  public DynamoErasures erasures() {
    return new DynamoErasures(
        dynamoDb,
        configuration.subscribersTable(),
        configuration.deliveryTable(),
        Conflicts.ofProcess());
  }

  public DynamoChanges changes() {
    return new DynamoChanges(
        dynamoDb,
        configuration.subscribersTable(),
        configuration.deliveryTable(),
        Conflicts.ofProcess());
  }

  /** Lists and counts subscribers, for editors. */
  public DynamoLists lists() {
    return new DynamoLists(dynamoDb, configuration.subscribersTable());
  }

  public DynamoImports imports() {
    return new DynamoImports(dynamoDb, configuration.subscribersTable(), Conflicts.ofProcess());
  }

  /** Acts on requests to subscribe. */
  public Answering answering() {
    DynamoSubscribers subscribers = subscribers();
    DynamoMailings mailings = new DynamoMailings(dynamoDb, configuration.subscribersTable());
    return new Answering(
        new DynamoRequests(dynamoDb, configuration.subscribersTable()),
        addressKeys(),
        subscribers,
        subscribers,
        mailings,
        mailings,
        mailings,
        publishers(),
        new LinkMails(configuration.publicUrl()),
        mails(),
        IdSource.random());
  }

  /** Finds the sender of mails. */
  Publishers publishers() {
    return new Publishers(settings(), configuration.mailDomain().orElse(""));
  }

  /** Sends single mails: confirmations, and tests of letters. */
  SesMails mails() {
    return new SesMails(ses(), configuration.confirmations());
  }

  /** The one SES client of a function, made when it is needed. */
  SesV2Client ses() {
    if (ses == null) {
      ses = clients.client(AwsService.SESV2, SesV2Client.builder());
    }
    return ses;
  }

  /** The requests to subscribe that nobody has acted on yet. */
  public Outbox outbox() {
    return new Outbox(dynamoDb, configuration.subscribersTable(), SubscribersTable.LIST_INDEX);
  }

  /** The wiring of the delivery, with the same clients. */
  public DeliveryWiring delivery() {
    return new DeliveryWiring(this);
  }

  /** What makes issues and shows them, of the same parts. */
  public IssueWiring issues() {
    return new IssueWiring(this);
  }

  /** Records bounces and complaints. */
  public Feedback feedback() {
    return new Feedback(
        subscribers(),
        changes(),
        new DynamoSoftBounces(dynamoDb, configuration.subscribersTable()));
  }

  /** The configuration set of confirmations. */
  public String confirmationsSet() {
    return configuration.confirmations();
  }
}
