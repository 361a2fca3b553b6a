package dev.pamphlet.local.gateway;

/** Who signed a request, once its signature is verified. */
public record Caller(String accessKeyId) {

  /** The name IAM would know a user of that key by. */
  String arn() {
    return "arn:aws:iam::%s:user/%s".formatted(RequestContext.ACCOUNT_ID, accessKeyId);
  }
}
