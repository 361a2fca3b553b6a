package dev.pamphlet.template;

import java.util.regex.Pattern;

/**
 * Reads an {@code AWS::S3::Bucket}. Encryption and what keeps the public out make no difference to
 * a function; older versions and unfinished uploads are nothing that it sees, unless it asks for
 * them, which is refused then. A rule by which current objects expire does make one.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">Bucket
 *     naming rules</a>
 */
final class BucketReader {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private BucketReader() {}

  static Bucket read(Fields fields) {
    fields.without(
        "BucketEncryption", "OwnershipControls", "PublicAccessBlockConfiguration", "Tags");
    fields.leaveOut("VersioningConfiguration", "versions of objects");
    fields.map("LifecycleConfiguration", BucketReader::lifecycle);
    String name =
        fields.text("BucketName").orElseGet(() -> LocalAccount.bucketName(fields.logicalId()));
    if (!NAME.matcher(name).matches()) {
      throw fields.problem("BucketName", "is no name of a bucket: " + name);
    }
    return new Bucket(fields.logicalId(), name);
  }

  private static boolean lifecycle(Fields fields) {
    fields.without("TransitionDefaultMinimumObjectSize");
    return fields.list("Rules", BucketReader::ofWhatNobodySees).isEmpty();
  }

  private static boolean ofWhatNobodySees(Fields rule) {
    rule.without(
        "AbortIncompleteMultipartUpload",
        "ExpiredObjectDeleteMarker",
        "Id",
        "NoncurrentVersionExpiration",
        "NoncurrentVersionTransitions",
        "Prefix",
        "Status");
    return true;
  }
}
