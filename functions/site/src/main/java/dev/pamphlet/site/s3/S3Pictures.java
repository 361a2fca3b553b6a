package dev.pamphlet.site.s3;

import dev.pamphlet.content.PictureAddress;
import dev.pamphlet.platform.Unavailable;
import dev.pamphlet.platform.aws.AwsClients;
import dev.pamphlet.platform.aws.AwsService;
import dev.pamphlet.platform.config.Environment;
import dev.pamphlet.site.FindPicture;
import dev.pamphlet.site.KeepPictures;
import java.net.URI;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.checksums.RequestChecksumCalculation;
import software.amazon.awssdk.core.checksums.ResponseChecksumValidation;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.S3ClientBuilder;
import software.amazon.awssdk.services.s3.S3Configuration;
import software.amazon.awssdk.services.s3.endpoints.S3EndpointProvider;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

/** Pictures in a bucket, each at a key that is its path on the site. One request each. */
public final class S3Pictures implements FindPicture, KeepPictures {

  /** S3's codes for a body that ended early. */
  private static final Set<String> CUT_OFF = Set.of("RequestTimeout", "IncompleteBody");

  private static final String FOR_GOOD = "public, max-age=31536000, immutable";

  private final S3Client client;
  private final String bucket;

  /**
   * @param client the caller closes it
   */
  public S3Pictures(S3Client client, String bucket) {
    this.client = client;
    this.bucket = bucket;
  }

  /** The pictures of a deployed function. */
  public static S3Pictures of(AwsClients clients) {
    Environment environment = clients.environment();
    boolean emulated = AwsClients.endpoint(environment, AwsService.S3).isPresent();
    return new S3Pictures(
        clients.client(AwsService.S3, configured(S3Client.builder(), emulated)),
        environment.require("PICTURES_BUCKET"));
  }

  /**
   * The settings of every client of pictures.
   *
   * @param emulated whether the server is an emulator; on AWS, the bucket is a part of the host
   *     name
   */
  static S3ClientBuilder configured(S3ClientBuilder builder, boolean emulated) {
    return builder
        .forcePathStyle(emulated)
        // The whole body is in memory, and its key holds a digest of it. A checksum would add
        // nothing, and not every server of S3 knows the newer ones.
        .serviceConfiguration(S3Configuration.builder().chunkedEncodingEnabled(false).build())
        .requestChecksumCalculation(RequestChecksumCalculation.WHEN_REQUIRED)
        .responseChecksumValidation(ResponseChecksumValidation.WHEN_REQUIRED);
  }

  /** The endpoint that the client of this environment calls. */
  public static URI endpoint(Environment environment) {
    return AwsClients.endpoint(environment, AwsService.S3)
        .orElseGet(
            () ->
                S3EndpointProvider.defaultProvider()
                    .resolveEndpoint(
                        parameters -> parameters.region(AwsClients.region(environment)))
                    .join()
                    .endpointUrl()
                    .toUri());
  }

  /**
   * @throws Unavailable when S3 cannot be reached, throttles or fails, or when what it sends is not
   *     the picture of the address, which browsers would keep for a year
   */
  @Override
  public Optional<byte[]> find(PictureAddress address) {
    try {
      byte[] content =
          call(
              s3 ->
                  s3.getObjectAsBytes(get -> get.bucket(bucket).key(key(address)))
                      .asByteArrayUnsafe());
      if (!address.isOf(content)) {
        throw new Unavailable("s3", new IllegalStateException("It sent another content."));
      }
      return Optional.of(content);
    } catch (NoSuchKeyException missing) {
      return Optional.empty();
    }
  }

  /**
   * @throws Unavailable as above; then it may have been stored
   */
  @Override
  public void store(PictureAddress address, String mediaType, byte[] content) {
    call(
        s3 ->
            s3.putObject(
                put ->
                    put.bucket(bucket)
                        .key(key(address))
                        .contentType(mediaType)
                        .cacheControl(FOR_GOOD),
                RequestBody.fromBytes(content)));
  }

  /**
   * @throws Unavailable as above; then it may have been deleted
   */
  @Override
  public void delete(PictureAddress address) {
    call(s3 -> s3.deleteObject(delete -> delete.bucket(bucket).key(key(address))));
  }

  private static String key(PictureAddress address) {
    return address.path().substring(1);
  }

  private <T> T call(Function<S3Client, T> call) {
    try {
      return call.apply(client);
    } catch (AwsServiceException refused) {
      if (refused.statusCode() >= 500 || refused.isThrottlingException() || isCutOff(refused)) {
        throw new Unavailable("s3", refused);
      }
      throw refused;
    } catch (SdkClientException unreached) {
      throw new Unavailable("s3", unreached);
    }
  }

  /** Whether S3 has waited for the rest of a body in vain. */
  private static boolean isCutOff(AwsServiceException refused) {
    return refused.awsErrorDetails() != null
        && CUT_OFF.contains(refused.awsErrorDetails().errorCode());
  }
}
