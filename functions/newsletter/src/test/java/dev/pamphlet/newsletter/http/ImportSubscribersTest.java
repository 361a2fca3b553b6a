package dev.pamphlet.newsletter.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.testing.Answered;
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
    "new, 'status is none of enabled, disabled and blocklisted'"
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
    "confirmed, yesterday, 'since is no time, such as 2026-11-30T12:00:00Z'",
    "complained, '', imported complained",
    "'', '', status is blank",
    "active, '', 'status is not one of pending, confirmed, unsubscribed, bounced and complained'"
  })
  void ofOurOwn(String status, String since, String becomes) {
    assertThat(outcomes("email,status,since\nada@example.org,%s,%s\n".formatted(status, since)))
        .containsExactly(becomes);
  }

  @Test
  void whoIsPendingExpiresWithTheAddress() {
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
  void anErasedAddressIsNotBroughtBack() {
    outcomes("email,status,since\nada@example.org,unsubscribed,\n");
    erase("ada@example.org");

    assertThat(outcomes("email,status,since\nada@example.org,confirmed,2026-01-02T03:04:05Z\n"))
        .containsExactly("erased");
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
  void badRowsAreNamedAndTheOthersGoIn() {
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
    Answered found =
        Answered.by(
            room.editSubscribers(),
            Event.of("edit-subscribers-find.json").body("{\"email\":\"%s\"}".formatted(email)));
    Answered erased =
        Answered.by(
            room.editSubscribers(),
            Event.of("edit-subscribers-erase.json").path("subscriber", found.at("/id")));
    assertThat(erased.status()).isEqualTo(204);
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
            row.path("first").asText())
        .replaceAll(" +", " ")
        .strip();
  }

  private List<Map<String, AttributeValue>> items() {
    return tables.client().scan(scan -> scan.tableName(tables.name("SubscribersTable"))).items();
  }
}
