package dev.pamphlet.platform.aws;

import java.time.Duration;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.http.SdkHttpClient;
import software.amazon.awssdk.http.crt.AwsCrtHttpClient;
import software.amazon.awssdk.http.urlconnection.UrlConnectionHttpClient;

/**
 * The HTTP client of the SDK: CRT where its native library runs, because its TLS starts a fifth of
 * a second sooner than Java's; elsewhere the JDK's.
 */
final class HttpClients {

  private static final Duration CONNECT = Duration.ofMillis(1_000);

  private HttpClients() {}

  static SdkHttpClient forThisMachine() {
    return nativeLibraryRuns()
        ? AwsCrtHttpClient.builder().connectionTimeout(CONNECT).build()
        : UrlConnectionHttpClient.builder().connectionTimeout(CONNECT).build();
  }

  /**
   * A client that closes silent connections.
   *
   * @param silence the timeout, in whole seconds
   */
  static SdkHttpClient impatient(Duration silence) {
    return nativeLibraryRuns()
        ? AwsCrtHttpClient.builder()
            .connectionTimeout(CONNECT)
            .tlsNegotiationTimeout(silence)
            .connectionHealthConfiguration(
                health -> health.minimumThroughputInBps(1L).minimumThroughputTimeout(silence))
            .build()
        : UrlConnectionHttpClient.builder()
            .connectionTimeout(CONNECT)
            .socketTimeout(silence)
            .build();
  }

  static boolean nativeLibraryRuns() {
    try {
      CRT.getArchIdentifier();
      new CRT();
      return true;
    } catch (CrtRuntimeException | LinkageError otherMachine) {
      return false;
    }
  }
}
