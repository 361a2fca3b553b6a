package dev.pamphlet.local.http;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Sends bytes unchanged and reads one response at a time, without a client library. */
public final class RawClient implements AutoCloseable {

  private static final int PATIENCE_MILLIS = 20_000;

  private final Socket socket;
  private final InputStream in;

  public RawClient(URI address) throws IOException {
    socket = new Socket(address.getHost(), address.getPort());
    socket.setSoTimeout(PATIENCE_MILLIS);
    in = new BufferedInputStream(socket.getInputStream());
  }

  /** A response as received. */
  public record Answer(int status, List<Header> headers, byte[] body) {

    public String text() {
      return new String(body, StandardCharsets.UTF_8);
    }

    public List<String> values(String name) {
      return headers.stream().filter(header -> header.is(name)).map(Header::value).toList();
    }

    public Optional<String> first(String name) {
      return values(name).stream().findFirst();
    }
  }

  /** One request on a connection of its own. */
  public static Answer exchange(URI address, String request) throws IOException {
    try (RawClient client = new RawClient(address)) {
      client.send(request);
      return client.read(request.startsWith("HEAD "));
    }
  }

  public void send(String text) {
    send(text.getBytes(StandardCharsets.UTF_8));
  }

  public void send(byte[] bytes) {
    try {
      socket.getOutputStream().write(bytes);
      socket.getOutputStream().flush();
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  /** Closes the output. */
  public void endInput() throws IOException {
    socket.shutdownOutput();
  }

  public Answer read(boolean withoutBody) throws IOException {
    String statusLine = line();
    List<Header> headers = new ArrayList<>();
    for (String line = line(); !line.isEmpty(); line = line()) {
      int colon = line.indexOf(':');
      headers.add(new Header(line.substring(0, colon), line.substring(colon + 1).strip()));
    }
    int status = Integer.parseInt(statusLine.split(" ")[1]);
    int length =
        headers.stream()
            .filter(header -> header.is("content-length"))
            .findFirst()
            .map(header -> Integer.parseInt(header.value()))
            .orElse(0);
    boolean none = withoutBody || status == 204 || status == 304;
    return new Answer(status, headers, in.readNBytes(none ? 0 : length));
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }

  private String line() throws IOException {
    ByteArrayOutputStream line = new ByteArrayOutputStream();
    for (int next = in.read(); next != '\n'; next = in.read()) {
      if (next < 0) {
        throw new IOException("the connection ended within a line: " + line);
      }
      if (next != '\r') {
        line.write(next);
      }
    }
    return line.toString(StandardCharsets.ISO_8859_1);
  }
}
