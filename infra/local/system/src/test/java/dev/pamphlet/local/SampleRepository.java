package dev.pamphlet.local;

import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.local.runtime.SampleZip;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A repository with a small system: one function that returns its environment, and one table. */
record SampleRepository(Path root) {

  private static final String TEMPLATE =
      """
      AWSTemplateFormatVersion: '2010-09-09'
      Transform: AWS::Serverless-2016-10-31
      Parameters:
        DynamoDbEndpoint:
          Type: String
          Default: ''
      Conditions:
        HasDynamoDbEndpoint: !Not [!Equals [!Ref DynamoDbEndpoint, '']]
      Resources:
        Api:
          Type: AWS::Serverless::HttpApi
        ThingsTable:
          Type: AWS::DynamoDB::Table
          Properties:
            BillingMode: PAY_PER_REQUEST
            AttributeDefinitions:
              - {AttributeName: pk, AttributeType: S}
            KeySchema:
              - {AttributeName: pk, KeyType: HASH}
        SurroundingsRole:
          Type: AWS::IAM::Role
          Properties:
            AssumeRolePolicyDocument:
              Version: '2012-10-17'
              Statement:
                - Effect: Allow
                  Principal: {Service: lambda.amazonaws.com}
                  Action: sts:AssumeRole
        SurroundingsFunction:
          Type: AWS::Serverless::Function
          Properties:
            CodeUri: samples.zip
            Handler: dev.pamphlet.local.runtime.SampleFunctions$Surroundings
            Runtime: java25
            MemorySize: 256
            Timeout: 20
            Role: !GetAtt SurroundingsRole.Arn
            Environment:
              Variables:
                THINGS_TABLE: !Ref ThingsTable
                AWS_ENDPOINT_URL_DYNAMODB: !If
                  - HasDynamoDbEndpoint
                  - !Ref DynamoDbEndpoint
                  - !Ref AWS::NoValue
            Events:
              Get:
                Type: HttpApi
                Properties:
                  ApiId: !Ref Api
                  Method: GET
                  Path: /surroundings
      """;

  static SampleRepository in(Path root) throws IOException {
    SampleZip.in(root);
    Files.writeString(root.resolve("template.yaml"), TEMPLATE);
    return new SampleRepository(root);
  }

  LocalOptions options() {
    return options(0, Output.NOWHERE);
  }

  LocalOptions options(int port, Output output) {
    return LocalOptions.of(
        root, output, "--port", Integer.toString(port), "--in-memory", "--no-publication");
  }
}
