package dev.pamphlet.local.mail;

import dev.pamphlet.local.control.ControlProblem;
import java.io.IOException;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Unsubscribes as a mail program does (RFC 8058): by a POST without cookies, following no redirect.
 * It posts only to this machine, because a letter may have any address.
 */
final class OneClick {

  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final HttpClient client =
      HttpClient.newBuilder()
          .followRedirects(HttpClient.Redirect.NEVER)
          .connectTimeout(PATIENCE)
          .build();

  /** Posts, and describes the response. */
  String post(ReadMail mail) {
    URI address =
        HeaderCheck.oneClickAddress(mail)
            .orElseThrow(
                () -> ControlProblem.impossible("its headers offer no one-click unsubscribe"));
    try {
      if (!InetAddress.getByName(address.getHost()).isLoopbackAddress()) {
        throw ControlProblem.impossible(address.getHost() + " is not this machine");
      }
      HttpResponse<String> response =
          client.send(
              HttpRequest.newBuilder(address)
                  .timeout(PATIENCE)
                  .header("content-type", "application/x-www-form-urlencoded")
                  .POST(HttpRequest.BodyPublishers.ofString("List-Unsubscribe=One-Click"))
                  .build(),
              HttpResponse.BodyHandlers.ofString());
      String verdict = response.statusCode() == 200 ? "as it should be" : "mail programs want 200";
      return "POST %s was answered %d: %s".formatted(address, response.statusCode(), verdict);
    } catch (IOException | IllegalArgumentException unanswered) {
      throw ControlProblem.impossible(address + " does not answer: " + unanswered.getMessage());
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw ControlProblem.impossible("the system is stopping");
    }
  }
}
