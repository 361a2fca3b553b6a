package dev.pamphlet.local.http;

import dev.pamphlet.template.LocalAccount;

/** Who signed a request, once its signature is verified. */
public record Caller(String accessKeyId) {

  /** The name IAM would know a user of that key by. */
  public String arn() {
    return "arn:aws:iam::%s:user/%s".formatted(LocalAccount.ID, accessKeyId);
  }
}
