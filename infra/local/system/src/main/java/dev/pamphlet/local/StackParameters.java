package dev.pamphlet.local;

import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.TemplateTree;
import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The parameters of the stack that a system is: of those here, the ones that its template has. */
final class StackParameters {

  /** They tell functions where AWS's services are. */
  private static final List<String> ENDPOINTS =
      List.of("DynamoDbEndpoint", "S3Endpoint", "SesEndpoint", "SqsEndpoint");

  private StackParameters() {}

  /**
   * The values by name.
   *
   * @param aws where the functions find AWS
   * @param gateway where readers find the API
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
