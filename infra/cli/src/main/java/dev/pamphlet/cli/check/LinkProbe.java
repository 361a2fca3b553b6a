package dev.pamphlet.cli.check;

import dev.pamphlet.cli.findings.Finding;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Checks whether other sites still have the pages that articles link to. Each page is requested
 * once, with one request at a time to a host and at most four at a time in all.
 */
public final class LinkProbe implements AutoCloseable {

  private static final int AT_ONCE = 4;
  private static final String NAME = "pamphlet-check";

  private final ExecutorService workers = Executors.newFixedThreadPool(AT_ONCE);
  private final Map<URI, Future<Verdict>> asked = new ConcurrentHashMap<>();
  private final Map<String, Object> hosts = new ConcurrentHashMap<>();
  private final HttpClient http;
  private final Duration patience;

  /** The result for a page: a reason if it was not found, and whether that is final. */
  private record Verdict(Optional<String> reason, boolean dead) {
    static final Verdict THERE = new Verdict(Optional.empty(), false);

    /** The host name does not resolve: there is no such host, or no network. */
    static final Verdict UNKNOWN_HOST = new Verdict(Optional.of("unknown host"), true);

    static Verdict dead(String reason) {
      return new Verdict(Optional.of(reason), true);
    }

    static Verdict unsure(String reason) {
      return new Verdict(Optional.of(reason), false);
    }
  }

  /**
   * Whether there is no network: none of several hosts resolves. A single one may be a mistake in
   * an article.
   */
  public boolean isOffline() {
    return asked.keySet().stream().map(URI::getHost).distinct().count() > 1
        && asked.keySet().stream().map(this::verdict).allMatch(Verdict.UNKNOWN_HOST::equals);
  }

  /**
   * @param patience the time limit of a response
   */
  public LinkProbe(Duration patience) {
    this.patience = patience;
    this.http =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NORMAL)
            .build();
  }

  /** Starts to request the pages of links, without waiting for responses. */
  public void ask(List<ExternalLink> links) {
    links.forEach(
        link ->
            asked.computeIfAbsent(
                page(link.address()), page -> workers.submit(() -> ofHost(page))));
  }

  /**
   * Requests all pages and waits for the responses.
   *
   * @param progress gets each address before the wait for its response
   */
  public List<Finding> check(List<ExternalLink> links, Consumer<URI> progress) {
    ask(links);
    List<Finding> findings = new ArrayList<>();
    for (ExternalLink link : links) {
      progress.accept(link.address());
      finding(link, verdict(page(link.address()))).ifPresent(findings::add);
    }
    return findings;
  }

  /** The address without its fragment, which is never sent. */
  private static URI page(URI address) {
    String text = address.toString();
    int fragment = text.indexOf('#');
    return fragment < 0 ? address : URI.create(text.substring(0, fragment));
  }

  private static Optional<Finding> finding(ExternalLink link, Verdict verdict) {
    return verdict.reason().map(reason -> verdict.dead() ? link.dead(reason) : link.unsure(reason));
  }

  private Verdict verdict(URI page) {
    try {
      return asked.get(page).get();
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return Verdict.unsure("not asked");
    } catch (ExecutionException failure) {
      throw new IllegalStateException("cannot ask for " + page, failure.getCause());
    }
  }

  private Verdict ofHost(URI page) throws InterruptedException {
    synchronized (hosts.computeIfAbsent(page.getHost(), host -> new Object())) {
      return ask(page);
    }
  }

  private Verdict ask(URI page) throws InterruptedException {
    try {
      int status = status(page, "HEAD");
      // Some sites answer HEAD differently from GET.
      return verdict(status / 100 == 2 || status == 429 ? status : status(page, "GET"));
    } catch (HttpTimeoutException late) {
      return Verdict.unsure("no answer within %d seconds".formatted(patience.toSeconds()));
    } catch (ConnectException nobody) {
      return isUnresolved(nobody) ? Verdict.UNKNOWN_HOST : Verdict.dead("cannot connect");
    } catch (IOException | IllegalArgumentException broken) {
      return Verdict.unsure("the request failed (%s)".formatted(broken.getMessage()));
    }
  }

  private static boolean isUnresolved(Throwable failure) {
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof UnresolvedAddressException || cause instanceof UnknownHostException) {
        return true;
      }
    }
    return false;
  }

  private int status(URI page, String method) throws IOException, InterruptedException {
    HttpRequest request =
        HttpRequest.newBuilder(page)
            .timeout(patience)
            .header("user-agent", NAME)
            .method(method, BodyPublishers.noBody())
            .build();
    HttpResponse<InputStream> response = http.send(request, BodyHandlers.ofInputStream());
    // The status is enough; the body is not downloaded.
    response.body().close();
    return response.statusCode();
  }

  private static Verdict verdict(int status) {
    if (status / 100 == 2) {
      return Verdict.THERE;
    }
    String reason = "answered with " + status;
    return status == 404 || status == 410 ? Verdict.dead(reason) : Verdict.unsure(reason);
  }

  @Override
  public void close() {
    workers.shutdownNow();
  }
}
