package dev.pamphlet.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.pamphlet.local.runtime.Output;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class LocalSystemTest {

  @TempDir private Path root;
  private SampleRepository repository;

  @BeforeEach
  void layOut() throws IOException {
    repository = SampleRepository.in(root);
  }

  @Test
  void aRequestReachesAFunctionThatKnowsItsTableAndWhereDynamoDbIs() throws Exception {
    try (LocalSystem system = LocalSystem.start(repository.options())) {
      assertThat(get(system.address().resolve("/surroundings")))
          .contains("\"THINGS_TABLE\":\"ThingsTable\"")
          .contains("\"AWS_ENDPOINT_URL_DYNAMODB\":\"" + system.aws() + "\"");
    }
  }

  @Test
  void aFunctionMayDoOnlyWhatItsRoleAllows() throws Exception {
    List<String> said = new CopyOnWriteArrayList<>();
    LocalOptions options = repository.options(0, (source, line) -> said.add(source + line));
    try (LocalSystem system = LocalSystem.start(options)) {
      JsonNode its = new ObjectMapper().readTree(get(system.address().resolve("/surroundings")));
      SignedCalls calls =
          new SignedCalls(
              its.path("AWS_ACCESS_KEY_ID").asText(),
              its.path("AWS_SECRET_ACCESS_KEY").asText(),
              "dynamodb",
              "us-east-1");
      SdkHttpRequest scan =
          SdkHttpRequest.builder()
              .method(SdkHttpMethod.POST)
              .uri(system.aws())
              .putHeader("x-amz-target", "DynamoDB_20120810.Scan")
              .build();

      assertThat(calls.send(scan, "{\"TableName\":\"ThingsTable\"}".getBytes()).body())
          .asString()
          .contains("assumed-role/SurroundingsRole/SurroundingsFunction")
          .contains("no identity-based policy allows the dynamodb:Scan action");
    }
    assertThat(said)
        .anyMatch(line -> line.matches("SurroundingsFunction.*dynamodb:Scan.*ThingsTable.*"));
  }

  @Test
  void theLogOfAFunctionIsServedUnderItsName() throws Exception {
    try (LocalSystem system = LocalSystem.start(repository.options())) {
      get(system.address().resolve("/surroundings"));

      assertThat(get(system.address().resolve("/_local/functions/SurroundingsFunction/log")))
          .startsWith("START RequestId: ")
          .contains("\nREPORT RequestId: ");
      assertThat(get(system.address().resolve("/_local/functions/OtherFunction/log")))
          .contains("no function OtherFunction");
    }
  }

  @Test
  void nothingItStartedOutlivesIt() throws Exception {
    List<ProcessHandle> before = ProcessHandle.current().children().toList();
    List<ProcessHandle> started;
    try (LocalSystem system = LocalSystem.start(repository.options())) {
      get(system.address().resolve("/surroundings"));
      started =
          ProcessHandle.current().children().filter(child -> !before.contains(child)).toList();
    }

    assertThat(started).hasSize(1).noneMatch(ProcessHandle::isAlive);
  }

  @Test
  void aMissingZipIsNamedWithTheCommandThatMakesIt() throws Exception {
    Files.delete(root.resolve("samples.zip"));

    assertThatThrownBy(() -> LocalSystem.start(repository.options()))
        .isInstanceOf(StartProblem.class)
        .hasMessage(
            "samples.zip, the code of SurroundingsFunction, is not there:"
                + " build it with 'mvn -q package -DskipTests'");
  }

  @Test
  void anArticleOfThePublicationWithoutItsFileIsNamed() throws Exception {
    LocalOptions withPublication =
        LocalOptions.of(root, Output.NOWHERE, "--port", "0", "--in-memory");
    Path publication = Files.createDirectories(root.resolve("infra/publication"));
    Files.createDirectories(publication.resolve("two-doors"));
    Files.writeString(publication.resolve("publication.yaml"), "articles: [two-doors]\n");

    assertThatThrownBy(() -> LocalSystem.start(withPublication))
        .isInstanceOf(StartProblem.class)
        .hasMessage("%s: has no article.md".formatted(publication.resolve("two-doors")));
  }

  @Test
  void aPublicationThatCannotBeSavedStopsTheStart() throws Exception {
    LocalOptions withPublication =
        LocalOptions.of(root, Output.NOWHERE, "--port", "0", "--in-memory");
    Path article = root.resolve("infra/publication/two-doors/article.md");
    Files.createDirectories(article.getParent());
    Files.writeString(article, "Two doors");
    Files.writeString(
        root.resolve("infra/publication/publication.yaml"), "articles: [two-doors]\n");

    assertThatThrownBy(() -> LocalSystem.start(withPublication))
        .isInstanceOf(StartProblem.class)
        .hasMessageStartingWith(root.resolve("infra/publication/publication.yaml") + ": http://")
        .hasMessageContaining("answers, but is not a Pamphlet API");
  }

  @Test
  void anUnsupportedTemplateIsNamedByItsLine() throws Exception {
    Path template = root.resolve("template.yaml");
    Files.writeString(
        template, Files.readString(template).replace("!Ref ThingsTable", "!Ref OtherTable"));

    assertThatThrownBy(() -> LocalSystem.start(repository.options()))
        .isInstanceOf(StartProblem.class)
        .hasMessageContaining("OtherTable")
        .hasMessageMatching("(?s).*template\\.yaml:\\d+:\\d+: [^\\n]*");
  }

  @Test
  void aTakenPortIsNamedAndStartedPartsAreStopped() throws Exception {
    long before = ProcessHandle.current().children().count();
    try (ServerSocket taken = new ServerSocket(0, 1, InetAddress.getByName("127.0.0.1"))) {
      int port = taken.getLocalPort();

      assertThatThrownBy(() -> LocalSystem.start(repository.options(port, Output.NOWHERE)))
          .isInstanceOf(StartProblem.class)
          .hasMessageContaining("127.0.0.1:" + port)
          .hasMessageContaining("--port");
    }
    assertThat(ProcessHandle.current().children().count()).isEqualTo(before);
  }

  private static String get(URI address) throws Exception {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    return HttpClient.newHttpClient().send(request, BodyHandlers.ofString()).body();
  }
}
