package dev.pamphlet.local.http;

import java.io.ByteArrayInputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4FamilyHttpSigner;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.HttpSigner;
import software.amazon.awssdk.http.auth.spi.signer.SignRequest;
import software.amazon.awssdk.identity.spi.AwsCredentialsIdentity;
import software.amazon.awssdk.identity.spi.AwsSessionCredentialsIdentity;

/** Signs requests with the AWS SDK's own signer. */
public record SdkSigner(
    String accessKeyId, String secret, String region, String service, Instant now) {

  public static SdkSigner localEditor(Instant now) {
    return new SdkSigner("local-editor", "local-editor", "us-east-1", "execute-api", now);
  }

  public HttpRequest sign(String method, String target, String body, String... headerLines) {
    return signed(request(method, target, headerLines), body, ask -> {});
  }

  public HttpRequest presign(String method, String target, Duration validity) {
    return signed(
        request(method, target),
        "",
        ask ->
            ask.putProperty(
                    AwsV4FamilyHttpSigner.AUTH_LOCATION,
                    AwsV4FamilyHttpSigner.AuthLocation.QUERY_STRING)
                .putProperty(AwsV4FamilyHttpSigner.EXPIRATION_DURATION, validity));
  }

  /** Signs with temporary credentials. */
  public HttpRequest signWithToken(String method, String target, String token) {
    return signed(
        AwsSessionCredentialsIdentity.create(accessKeyId, secret, token),
        request(method, target),
        "",
        ask -> {});
  }

  /** Signs without the payload's hash, as S3 accepts over TLS. */
  public HttpRequest signWithoutPayload(String method, String target, String body) {
    SdkHttpRequest overTls = request(method, target).toBuilder().protocol("https").build();
    return signed(
        overTls,
        body,
        ask -> ask.putProperty(AwsV4FamilyHttpSigner.PAYLOAD_SIGNING_ENABLED, false));
  }

  public SdkSigner withService(String other) {
    return new SdkSigner(accessKeyId, secret, region, other, now);
  }

  public SdkSigner withRegion(String other) {
    return new SdkSigner(accessKeyId, secret, other, service, now);
  }

  public SdkSigner withKey(String otherId, String otherSecret) {
    return new SdkSigner(otherId, otherSecret, region, service, now);
  }

  private static SdkHttpRequest request(String method, String target, String... headerLines) {
    SdkHttpRequest.Builder builder =
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.fromValue(method))
            .uri(URI.create("http://127.0.0.1:3000" + target));
    for (String line : headerLines) {
      int colon = line.indexOf(':');
      builder.appendHeader(line.substring(0, colon), line.substring(colon + 1));
    }
    return builder.build();
  }

  private HttpRequest signed(
      SdkHttpRequest request,
      String body,
      Consumer<SignRequest.Builder<AwsCredentialsIdentity>> change) {
    return signed(AwsCredentialsIdentity.create(accessKeyId, secret), request, body, change);
  }

  private HttpRequest signed(
      AwsCredentialsIdentity identity,
      SdkHttpRequest request,
      String body,
      Consumer<SignRequest.Builder<AwsCredentialsIdentity>> change) {
    SignRequest.Builder<AwsCredentialsIdentity> ask =
        SignRequest.builder(identity)
            .request(request)
            .payload(() -> new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)))
            .putProperty(AwsV4HttpSigner.SERVICE_SIGNING_NAME, service)
            .putProperty(AwsV4HttpSigner.REGION_NAME, region)
            .putProperty(HttpSigner.SIGNING_CLOCK, Clock.fixed(now, ZoneOffset.UTC));
    change.accept(ask);
    SdkHttpRequest signed = AwsV4HttpSigner.create().sign(ask.build()).request();
    List<String> headers = new ArrayList<>();
    signed
        .headers()
        .forEach((name, values) -> values.forEach(value -> headers.add(name + ":" + value)));
    String query = signed.encodedQueryParameters().map(text -> "?" + text).orElse("");
    return Requests.fromHere(
        Requests.of(
            signed.method().name(),
            signed.encodedPath() + query,
            body,
            headers.toArray(String[]::new)));
  }
}
