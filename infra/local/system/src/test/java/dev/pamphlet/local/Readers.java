package dev.pamphlet.local;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/**
 * Readers who send requests in a loop while something else happens, slower than the throttle of a
 * route.
 */
final class Readers implements AutoCloseable {

  /** Milliseconds between a response and the next request of a reader. */
  private static final int PAUSE = 50;

  private final HttpClient http = HttpClient.newHttpClient();
  private final ScheduledExecutorService threads;
  private final Map<Integer, Integer> statuses = new ConcurrentHashMap<>();
  private final List<IOException> failures = new ArrayList<>();

  /** One reader for each address. */
  Readers(URI... addresses) {
    threads = Executors.newScheduledThreadPool(addresses.length);
    for (URI address : addresses) {
      threads.scheduleWithFixedDelay(() -> read(address), 0, PAUSE, TimeUnit.MILLISECONDS);
    }
  }

  private void read(URI address) {
    HttpRequest request = HttpRequest.newBuilder(address).build();
    try {
      statuses.merge(http.send(request, BodyHandlers.discarding()).statusCode(), 1, Integer::sum);
    } catch (IOException failure) {
      synchronized (failures) {
        failures.add(failure);
      }
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
    }
  }

  /** The number of responses by status. */
  Map<Integer, Integer> statuses() {
    return statuses;
  }

  /** The failures of requests without a response. */
  List<IOException> failures() {
    synchronized (failures) {
      return List.copyOf(failures);
    }
  }

  @Override
  public void close() {
    threads.shutdown();
  }
}
