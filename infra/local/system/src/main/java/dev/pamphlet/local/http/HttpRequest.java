package dev.pamphlet.local.http;

import java.util.List;
import java.util.Optional;
import org.eclipse.jetty.server.Request;

/**
 * A request as it came over the wire, with its body read.
 *
 * @param path the path as sent, still encoded
 * @param query the text after the question mark as sent; empty without one
 * @param protocol for example {@code HTTP/1.1}
 * @param headers in the order sent, repeated ones repeated
 * @param sourceIp address of the peer of the connection
 * @param port the port it was received on
 */
public record HttpRequest(
    String method,
    String path,
    String query,
    String protocol,
    List<Header> headers,
    byte[] body,
    String sourceIp,
    int port) {

  public HttpRequest {
    headers = List.copyOf(headers);
  }

  /** A request without its body, which may not have arrived yet. */
  static HttpRequest head(Request request) {
    List<Header> headers =
        request.getHeaders().stream()
            .map(
                field ->
                    new Header(field.getName(), Optional.ofNullable(field.getValue()).orElse("")))
            .toList();
    return new HttpRequest(
        request.getMethod(),
        Optional.ofNullable(request.getHttpURI().getPath()).orElse(""),
        Optional.ofNullable(request.getHttpURI().getQuery()).orElse(""),
        request.getConnectionMetaData().getProtocol(),
        headers,
        new byte[0],
        Request.getRemoteAddr(request),
        Request.getLocalPort(request));
  }

  /** The same with its body. */
  HttpRequest withBody(byte[] read) {
    return new HttpRequest(method, path, query, protocol, headers, read, sourceIp, port);
  }

  /** The values of a header in the order sent. */
  public List<String> values(String name) {
    return headers.stream().filter(header -> header.is(name)).map(Header::value).toList();
  }

  /** The first value of a header. */
  public Optional<String> first(String name) {
    return values(name).stream().findFirst();
  }

  /** The value of a header that may occur only once; empty if it is missing or repeated. */
  public Optional<String> only(String name) {
    List<String> values = values(name);
    return values.size() == 1 ? Optional.of(values.get(0)) : Optional.empty();
  }

  /** The size of the request line and the headers as usually written, in bytes. */
  int size() {
    int target = path.length() + (query.isEmpty() ? 0 : query.length() + 1);
    int requestLine = method.length() + target + protocol.length() + 4;
    return headers.stream()
        .mapToInt(header -> header.name().length() + header.value().length() + 4)
        .reduce(requestLine + 2, Integer::sum);
  }

  /** The parsed query string. */
  public QueryString queryString() {
    return QueryString.parse(query);
  }
}
