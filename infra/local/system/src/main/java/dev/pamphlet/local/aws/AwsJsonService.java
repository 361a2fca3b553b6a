package dev.pamphlet.local.aws;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.template.LocalAccount;
import java.net.URI;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;

/**
 * A service that speaks AWS JSON 1.0, run by a server on this machine.
 *
 * @see <a href="https://smithy.io/2.0/aws/protocols/aws-json-1_0-protocol.html">AWS JSON 1.0
 *     protocol</a>
 */
public final class AwsJsonService implements AwsService {

  private final String name;
  private final Set<String> targets;
  private final AwsError unreachable;
  private final Upstream upstream;

  /**
   * Forwards calls.
   *
   * @param name that they are signed for
   * @param targets the possible beginnings of an {@code X-Amz-Target} header, up to its dot
   * @param unreachable the error when the other process does not respond
   * @param address of the other process
   */
  public AwsJsonService(String name, Set<String> targets, AwsError unreachable, URI address) {
    this.name = name;
    this.targets = Set.copyOf(targets);
    this.unreachable = unreachable;
    this.upstream = new Upstream(address);
  }

  /** SQS by an ElasticMQ. */
  public static AwsJsonService sqs(URI address) {
    return new AwsJsonService(
        "sqs",
        Set.of("AmazonSQS"),
        AwsError.of(500, "com.amazonaws.sqs#InternalFailure", "The queues do not answer"),
        address);
  }

  /** DynamoDB and its streams by a DynamoDB Local. */
  public static AwsJsonService dynamoDb(URI address) {
    return new AwsJsonService(
        "dynamodb",
        Set.of("DynamoDB_20120810", "DynamoDBStreams_20120810"),
        AwsError.internalServerError(),
        address);
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public AwsCall read(String function, HttpRequest request) {
    String target = request.only("x-amz-target").orElse("");
    int dot = target.indexOf('.');
    String action = target.substring(dot + 1);
    if (dot < 0 || !targets.contains(target.substring(0, dot)) || !action.matches("[A-Za-z]+")) {
      throw AwsError.common("UnknownOperationException", "");
    }
    JsonNode body =
        Json.read(request.body())
            .filter(JsonNode::isObject)
            .orElseThrow(() -> AwsError.common("SerializationException", ""));
    return new AwsCall(function, name, action, body);
  }

  @Override
  public CompletableFuture<HttpResponse> handle(AwsCall call, HttpRequest request) {
    return upstream.send(request).exceptionally(unanswered -> write(unreachable));
  }

  /** A call from this process; the servers do not check its signature. */
  static HttpRequest request(String service, String target, JsonNode input) {
    String credential =
        "AWS4-HMAC-SHA256 Credential=local/20000101/%s/%s/aws4_request, SignedHeaders=host, Signature=0"
            .formatted(LocalAccount.REGION, service);
    return new HttpRequest(
        "POST",
        "/",
        "",
        "HTTP/1.1",
        List.of(
            new Header("content-type", "application/x-amz-json-1.0"),
            new Header("x-amz-target", target),
            new Header("authorization", credential)),
        Json.write(input),
        "127.0.0.1",
        0);
  }

  /**
   * The output in a response.
   *
   * @throws AwsError when it is an error
   */
  static JsonNode output(HttpResponse response) {
    JsonNode body = Json.read(response.body()).orElseGet(Json::object);
    if (response.status() == 200) {
      return body;
    }
    String type = body.path("__type").asText();
    throw AwsError.of(
        response.status(),
        type,
        type.substring(type.indexOf('#') + 1)
            + ": "
            + body.path("message").asText(body.path("Message").asText()));
  }
}
