package dev.pamphlet.template;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;

/** A template written for one test. */
record TemplateFile(Path folder) {

  private static final String ROLE =
      """
        Role:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument: {}
      """;

  /** The template of exactly this text. */
  Template read(String yaml, Map<String, String> parameters) {
    return Template.read(write(yaml), parameters);
  }

  Template read(String yaml) {
    return read(yaml, Map.of());
  }

  TemplateTree tree(String yaml) {
    return TemplateTree.read(write(yaml));
  }

  /** The function {@code F} with these properties and the required ones, as it is read. */
  LambdaFunction function(String sections, String properties) {
    return read(sections + "Resources:\n" + ROLE + functionNamed("F", properties)).function("F");
  }

  /** The variable of a function that the template gives this value. */
  Optional<String> variable(String sections, String value) {
    String properties = "Environment:\n  Variables:\n    V: " + value + "\n";
    return Optional.ofNullable(function(sections, properties).environment().get("V"));
  }

  static String functionNamed(String logicalId, String properties) {
    String own = properties.lines().map(line -> "      " + line + "\n").collect(joining());
    return """
        %s:
          Type: AWS::Serverless::Function
          Properties:
            CodeUri: code/function.zip
            Handler: example.Handler
            Runtime: java25
            Role: !GetAtt Role.Arn
      %s"""
        .formatted(logicalId, own)
        .indent(0);
  }

  private Path write(String yaml) {
    try {
      return Files.writeString(folder.resolve("template.yaml"), yaml);
    } catch (IOException unwritable) {
      throw new UncheckedIOException(unwritable);
    }
  }
}
