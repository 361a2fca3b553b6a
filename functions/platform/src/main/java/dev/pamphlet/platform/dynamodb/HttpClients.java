package dev.pamphlet.platform.dynamodb;

import java.time.Duration;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The HTTP client of the SDK: CRT where its native library runs on this machine, because its TLS
 * starts a fifth of a second sooner than Java's; else the JDK's own.
 */
final class HttpClients {

  private static final Duration CONNECT = Duration.ofMillis(1_000);

  private HttpClients() {}

  static SdkHttpClient forThisMachine() {
    return nativeLibraryRuns()
        ? AwsCrtHttpClient.builder().connectionTimeout(CONNECT).build()
        : UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).build();
  }

  private static boolean nativeLibraryRuns() {
    try {
      CRT.getArchIdentifier();
      new CRT();
      return true;
    } catch (CrtRuntimeException | LinkageError otherMachine) {
      return false;
    }
  }
}
