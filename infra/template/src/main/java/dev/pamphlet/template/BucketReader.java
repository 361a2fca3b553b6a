package dev.pamphlet.template;

import java.util.regex.Pattern;

/**
 * Reads an {@code AWS::S3::Bucket}. Encryption and the block on public access make no difference to
 * a function. Neither do older versions and unfinished uploads: a request for one is refused. A
 * rule that expires current objects does make a difference, and is not emulated.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/bucketnamingrules.html">Bucket
 *     naming rules</a>
 */
final class BucketReader {

  private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]");

  private BucketReader() {}

  static Bucket read(Fields fields) {
    fields.ignore(
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
    fields.ignore("TransitionDefaultMinimumObjectSize");
    return fields.list("Rules", BucketReader::ofWhatNobodySees).isEmpty();
  }

  private static boolean ofWhatNobodySees(Fields rule) {
    rule.ignore(
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
