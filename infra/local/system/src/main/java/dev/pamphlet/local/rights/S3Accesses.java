package dev.pamphlet.local.rights;

import dev.pamphlet.local.aws.AwsCall;
import dev.pamphlet.template.LocalAccount;
import java.util.List;
import java.util.Map;

/**
 * The actions of an S3 call for IAM: HeadObject needs the right to get the object.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/using-with-s3-policy-actions.html">Required
 *     permissions for S3's operations</a>
 */
final class S3Accesses {

  private S3Accesses() {}

  static List<Access> of(AwsCall call) {
    String bucket = LocalAccount.bucketArn(call.body().path("Bucket").asText());
    String object = bucket + "/" + call.body().path("Key").asText();
    return List.of(
        switch (call.action()) {
          case "HeadObject" -> new Access("s3:GetObject", object, Map.of());
          case "ListObjectsV2" -> new Access("s3:ListBucket", bucket, Map.of());
          default -> new Access("s3:" + call.action(), object, Map.of());
        });
  }
}
