package dev.pamphlet.newsletter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.newsletter.AddressKey;
import dev.pamphlet.newsletter.Departure;
import dev.pamphlet.newsletter.Status;
import dev.pamphlet.newsletter.dynamodb.AddressKeys;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.AtOnce;
import dev.pamphlet.testing.Capacity;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What becomes of the rows of every known file. */
class ImportSubscribersTest {

  private static final String GHOST =
      "id,email,name,note,subscribed_to_emails,complimentary_plan,stripe_customer_id,created_at,deleted_at,labels,tiers\n";
  private static final String LISTMONK =
      "uuid,email,name,attributes,status,created_at,updated_at\n";
  private static final String SUBSTACK =
      "email,active_subscription,expiry,email_disabled,prefer_digests,created_at\n";
  private static final String MAILCHIMP =
      "\"Email Address\",\"First Name\",OPTIN_TIME,OPTIN_IP,CONFIRM_TIME,CONFIRM_IP";

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final NewsletterRoom room = new NewsletterRoom(tables);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "true                       |       | imported pending lacks proof",
        "false                      |       | imported unsubscribed",
        "''                         |       | subscribed_to_emails is blank",
        "perhaps                    |       | subscribed_to_emails is neither true nor false",
        "true | 2026-01-01T00:00:00.000Z    | deleted_at says that Ghost deleted the member"
      })
  void ofGhost(String subscribed, String deleted, String becomes) {
    assertThat(
            outcomes(
                GHOST
                    + "1,ada@example.org,Ada,,%s,false,,2024-01-02T03:04:05.678Z,%s,,\n"
                        .formatted(subscribed, deleted == null ? "" : deleted)))
        .containsExactly(becomes);
  }

  @ParameterizedTest
  @CsvSource({
    "enabled, imported pending lacks proof",
    "disabled, imported unsubscribed",
    "blocklisted, imported unsubscribed",
    "'', status is blank",
    "new, 'status is not one of enabled, disabled and blocklisted'"
  })
  void ofListmonk(String status, String becomes) {
    assertThat(
            outcomes(
                LISTMONK
                    + "u-1,ada@example.org,Ada,{},%s,2024-01-02 03:04:05.678901 +0000 UTC,2024-01-02 03:04:05.678901 +0000 UTC\n"
                        .formatted(status)))
        .containsExactly(becomes);
  }

  @ParameterizedTest
  @CsvSource({
    "false, imported pending lacks proof",
    "true, imported unsubscribed",
    "'', email_disabled is blank"
  })
  void ofSubstack(String disabled, String becomes) {
    assertThat(
            outcomes(
                SUBSTACK
                    + "ada@example.org,true,,%s,false,2024-01-02T03:04:05.678Z\n"
                        .formatted(disabled)))
        .containsExactly(becomes);
  }

  @Test
  void ofMailchimp() {
    assertThat(
            outcomes(
                MAILCHIMP
                    + "\nada@example.org,Ada,2024-01-02 03:04:05,192.0.2.1,2024-01-02 03:05:06,192.0.2.1"
                    + "\nbea@example.org,Bea,,,2024-01-02 03:05:06,"
                    + "\ncora@example.org,Cora,2024-01-02 03:04:05,192.0.2.1,,\n"))
        .containsExactly(
            "imported confirmed", "imported pending lacks proof", "imported pending lacks proof");
    assertThat(outcomes(MAILCHIMP + ",UNSUB_TIME\ndora@example.org,,,,,,2024-01-02 03:04:05\n"))
        .containsExactly("imported unsubscribed");
    assertThat(outcomes(MAILCHIMP + ",CLEAN_TIME\nerin@example.org,,,,,,2024-01-02 03:04:05\n"))
        .containsExactly("imported bounced");
  }

  @ParameterizedTest
  @CsvSource({
    "confirmed, 2026-01-02T03:04:05Z, imported confirmed",
    "confirmed, '', since is blank",
    "confirmed, 2099-01-02T03:04:05Z, since is in the future",
    "confirmed, yesterday, 'since is not a time, such as 2026-11-30T12:00:00Z'",
    "complained, '', imported complained",
    "'', '', status is blank",
    "active, '', 'status is not one of pending, confirmed, unsubscribed, bounced and complained'"
  })
  void ofPamphlet(String status, String since, String becomes) {
    assertThat(outcomes("email,status,since\nada@example.org,%s,%s\n".formatted(status, since)))
        .containsExactly(becomes);
  }

  @Test
  void aPendingSubscriberExpiresWithTheAddress() {
    outcomes("email,status,since\nada@example.org,pending,2001-01-01T00:00:00Z\n");

    long kept = NewsletterRoom.NOW.plus(Duration.ofDays(30)).getEpochSecond();
    assertThat(items())
        .filteredOn(item -> item.containsKey("expiresAt"))
        .hasSize(2)
        .allSatisfy(item -> assertThat(item.get("expiresAt").n()).isEqualTo("" + kept));
  }

  @Test
  void anExpiredAddressIsUnknownEvenIfItIsStillThere() {
    outcomes("email,status,since\nada@example.org,pending,\n");
    room.at(NewsletterRoom.NOW.plus(Duration.ofDays(31)));

    assertThat(outcomes("email,status,since\nada@example.org,unsubscribed,\n"))
        .containsExactly("imported unsubscribed");
  }

  @Test
  void aKnownAddressStaysHoweverItIsWritten() {
    outcomes("email,status,since\nada@example.org,unsubscribed,\n");
    List<Map<String, AttributeValue>> before = items();

    assertThat(outcomes("email,status,since\nADA@Example.ORG,confirmed,2026-01-02T03:04:05Z\n"))
        .containsExactly("present unsubscribed confirmed");
    assertThat(items()).containsExactlyInAnyOrderElementsOf(before);
  }

  @Test
  void anAddressLikeAFormulaIsReadAsTheExportWritesIt() {
    outcomes("email,status,since\n=1+1@example.org,unsubscribed,\n");

    assertThat(outcomes("email,status,since\n'=1+1@example.org,unsubscribed,\n"))
        .containsExactly("present unsubscribed unsubscribed");
  }

  @Test
  void anErasedAddressIsNotBroughtBack() {
    outcomes("email,status,since\nada@example.org,unsubscribed,\n");
    erase("ada@example.org");

    assertThat(outcomes("email,status,since\nada@example.org,confirmed,2026-01-02T03:04:05Z\n"))
        .containsExactly("erased");
  }

  /** The order of the rows and their split into requests do not matter. */
  @ParameterizedTest
  @CsvSource({
    "confirmed, unsubscribed, unsubscribed",
    "unsubscribed, confirmed, unsubscribed",
    "pending, bounced, bounced",
    "bounced, unsubscribed, bounced",
    "unsubscribed, complained, complained",
    "complained, bounced, complained",
    "pending, confirmed, pending",
    "confirmed, pending, confirmed"
  })
  void theMoreCautiousStatusOfFilesCounts(String first, String second, String counts) {
    String header = "email,status,since\n";
    String row = "%s@example.org,%s,2026-01-02T03:04:05Z\n";

    outcomes(header + row.formatted("ada", first) + row.formatted("ada", second));
    outcomes(header + row.formatted("bea", first));
    outcomes(header + row.formatted("bea", second));

    assertThat(status("ada@example.org")).isEqualTo(counts);
    assertThat(status("bea@example.org")).isEqualTo(counts);
  }

  @Test
  void aFileThatEndsLettersLeavesEvidenceAndADeparture() {
    outcomes("email,status,since\nada@example.org,pending,\n");

    room.at(NewsletterRoom.NOW.plusSeconds(1));
    String table = "email,status,since\nada@example.org,complained,2026-01-02T03:04:05Z\n";
    assertThat(outcomes(table, "dryRun=true")).containsExactly("ended complained from pending");
    assertThat(outcomes(table, "")).containsExactly("ended complained from pending");
    assertThat(outcomes(table, "")).containsExactly("present complained complained");

    assertThat(items()).noneMatch(item -> item.containsKey("expiresAt"));
    JsonNode steps = found("ada@example.org").json().get("consent");
    assertThat(steps).hasSize(2);
    assertThat(steps.get(1).get("step").asText()).isEqualTo("complained");
    assertThat(steps.get(1).at("/evidence/form").asText())
        .isEqualTo("import of Pamphlet's subscribers");
    assertThat(steps.get(1).at("/evidence/at").asText()).isEqualTo("2026-01-02T03:04:05Z");
    assertThat(new Given(tables).departures())
        .extracting(Departure::how)
        .containsExactly(Departure.How.COMPLAINED);
  }

  /** Files do not touch subscribers who confirmed or requested the subscription here. */
  @ParameterizedTest
  @EnumSource(
      value = Status.class,
      names = {"PENDING", "CONFIRMED"})
  void noFileEndsWhatAnOwnerBegan(Status status) {
    AddressKey key =
        new AddressKeys(new Pepper(new DynamoDb(tables.client()), tables.name("SubscribersTable")))
            .of(Given.EMAIL);
    new Given(tables, key).subscriber(status);

    assertThat(outcomes("email,status,since\n%s,complained,\n".formatted(Given.EMAIL.value())))
        .containsExactly("present %s complained".formatted(status.word()));
  }

  /** Two editors import the same file: each address becomes one subscriber, and no row is lost. */
  @Test
  void twoImportsOfAFileAtOnceAreAsGoodAsOne() throws Exception {
    StringBuilder table = new StringBuilder("email,status,since\n");
    for (int i = 0; i < 120; i++) {
      table.append("reader%d@example.org,confirmed,2026-01-02T03:04:05Z\n".formatted(i));
    }

    List<List<String>> both = AtOnce.of(2, i -> outcomes(table.toString()));

    List<String> all = both.stream().flatMap(List::stream).toList();
    assertThat(all).hasSize(240);
    assertThat(all)
        .filteredOn("imported confirmed"::equals)
        .as("each row is imported by one of them")
        .hasSize(120);
    assertThat(all).filteredOn("present confirmed confirmed"::equals).hasSize(120);
    assertThat(items())
        .filteredOn(item -> item.get("pk").s().startsWith("SUBSCRIBER#"))
        .hasSize(120);
  }

  /**
   * One call for each 25 subscribers, and one for each 100 addresses that are looked up. DynamoDB
   * Local counts a transaction's units wrongly, so they are derived from what is written: two for
   * each item of up to a kilobyte, and one for the entry in the list.
   */
  @Test
  void aConfirmedRowCostsNineWriteUnits() {
    StringBuilder table = new StringBuilder("email,status,since,topics,locale\n");
    for (int i = 0; i < 100; i++) {
      table.append(
          "reader-number-%d@a-long-name.example.org,confirmed,2026-01-02T03:04:05Z,design,en\n"
              .formatted(i));
    }
    room.pepper();
    tables.reset();

    outcomes(table.toString());

    assertThat(tables.calls())
        .containsExactly(
            "GetItem",
            "BatchGetItem",
            "TransactWriteItems",
            "TransactWriteItems",
            "TransactWriteItems",
            "TransactWriteItems");
    List<Map<String, AttributeValue>> written =
        items().stream().filter(item -> !item.get("pk").s().equals("PEPPER")).toList();
    assertThat(written).hasSize(400).allMatch(item -> item.toString().length() < 1_024);
    assertThat(written).filteredOn(item -> item.containsKey("listPk")).hasSize(100);
    tables.reset();

    outcomes(table.toString());

    assertThat(tables.calls()).containsExactly("GetItem", "BatchGetItem", "BatchGetItem");
    // The secret, the addresses and the profiles, each consistently.
    assertThat(tables.consumed()).isEqualTo(Capacity.reads(201));
  }

  @Test
  void aDryRunSaysTheSameAndWritesNothing() {
    String table =
        "email,status,since\nada@example.org,unsubscribed,\nada@example.org,pending,\n,,\nx,y,z\n";

    List<String> said = outcomes(table, "dryRun=true");

    assertThat(items()).allMatch(item -> item.get("pk").s().equals("PEPPER"));
    assertThat(outcomes(table, "")).isEqualTo(said);
  }

  @Test
  void invalidRowsAreReportedAndTheOthersImported() {
    assertThat(
            outcomes(
                "email,status,since\n"
                    + "nobody,pending,\n"
                    + "ada@example.org,pending\n"
                    + "\"a\nb@example.org\",pending,\n"
                    + "bea@example.org,pending,,,\n"
                    + "cora@example.org,pending,,surplus\n"))
        .containsExactly(
            "email is not an email address, such as letters@example.com",
            "the row has 2 cells, and the first line names 3 columns",
            "email is not an email address, such as letters@example.com",
            "imported pending",
            "the row has 4 cells, and the first line names 3 columns");
  }

  private void erase(String email) {
    Answered erased =
        Answered.by(
            room.editSubscribers(),
            Event.of("edit-subscribers-erase.json").path("subscriber", found(email).at("/id")));
    assertThat(erased.status()).isEqualTo(204);
  }

  private String status(String email) {
    return found(email).at("/status");
  }

  private Answered found(String email) {
    return Answered.by(
        room.editSubscribers(),
        Event.of("edit-subscribers-find.json").body("{\"email\":\"%s\"}".formatted(email)));
  }

  private List<String> outcomes(String table) {
    return outcomes(table, "");
  }

  private List<String> outcomes(String table, String query) {
    Answered answered =
        Answered.by(
            room.editSubscribers(),
            Event.of("edit-subscribers-import.json").query(query).body(table));
    assertThat(answered.status()).as(answered.text()).isEqualTo(200);
    List<String> outcomes = new ArrayList<>();
    for (JsonNode row : answered.json().get("rows")) {
      outcomes.add(outcome(row));
    }
    return outcomes;
  }

  private static String outcome(JsonNode row) {
    if (row.has("reason")) {
      return row.get("reason").asText();
    }
    return String.join(
            " ",
            row.get("outcome").asText(),
            row.path("status").asText(),
            row.path("inFile").asText(),
            row.path("lacksProof").asBoolean() ? "lacks proof" : "",
            row.has("before") ? "from " + row.get("before").asText() : "",
            row.path("counts").asText())
        .replaceAll(" +", " ")
        .strip();
  }

  private List<Map<String, AttributeValue>> items() {
    return tables.client().scan(scan -> scan.tableName(tables.name("SubscribersTable"))).items();
  }
}
