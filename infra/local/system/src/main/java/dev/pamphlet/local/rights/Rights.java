package dev.pamphlet.local.rights;

import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.local.aws.AwsError;
import dev.pamphlet.local.aws.Interceptor;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Role;
import dev.pamphlet.template.Template;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Lets a function do only what its role in the template allows. A missing right is reported in the
 * function's output and in the response to its call.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/IAM/latest/UserGuide/troubleshoot_access-denied.html">Access
 *     denied error messages</a>
 */
public final class Rights implements Interceptor {

  private final Map<String, Holder> holders = new HashMap<>();
  private final Map<String, Function<AwsCall, List<Access>>> accesses;
  private final Output output;

  private record Holder(String arn, Policy policy) {}

  /**
   * Reads the functions, the roles and the tables of a template.
   *
   * @param output gets a line for each denied call
   */
  public Rights(Template template, Output output) {
    this(template, output, new DynamoDbAccesses(template.tables())::of);
  }

  /**
   * The same in a stricter reading of transactions: each of their actions is judged by the keys of
   * all items in its table. Roles that pass it work whichever way AWS reads them.
   */
  public static Rights ofWholeTransactions(Template template, Output output) {
    return new Rights(
        template, output, new DynamoDbAccesses(template.tables())::ofWholeTransactions);
  }

  private Rights(
      Template template, Output output, Function<AwsCall, List<Access>> dynamoDbAccesses) {
    for (LambdaFunction function : template.functions()) {
      Role role = template.role(function.role());
      String arn = LocalAccount.sessionArn(role, function.logicalId());
      holders.put(function.logicalId(), new Holder(arn, new Policy(role)));
    }
    this.accesses =
        Map.of(
            "dynamodb",
            dynamoDbAccesses,
            "sqs",
            SqsAccesses::of,
            "ses",
            new SesAccesses(template.mail())::of,
            "s3",
            S3Accesses::of);
    this.output = output;
  }

  @Override
  public CompletableFuture<HttpResponse> intercept(
      AwsCall call, Supplier<CompletableFuture<HttpResponse>> next) {
    refuse(call)
        .ifPresent(
            denied -> {
              throw denied;
            });
    return next.get();
  }

  /** Why a call is not allowed; empty if it is. */
  public Optional<AwsError> refuse(AwsCall call) {
    return refusals(call).findFirst();
  }

  /** Everything for which a call is not allowed. */
  public Stream<AwsError> refusals(AwsCall call) {
    Holder holder = holders.get(call.function());
    return accesses.get(call.service()).apply(call).stream()
        .flatMap(access -> refuse(call, holder, access).stream());
  }

  private Optional<AwsError> refuse(AwsCall call, Holder holder, Access access) {
    return reason(holder.policy().judge(access), access)
        .map(
            reason -> {
              String denied =
                  "is not authorized to perform: %s on resource: %s %s"
                      .formatted(access.action(), access.resource(), reason);
              output.line(call.function(), denied);
              return AwsError.accessDenied("User: " + holder.arn() + " " + denied);
            });
  }

  private static Optional<String> reason(Policy.Verdict verdict, Access access) {
    return switch (verdict) {
      case ALLOWED -> Optional.empty();
      case NOT_ALLOWED ->
          Optional.of("because no identity-based policy allows the " + access.action() + " action");
      case DENIED -> Optional.of("with an explicit deny in an identity-based policy");
    };
  }
}
