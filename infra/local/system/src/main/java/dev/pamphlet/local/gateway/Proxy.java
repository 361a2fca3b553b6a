package dev.pamphlet.local.gateway;

import dev.pamphlet.local.http.Caller;
import dev.pamphlet.local.http.Header;
import dev.pamphlet.local.http.HttpHandler;
import dev.pamphlet.local.http.HttpRequest;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.SignatureV4;
import dev.pamphlet.local.template.Route.Authorization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;

/** Takes a request through the API: its route, throttle, signature and function. */
final class Proxy implements HttpHandler {

  /** Lambda's limit for the event of a synchronous call, in bytes. */
  private static final int MAX_EVENT = 6_291_456;

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
    this.signatures = new SignatureV4(settings.credentials(), settings.region(), "execute-api");
    this.events = new ProxyEvent(apiId);
    this.integration = integration;
    this.accessLog =
        settings
            .api()
            .accessLogFormat()
            .map(format -> new AccessLog(format, apiId, settings.accessLog()));
    this.clock = settings.clock();
  }

  /** Never fails: every defect is a 500. */
  @Override
  public CompletableFuture<HttpResponse> handle(HttpRequest request) {
    RequestContext context = RequestContext.at(clock.instant());
    return CompletableFuture.completedFuture(request)
        .thenCompose(read -> route(read, context))
        .exceptionally(defect -> Outcome.refused(Refusal.INTERNAL_SERVER_ERROR, Optional.empty()))
        .thenApply(outcome -> finish(request, context, outcome));
  }

  @Override
  public HttpResponse refuse(HttpRequest request, int status) {
    Refusal refusal = Refusal.of(status);
    RequestContext context = RequestContext.at(clock.instant());
    return finish(request, context, Outcome.refused(refusal, Optional.empty()));
  }

  private CompletableFuture<Outcome> route(HttpRequest request, RequestContext context) {
    Optional<RequestPath> path = RequestPath.of(request.path());
    if (path.isEmpty()) {
      return refused(Refusal.BAD_REQUEST, Optional.empty());
    }
    Optional<RouteMatch> match = routes.match(request.method(), path.get().routed());
    if (match.isPresent()) {
      return admit(request, path.get().delivered(), match.get(), context);
    }
    return preflight(request)
        .map(allowed -> answered(allowed, Optional.empty(), Optional.empty()))
        .orElseGet(() -> refused(Refusal.NOT_FOUND, Optional.empty()));
  }

  private CompletableFuture<Outcome> admit(
      HttpRequest request, String decodedPath, RouteMatch match, RequestContext context) {
    if (!throttles.allow(match.route(), context.time())) {
      return refused(Refusal.TOO_MANY_REQUESTS, Optional.of(match));
    }
    Optional<Caller> caller = Optional.empty();
    if (match.route().authorization() != Authorization.NONE) {
      caller = signatures.verify(request, context.time());
      if (caller.isEmpty()) {
        return refused(Refusal.FORBIDDEN, Optional.of(match));
      }
    }
    Optional<HttpResponse> preflight = preflight(request);
    return preflight.isPresent()
        ? answered(preflight.get(), Optional.of(match), caller)
        : call(new RoutedRequest(request, decodedPath, match, context, caller));
  }

  private CompletableFuture<Outcome> call(RoutedRequest routed) {
    byte[] event = events.write(routed);
    if (event.length > MAX_EVENT) {
      return refused(Refusal.TOO_LARGE, Optional.of(routed.match()));
    }
    Instant calledAt = clock.instant();
    return integration
        .call(routed.match().function(), event)
        .thenApply(result -> outcome(routed, result, Duration.between(calledAt, clock.instant())));
  }

  private Outcome outcome(RoutedRequest routed, Integration.Result result, Duration latency) {
    if (result instanceof Integration.Result.Failure failure) {
      return new Outcome(
          failure.refusal().response(),
          Optional.of(routed.match()),
          routed.caller(),
          Optional.of(new Outcome.Integration(latency, Optional.of(failure.reason()))),
          Optional.of(failure.refusal()));
    }
    HttpResponse stated = ((Integration.Result.Response) result).response();
    return new Outcome(
        cors.map(policy -> policy.apply(routed.request(), stated)).orElse(stated),
        Optional.of(routed.match()),
        routed.caller(),
        Optional.of(new Outcome.Integration(latency, Optional.empty())),
        Optional.empty());
  }

  private Optional<HttpResponse> preflight(HttpRequest request) {
    return cors.filter(policy -> CorsPolicy.isPreflight(request))
        .map(policy -> policy.preflight(request));
  }

  private HttpResponse finish(HttpRequest request, RequestContext context, Outcome outcome) {
    accessLog.ifPresent(log -> log.write(request, context, outcome, clock.instant()));
    return outcome.response().with(List.of(new Header("Apigw-Requestid", context.requestId())));
  }

  private static CompletableFuture<Outcome> answered(
      HttpResponse response, Optional<RouteMatch> match, Optional<Caller> caller) {
    return CompletableFuture.completedFuture(
        new Outcome(response, match, caller, Optional.empty(), Optional.empty()));
  }

  private static CompletableFuture<Outcome> refused(Refusal refusal, Optional<RouteMatch> match) {
    return CompletableFuture.completedFuture(Outcome.refused(refusal, match));
  }
}
