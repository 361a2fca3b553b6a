package dev.pamphlet.local.runtime;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.ArrayList;
import java.util.List;

/** Blocks everybody who rings until it lets them in. */
final class Door implements AutoCloseable {

  private final ServerSocket socket = new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  private final List<Socket> waiting = new ArrayList<>();

  Door() throws IOException {
    socket.setSoTimeout(30_000);
  }

  String port() {
    return Integer.toString(socket.getLocalPort());
  }

  void awaitRings(int rings) throws IOException {
    while (waiting.size() < rings) {
      waiting.add(socket.accept());
    }
  }

  void letIn() throws IOException {
    for (Socket ring : waiting) {
      ring.close();
    }
  }

  @Override
  public void close() throws IOException {
    letIn();
    socket.close();
  }
}
