package dev.pamphlet.template;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A SAM template as it stands on one machine: every parameter, condition and intrinsic function
 * resolved, Globals merged.
 *
 * @param api the HTTP API, if the template has one; a template with two is refused
 * @param functions in the template's order
 * @param tables in the template's order
 * @param queues in the template's order
 * @param buckets in the template's order
 * @param rules those that are enabled
 * @param roles in the template's order
 * @param mail its resources of Amazon SES
 * @param notEmulated what the template asks for but this machine does not do, one readable line per
 *     kind
 */
public record Template(
    Optional<HttpApi> api,
    List<LambdaFunction> functions,
    List<Table> tables,
    List<Queue> queues,
    List<Bucket> buckets,
    List<EventRule> rules,
    List<Role> roles,
    Mail mail,
    List<String> notEmulated) {

  public Template {
    functions = List.copyOf(functions);
    tables = List.copyOf(tables);
    queues = List.copyOf(queues);
    buckets = List.copyOf(buckets);
    rules = List.copyOf(rules);
    roles = List.copyOf(roles);
    notEmulated = List.copyOf(notEmulated);
  }

  /** A template with tables and nothing else. */
  public static Template of(List<Table> tables) {
    return new Template(
        Optional.empty(),
        List.of(),
        tables,
        List.of(),
        List.of(),
        List.of(),
        List.of(),
        Mail.NONE,
        List.of());
  }

  /**
   * Reads a template.
   *
   * @param file the template; the zips it names are resolved against its folder and need not exist
   * @param parameters values by parameter name; parameters not given here take their default
   * @throws TemplateProblem when the file cannot be read, is malformed, or has anything that would
   *     change what the system does but is not emulated
   */
  public static Template read(Path file, Map<String, String> parameters) {
    return TemplateReader.read(file, parameters);
  }

  /**
   * The function of that logical id.
   *
   * @throws TemplateProblem when there is none
   */
  public LambdaFunction function(String logicalId) {
    return functions.stream()
        .filter(function -> function.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow(() -> new TemplateProblem("the template has no function " + logicalId));
  }

  /**
   * The table of that logical id.
   *
   * @throws TemplateProblem when there is none
   */
  public Table table(String logicalId) {
    return tables.stream()
        .filter(table -> table.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow(() -> new TemplateProblem("the template has no table " + logicalId));
  }

  /**
   * The role of that logical id.
   *
   * @throws TemplateProblem when there is none
   */
  public Role role(String logicalId) {
    return roles.stream()
        .filter(role -> role.logicalId().equals(logicalId))
        .findFirst()
        .orElseThrow(() -> new TemplateProblem("the template has no role " + logicalId));
  }
}
