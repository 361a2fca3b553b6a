package dev.pamphlet.template;

import java.util.List;

/**
 * Reads an {@code AWS::S3::BucketPolicy} that only refuses requests without TLS. It has no effect
 * on one machine, where no request uses TLS. Any other policy would give or take rights that are
 * not in the roles.
 */
final class BucketPolicy {

  private static final String SECURE = "aws:SecureTransport";

  private BucketPolicy() {}

  static void read(Fields fields) {
    fields.ignore("Bucket");
    fields.requiredMap(
        "PolicyDocument",
        document -> {
          document.ignore("Id", "Version");
          return document.list("Statement", BucketPolicy::statement);
        });
  }

  private static boolean statement(Fields fields) {
    fields.ignore("Action", "Principal", "Resource", "Sid");
    fields.only("Effect", "Deny");
    return fields.requiredMap(
        "Condition", operators -> operators.requiredMap("Bool", BucketPolicy::withoutTls));
  }

  private static boolean withoutTls(Fields keys) {
    if (!keys.texts(SECURE).equals(List.of("false"))) {
      throw keys.problem(SECURE, "is not emulated unless it is false");
    }
    return true;
  }
}
