package dev.pamphlet.local.aws;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.pamphlet.local.buckets.LocalBuckets;
import dev.pamphlet.local.embedded.StartingServer;
import dev.pamphlet.local.faults.Fault;
import dev.pamphlet.local.faults.Faults;
import dev.pamphlet.local.rights.MissingObjects;
import dev.pamphlet.local.rights.Rights;
import dev.pamphlet.local.rights.RightsTable;
import dev.pamphlet.local.runtime.AccessKeys;
import dev.pamphlet.local.runtime.AccessKeys.AccessKey;
import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Template;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Consumer;
import org.assertj.core.api.AbstractStringAssert;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.s3.presigner.S3Presigner;

/**
 * The buckets of a template, used by functions through the SDK: one writes, one reads, one shows.
 */
class S3ServiceTest {

  private static final String BUCKET = "pictures";
  private static final String KEY = "images/4f6c/cat.png";
  private static final byte[] CONTENT = "a picture".getBytes(StandardCharsets.UTF_8);

  @TempDir private static Path folder;

  private static Template template;
  private static AccessKeys keys;
  private static Faults faults;
  private static StartingServer buckets;
  private static AwsEndpoint endpoint;

  @BeforeAll
  static void start() throws IOException {
    template = Template.read(Files.writeString(folder.resolve("template.yaml"), yaml()), Map.of());
    keys = AccessKeys.of(template.functions());
    faults = new Faults(function -> {});
    open();
  }

  private static void open() {
    buckets = LocalBuckets.start(template.buckets(), Optional.of(folder.resolve("buckets")));
    Rights rights = new Rights(template, Output.NOWHERE);
    endpoint =
        AwsEndpoint.start(
            List.of(new S3Service(buckets.endpoint())),
            keys,
            Clock.systemUTC(),
            List.of(rights, faults, new MissingObjects(rights)));
  }

  @AfterAll
  static void stop() {
    endpoint.close();
    buckets.close();
  }

  @AfterEach
  void clear() {
    faults.clear();
  }

  private static String yaml() {
    return "Resources:\n  Pictures: {Type: AWS::S3::Bucket}\n"
        + function("Write", "s3:PutObject, s3:DeleteObject", "${Pictures.Arn}/images/*")
        + function("Read", "s3:GetObject", "${Pictures.Arn}/images/*")
        + function("Show", "s3:GetObject, s3:ListBucket", "${Pictures.Arn}*");
  }

  private static String function(String name, String actions, String resource) {
    return """
        NAME:
          Type: AWS::Serverless::Function
          Properties: {CodeUri: f.zip, Handler: F, Runtime: java25, Role: !GetAtt NAMERole.Arn}
        NAMERole:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument: {}
            Policies:
              - PolicyName: P
                PolicyDocument:
                  Version: '2012-10-17'
                  Statement: [{Effect: Allow, Action: [ACTIONS], Resource: !Sub 'RESOURCE'}]
      """
        .replace("NAME", name)
        .replace("ACTIONS", actions)
        .replace("RESOURCE", resource);
  }

  @Test
  void anObjectIsReadAsItWasWrittenWithItsType() {
    byte[] picture = new byte[4 << 20];
    new Random(1).nextBytes(picture);
    try (S3Client write = client("Write");
        S3Client read = client("Read")) {
      write.putObject(
          put -> put.bucket(BUCKET).key(KEY).contentType("image/png"),
          RequestBody.fromBytes(picture));

      var got = read.getObjectAsBytes(get -> get.bucket(BUCKET).key(KEY));
      HeadObjectResponse looked = read.headObject(head -> head.bucket(BUCKET).key(KEY));

      assertThat(got.asByteArray()).isEqualTo(picture);
      assertThat(got.response().contentType()).isEqualTo("image/png");
      assertThat(looked.contentLength()).isEqualTo(picture.length);
      assertThat(looked.contentType()).isEqualTo("image/png");
      assertThat(looked.eTag()).isEqualTo(got.response().eTag()).isNotEmpty();
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "images/a b+c&d=e/ü.png",
        "images/100%25.png",
        "images/~a'(b)*!.png",
        "images/a=b"
      })
  void anyKeyIsSignedAndFound(String key) {
    put(key);

    assertThat(get("Read", key)).isEqualTo(CONTENT);
  }

  @Test
  void aDeletedObjectIsGone() {
    put(KEY);
    try (S3Client write = client("Write")) {
      write.deleteObject(delete -> delete.bucket(BUCKET).key(KEY));
      write.deleteObject(delete -> delete.bucket(BUCKET).key(KEY));
    }

    assertThatThrownBy(() -> get("Show", KEY)).isInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void objectsAreKeptOverARestart() {
    put(KEY);
    stop();
    open();

    assertThat(get("Read", KEY)).isEqualTo(CONTENT);
  }

  @Test
  void aMissingObjectIsDeniedToCallersWhoMayNotList() {
    assertDenied(
            "Read", read -> read.getObjectAsBytes(get -> get.bucket(BUCKET).key("images/none")))
        .contains(
            "assumed-role/ReadRole/Read is not authorized to perform: s3:ListBucket"
                + " on resource: arn:aws:s3:::pictures because");
    try (S3Client show = client("Show")) {
      assertThatThrownBy(() -> show.headObject(head -> head.bucket(BUCKET).key("images/none")))
          .isInstanceOf(NoSuchKeyException.class);
    }
  }

  @Test
  void aFunctionMayDoOnlyWhatItsRoleAllows() {
    put(KEY);

    assertDenied("Write", write -> write.getObjectAsBytes(get -> get.bucket(BUCKET).key(KEY)))
        .contains(
            "User: arn:aws:sts::000000000000:assumed-role/WriteRole/Write is not authorized to"
                + " perform: s3:GetObject on resource: arn:aws:s3:::pictures/"
                + KEY);
    assertDenied("Write", write -> write.listObjectsV2(list -> list.bucket(BUCKET)))
        .contains("s3:ListBucket on resource: arn:aws:s3:::pictures because");
    assertDenied(
            "Write",
            write -> write.putObject(put -> put.bucket(BUCKET).key("x"), RequestBody.empty()))
        .contains("s3:PutObject on resource: arn:aws:s3:::pictures/x because");
    assertDenied("Read", read -> read.deleteObject(delete -> delete.bucket(BUCKET).key(KEY)))
        .contains("s3:DeleteObject");
    assertDenied(
            "Read", read -> read.putObject(put -> put.bucket(BUCKET).key(KEY), RequestBody.empty()))
        .contains("s3:PutObject");
    assertThat(get("Read", KEY)).isEqualTo(CONTENT);
  }

  @Test
  void objectsAreListedForCallersWhoMay() {
    put("images/listed/1");
    put("images/listed/2");
    try (S3Client show = client("Show")) {
      assertThat(
              show.listObjectsV2(list -> list.bucket(BUCKET).prefix("images/listed/")).contents())
          .extracting("key")
          .containsExactly("images/listed/1", "images/listed/2");
    }
  }

  @Test
  void otherOperationsAreRefused() {
    put(KEY);
    List<Consumer<S3Client>> others =
        List.of(
            s3 -> s3.getObjectAsBytes(get -> get.bucket(BUCKET).key(KEY).versionId("1")),
            s3 ->
                s3.copyObject(
                    copy ->
                        copy.sourceBucket(BUCKET)
                            .sourceKey(KEY)
                            .destinationBucket(BUCKET)
                            .destinationKey("images/copy")),
            s3 -> s3.createMultipartUpload(upload -> upload.bucket(BUCKET).key(KEY)),
            s3 -> s3.getObjectTagging(tags -> tags.bucket(BUCKET).key(KEY)),
            s3 -> s3.deleteBucket(delete -> delete.bucket(BUCKET)),
            S3Client::listBuckets);

    try (S3Client show = client("Show")) {
      assertThat(others)
          .allSatisfy(
              other ->
                  assertThatThrownBy(() -> other.accept(show))
                      .isInstanceOfSatisfying(
                          S3Exception.class,
                          refused -> assertThat(refused.statusCode()).isEqualTo(501)));
    }
  }

  @Test
  void aPayloadInChunksIsRefused() {
    try (S3Client write = builder("Write").build()) {
      assertThatThrownBy(
              () ->
                  write.putObject(
                      put -> put.bucket(BUCKET).key(KEY), RequestBody.fromBytes(CONTENT)))
          .hasMessageContaining("is not emulated");
    }
  }

  @Test
  void aPresignedAddressIsRefused() throws Exception {
    put(KEY);
    URI presigned;
    try (S3Presigner presigner =
        S3Presigner.builder()
            .endpointOverride(endpoint.address())
            .region(Region.of(LocalAccount.REGION))
            .credentialsProvider(credentials("Read"))
            .build()) {
      presigned =
          presigner
              .presignGetObject(
                  ask ->
                      ask.signatureDuration(Duration.ofMinutes(5))
                          .getObjectRequest(get -> get.bucket(BUCKET).key(KEY)))
              .url()
              .toURI();
    }

    assertThat(fetch(presigned).statusCode()).isEqualTo(403);
    assertThat(fetch(presigned).body()).contains("<Code>SignatureDoesNotMatch</Code>");
    assertThat(fetch(endpoint.address().resolve("/" + BUCKET + "/" + KEY)).statusCode())
        .isEqualTo(400);
  }

  @ParameterizedTest
  @CsvSource({"THROTTLE, 503, SlowDown", "ERROR, 500, InternalError"})
  void faultsHaveS3sErrorCodes(Fault.Kind kind, int status, String code) {
    faults.add(Fault.of(kind).in("Read"));

    try (S3Client read = client("Read")) {
      assertThatThrownBy(() -> read.getObjectAsBytes(get -> get.bucket(BUCKET).key(KEY)))
          .isInstanceOfSatisfying(
              S3Exception.class,
              failed -> {
                assertThat(failed.statusCode()).isEqualTo(status);
                assertThat(failed.awsErrorDetails().errorCode()).isEqualTo(code);
              });
    }
  }

  @Test
  void aConnectionCanBreakAfterThePut() {
    faults.add(Fault.of(Fault.Kind.RESET_AFTER).on("PutObject"));

    assertThatThrownBy(() -> put("images/half")).isInstanceOf(SdkClientException.class);
    assertThat(get("Read", "images/half")).isEqualTo(CONTENT);
  }

  @Test
  void theMatrixOfRightsHasObjects() {
    assertThat(RightsTable.of(template))
        .contains("| Read ", "| s3:GetObject ", "| `pictures/images/*` ");
  }

  private static AbstractStringAssert<?> assertDenied(String function, Consumer<S3Client> call) {
    try (S3Client client = client(function)) {
      call.accept(client);
      throw new AssertionError(function + " is not denied");
    } catch (S3Exception denied) {
      assertThat(denied.statusCode()).isEqualTo(403);
      assertThat(denied.awsErrorDetails().errorCode()).isEqualTo("AccessDenied");
      return assertThat(denied.awsErrorDetails().errorMessage());
    }
  }

  private static void put(String key) {
    try (S3Client write = client("Write")) {
      write.putObject(put -> put.bucket(BUCKET).key(key), RequestBody.fromBytes(CONTENT));
    }
  }

  private static byte[] get(String function, String key) {
    try (S3Client client = client(function)) {
      return client.getObjectAsBytes(get -> get.bucket(BUCKET).key(key)).asByteArray();
    }
  }

  private static HttpResponse<String> fetch(URI address) throws Exception {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
  }

  private static StaticCredentialsProvider credentials(String function) {
    AccessKey key = keys.of(function);
    return StaticCredentialsProvider.create(AwsBasicCredentials.create(key.id(), key.secret()));
  }

  private static S3Client client(String function) {
    return builder(function)
        .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .build();
  }

  /** A client that does not retry, and sends in chunks. */
  private static S3ClientBuilder builder(String function) {
    return S3Client.builder()
        .httpClientBuilder(UrlConnectionHttpClient.builder())
        .endpointOverride(endpoint.address())
        .region(Region.of(LocalAccount.REGION))
        .credentialsProvider(credentials(function))
        .overrideConfiguration(set -> set.retryStrategy(retry -> retry.maxAttempts(1)));
  }
}
