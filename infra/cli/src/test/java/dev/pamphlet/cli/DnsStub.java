package dev.pamphlet.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.DatagramPacket;
import java.net.DatagramSocket;
import java.net.InetAddress;
import java.net.SocketException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * A DNS server with the records of a test. A test registers one.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc1035#section-4">RFC 1035, 4: messages</a>
 */
final class DnsStub implements AfterEachCallback {

  private static final short CNAME = 5;
  private static final short TXT = 16;

  /** Flags of an authoritative response: without an error, and for an unknown name. */
  private static final short FOUND = (short) 0x8580;

  private static final short NO_SUCH_NAME = (short) 0x8583;

  private static final int HEADER = 12;
  private static final int LONGEST_STRING = 255;

  private final DatagramSocket socket;
  private final Map<String, List<byte[]>> records = new ConcurrentHashMap<>();

  DnsStub() {
    try {
      socket = new DatagramSocket(0, InetAddress.getLoopbackAddress());
    } catch (SocketException noPort) {
      throw new UncheckedIOException(noPort);
    }
    Thread server = new Thread(this::serve, "dns-stub");
    server.setDaemon(true);
    server.start();
  }

  String address() {
    return "127.0.0.1:" + socket.getLocalPort();
  }

  /** Has a text record, in strings of at most 255 bytes. */
  DnsStub text(String name, String text) {
    ByteArrayOutputStream data = new ByteArrayOutputStream();
    byte[] bytes = text.getBytes(StandardCharsets.US_ASCII);
    for (int from = 0; from < bytes.length; from += LONGEST_STRING) {
      int length = Math.min(LONGEST_STRING, bytes.length - from);
      data.write(length);
      data.write(bytes, from, length);
    }
    return add(name, TXT, data.toByteArray());
  }

  /** Has an alias. */
  DnsStub alias(String name, String of) {
    return add(name, CNAME, encoded(of));
  }

  private DnsStub add(String name, short type, byte[] data) {
    records.computeIfAbsent(key(name, type), any -> new ArrayList<>()).add(data);
    return this;
  }

  private static String key(String name, short type) {
    return name.toLowerCase(Locale.ROOT) + " " + type;
  }

  private void serve() {
    byte[] buffer = new byte[512];
    while (!socket.isClosed()) {
      DatagramPacket packet = new DatagramPacket(buffer, buffer.length);
      try {
        socket.receive(packet);
        byte[] response = response(ByteBuffer.wrap(buffer, 0, packet.getLength()));
        socket.send(new DatagramPacket(response, response.length, packet.getSocketAddress()));
      } catch (IOException closed) {
        return;
      }
    }
  }

  private byte[] response(ByteBuffer question) {
    short id = question.getShort(0);
    question.position(HEADER);
    List<String> labels = new ArrayList<>();
    for (int length = question.get(); length > 0; length = question.get()) {
      byte[] label = new byte[length];
      question.get(label);
      labels.add(new String(label, StandardCharsets.US_ASCII));
    }
    String name = String.join(".", labels);
    short type = question.getShort();
    List<byte[]> found = records.getOrDefault(key(name, type), List.of());
    ByteBuffer response = ByteBuffer.allocate(4096);
    response.putShort(id).putShort(found.isEmpty() ? NO_SUCH_NAME : FOUND);
    response.putShort((short) 1).putShort((short) found.size()).putInt(0);
    response.put(encoded(name)).putShort(type).putShort((short) 1);
    for (byte[] data : found) {
      // A pointer to the name in the question, which follows the header.
      response.putShort((short) (0xC000 | HEADER)).putShort(type).putShort((short) 1).putInt(0);
      response.putShort((short) data.length).put(data);
    }
    byte[] bytes = new byte[response.position()];
    response.flip().get(bytes);
    return bytes;
  }

  private static byte[] encoded(String name) {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    for (String label : name.split("\\.")) {
      bytes.write(label.length());
      bytes.writeBytes(label.getBytes(StandardCharsets.US_ASCII));
    }
    bytes.write(0);
    return bytes.toByteArray();
  }

  @Override
  public void afterEach(ExtensionContext context) {
    socket.close();
  }
}
