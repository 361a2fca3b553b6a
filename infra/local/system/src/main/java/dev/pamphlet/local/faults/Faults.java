package dev.pamphlet.local.faults;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.aws.Interceptor;
import dev.pamphlet.local.faults.Fault.Kind;
import dev.pamphlet.local.http.HttpHandler.ConnectionBroken;
import dev.pamphlet.local.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * The active faults of calls to AWS. Each counts its own calls. If several strike one call, their
 * latencies add up, and then the first other fault strikes.
 */
public final class Faults implements Interceptor {

  private static final String DYNAMODB = "dynamodb";

  private final Consumer<String> kill;
  private final List<ActiveFault> active = new ArrayList<>();

  /**
   * Starts without faults.
   *
   * @param kill kills the processes of the function with a logical id
   */
  public Faults(Consumer<String> kill) {
    this.kill = kill;
  }

  /** Adds a fault. */
  public synchronized void add(Fault fault) {
    active.add(new ActiveFault(fault));
  }

  /** Removes all faults. */
  public synchronized void clear() {
    active.clear();
  }

  /**
   * How often each has struck so far, in the order in which they were added, including those that
   * have ended.
   */
  public synchronized List<Struck> struck() {
    return active.stream().map(each -> new Struck(each.fault, each.struck)).toList();
  }

  /** A fault and how often it struck. */
  public record Struck(@JsonUnwrapped Fault fault, @JsonProperty("struck") long times) {}

  @Override
  public CompletableFuture<HttpResponse> intercept(
      AwsCall call, Supplier<CompletableFuture<HttpResponse>> service) {
    List<Fault> striking = strike(call.function(), call.action());
    Duration latency = striking.stream().map(Fault::latency).reduce(Duration.ZERO, Duration::plus);
    Optional<Kind> kind =
        striking.stream().map(Fault::kind).filter(each -> each != Kind.LATENCY).findFirst();
    Supplier<CompletableFuture<HttpResponse>> outcome =
        () -> kind.map(each -> happen(each, call, service)).orElseGet(service);
    if (latency.isZero()) {
      return outcome.get();
    }
    return CompletableFuture.supplyAsync(
            outcome, CompletableFuture.delayedExecutor(latency.toMillis(), TimeUnit.MILLISECONDS))
        .thenCompose(made -> made);
  }

  /** The faults that strike a delivery to a function. */
  public List<Fault> strikeDelivery(String function) {
    return strike(function, Fault.DELIVER);
  }

  /** Whether a fault stops the event sources of a function at present. */
  public synchronized boolean areStopped(String function) {
    return active.stream().anyMatch(each -> each.fault.stops(function));
  }

  /** The faults that strike a call. */
  synchronized List<Fault> strike(String function, String action) {
    return active.stream()
        .filter(each -> each.strikes(function, action))
        .map(each -> each.fault)
        .toList();
  }

  private CompletableFuture<HttpResponse> happen(
      Kind kind, AwsCall call, Supplier<CompletableFuture<HttpResponse>> service) {
    return switch (kind) {
      case THROTTLE -> failed(throttled(call));
      case CONFLICT -> failed(Conflict.with(call));
      case ERROR -> failed(error(call));
      case RESET -> failed(new ConnectionBroken());
      case RESET_AFTER -> service.get().thenCompose(done -> failed(new ConnectionBroken()));
      case TIMEOUT -> new CompletableFuture<>();
      case TIMEOUT_AFTER -> service.get().thenCompose(done -> new CompletableFuture<>());
      case KILL_BEFORE -> {
        kill.accept(call.function());
        yield failed(new ConnectionBroken());
      }
      case KILL_AFTER ->
          service
              .get()
              .thenCompose(
                  done -> {
                    kill.accept(call.function());
                    return failed(new ConnectionBroken());
                  });
      case LATENCY, AGAIN, REORDER, STOP -> service.get();
    };
  }

  private static AwsError error(AwsCall call) {
    return call.service().equals(DYNAMODB)
        ? AwsError.internalServerError()
        : AwsError.of(500, "InternalFailure", "The request failed because of an unknown error");
  }

  private static AwsError throttled(AwsCall call) {
    if (call.service().equals("ses")) {
      return AwsError.of(429, "TooManyRequestsException", "Maximum sending rate exceeded.");
    }
    if (!call.service().equals(DYNAMODB)) {
      return AwsError.common("ThrottlingException", "Rate exceeded");
    }
    return AwsError.ofDynamoDb(
        400,
        "ProvisionedThroughputExceededException",
        "The level of configured provisioned throughput for the table was exceeded."
            + " Consider increasing your provisioning level with the UpdateTable API.");
  }

  private static CompletableFuture<HttpResponse> failed(RuntimeException failure) {
    return CompletableFuture.failedFuture(failure);
  }

  /** A fault and its count of calls. */
  private static final class ActiveFault {

    private final Fault fault;
    private final Random chance;
    private long seen;
    private long struck;

    ActiveFault(Fault fault) {
      this.fault = fault;
      this.chance = new Random(fault.seed());
    }

    /** Whether it strikes this call. Counts the call if it matches. */
    boolean strikes(String function, String action) {
      if (!fault.concerns(function, action)
          || struck >= fault.next().orElse(Long.MAX_VALUE)
          || seen++ < fault.skip()) {
        return false;
      }
      boolean strikes =
          fault.share().isEmpty() || chance.nextDouble() < fault.share().getAsDouble();
      struck += strikes ? 1 : 0;
      return strikes;
    }
  }
}
