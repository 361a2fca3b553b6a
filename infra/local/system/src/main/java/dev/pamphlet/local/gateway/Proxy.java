package dev.pamphlet.local.gateway;

import dev.pamphlet.local.template.Route.Authorization;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Predicate;

/** Takes a request through the API: its route, throttle, signature, function and answer. */
final class Proxy {

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

  /** Answers a request, with a 500 if all else fails. */
  CompletableFuture<HttpResponse> handle(HttpRequest request) {
    RequestContext context = RequestContext.at(clock.instant());
    return CompletableFuture.completedFuture(request)
        .thenCompose(read -> outcome(read, context))
        .exceptionally(defect -> Outcome.refused(Refusal.INTERNAL_SERVER_ERROR, Optional.empty()))
        .thenApply(outcome -> finish(request, context, outcome));
  }

  /** Answers a request of which nothing more is read. */
  HttpResponse refuse(HttpRequest request, Refusal refusal) {
    RequestContext context = RequestContext.at(clock.instant());
    return finish(request, context, Outcome.refused(refusal, Optional.empty()));
  }

  private CompletableFuture<Outcome> outcome(HttpRequest request, RequestContext context) {
    Optional<String> path = PercentEncoding.decodePath(request.path());
    if (path.isEmpty()) {
      return refused(Refusal.BAD_REQUEST, Optional.empty());
    }
    Optional<RouteMatch> match = routes.match(request.method(), path.get());
    Optional<CorsPolicy> preflight = cors.filter(policy -> CorsPolicy.isPreflight(request));
    if (match.isEmpty() && preflight.isEmpty()) {
      return refused(Refusal.NOT_FOUND, match);
    }
    if (match
        .filter(Predicate.not(taken -> throttles.allow(taken.route(), context.time())))
        .isPresent()) {
      return refused(Refusal.TOO_MANY_REQUESTS, match);
    }
    boolean signatureNeeded =
        match.filter(taken -> taken.route().authorization() == Authorization.AWS_IAM).isPresent();
    Optional<Caller> caller =
        signatureNeeded ? signatures.verify(request, context.time()) : Optional.empty();
    if (signatureNeeded && caller.isEmpty()) {
      return refused(Refusal.FORBIDDEN, match);
    }
    if (preflight.isPresent()) {
      HttpResponse allowed = preflight.get().preflight(request);
      return CompletableFuture.completedFuture(
          new Outcome(allowed, match, caller, Optional.empty(), Optional.empty()));
    }
    return call(request, path.get(), match.get(), context, caller);
  }

  private CompletableFuture<Outcome> call(
      HttpRequest request,
      String decodedPath,
      RouteMatch match,
      RequestContext context,
      Optional<Caller> caller) {
    byte[] event = events.write(request, decodedPath, match, context, caller);
    if (event.length > MAX_EVENT) {
      return refused(Refusal.TOO_LARGE, Optional.of(match));
    }
    Instant calledAt = clock.instant();
    return integration
        .call(match.function(), event)
        .thenApply(
            result -> {
              Duration latency = Duration.between(calledAt, clock.instant());
              return outcome(request, match, caller, result, latency);
            });
  }

  private Outcome outcome(
      HttpRequest request,
      RouteMatch match,
      Optional<Caller> caller,
      Integration.Result result,
      Duration latency) {
    if (result instanceof Integration.Result.Failure failure) {
      return new Outcome(
          failure.refusal().response(),
          Optional.of(match),
          caller,
          Optional.of(new Outcome.Integration(latency, Optional.of(failure.reason()))),
          Optional.of(failure.refusal()));
    }
    HttpResponse stated = ((Integration.Result.Response) result).response();
    return new Outcome(
        cors.map(policy -> policy.apply(request, stated)).orElse(stated),
        Optional.of(match),
        caller,
        Optional.of(new Outcome.Integration(latency, Optional.empty())),
        Optional.empty());
  }

  private HttpResponse finish(HttpRequest request, RequestContext context, Outcome outcome) {
    accessLog.ifPresent(log -> log.write(request, context, outcome, clock.instant()));
    return outcome.response().with(List.of(new Header("Apigw-Requestid", context.requestId())));
  }

  private static CompletableFuture<Outcome> refused(Refusal refusal, Optional<RouteMatch> match) {
    return CompletableFuture.completedFuture(Outcome.refused(refusal, match));
  }
}
