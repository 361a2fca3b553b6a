package dev.pamphlet.local.runtime;

import dev.pamphlet.template.LambdaFunction;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * An access key for each function, by which the AWS endpoint recognizes the caller. The keys are
 * new at each start, and each function gets only its own.
 */
public record AccessKeys(Map<String, AccessKey> byFunction) {

  /** A key for signing requests. */
  public record AccessKey(String id, String secret) {

    /** In AWS's form. DynamoDB Local accepts only letters and digits. */
    private static AccessKey random(SecureRandom random) {
      byte[] bytes = new byte[30];
      random.nextBytes(bytes);
      String id = Long.toUnsignedString(random.nextLong() | Long.MIN_VALUE, 32);
      return new AccessKey(
          "AKIA" + id.toUpperCase(Locale.ROOT), Base64.getEncoder().encodeToString(bytes));
    }

    /** Without the secret, because it may end up in a log. */
    @Override
    public String toString() {
      return id;
    }
  }

  /** New keys for these functions. */
  public static AccessKeys of(List<LambdaFunction> functions) {
    SecureRandom random = new SecureRandom();
    return new AccessKeys(
        functions.stream()
            .collect(
                Collectors.toMap(LambdaFunction::logicalId, function -> AccessKey.random(random))));
  }

  /** The key of the function with that logical id. */
  public AccessKey of(String function) {
    return Optional.ofNullable(byFunction.get(function))
        .orElseThrow(() -> new IllegalArgumentException("no function " + function));
  }

  /** The logical id of the function whose key has that id. */
  public Optional<String> function(String keyId) {
    return byFunction.entrySet().stream()
        .filter(entry -> entry.getValue().id().equals(keyId))
        .map(Map.Entry::getKey)
        .findFirst();
  }

  /** The secret by key id. */
  public Map<String, String> secrets() {
    return byFunction.values().stream().collect(Collectors.toMap(AccessKey::id, AccessKey::secret));
  }
}
