package dev.pamphlet.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The API that is called, the signer, and the messages if it does not answer. */
class ReachTest {

  private static final String CONFIG = "aws.configFile";
  private static final String CREDENTIALS = "aws.sharedCredentialsFile";
  private static final String LIST = "GET /v1/editor/articles?limit=100";

  @TempDir private Path folder;
  private final Map<String, String> properties = new HashMap<>();
  @RegisterExtension final ApiStub api = new ApiStub();

  @BeforeEach
  void open() {
    api.answers(LIST, 200, "{\"articles\":[]}");
  }

  @AfterEach
  void close() {
    properties.forEach(
        (name, value) -> {
          if (value == null) {
            System.clearProperty(name);
          } else {
            System.setProperty(name, value);
          }
        });
  }

  @Test
  void aProfileSignsWithItsSessionTokenAndRegion() throws IOException {
    Files.writeString(
        folder.resolve("credentials"),
        """
        [editors]
        aws_access_key_id = EDITORSKEY
        aws_secret_access_key = editors-secret
        aws_session_token = editors-token
        """);
    Files.writeString(folder.resolve("config"), "[profile editors]\nregion = eu-central-1\n");
    set(CREDENTIALS, folder.resolve("credentials").toString());
    set(CONFIG, folder.resolve("config").toString());

    Shell.Ended ended = Shell.at(api.address()).run("articles", "--profile", "editors");

    assertThat(ended.code()).isZero();
    assertThat(api.last().header("authorization"))
        .contains("Credential=EDITORSKEY/20261101/eu-central-1/execute-api/");
    assertThat(api.last().header("x-amz-security-token")).isEqualTo("editors-token");
  }

  @Test
  void aMissingProfileHasNoCredentialsToSignWith() throws IOException {
    set(CREDENTIALS, folder.resolve("credentials").toString());
    set(CONFIG, folder.resolve("config").toString());

    Shell.Ended ended =
        Shell.at(api.address()).run("articles", "--profile", "nobody", "--region", "eu-west-1");

    assertThat(ended.code()).isEqualTo(4);
    assertThat(ended.err())
        .startsWith("pamphlet: no AWS credentials to sign with; ")
        .hasLineCount(1)
        .doesNotContain("Provider", folder.toString());
    assertThat(api.lines()).isEmpty();
  }

  @Test
  void theOptionTakesPrecedenceOverTheVariable() {
    Shell elsewhere = Shell.at(URI.create("http://127.0.0.1:1"));

    assertThat(elsewhere.run("--api", api.address(), "articles").code()).isZero();
    assertThat(elsewhere.run("articles", "--api", api.address() + "/").code()).isZero();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"ftp://example.org", "example.org", "https://", "h ttp", "https://a/?b=c"})
  void aMalformedAddressIsInvalidUsage(String address) {
    Shell.Ended ended = Shell.at(api.address()).run("articles", "--api", address);

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("is not the address of an API");
  }

  @ParameterizedTest
  @ValueSource(strings = {"localhost:3111", "127.0.0.1:3111", "localhost", "[::1]:3111/v1"})
  void anAddressOfThisMachineNeedsAScheme(String address) {
    assertThat(Shell.at(api.address()).run("articles", "--api", address).err())
        .contains("'%s' is not the address of an API: write http://%s".formatted(address, address));
  }

  @Test
  void nothingSignedIsSentInTheClear() {
    Shell.Ended ended = Shell.at(URI.create("http://api.example.org")).run("articles");

    assertThat(ended.code()).isEqualTo(2);
    assertThat(ended.err()).contains("in the clear: use https");
  }

  @Test
  void aRefusedConnectionEndsTheRunAtOnce() throws IOException {
    URI nobody;
    try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      nobody = URI.create("http://127.0.0.1:" + free.getLocalPort());
    }
    EditorFolder desk = new EditorFolder(folder);

    Shell.Ended ended =
        Shell.at(nobody)
            .run("publish", desk.lighthouse(), desk.article("stairs", EditorFolder.LIGHTHOUSE));

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err())
        .isEqualTo("failed cannot connect to %s\n1 failed, 1 not sent\n".formatted(nobody));
  }

  @Test
  void aLateResponseIsReported() {
    api.isLate(LIST);

    Shell.Ended ended = Shell.at(api.address()).run("articles", "--timeout", "1");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("did not answer within 1 seconds; it may still carry out");
  }

  @Test
  void aThrottledRequestIsSentAgainAfterAWhile() {
    api.answers(LIST, 429, "{\"message\":\"Too Many Requests\"}");
    Shell shell = Shell.at(api.address());

    assertThat(shell.run("articles").code()).isEqualTo(3);
    assertThat(api.lines()).hasSize(6).containsOnly(LIST);
    assertThat(shell.pauses())
        .extracting(Duration::toMillis)
        .containsExactly(500L, 1_000L, 2_000L, 4_000L, 8_000L);
  }

  @ParameterizedTest
  @CsvSource({
    "403, 4, does not allow the request (403)",
    "429, 3, 'the API failed (429): slow down'",
    "503, 3, 'the API failed (503): slow down [request r-1]'",
    "400, 1, a reason"
  })
  void aFailureIsOneLineAndAnExitCode(int status, int code, String line) {
    String request = status == 503 ? ",\"requestId\":\"r-1\"" : "";
    String body = status == 400 ? "{\"detail\":\"a reason\"}" : "{\"message\":\"slow down\"%s}";
    api.answers(LIST, status, body.formatted(request));

    Shell.Ended ended = Shell.at(api.address()).run("articles");

    assertThat(ended.code()).isEqualTo(code);
    assertThat(ended.err()).startsWith("pamphlet: ").contains(line).hasLineCount(1);
  }

  @Test
  void aWrongClockIsNamedAsTheCause() {
    api.answers(LIST, 403, "{\"message\":\"Forbidden\"}");
    Clock behind = Clock.offset(Clock.systemUTC(), Duration.ofHours(-3).minusMinutes(1));
    Clock right = Clock.systemUTC();

    assertThat(Shell.at(api.address()).by(behind).run("articles").err())
        .contains("(403): this machine's clock is 3 hours behind", "set the clock and try again");
    assertThat(Shell.at(api.address()).by(right).run("articles").err())
        .contains("(403): check the credentials")
        .doesNotContain("clock");
  }

  @ParameterizedTest
  @CsvSource({"404, <html>", "200, <html>", "404, '{\"message\":\"Not Found\"}'"})
  void somethingElseAtTheAddressIsNotTakenForTheApi(int status, String body) {
    api.answers(LIST, status, body);

    Shell.Ended ended = Shell.at(api.address()).run("articles");

    assertThat(ended.code()).isEqualTo(3);
    assertThat(ended.err()).contains("answers, but is not a Pamphlet API");
  }

  @Test
  void programsGetFailuresInJson() {
    api.answers(LIST, 403, "{\"message\":\"Forbidden\"}");

    Shell.Ended ended = Shell.at(api.address()).run("articles", "--json");

    assertThat(ended.err()).isEmpty();
    assertThat(ended.json().at("/problem/kind").asText()).isEqualTo("not-allowed");
  }

  @Test
  void unknownWordsAreInvalidUsage() {
    Shell shell = Shell.at(api.address());

    assertThat(shell.run().code()).isEqualTo(2);
    assertThat(shell.run("publsh").err()).contains("Did you mean").contains("publish");
    assertThat(shell.run("withdraw", "Light House").err()).contains("a slug: lower-case words");
    assertThat(shell.run("schedule", "lighthouse", "--at", "tomorrow").err())
        .contains("'tomorrow' is not a time");
    assertThat(shell.run("schedule", "lighthouse").code()).isEqualTo(2);
    assertThat(api.lines()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "publish",
        "articles",
        "source",
        "versions",
        "diff",
        "schedule",
        "withdraw",
        "move",
        "rerender",
        "check",
        "publication"
      })
  void everyCommandHasHelpWithAnExample(String command) {
    Shell.Ended ended = Shell.at(api.address()).run(command, "--help");

    assertThat(ended.code()).isZero();
    assertThat(ended.out()).contains("Usage: pamphlet " + command, "Example", "Exit codes:");
  }

  private void set(String property, String value) {
    properties.put(property, System.getProperty(property));
    System.setProperty(property, value);
  }
}
