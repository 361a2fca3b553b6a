package dev.pamphlet.local.aws;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.local.http.PercentEncoding;
import java.io.StringWriter;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/**
 * S3 as far as functions use it, by S3Proxy: PutObject, GetObject, HeadObject, DeleteObject and
 * ListObjectsV2, with path-style addresses. Everything else, such as versions, parts and copies, is
 * refused, because its rights are not checked here. So is a chunked payload, which S3Proxy does not
 * accept from every client.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_Operations_Amazon_Simple_Storage_Service.html">S3's
 *     operations</a>
 */
public final class S3Service implements AwsService {

  /** The operation on an object, by method. */
  private static final Map<String, String> OF_OBJECTS =
      Map.of(
          "GET", "GetObject",
          "HEAD", "HeadObject",
          "PUT", "PutObject",
          "DELETE", "DeleteObject");

  private static final String LIST = "ListObjectsV2";

  /** Parameters of a listing; {@code x-id} names the operation for readers of logs. */
  private static final Set<String> LISTING =
      Set.of(
          "continuation-token",
          "delimiter",
          "encoding-type",
          "fetch-owner",
          "list-type",
          "max-keys",
          "prefix",
          "start-after",
          "x-id");

  /**
   * S3's own codes and status for the common errors.
   *
   * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/ErrorResponses.html">Error
   *     responses</a>
   */
  private static final Map<String, Code> CODES =
      Map.of(
          "AccessDeniedException", new Code(403, "AccessDenied"),
          "MissingAuthenticationTokenException", new Code(403, "AccessDenied"),
          "UnrecognizedClientException", new Code(403, "InvalidAccessKeyId"),
          "InvalidSignatureException", new Code(403, "SignatureDoesNotMatch"),
          "ThrottlingException", new Code(503, "SlowDown"),
          "InternalFailure", new Code(500, "InternalError"));

  private record Code(int status, String text) {}

  private final Upstream upstream;

  /** S3 by an S3Proxy. */
  public S3Service(URI address) {
    this.upstream = new Upstream(address);
  }

  @Override
  public String name() {
    return "s3";
  }

  /** The input has the members {@code Bucket} and, for an object, {@code Key}. */
  @Override
  public AwsCall read(String function, HttpRequest request) {
    String[] path = request.path().replaceFirst("^/", "").split("/", 2);
    String key = path.length == 1 ? "" : decoded(path[1]);
    ObjectNode input = Json.object().put("Bucket", decoded(path[0]));
    Set<String> parameters = request.queryString().joined().keySet();
    if (key.isEmpty()) {
      boolean lists =
          request.method().equals("GET")
              && parameters.contains("list-type")
              && LISTING.containsAll(parameters);
      return new AwsCall(function, name(), lists ? LIST : refuse(), input);
    }
    boolean plain =
        Set.of("x-id").containsAll(parameters)
            && request.first("x-amz-copy-source").isEmpty()
            && !request.first("x-amz-content-sha256").orElse("").startsWith("STREAMING-");
    String action = Optional.ofNullable(OF_OBJECTS.get(request.method())).orElse("");
    return new AwsCall(
        function, name(), plain && !action.isEmpty() ? action : refuse(), input.put("Key", key));
  }

  private static String decoded(String part) {
    return PercentEncoding.decodePath(part)
        .orElseThrow(() -> AwsError.of(400, "InvalidURI", "The path is not encoded as it must be"));
  }

  private static String refuse() {
    throw AwsError.of(501, "NotImplemented", "This operation of S3 is not emulated");
  }

  @Override
  public CompletableFuture<HttpResponse> handle(AwsCall call, HttpRequest request) {
    return upstream
        .send(request)
        .exceptionally(
            unanswered -> write(AwsError.of(500, "InternalError", "The buckets do not answer")));
  }

  /** In XML. To HEAD, the server writes no body. */
  @Override
  public HttpResponse write(AwsError error) {
    Code code = CODES.getOrDefault(error.type(), new Code(error.status(), error.type()));
    String id = UUID.randomUUID().toString();
    return new HttpResponse(
        code.status(),
        List.of(new Header("x-amz-request-id", id), new Header("content-type", "application/xml")),
        xml(code.text(), error.getMessage(), id).getBytes(StandardCharsets.UTF_8));
  }

  private static String xml(String code, String message, String id) {
    StringWriter text = new StringWriter();
    try {
      XMLStreamWriter xml = XMLOutputFactory.newFactory().createXMLStreamWriter(text);
      xml.writeStartDocument("UTF-8", "1.0");
      xml.writeStartElement("Error");
      element(xml, "Code", code);
      element(xml, "Message", message);
      element(xml, "RequestId", id);
      xml.writeEndElement();
      xml.close();
    } catch (XMLStreamException notInMemory) {
      throw new IllegalStateException(notInMemory);
    }
    return text.toString();
  }

  private static void element(XMLStreamWriter xml, String name, String text)
      throws XMLStreamException {
    xml.writeStartElement(name);
    xml.writeCharacters(text);
    xml.writeEndElement();
  }
}
