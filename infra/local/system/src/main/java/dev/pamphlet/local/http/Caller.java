package dev.pamphlet.local.http;

import dev.pamphlet.template.LocalAccount;

/** The signer of a request whose signature is verified. */
public record Caller(String accessKeyId) {

  /** The ARN of the IAM user with that key. */
  public String arn() {
    return "arn:aws:iam::%s:user/%s".formatted(LocalAccount.ID, accessKeyId);
  }
}
