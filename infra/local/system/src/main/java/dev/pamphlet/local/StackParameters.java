package dev.pamphlet.local;

import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.TemplateTree;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of a local stack, as far as its template has them. */
final class StackParameters {

  /** The parameters with the endpoints of AWS services. */
  private static final List<String> ENDPOINTS =
      List.of("DynamoDbEndpoint", "S3Endpoint", "SesEndpoint", "SqsEndpoint");

  private StackParameters() {}

  /**
   * The values by name.
   *
   * @param aws the AWS endpoint for functions
   * @param gateway the address of the API for readers
   */
  static Map<String, String> of(Path template, URI aws, String gateway) {
    TemplateTree tree = TemplateTree.read(template);
    Map<String, String> parameters = new HashMap<>(LocalAccount.parameters(template));
    ENDPOINTS.forEach(name -> set(parameters, tree, name, aws.toString()));
    set(parameters, tree, "PublicUrl", gateway);
    return parameters;
  }

  private static void set(
      Map<String, String> parameters, TemplateTree tree, String name, String value) {
    if (tree.root().at("Parameters", name).isPresent()) {
      parameters.put(name, value);
    }
  }
}
