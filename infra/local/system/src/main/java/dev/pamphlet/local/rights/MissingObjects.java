package dev.pamphlet.local.rights;

import com.fasterxml.jackson.databind.JsonNode;
import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.local.aws.Interceptor;
import dev.pamphlet.local.http.HttpResponse;
import dev.pamphlet.local.http.Json;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.function.Supplier;

/**
 * Reports a missing object only to callers who may list its bucket. All others get "access denied".
 *
 * @see <a href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_GetObject.html">GetObject,
 *     "Permissions"</a>
 */
public final class MissingObjects implements Interceptor {

  private static final Set<String> READS = Set.of("GetObject", "HeadObject");

  private final Rights rights;

  /** Uses these rights. */
  public MissingObjects(Rights rights) {
    this.rights = rights;
  }

  @Override
  public CompletableFuture<HttpResponse> intercept(
      AwsCall call, Supplier<CompletableFuture<HttpResponse>> next) {
    CompletableFuture<HttpResponse> response = next.get();
    return call.service().equals("s3") && READS.contains(call.action())
        ? response.thenApply(read -> read.status() == 404 ? missing(call, read) : read)
        : response;
  }

  private HttpResponse missing(AwsCall call, HttpResponse response) {
    rights
        .refuse(listing(call))
        .ifPresent(
            denied -> {
              throw denied;
            });
    return response;
  }

  /** What must be allowed to whoever is told that the object of a call is missing. */
  public static AwsCall listing(AwsCall read) {
    JsonNode bucket = Json.object().set("Bucket", read.body().path("Bucket"));
    return new AwsCall(read.function(), read.service(), "ListObjectsV2", bucket);
  }
}
