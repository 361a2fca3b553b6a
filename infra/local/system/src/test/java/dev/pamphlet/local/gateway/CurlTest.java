package dev.pamphlet.local.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Editors without an AWS tool use {@code curl --aws-sigv4}. Older versions sign only plain paths
 * and sorted queries as AWS does, so only these are tested.
 */
class CurlTest {

  private static final Pattern VERSION = Pattern.compile("curl (\\d+)\\.(\\d+)");
  private static final int FIRST_GOOD_MINOR_OF_7 = 86;

  private final FakeFunctions functions = new FakeFunctions();
  private Gateway gateway;

  @BeforeEach
  void start() {
    assumeTrue(isInstalled(), "skipped: needs curl 7.86 or later on the path");
    gateway =
        Gateway.start(
            Apis.settings(
                Apis.plain(),
                functions,
                Clock.systemUTC(),
                GatewaySettings.INTEGRATION_TIMEOUT,
                line -> {},
                "GET /signed AWS_IAM",
                "PUT /signed/{slug} AWS_IAM"));
  }

  @AfterEach
  void stop() {
    if (gateway != null) {
      gateway.close();
    }
  }

  @Test
  void aGetIsSigned() throws Exception {
    assertThat(status("local-editor:local-editor", "/signed")).isEqualTo("200");
  }

  @Test
  void aQueryIsSigned() throws Exception {
    assertThat(status("local-editor:local-editor", "/signed?a=1&b=2")).isEqualTo("200");
  }

  @Test
  void aPutWithABodyIsSigned() throws Exception {
    assertThat(
            status(
                "local-editor:local-editor",
                "/signed/why-servers",
                "-X",
                "PUT",
                "-H",
                "content-type: text/markdown",
                "-H",
                "if-none-match: *",
                "--data-binary",
                "# Why servers\n\nBecause.\n"))
        .isEqualTo("200");
    assertThat(functions.calls().get(0).event().path("body").asText())
        .isEqualTo("# Why servers\n\nBecause.\n");
  }

  @Test
  void aWrongSecretIsForbidden() throws Exception {
    assertThat(status("local-editor:guess", "/signed")).isEqualTo("403");
    assertThat(functions.calls()).isEmpty();
  }

  /** Everybody knows the key, and a page could presign a GET, which needs no preflight. */
  @ParameterizedTest
  @ValueSource(strings = {"origin: https://example.com", "host: rebound.example.com"})
  void aPageOfAnotherOriginIsForbiddenEvenIfItSigns(String header) throws Exception {
    assertThat(status("local-editor:local-editor", "/signed", "-H", header)).isEqualTo("403");
    assertThat(functions.calls()).isEmpty();
  }

  @Test
  void aPageOfThisMachineMaySign() throws Exception {
    assertThat(
            status("local-editor:local-editor", "/signed", "-H", "origin: http://localhost:5173"))
        .isEqualTo("200");
  }

  private String status(String user, String target, String... more) throws Exception {
    List<String> command =
        new ArrayList<>(
            List.of(
                "curl",
                "--silent",
                "--max-time",
                "20",
                "--output",
                "/dev/null",
                "--write-out",
                "%{http_code}",
                "--user",
                user,
                "--aws-sigv4",
                "aws:amz:us-east-1:execute-api"));
    command.addAll(List.of(more));
    command.add(gateway.address() + target);
    return run(command);
  }

  private static boolean isInstalled() {
    try {
      Matcher version = VERSION.matcher(run(List.of("curl", "--version")));
      return version.find()
          && (Integer.parseInt(version.group(1)) > 7
              || Integer.parseInt(version.group(2)) >= FIRST_GOOD_MINOR_OF_7);
    } catch (IOException notThere) {
      return false;
    }
  }

  private static String run(List<String> command) throws IOException {
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    process.getOutputStream().close();
    return new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
  }
}
