package dev.pamphlet.local;

import dev.pamphlet.cli.api.Endpoint;
import dev.pamphlet.local.template.LambdaFunction;
import dev.pamphlet.local.template.LocalAccount;
import dev.pamphlet.local.template.Route;
import dev.pamphlet.local.template.Table;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What a person is told of a system that has started: where it is, what it is, how to try it. */
final class Banner {

  private final LocalSystem system;
  private final Terminal terminal;

  Banner(LocalSystem system, Terminal terminal) {
    this.system = system;
    this.terminal = terminal;
  }

  void print() {
    terminal.line("");
    terminal.line("  %s  %s".formatted(terminal.bold("Pamphlet"), terminal.bold(address())));
    functions();
    content();
    notEmulated();
    howToTry();
    terminal.line("");
    terminal.line(terminal.dim("  Ctrl-C stops it."));
    terminal.line("");
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
        terminal.line("  %s  %s  %s".formatted(padded(name, width), terminal.dim(size), routes));
        name = "";
        size = " ".repeat(size.length());
      }
    }
  }

  /** A line per path: its methods, and whether they want a signature. */
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
    terminal.line("  %s in %s, at %s".formatted(tables(), where, system.dynamoDb()));
    for (LoadedArticle article : system.articles()) {
      terminal.line(
          "  %s %s v%s%s"
              .formatted(
                  article.changed() ? "published" : "unchanged",
                  article.slug(),
                  article.version(),
                  article.quiz().map(", quiz v%d"::formatted).orElse("")));
    }
  }

  private String tables() {
    return String.join(", ", system.template().tables().stream().map(Table::name).toList());
  }

  private void notEmulated() {
    if (!system.template().notEmulated().isEmpty()) {
      heading("In the template, but not here");
      system.template().notEmulated().forEach(line -> terminal.line("  " + terminal.dim(line)));
    }
  }

  private void howToTry() {
    heading("Try it");
    terminal.line("  curl " + system.address().resolve("/v1/articles"));
    for (LoadedArticle article : system.articles()) {
      String address = "/v1/articles/" + article.slug();
      terminal.line("  curl " + system.address().resolve(address));
      if (article.quiz().isPresent()) {
        terminal.line("  curl " + system.address().resolve(address + "/quiz"));
      }
    }
    terminal.line("");
    system.articles().stream()
        .findFirst()
        .ifPresentOrElse(
            article ->
                publishing(
                    article.slug(),
                    "if-match: \"%s\"".formatted(article.version()),
                    "@" + relative(article.file())),
            () ->
                publishing(
                    "hello",
                    "if-none-match: *",
                    "$'---\\ntitle: Hello\\nstatus: published\\n---\\n\\nFirst words.'"));
  }

  private void publishing(String slug, String precondition, String source) {
    terminal.line(
        "  curl --aws-sigv4 aws:amz:%s:execute-api --user %s:%s -X PUT \\"
            .formatted(LocalAccount.REGION, Endpoint.LOCAL_KEY, Endpoint.LOCAL_KEY));
    terminal.line("    -H 'content-type: text/markdown' -H '%s' \\".formatted(precondition));
    terminal.line("    --data-binary %s \\".formatted(source));
    terminal.line("    " + system.address().resolve("/v1/editor/articles/" + slug));
  }

  private void heading(String text) {
    terminal.line("");
    terminal.line("  " + terminal.bold(text));
  }

  private String relative(Path folder) {
    Path root = system.options().root();
    return folder.startsWith(root) ? root.relativize(folder).toString() : folder.toString();
  }

  private static String padded(String text, int width) {
    return text + " ".repeat(width - text.length());
  }
}
