package dev.pamphlet.template;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The resources of Amazon S3 in a template. */
class BucketsTest {

  private static final String TEMPLATE =
      """
      Resources:
        Pictures:
          Type: AWS::S3::Bucket
          DeletionPolicy: Retain
          UpdateReplacePolicy: Retain
          Properties:
            OwnershipControls: {Rules: [{ObjectOwnership: BucketOwnerEnforced}]}
            PublicAccessBlockConfiguration: {BlockPublicAcls: true, BlockPublicPolicy: true}
            BucketEncryption: {ServerSideEncryptionConfiguration: []}
            VersioningConfiguration: {Status: Enabled}
            LifecycleConfiguration:
              Rules:
                - Status: Enabled
                  NoncurrentVersionExpiration: {NoncurrentDays: 35}
        OverTls:
          Type: AWS::S3::BucketPolicy
          Properties:
            Bucket: !Ref Pictures
            PolicyDocument:
              Version: '2012-10-17'
              Statement:
                - Effect: Deny
                  Principal: '*'
                  Action: s3:*
                  Resource: [!GetAtt Pictures.Arn, !Sub '${Pictures.Arn}/*']
                  Condition: {Bool: {aws:SecureTransport: 'false'}}
      """;

  @TempDir Path folder;
  private TemplateFile file;

  @BeforeEach
  void chooseFile() {
    file = new TemplateFile(folder);
  }

  @Test
  void aBucketIsReadAndItsVersionsAreLeftOut() {
    Template template = file.read(TEMPLATE);

    assertThat(template.buckets()).containsExactly(new Bucket("Pictures", "pictures"));
    assertThat(template.notEmulated()).containsExactly("versions of objects (Pictures)");
  }

  @Test
  void aBucketIsCalledByItsOwnName() {
    String named =
        TEMPLATE.replace("VersioningConfiguration: {Status: Enabled}", "BucketName: my.pictures");

    assertThat(file.read(named).buckets()).containsExactly(new Bucket("Pictures", "my.pictures"));
  }

  @Test
  void functionsAndRolesGetItsNameAndItsArn() {
    String role =
        """
          Role:
            Type: AWS::IAM::Role
            Properties: {AssumeRolePolicyDocument: {}}
        """;
    String function =
        TemplateFile.functionNamed(
            "F",
            """
            Environment:
              Variables:
                NAME: !Ref Pictures
                OBJECTS: !Sub '${Pictures.Arn}/images/*'
            """);

    assertThat(file.read(TEMPLATE + role + function).function("F").environment())
        .containsEntry("NAME", "pictures")
        .containsEntry("OBJECTS", "arn:aws:s3:::pictures/images/*");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "NoncurrentVersionExpiration: {NoncurrentDays: 35} | ExpirationInDays: 1 | 14 | ExpirationInDays of Rules of LifecycleConfiguration of Pictures is not emulated",
        "VersioningConfiguration: | WebsiteConfiguration: | 10 | WebsiteConfiguration of Pictures is not emulated",
        "VersioningConfiguration: {Status: Enabled} | BucketName: My_Pictures | 10 | BucketName of Pictures is no name of a bucket: My_Pictures",
        "Deny | Allow | 22 | Effect of Statement of PolicyDocument of OverTls is not emulated unless it is Deny",
        "'false' | 'true' | 26 | aws:SecureTransport of Bool of Condition of Statement of PolicyDocument of OverTls is not emulated unless it is false",
        "aws:SecureTransport | aws:Other | 26 | aws:SecureTransport of Bool of Condition of Statement of PolicyDocument of OverTls is not emulated unless it is false",
        "Bool: | StringLike: | 26 | has no Bool",
      })
  void anythingNotEmulatedIsRefusedWithItsPosition(
      String text, String instead, int line, String complaint) {
    assertThat(TEMPLATE).contains(text);

    assertThatThrownBy(() -> file.read(TEMPLATE.replace(text, instead)))
        .isInstanceOf(TemplateProblem.class)
        .message()
        .startsWith("template.yaml:%d:".formatted(line))
        .endsWith(complaint);
  }
}
