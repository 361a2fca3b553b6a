package dev.pamphlet.platform.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import dev.pamphlet.platform.config.Environment;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.sesv2.SesV2Client;
import software.amazon.awssdk.services.sqs.SqsClient;

class AwsClientsTest {

  private final List<String> calls = new CopyOnWriteArrayList<>();
  private HttpServer server;

  @BeforeEach
  void listen() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          calls.add(exchange.getRequestHeaders().getFirst("Authorization"));
          exchange.getRequestBody().readAllBytes();
          exchange.sendResponseHeaders(500, -1);
          exchange.close();
        });
    server.start();
    System.setProperty("aws.accessKeyId", "key");
    System.setProperty("aws.secretAccessKey", "secret");
  }

  @AfterEach
  void stop() {
    System.clearProperty("aws.accessKeyId");
    System.clearProperty("aws.secretAccessKey");
    server.stop(0);
  }

  @Test
  void aClientCallsTheEndpointOfItsServiceInTheFunctionsRegion() {
    try (AwsClients clients = clients("AWS_ENDPOINT_URL_SQS")) {
      SqsClient sqs = clients.client(AwsService.SQS, SqsClient.builder());

      assertThatThrownBy(sqs::listQueues).isInstanceOf(SdkException.class);
    }

    assertThat(calls).isNotEmpty().allMatch(signed -> signed.contains("/eu-central-1/sqs/"));
  }

  @Test
  void aRepeatableCallIsRepeated() {
    try (AwsClients clients = clients("AWS_ENDPOINT_URL_SQS")) {
      SqsClient sqs = clients.client(AwsService.SQS, SqsClient.builder());

      assertThatThrownBy(sqs::listQueues).isInstanceOf(SdkException.class);
    }

    assertThat(calls).hasSizeGreaterThan(1);
  }

  /** A call without a response may have sent its mail. */
  @Test
  void aMailIsNeverSentASecondTimeByTheClient() {
    try (AwsClients clients = clients("AWS_ENDPOINT_URL_SESV2")) {
      SesV2Client ses = clients.client(AwsService.SESV2, SesV2Client.builder());

      assertThatThrownBy(() -> ses.sendEmail(mail -> {})).isInstanceOf(SdkException.class);
    }

    assertThat(calls).hasSize(1);
  }

  @Test
  void withoutARegionAFunctionDoesNotStart() {
    AwsClients clients = AwsClients.of(new Environment(Map.of()));

    assertThatThrownBy(() -> clients.client(AwsService.SQS, SqsClient.builder()))
        .hasMessage("The environment variable AWS_REGION is not set.");
  }

  private AwsClients clients(String endpointVariable) {
    return AwsClients.of(
        new Environment(
            Map.of(
                "AWS_REGION",
                "eu-central-1",
                endpointVariable,
                "http://127.0.0.1:" + server.getAddress().getPort())));
  }
}
