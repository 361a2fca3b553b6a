package dev.pamphlet.local.gateway;

import dev.pamphlet.local.http.Caller;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpHandler;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.LoopbackOnly;
import dev.pamphlet.local.http.SignatureV4;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Route.Authorization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes a request through the API: its route, throttle, signature and function. */
final class Proxy implements HttpHandler {

  /** Lambda's limit for the event of a synchronous call, in bytes. */
  private static final int MAX_EVENT = 6_291_456;

  /**
   * The only access key for {@code AWS_IAM} routes here, with its secret. Everybody knows it, so
   * these routes are closed to other machines, and to pages of other origins, which could presign a
   * GET.
   */
  private static final Map<String, String> EDITOR = Map.of("local-editor", "local-editor");

  private final RouteTable routes;
  private final Throttles throttles;
  private final Optional<CorsPolicy> cors;
  private final SignatureV4 signatures;
  private final ProxyEvent events;
  private final Integration integration;
  private final Optional<AccessLog> accessLog;
  private final Clock clock;

  Proxy(GatewaySettings settings, Integration integration) {
    String apiId = settings.api().logicalId().toLowerCase(Locale.ROOT);
    this.routes = new RouteTable(settings.routes());
    this.throttles = new Throttles(settings.api());
    this.cors = settings.api().cors().map(CorsPolicy::new);
    this.signatures = new SignatureV4(EDITOR, LocalAccount.REGION, "execute-api");
    this.events = new ProxyEvent(apiId);
    this.integration = integration;
    this.accessLog =
        settings
            .api()
            .accessLogFormat()
            .map(format -> new AccessLog(format, apiId, settings.accessLog()));
    this.clock = settings.clock();
  }

  /** Never fails: every bug is a 500. */
  @Override
  public CompletableFuture<HttpResponse> handle(HttpRequest request) {
    Exchange exchange = new Exchange(request, clock.instant());
    return CompletableFuture.completedFuture(exchange)
        .thenCompose(this::route)
        .exceptionally(defect -> exchange.refuse(Refusal.INTERNAL_SERVER_ERROR))
        .thenApply(response -> finish(exchange, response));
  }

  @Override
  public HttpResponse refuse(HttpRequest request, int status) {
    Exchange exchange = new Exchange(request, clock.instant());
    return finish(exchange, exchange.refuse(Refusal.of(status)));
  }

  private CompletableFuture<HttpResponse> route(Exchange exchange) {
    HttpRequest request = exchange.request;
    Optional<RequestPath> path = RequestPath.of(request.path());
    if (path.isEmpty()) {
      return completed(exchange.refuse(Refusal.BAD_REQUEST));
    }
    exchange.path = path.get().delivered();
    exchange.match = routes.match(request.method(), path.get().routed());
    if (exchange.match.isPresent()) {
      return admit(exchange, exchange.match.get());
    }
    return completed(preflight(request).orElseGet(() -> exchange.refuse(Refusal.NOT_FOUND)));
  }

  private CompletableFuture<HttpResponse> admit(Exchange exchange, RouteMatch match) {
    if (!throttles.allow(match.route(), exchange.time)) {
      return completed(exchange.refuse(Refusal.TOO_MANY_REQUESTS));
    }
    if (match.route().authorization() != Authorization.NONE) {
      exchange.caller = signer(exchange);
      if (exchange.caller.isEmpty()) {
        return completed(exchange.refuse(Refusal.FORBIDDEN));
      }
      if (!LoopbackOnly.admits(exchange.request)) {
        return completed(exchange.refuse(Refusal.NOT_THIS_MACHINE));
      }
    }
    return preflight(exchange.request)
        .map(CompletableFuture::completedFuture)
        .orElseGet(() -> call(exchange, match));
  }

  /** A signature has to be current. Signers have the machine's time, also where it was moved. */
  private Optional<Caller> signer(Exchange exchange) {
    return signatures
        .verify(exchange.request, exchange.time)
        .or(() -> signatures.verify(exchange.request, Instant.now()));
  }

  private CompletableFuture<HttpResponse> call(Exchange exchange, RouteMatch match) {
    byte[] event = events.write(exchange, match);
    if (event.length > MAX_EVENT) {
      return completed(exchange.refuse(Refusal.TOO_LARGE));
    }
    Instant calledAt = clock.instant();
    return integration
        .call(match.function(), event)
        .thenApply(
            result -> {
              exchange.latency = Optional.of(Duration.between(calledAt, clock.instant()));
              return response(exchange, result);
            });
  }

  private HttpResponse response(Exchange exchange, Integration.Result result) {
    if (result instanceof Integration.Result.Failure failure) {
      exchange.integrationError = Optional.of(failure.reason());
      return exchange.refuse(failure.refusal());
    }
    HttpResponse stated = ((Integration.Result.Response) result).response();
    return cors.map(policy -> policy.apply(exchange.request, stated)).orElse(stated);
  }

  private Optional<HttpResponse> preflight(HttpRequest request) {
    return cors.filter(policy -> CorsPolicy.isPreflight(request))
        .map(policy -> policy.preflight(request));
  }

  private HttpResponse finish(Exchange exchange, HttpResponse response) {
    accessLog.ifPresent(log -> log.write(exchange, response, clock.instant()));
    return response.with(List.of(new Header("Apigw-Requestid", exchange.requestId)));
  }

  private static CompletableFuture<HttpResponse> completed(HttpResponse response) {
    return CompletableFuture.completedFuture(response);
  }
}
