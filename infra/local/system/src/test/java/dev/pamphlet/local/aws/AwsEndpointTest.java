package dev.pamphlet.local.aws;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.pamphlet.local.SignedCalls;
import dev.pamphlet.local.runtime.AccessKeys;
import dev.pamphlet.local.runtime.AccessKeys.AccessKey;
import dev.pamphlet.template.LambdaFunction;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

/** The endpoint in front of a service that records its calls. */
class AwsEndpointTest {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final byte[] BODY = "{ \"TableName\":\"Caf\\u00e9\" }\n".getBytes();
  private static final String GET_ITEM = "DynamoDB_20120810.GetItem";

  private final AccessKeys keys = AccessKeys.of(List.of(function("Reader"), function("Writer")));
  private final List<AwsCall> passed = new CopyOnWriteArrayList<>();
  private final List<byte[]> received = new CopyOnWriteArrayList<>();
  private final List<String> targets = new CopyOnWriteArrayList<>();
  private byte[] answer = "{}".getBytes();
  private HttpServer service;
  private AwsEndpoint endpoint;

  @BeforeEach
  void start() throws IOException {
    service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    service.createContext("/", this::serve);
    service.start();
    endpoint = start(Clock.systemUTC());
  }

  @AfterEach
  void stop() {
    endpoint.close();
    service.stop(0);
  }

  @Test
  void aCallAndItsAnswerArePassedOnByteForByte() throws Exception {
    answer = new byte[3_000_000];
    Arrays.fill(answer, (byte) 'x');

    HttpResponse<byte[]> answered = call("Reader", GET_ITEM, BODY);

    assertThat(received).singleElement().isEqualTo(BODY);
    assertThat(targets).containsExactly(GET_ITEM);
    assertThat(answered.statusCode()).isEqualTo(418);
    assertThat(answered.body()).isEqualTo(answer);
    assertThat(answered.headers().firstValue("x-amz-crc32")).contains("4711");
    assertThat(answered.headers().firstValue("x-amzn-RequestId")).contains("AB12");
    assertThat(answered.headers().firstValue("content-type"))
        .contains("application/x-amz-json-1.0");
  }

  @Test
  void theFunctionIsKnownByItsKey() throws Exception {
    call("Reader", GET_ITEM, BODY);
    call("Writer", "DynamoDB_20120810.PutItem", BODY);

    assertThat(passed)
        .containsExactly(
            new AwsCall("Reader", "dynamodb", "GetItem", JSON.readTree(BODY)),
            new AwsCall("Writer", "dynamodb", "PutItem", JSON.readTree(BODY)));
  }

  @Test
  void aRefusalByAnInterceptorIsInTheServicesFormatAndGoesNoFurther() throws Exception {
    HttpResponse<byte[]> answered = call("Reader", "DynamoDB_20120810.Refused", BODY);

    CRC32 checksum = new CRC32();
    checksum.update(answered.body());
    assertThat(answered.statusCode()).isEqualTo(400);
    assertThat(JSON.readTree(answered.body()).path("__type").asText())
        .isEqualTo("com.amazonaws.dynamodb.v20120810#ThrottlingException");
    assertThat(answered.headers().firstValue("x-amz-crc32"))
        .contains(Long.toString(checksum.getValue()));
    assertThat(answered.headers().firstValue("x-amzn-requestid")).isPresent();
    assertThat(received).isEmpty();
  }

  @Test
  void anUnknownKeyIsNotRecognized() throws Exception {
    AccessKey key = keys.of("Reader");
    SignedCalls guessed = new SignedCalls("Reader", key.secret(), "dynamodb", "us-east-1");

    assertRefused(
        guessed.send(request(GET_ITEM), BODY),
        "UnrecognizedClientException",
        "The security token included in the request is invalid.");
  }

  @ParameterizedTest
  @CsvSource({
    "Writer, dynamodb, us-east-1",
    "Reader, sqs, us-east-1",
    "Reader, dynamodb, eu-west-1"
  })
  void aSignatureForAnythingElseIsRefused(String secretOf, String service, String region)
      throws Exception {
    SignedCalls forged =
        new SignedCalls(keys.of("Reader").id(), keys.of(secretOf).secret(), service, region);

    assertRefused(
        forged.send(request(GET_ITEM), BODY),
        "InvalidSignatureException",
        "The request signature we calculated does not match the signature you provided."
            + " Check your AWS Secret Access Key and signing method."
            + " Consult the service documentation for details.");
  }

  @Test
  void anOutdatedSignatureIsRefused() throws Exception {
    endpoint.close();
    endpoint = start(Clock.offset(Clock.systemUTC(), Duration.ofMinutes(15)));

    HttpResponse<byte[]> answered = call("Reader", GET_ITEM, BODY);

    assertThat(new String(answered.body(), StandardCharsets.UTF_8))
        .contains("InvalidSignatureException");
  }

  @Test
  void anUnsignedCallIsRefused() throws Exception {
    HttpRequest unsigned =
        HttpRequest.newBuilder(endpoint.address())
            .header("x-amz-target", GET_ITEM)
            .POST(BodyPublishers.ofByteArray(BODY))
            .build();

    assertRefused(
        HttpClient.newHttpClient().send(unsigned, BodyHandlers.ofByteArray()),
        "MissingAuthenticationTokenException",
        "Request is missing Authentication Token");
  }

  @ParameterizedTest
  @CsvSource({
    "DynamoDB_20120810., {}, UnknownOperationException",
    "DynamoDB_20111205.GetItem, {}, UnknownOperationException",
    "AmazonSQS.SendMessage, {}, UnknownOperationException",
    "DynamoDB_20120810.GetItem, [], SerializationException",
    "DynamoDB_20120810.GetItem, {}{}, SerializationException",
    "DynamoDB_20120810.GetItem, '', SerializationException",
  })
  void aMalformedCallIsRefused(String target, String body, String type) throws Exception {
    assertRefused(call("Reader", target, body.getBytes()), type, "");
  }

  @Test
  void anUnreachableServiceIsAnInternalErrorThatCallersRetry() throws Exception {
    service.stop(0);

    HttpResponse<byte[]> answered = call("Reader", GET_ITEM, BODY);

    assertThat(answered.statusCode()).isEqualTo(500);
    assertThat(JSON.readTree(answered.body()).path("__type").asText())
        .isEqualTo("com.amazonaws.dynamodb.v20120810#InternalServerError");
  }

  private void assertRefused(HttpResponse<byte[]> answered, String type, String message)
      throws IOException {
    JsonNode body = JSON.readTree(answered.body());
    assertThat(answered.statusCode()).isEqualTo(400);
    assertThat(body.path("__type").asText()).isEqualTo("com.amazon.coral.service#" + type);
    assertThat(body.path("message").asText()).isEqualTo(message);
    assertThat(received).isEmpty();
    assertThat(passed).isEmpty();
  }

  private AwsEndpoint start(Clock clock) {
    Interceptor refuses =
        (call, next) -> {
          if (call.action().equals("Refused")) {
            throw AwsError.ofDynamoDb(400, "ThrottlingException", "Slower.");
          }
          return next.get();
        };
    Interceptor records =
        (call, next) -> {
          passed.add(call);
          return next.get();
        };
    URI address = URI.create("http://127.0.0.1:" + service.getAddress().getPort());
    return AwsEndpoint.start(
        List.of(AwsJsonService.dynamoDb(address)), keys, clock, List.of(refuses, records));
  }

  private HttpResponse<byte[]> call(String function, String target, byte[] body) {
    AccessKey key = keys.of(function);
    return new SignedCalls(key.id(), key.secret(), "dynamodb", "us-east-1")
        .send(request(target), body);
  }

  private SdkHttpRequest request(String target) {
    return SdkHttpRequest.builder()
        .method(SdkHttpMethod.POST)
        .uri(endpoint.address())
        .putHeader("x-amz-target", target)
        .build();
  }

  private void serve(HttpExchange exchange) throws IOException {
    received.add(exchange.getRequestBody().readAllBytes());
    targets.addAll(exchange.getRequestHeaders().get("x-amz-target"));
    exchange.getResponseHeaders().set("x-amz-crc32", "4711");
    exchange.getResponseHeaders().set("x-amzn-RequestId", "AB12");
    exchange.getResponseHeaders().set("content-type", "application/x-amz-json-1.0");
    exchange.sendResponseHeaders(418, answer.length);
    exchange.getResponseBody().write(answer);
    exchange.close();
  }

  private static LambdaFunction function(String name) {
    return new LambdaFunction(
        name,
        Path.of("none.zip"),
        name,
        "java25",
        128,
        3,
        Map.of(),
        List.of(),
        List.of(),
        List.of(),
        name + "Role",
        OptionalInt.empty());
  }
}
