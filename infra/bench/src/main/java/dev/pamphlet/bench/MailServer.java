package dev.pamphlet.bench;

import dev.pamphlet.local.aws.AwsEndpoint;
import dev.pamphlet.local.mail.Account.Limits;
import dev.pamphlet.local.mail.Mailbox;
import dev.pamphlet.local.mail.PostOffice;
import dev.pamphlet.local.mail.SesService;
import dev.pamphlet.local.runtime.AccessKeys;
import dev.pamphlet.local.template.LocalAccount;
import dev.pamphlet.local.template.Template;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

/**
 * The local SES in a process of its own, so that its inbox does not count as memory of those who
 * send. It prints its address and an access key, and ends when its input does.
 */
final class MailServer implements AutoCloseable {

  private static final String FUNCTION = "DeliverChunkFunction";

  private final Process process;
  private final List<String> said;

  private MailServer(Process process, List<String> said) {
    this.process = process;
    this.said = said;
  }

  /** Starts one for a template. */
  static MailServer start(Path template) throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-cp",
                System.getProperty("java.class.path"),
                MailServer.class.getName(),
                template.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    BufferedReader output =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    return new MailServer(process, List.of(output.readLine().split(" ")));
  }

  URI address() {
    return URI.create(said.get(0));
  }

  String keyId() {
    return said.get(1);
  }

  String secret() {
    return said.get(2);
  }

  @Override
  public void close() {
    process.destroy();
  }

  public static void main(String[] arguments) throws Exception {
    Path file = Path.of(arguments[0]);
    Template template = Template.read(file, LocalAccount.parameters(file));
    Path folder = Files.createTempDirectory("bench-mail");
    AccessKeys keys = AccessKeys.of(template.functions());
    try (Mailbox mailbox = Mailbox.in(folder)) {
      PostOffice office =
          new PostOffice(
              template.mail(),
              mailbox,
              Clock.systemUTC(),
              (type, resources, detail) -> {},
              (source, line) -> {});
      office.account().limit(new Limits(false, false, 1_000_000, 1_000_000_000));
      try (AwsEndpoint endpoint =
          AwsEndpoint.start(
              List.of(new SesService(template.mail(), office)),
              keys,
              Clock.systemUTC(),
              List.of())) {
        AccessKeys.AccessKey key = keys.of(FUNCTION);
        System.out.println(endpoint.address() + " " + key.id() + " " + key.secret());
        while (System.in.read() >= 0) {
          // Until whoever started it is gone.
        }
      }
    }
  }
}
