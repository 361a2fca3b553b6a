package dev.pamphlet.local;

import dev.pamphlet.cli.api.Endpoint;
import dev.pamphlet.cli.output.Console;
import dev.pamphlet.cli.output.TextWidth;
import dev.pamphlet.local.http.LoopbackOnly;
import dev.pamphlet.template.Bucket;
import dev.pamphlet.template.LambdaFunction;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.Route;
import dev.pamphlet.template.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Describes a system that has started: its address, its functions, and how to try it. */
final class Banner {

  private final LocalSystem system;
  private final Logs logs;
  private final Console console;

  Banner(LocalSystem system, Logs logs, Console console) {
    this.system = system;
    this.logs = logs;
    this.console = console;
  }

  void print() {
    console.line("");
    console.line("  %s  %s".formatted(console.bold("Pamphlet"), console.bold(address())));
    if (!LoopbackOnly.isLoopback(system.address().getHost())) {
      console.line(
          console.red(
              "  Other machines can read here. Signed requests are taken from this one only."));
    }
    functions();
    content();
    mail();
    notEmulated();
    howToTry();
    console.line("");
    logs.folder()
        .ifPresent(
            folder ->
                console.line(
                    console.dim(
                        "  Logs are in %s; --logs prints them here.".formatted(relative(folder)))));
    console.line(console.dim("  Ctrl-C stops it."));
    console.line("");
  }

  private String address() {
    return system.address().toString();
  }

  private void functions() {
    heading("Functions");
    List<LambdaFunction> functions = system.template().functions();
    int width = functions.stream().mapToInt(f -> f.logicalId().length()).max().orElse(0);
    for (LambdaFunction function : functions) {
      String name = function.logicalId();
      String size = "%5d MB %4d s".formatted(function.memoryMegabytes(), function.timeoutSeconds());
      for (String routes : routes(function)) {
        console.line(
            "  %s  %s  %s".formatted(TextWidth.padded(name, width), console.dim(size), routes));
        name = "";
        size = " ".repeat(size.length());
      }
    }
  }

  /** A line per path: its methods, and whether they require a signature. */
  private static List<String> routes(LambdaFunction function) {
    Map<String, List<String>> methods = new LinkedHashMap<>();
    for (Route route : function.routes()) {
      String signed =
          route.authorization() == Route.Authorization.AWS_IAM ? "  (signed requests)" : "";
      methods.computeIfAbsent(route.path() + signed, path -> new ArrayList<>()).add(route.method());
    }
    if (methods.isEmpty()) {
      return List.of("");
    }
    return methods.entrySet().stream()
        .map(path -> "%-9s %s".formatted(String.join(" ", path.getValue()), path.getKey()))
        .toList();
  }

  private void content() {
    heading("Content");
    String where = system.options().data().map(this::relative).orElse("memory, until this stops");
    console.line("  %s in %s, at %s".formatted(tables(), where, system.dynamoDb()));
    for (Bucket bucket : system.template().buckets()) {
      console.line("  %s in %s".formatted(bucket.logicalId(), where));
    }
    for (LoadedArticle article : system.articles()) {
      console.line(
          "  %s %s v%s%s"
              .formatted(
                  article.changed() ? "published" : "unchanged",
                  article.slug(),
                  article.version(),
                  article.quiz().map(", quiz v%d"::formatted).orElse("")));
    }
  }

  private void mail() {
    if (system.mail().isPresent()) {
      heading("Mail");
      console.line("  " + system.address().resolve("/_local/mail"));
    }
  }

  private String tables() {
    return String.join(", ", system.template().tables().stream().map(Table::name).toList());
  }

  private void notEmulated() {
    if (!system.template().notEmulated().isEmpty()) {
      heading("In the template, but not here");
      system.template().notEmulated().forEach(line -> console.line("  " + console.dim(line)));
    }
  }

  private void howToTry() {
    heading("Try it");
    console.line("  curl " + system.address().resolve("/v1/articles"));
    for (LoadedArticle article : system.articles()) {
      String address = "/v1/articles/" + article.slug();
      console.line("  curl " + system.address().resolve(address));
      if (article.quiz().isPresent()) {
        console.line("  curl " + system.address().resolve(address + "/quiz"));
      }
    }
    console.line("");
    publishing(
        "hello",
        "if-none-match: *",
        "$'---\\ntitle: Hello\\nstatus: published\\n---\\n\\nFirst words.'");
  }

  private void publishing(String slug, String precondition, String source) {
    console.line(
        "  curl --aws-sigv4 aws:amz:%s:execute-api --user %s:%s -X PUT \\"
            .formatted(LocalAccount.REGION, Endpoint.LOCAL_KEY, Endpoint.LOCAL_KEY));
    console.line("    -H 'content-type: text/markdown' -H '%s' \\".formatted(precondition));
    console.line("    --data-binary %s \\".formatted(source));
    console.line("    " + system.address().resolve("/v1/editor/articles/" + slug));
  }

  private void heading(String text) {
    console.line("");
    console.line("  " + console.bold(text));
  }

  private String relative(Path folder) {
    Path root = system.options().root();
    return folder.startsWith(root) ? root.relativize(folder).toString() : folder.toString();
  }
}
