package dev.pamphlet.newsletter.mail;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpServer;
import dev.pamphlet.content.EmailAddress;
import dev.pamphlet.newsletter.Mail;
import dev.pamphlet.newsletter.NotMailed;
import dev.pamphlet.platform.Unavailable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.awscore.retry.AwsRetryStrategy;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.sesv2.SesV2Client;

/** What is sent to SES, and what its answers and their absence mean. */
class SesMailsTest {

  private static final String CANARY = "canary@example.org";

  private static final Mail MAIL =
      new Mail(
          new EmailAddress("letters@publication.example.com"),
          "The keeper, \"Ada\"",
          Optional.of(new EmailAddress("editor@publication.example.com")),
          new EmailAddress(CANARY),
          "A lighthouse ✉",
          "Text.",
          "<p>Text.</p>",
          Map.of("Auto-Submitted", "auto-generated"),
          Map.of("purpose", "confirmation"));

  private final List<String> asked = new CopyOnWriteArrayList<>();
  private HttpServer server;
  private int status = 200;
  private String body = "{\"MessageId\": \"0100-a\"}";

  @BeforeEach
  void start() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          asked.add(new String(exchange.getRequestBody().readAllBytes(), UTF_8));
          byte[] bytes = body.getBytes(UTF_8);
          exchange.sendResponseHeaders(status, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    server.start();
  }

  @AfterEach
  void stop() {
    server.stop(0);
  }

  @Test
  void aMailIsHandedOverWithItsHeadersTagsAndConfigurationSet() throws IOException {
    assertThat(mails().send(MAIL)).isEqualTo("0100-a");

    JsonNode sent = new ObjectMapper().readTree(asked.get(0));
    assertThat(sent.at("/Destination/ToAddresses/0").asText()).isEqualTo(CANARY);
    assertThat(sent.at("/FromEmailAddress").asText())
        .endsWith("<letters@publication.example.com>")
        .doesNotContain("\r", "\n");
    assertThat(sent.at("/ReplyToAddresses/0").asText()).isEqualTo("editor@publication.example.com");
    assertThat(sent.at("/ConfigurationSetName").asText()).isEqualTo("confirmations");
    JsonNode simple = sent.at("/Content/Simple");
    assertThat(simple.at("/Subject/Data").asText()).isEqualTo("A lighthouse ✉");
    assertThat(simple.at("/Body/Text/Data").asText()).isEqualTo("Text.");
    assertThat(simple.at("/Body/Html/Charset").asText()).isEqualTo("UTF-8");
    assertThat(simple.at("/Headers/0/Name").asText()).isEqualTo("Auto-Submitted");
    assertThat(sent.at("/EmailTags/0/Value").asText()).isEqualTo("confirmation");
  }

  @ParameterizedTest
  @CsvSource({
    "429, TooManyRequestsException, true",
    "400, LimitExceededException, true",
    "400, ThrottlingException, true",
    "400, MessageRejected, false",
    "400, MailFromDomainNotVerifiedException, false",
    "400, AccountSuspendedException, false",
    "403, AccessDeniedException, false",
    "404, NotFoundException, false"
  })
  void aRefusalSaysWhetherItIsTemporaryAndContainsNoAddress(
      int code, String error, boolean passes) {
    answer(code, error);

    Throwable failure = catchThrowable(() -> mails().send(MAIL));

    assertThat(failure)
        .isInstanceOfSatisfying(
            NotMailed.class,
            refused -> {
              assertThat(refused.isPassing()).isEqualTo(passes);
              assertThat(refused.reason()).isEqualTo(error);
            });
    saysNoAddress(failure);
  }

  @ParameterizedTest
  @CsvSource({"500, InternalServiceErrorException", "503, ServiceUnavailable"})
  void aFailureOfSesMayHaveSentTheMail(int code, String error) {
    answer(code, error);

    isUnavailable(mails());
  }

  @Test
  void anUnreadableAnswerMayHaveSentTheMail() {
    status = 502;
    body = "<html>" + CANARY + "</html>";

    isUnavailable(mails());
  }

  @Test
  void aConnectionThatBreaksMayHaveSentTheMail() throws Exception {
    try (ServerSocket resetting = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      Thread breaks = new Thread(() -> reset(resetting));
      breaks.start();

      Throwable failure = catchThrowable(() -> mailsAt(resetting.getLocalPort()).send(MAIL));

      assertThat(failure).isInstanceOf(Unavailable.class);
      saysNoAddress(failure);
      breaks.join();
    }
  }

  @Test
  void aClosedPortSendsNothing() throws IOException {
    int port;
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      port = closed.getLocalPort();
    }

    Throwable failure = catchThrowable(() -> mailsAt(port).send(MAIL));

    assertThat(failure).isInstanceOf(Unavailable.class);
    saysNoAddress(failure);
  }

  /** SES has no idempotency, so a mail without an answer is not sent again. */
  private void isUnavailable(SesMails mails) {
    Throwable failure = catchThrowable(() -> mails.send(MAIL));

    assertThat(failure).isInstanceOf(Unavailable.class);
    saysNoAddress(failure);
    assertThat(asked).hasSize(1);
  }

  private void answer(int code, String error) {
    status = code;
    body = "{\"__type\": \"%s\", \"message\": \"Address %s is bad\"}".formatted(error, CANARY);
  }

  private static void saysNoAddress(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      assertThat(each.toString()).doesNotContain("canary");
    }
  }

  /** Resets a connection after the first bytes of a request. */
  private static void reset(ServerSocket server) {
    try (Socket connection = server.accept()) {
      connection.getInputStream().read();
      connection.setSoLinger(true, 0);
    } catch (IOException gone) {
      throw new IllegalStateException(gone);
    }
  }

  private SesMails mails() {
    return mailsAt(server.getAddress().getPort());
  }

  private static SesMails mailsAt(int port) {
    return new SesMails(
        SesV2Client.builder()
            .region(Region.US_EAST_1)
            .endpointOverride(URI.create("http://127.0.0.1:" + port))
            .credentialsProvider(
                StaticCredentialsProvider.create(AwsBasicCredentials.create("key", "secret")))
            .httpClientBuilder(UrlConnectionHttpClient.builder())
            .overrideConfiguration(
                override -> override.retryStrategy(AwsRetryStrategy.doNotRetry()))
            .build(),
        "confirmations");
  }
}
