package dev.pamphlet.cli.mail;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.cli.api.OperatorsSes;
import dev.pamphlet.cli.command.EndpointOption;
import dev.pamphlet.cli.command.ExitCode;
import dev.pamphlet.cli.command.InvalidUsage;
import dev.pamphlet.cli.command.Subcommand;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import javax.naming.NamingException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Checks whether a stack can send mail. */
@Command(
    name = "check",
    header = "Checks whether mail can be sent and will be trusted.",
    description = {
      "",
      "For operators: asks Amazon SES about the sender's domain, the account and the stack's"
          + " configuration sets, and DNS about the domain. Prints a line for each, with the remedy if"
          + " something is wrong. Ends with 1 if something is. It uses the credentials that AWS's"
          + " tools use. They need these rights:",
      "  ses:GetAccount, ses:GetEmailIdentity, ses:ListConfigurationSets,",
      "  ses:GetConfigurationSet, ses:GetConfigurationSetEventDestinations"
    },
    footer = {"", "Example:", "  pamphlet mail check --domain example.org --region eu-west-1"})
public final class MailCheckCommand extends Subcommand {

  private static final Pattern DOMAIN = Pattern.compile("[a-z0-9-]+(\\.[a-z0-9-]+)+");

  @Option(
      names = "--domain",
      required = true,
      paramLabel = "DOMAIN",
      description = "The stack's parameter MailDomain.")
  private String domain;

  @Option(
      names = "--stack",
      paramLabel = "NAME",
      defaultValue = "pamphlet",
      description = "The name of the stack (${DEFAULT-VALUE}).")
  private String stack;

  @Option(
      names = "--dns",
      paramLabel = "HOST[:PORT]",
      description = "The DNS server to ask (else the system's).")
  private String dnsServer;

  @Mixin private EndpointOption endpoint;

  @Override
  protected ExitCode run(Console console) {
    String name = domain.toLowerCase(Locale.ROOT);
    if (!DOMAIN.matcher(name).matches()) {
      throw new InvalidUsage("'%s' is not a domain such as example.org".formatted(domain));
    }
    String region = endpoint.region(account(), "SES");
    List<Verdict> verdicts;
    try (OperatorsSes ses =
            new OperatorsSes(endpoint.endpoint(), region, endpoint.credentials(account()));
        Dns dns = new Dns(Optional.ofNullable(dnsServer))) {
      verdicts = check(console, ses, dns, name, region);
    } catch (NamingException unusable) {
      throw new InvalidUsage("'%s' is no DNS server".formatted(dnsServer));
    }
    print(console, verdicts);
    return verdicts.stream().anyMatch(Verdict::isWrong) ? ExitCode.REFUSED : ExitCode.DONE;
  }

  private List<Verdict> check(
      Console console, OperatorsSes ses, Dns dns, String name, String region) {
    List<Verdict> verdicts = new ArrayList<>();
    console.progress("asking SES about " + name);
    verdicts.addAll(new IdentityChecks(name, region, dns).of(ses.identity(name)));
    console.progress("asking DNS about " + name);
    verdicts.add(new DmarcCheck(dns).of(name));
    console.progress("asking SES about the account");
    verdicts.addAll(new AccountChecks(region).of(ses.account()));
    console.progress("asking SES about the stack " + Console.printable(stack));
    List<String> sets = ses.configurationSets(stack + "-");
    for (String set : sets) {
      verdicts.add(ConfigurationSetChecks.of(ses.configurationSet(set), ses.destinations(set)));
    }
    if (sets.isEmpty()) {
      verdicts.add(ConfigurationSetChecks.none(stack, region));
    }
    return verdicts;
  }

  private static void print(Console console, List<Verdict> verdicts) {
    Table table = new Table();
    ObjectNode document = JsonNodeFactory.instance.objectNode();
    ArrayNode checks = document.putArray("checks");
    for (Verdict verdict : verdicts) {
      String grade = verdict.grade().name().toLowerCase(Locale.ROOT);
      table.row(
          styled(console, verdict.grade(), grade),
          verdict.subject(),
          Console.printable(verdict.text()));
      checks
          .addObject()
          .put("subject", verdict.subject())
          .put("grade", grade)
          .put("text", verdict.text());
    }
    table.lines().forEach(console::line);
    console.document(document);
  }

  private static String styled(Console console, Verdict.Grade grade, String text) {
    return switch (grade) {
      case OK -> console.green(text);
      case ADVICE -> console.yellow(text);
      case WRONG -> console.red(text);
    };
  }
}
