package dev.pamphlet.newsletter.events;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * An HTTP client that keeps an answer to itself where the server says so, and has the timeout of
 * the call lapse at once. So no test waits for a timeout, and on no machine is a call too slow.
 */
final class SilencedHttp implements SdkHttpClient {

  /** The header of an answer that the caller does not get. */
  static final String UNHEARD = "x-unheard";

  private final SdkHttpClient http = UrlConnectionHttpClient.create();
  private final ScheduledThreadPoolExecutor timeouts = new ScheduledThreadPoolExecutor(1);

  SilencedHttp() {
    timeouts.setRemoveOnCancelPolicy(true);
  }

  /** Has the timeouts of its callers. */
  ScheduledExecutorService timeouts() {
    return timeouts;
  }

  @Override
  public ExecutableHttpRequest prepareRequest(HttpExecuteRequest request) {
    ExecutableHttpRequest prepared = http.prepareRequest(request);
    return new ExecutableHttpRequest() {
      @Override
      public HttpExecuteResponse call() throws IOException {
        HttpExecuteResponse answer = prepared.call();
        if (answer.httpResponse().firstMatchingHeader(UNHEARD).isPresent()) {
          timeouts.getQueue().forEach(Runnable::run);
          throw new InterruptedIOException();
        }
        return answer;
      }

      @Override
      public void abort() {
        prepared.abort();
      }
    };
  }

  @Override
  public void close() {
    timeouts.shutdownNow();
    http.close();
  }
}
