package dev.pamphlet.newsletter.http;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.Evidence;
import dev.pamphlet.newsletter.dynamodb.DynamoNewRequests;
import dev.pamphlet.newsletter.dynamodb.RequestLimits;
import dev.pamphlet.newsletter.subscribing.Requesting;
import dev.pamphlet.newsletter.subscribing.Signup;
import dev.pamphlet.newsletter.subscribing.SignupRefused;
import dev.pamphlet.platform.IdSource;
import dev.pamphlet.platform.dynamodb.DynamoDb;
import dev.pamphlet.platform.secrets.Pepper;
import dev.pamphlet.testing.Altcha;
import dev.pamphlet.testing.Answered;
import dev.pamphlet.testing.Event;
import dev.pamphlet.testing.LocalTables;
import dev.pamphlet.testing.Project;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URLEncoder;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** How many requests strangers can make. */
class RequestLimitsTest {

  /** The number of requests in an attack; {@code -Dattackers=10000} makes more. */
  private static final int ATTACKERS = Integer.getInteger("attackers", 200);

  private static final Instant NOW = NewsletterRoom.NOW;
  private static final Duration A_DAY = Duration.ofDays(1);

  @RegisterExtension final LocalTables tables = LocalTables.fromTemplate();

  private final NewsletterRoom room = new NewsletterRoom(tables);

  @BeforeEach
  void open() {
    room.open();
  }

  @Test
  void manyPostsForOneAddressFromOneNetworkAreSoonRefused() {
    assertThat(taken(i -> "reader@example.org", i -> "192.0.2.1"))
        .isEqualTo(NewsletterRoom.PER_NETWORK);
  }

  @Test
  void manyAddressesFromOneNetworkAreSoonRefused() {
    assertThat(taken(i -> "reader-" + i + "@example.org", i -> "2001:db8:1:2::" + hex(i)))
        .isEqualTo(NewsletterRoom.PER_NETWORK);
  }

  @Test
  void manyNetworksTogetherGetHalfOfTheDayWithoutWork() {
    assertThat(taken(i -> "reader-" + i + "@example.org", i -> "2001:db8:1:" + hex(i) + "::1"))
        .isEqualTo(NewsletterRoom.PER_DAY / 2);
  }

  /** The number of requests that are stored without a valid proof of work. */
  private long taken(IntFunction<String> address, IntFunction<String> network) {
    Pepper pepper = new Pepper(dynamoDb(), table());
    Requesting requesting =
        new Requesting(
            new RequestLimits(
                dynamoDb(), table(), pepper, NewsletterRoom.PER_NETWORK, NewsletterRoom.PER_DAY),
            (proof, purpose, now) -> false,
            new DynamoNewRequests(dynamoDb(), table()),
            IdSource.random());
    long taken =
        IntStream.range(0, ATTACKERS)
            .filter(i -> isTaken(requesting, address.apply(i), network.apply(i)))
            .count();
    assertThat(requests()).isEqualTo(taken);
    return taken;
  }

  private static boolean isTaken(Requesting requesting, String address, String network) {
    try {
      requesting.request(
          new Signup(
              new EmailAddress(address),
              List.of(),
              Optional.empty(),
              Optional.empty(),
              new Evidence(NOW, network, "", "api", "")),
          List.of());
      return true;
    } catch (SignupRefused tooMany) {
      return false;
    }
  }

  @Test
  void aProgramIsAskedForWorkAndAdmittedWithIt() {
    exhaustNetwork();

    Answered refused = ask("reader@example.org", "");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.header("retry-after")).isEqualTo("600");
    String proof = Altcha.proof(refused);
    assertThat(ask("reader@example.org", proof).status()).isEqualTo(202);
    assertThat(ask("READER@example.org", proof).status()).isEqualTo(202);
    assertThat(ask("other@example.org", proof).status()).isEqualTo(429);
  }

  @Test
  void aProofIsValidOnlyForItsAddressAndItsClient() {
    exhaust(NewsletterRoom.PER_DAY / 2, i -> "192.0.2." + i);
    String proof = Altcha.proof(ask("reader@example.org", ""));

    assertThat(askFrom("198.51.100.7", "reader@example.org", proof).status()).isEqualTo(429);
    assertThat(ask("reader@example.org", proof).status()).isEqualTo(202);
  }

  @Test
  void anInvalidProofAdmitsNobody() {
    exhaustNetwork();

    for (String proof : List.of("x", "e30=", "\r\n", "a".repeat(2_000))) {
      assertThat(ask("reader@example.org", proof).status()).isEqualTo(429);
    }
  }

  @Test
  void aProofIsValidForTenMinutes() {
    exhaustNetwork();
    String proof = Altcha.proof(ask("reader@example.org", ""));
    room.at(NOW.plus(Duration.ofMinutes(10)));
    exhaustNetwork();

    assertThat(ask("reader@example.org", proof).status()).isEqualTo(429);
  }

  /** The network of this request has not made any before. */
  @Test
  void whenHalfOfTheDayIsUsedUpEverybodyIsAskedForWork() {
    exhaust(NewsletterRoom.PER_DAY / 2, i -> "192.0.2." + i);

    Answered refused = ask("reader@example.org", "");

    assertThat(refused.status()).isEqualTo(429);
    assertThat(Duration.ofSeconds(Long.parseLong(refused.header("retry-after"))))
        .isEqualTo(Duration.ofHours(12));
    assertThat(ask("reader@example.org", Altcha.proof(refused)).status()).isEqualTo(202);
    room.at(NOW.plus(A_DAY));
    assertThat(ask("reader@example.org", "").status()).isEqualTo(202);
  }

  @Test
  void theLimitOfTheDayHoldsForProofsOfWorkToo() {
    RequestLimits limits = limits();
    for (int i = 0; i < NewsletterRoom.PER_DAY; i++) {
      assertThat(limits.admit("192.0.2." + i, true, NOW)).isEmpty();
    }

    assertThat(limits.admit("192.0.2.200", true, NOW)).isPresent();
  }

  /** An alarm of the template waits for these words. */
  @Test
  void theLogSaysWhenTheDayIsUsedUpAndNotBefore() throws IOException {
    exhaust(NewsletterRoom.PER_DAY / 2, i -> "192.0.2." + i);
    Answered[] refused = new Answered[1];

    assertThat(logged(() -> refused[0] = ask("reader@example.org", "")))
        .doesNotContain(SubscribeFunction.USED_UP);

    RequestLimits limits = limits();
    for (int i = 0; i < NewsletterRoom.PER_DAY / 2; i++) {
      assertThat(limits.admit("198.51.100." + i, true, NOW)).isEmpty();
    }
    assertThat(logged(() -> ask("reader@example.org", Altcha.proof(refused[0]))))
        .contains("\"message\":\"" + SubscribeFunction.USED_UP + "\"");
    assertThat(Files.readString(Project.root().resolve("template.yaml")))
        .contains("{ $.message = \"" + SubscribeFunction.USED_UP + "\" }");
  }

  /** What functions log that are made meanwhile. */
  private static String logged(Runnable work) {
    PrintStream terminal = System.out;
    ByteArrayOutputStream log = new ByteArrayOutputStream();
    System.setOut(new PrintStream(log, true, UTF_8));
    try {
      work.run();
    } finally {
      System.setOut(terminal);
    }
    return log.toString(UTF_8);
  }

  /** A network beyond its limit uses up nothing of the others' share. */
  @Test
  void refusedRequestsOfANetworkDoNotCountForTheDay() {
    RequestLimits limits = limits();
    for (int i = 0; i < 3 * NewsletterRoom.PER_DAY; i++) {
      limits.admit("192.0.2.1", false, NOW);
    }

    assertThat(limits.admit("192.0.2.2", false, NOW)).isEmpty();
  }

  @Test
  void aBrowserWithoutScriptsIsAskedToTryAgainLater() {
    exhaustNetwork();

    Answered answered = send("email=reader%40example.org");

    Document page = Jsoup.parse(answered.text());
    assertThat(answered.status()).isEqualTo(429);
    assertThat(answered.header("retry-after")).isEqualTo("600");
    assertThat(answered.header("content-security-policy")).contains("default-src 'none'");
    assertThat(page.select("h1").text()).isEqualTo("Please try again later");
    assertThat(page.select("main").text()).contains("in 10 minutes");
  }

  @Test
  void aScriptWorksAndSendsTheSameFormAgain() throws Exception {
    exhaustNetwork();
    Document refused = Jsoup.parse(send("email=reader%40example.org&locale=de").text());
    Element form = refused.selectFirst("form[hidden]");
    String proof = Altcha.proof(new ObjectMapper().readTree(form.attr("data-work")));

    Map<String, String> fields = new TreeMap<>();
    form.select("input").forEach(field -> fields.put(field.attr("name"), field.val()));
    fields.put("altcha", proof);

    assertThat(fields).containsEntry("email", "reader@example.org").containsEntry("locale", "de");
    assertThat(send(urlEncoded(fields)).status()).isEqualTo(202);
    fields.put("email", "other@example.org");
    assertThat(send(urlEncoded(fields)).status()).isEqualTo(429);
  }

  private Answered send(String form) {
    return Answered.by(
        room.subscribe(), Event.of("subscribe-form.json").body(form.getBytes(UTF_8)));
  }

  private static String urlEncoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
        .collect(Collectors.joining("&"));
  }

  private void exhaustNetwork() {
    for (int i = 0; i < NewsletterRoom.PER_NETWORK; i++) {
      assertThat(ask("reader@example.org", "").status()).isEqualTo(202);
    }
  }

  private void exhaust(int requests, IntFunction<String> network) {
    RequestLimits limits = limits();
    for (int i = 0; i < requests; i++) {
      assertThat(limits.admit(network.apply(i), false, NOW)).isEmpty();
    }
  }

  private Answered ask(String address, String proof) {
    return askFrom("192.0.2.10", address, proof);
  }

  private Answered askFrom(String client, String address, String proof) {
    Event event =
        Event.of("subscribe.json")
            .replace("192.0.2.10", client)
            .body("{\"email\": \"" + address + "\"}");
    return Answered.by(room.subscribe(), proof.isEmpty() ? event : event.header("altcha", proof));
  }

  private RequestLimits limits() {
    return new RequestLimits(
        dynamoDb(),
        table(),
        new Pepper(dynamoDb(), table()),
        NewsletterRoom.PER_NETWORK,
        NewsletterRoom.PER_DAY);
  }

  private long requests() {
    return tables.client().scanPaginator(scan -> scan.tableName(table())).items().stream()
        .filter(item -> item.get("pk").s().startsWith("REQUEST#"))
        .count();
  }

  private DynamoDb dynamoDb() {
    return new DynamoDb(tables.client());
  }

  private String table() {
    return tables.name("SubscribersTable");
  }

  private static String hex(int number) {
    return Integer.toHexString(number);
  }
}
