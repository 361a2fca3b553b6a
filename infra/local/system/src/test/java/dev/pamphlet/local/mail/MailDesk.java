package dev.pamphlet.local.mail;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.aws.AwsEndpoint;
import dev.pamphlet.local.control.ControlApi;
import dev.pamphlet.local.http.HttpHandler;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.HttpServer;
import dev.pamphlet.local.runtime.AccessKeys;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.Mail;
import dev.pamphlet.template.Mail.ConfigurationSet;
import dev.pamphlet.testing.MovedClock;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** SES and the inbox alone, with a clock that tests move, and the SDK's client. */
final class MailDesk implements AutoCloseable {

  static final String SENDER = "letters@example.org";
  static final String SET = "letters";
  static final Instant NOON = Instant.parse("2026-11-30T12:00:00Z");

  private static final String FUNCTION = "SendLetters";

  private final List<Event> events = new CopyOnWriteArrayList<>();
  private final MovedClock clock = new MovedClock(NOON);
  private final PostOffice office;
  private final SesService ses;
  private final AwsEndpoint endpoint;
  private final HttpServer control;
  private final SesV2Client client;

  /** An event as received by EventBridge. */
  record Event(String detailType, List<String> resources, JsonNode detail) {}

  MailDesk(Path folder) throws IOException {
    Mail mail =
        new Mail(
            List.of("example.org"),
            List.of(
                new ConfigurationSet(
                    "Letters",
                    SET,
                    true,
                    Set.of("send", "delivery", "bounce", "complaint", "renderingFailure")),
                new ConfigurationSet("Quiet", "quiet", true, Set.of()),
                new ConfigurationSet("Paused", "paused", false, Set.of())));
    office =
        new PostOffice(
            mail,
            Mailbox.in(folder),
            clock,
            (type, resources, detail) -> events.add(new Event(type, resources, detail)),
            (source, line) -> {});
    ses = new SesService(mail, office);
    AccessKeys keys = AccessKeys.of(List.of(function()));
    endpoint = AwsEndpoint.start(List.of(ses), keys, Clock.systemUTC(), List.of());
    ControlApi api = new ControlApi();
    MailControl.add(api, ses);
    HttpHandler nothing =
        request -> CompletableFuture.completedFuture(HttpResponse.message(404, "Not Found"));
    control =
        HttpServer.start(HttpServer.Settings.loopback("control", 100_000), api.before(nothing));
    client =
        SesV2Client.builder()
            .region(Region.US_EAST_1)
            .endpointOverride(endpoint.address())
            .httpClient(UrlConnectionHttpClient.create())
            .credentialsProvider(
                StaticCredentialsProvider.create(
                    AwsBasicCredentials.create(keys.of(FUNCTION).id(), keys.of(FUNCTION).secret())))
            .overrideConfiguration(override -> override.retryStrategy(none -> none.maxAttempts(1)))
            .build();
  }

  private static LambdaFunction function() {
    return new LambdaFunction(
        FUNCTION,
        Path.of("none.zip"),
        FUNCTION,
        "java25",
        128,
        3,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        FUNCTION + "Role",
        OptionalInt.empty());
  }

  SesV2Client client() {
    return client;
  }

  SesService ses() {
    return ses;
  }

  PostOffice office() {
    return office;
  }

  Account account() {
    return office.account();
  }

  /** Every message, the oldest first. */
  List<Message> messages() {
    List<Message> all = new java.util.ArrayList<>(office.mailbox().search("", 0, 1000));
    java.util.Collections.reverse(all);
    return all;
  }

  ReadMail read(Message message) {
    return ReadMail.of(office.mailbox().source(message.id()).orElseThrow());
  }

  /** The events that EventBridge has received, as type and recipient. */
  List<String> events() {
    office.tellEvents();
    return events.stream()
        .map(
            event ->
                event.detail().path("eventType").asText()
                    + " "
                    + event.detail().at("/mail/destination/0").asText())
        .toList();
  }

  List<Event> eventBodies() {
    office.tellEvents();
    return List.copyOf(events);
  }

  void wait(Duration span) {
    clock.advance(span);
  }

  URI inbox() {
    return control.address().resolve("/_local/mail");
  }

  @Override
  public void close() throws IOException {
    client.close();
    endpoint.close();
    control.close();
    office.close();
  }
}
