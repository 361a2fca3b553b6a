package dev.pamphlet.template;

/**
 * An {@code AWS::S3::Bucket}.
 *
 * @param name its {@code BucketName}, else its logical id in lower case, as no bucket has capitals
 */
public record Bucket(String logicalId, String name) {}
