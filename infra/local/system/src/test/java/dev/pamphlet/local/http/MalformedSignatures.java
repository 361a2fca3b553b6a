package dev.pamphlet.local.http;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

/** Requests with malformed signatures. */
public final class MalformedSignatures {

  private static final String CREDENTIAL = "Credential=[^,]*";
  private static final String HEADERS = "SignedHeaders=[^,]*";
  private static final String SIGNATURE = "Signature=\\S*";
  private static final String WHOLE = "Authorization: .*";
  private static final String DATE = "X-Amz-Date: .*";

  private MalformedSignatures() {}

  /**
   * A request without a valid signature.
   *
   * @param its fault
   */
  public record Malformed(String what, String request) {}

  /** Variations of a signed request, each damaged in one way. */
  public static List<Malformed> of(String signed) {
    List<Malformed> all = new ArrayList<>();
    for (String value :
        List.of(
            "",
            "AWS4-HMAC-SHA256",
            "AWS4-HMAC-SHA256 ",
            "AWS4-HMAC-SHA256 ,,,",
            "AWS4-HMAC-SHA256 =,=,=",
            "AWS4-HMAC-SHA256 Credential, SignedHeaders, Signature",
            "AWS4-HMAC-SHA512 Credential=a/b/c/d/aws4_request, SignedHeaders=host, Signature=0",
            "AWS4-ECDSA-P256-SHA256 Credential=a, SignedHeaders=host, Signature=0",
            "Bearer e30.e30.e30",
            "Basic bG9jYWwtZWRpdG9yOmxvY2FsLWVkaXRvcg==",
            "Digest username=\"local-editor\"",
            "\u00ff\u00fe".repeat(100),
            "A".repeat(8000))) {
      all.add(changed(signed, WHOLE, "Authorization: " + value));
    }
    for (String value :
        List.of(
            "",
            "local-editor",
            "/".repeat(4),
            "/".repeat(4000),
            "local-editor/20261122/us-east-1/execute-api/aws4_request/more",
            "local-editor/20261122/us-east-1/execute-api/aws5_request",
            "local-editor/20261199/us-east-1/execute-api/aws4_request",
            "local-editor/20261122/eu-west-1/execute-api/aws4_request",
            "local-editor/20261122/us-east-1/s3/aws4_request",
            "nobody/20261122/us-east-1/execute-api/aws4_request",
            "/20261122/us-east-1/execute-api/aws4_request")) {
      all.add(changed(signed, CREDENTIAL, "Credential=" + value));
    }
    for (String value :
        List.of(
            "",
            ";",
            ";;;;",
            "host",
            "host;host",
            "x-amz-date;host",
            "HOST;X-AMZ-DATE",
            "absent",
            "host;" + "a;".repeat(3000),
            "host:x-amz-date",
            "\u00e9")) {
      all.add(changed(signed, HEADERS, "SignedHeaders=" + value));
    }
    for (String value :
        List.of("", "0", "0".repeat(63), "0".repeat(64), "0".repeat(65), "g".repeat(64), "-1")) {
      all.add(changed(signed, SIGNATURE, "Signature=" + value));
    }
    for (String value :
        List.of(
            "",
            "yesterday",
            "20261122",
            "20261122T120000",
            "20261332T250000Z",
            "0",
            "-1",
            "99999999999999T999999Z",
            "20261122T120000Z20261122T120000Z",
            "20261123T120000Z")) {
      all.add(changed(signed, DATE, "X-Amz-Date: " + value));
    }
    for (String query :
        List.of(
            "X-Amz-Signature=0",
            "X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Signature=" + "0".repeat(64),
            "X-Amz-Expires=99999999999999999999&X-Amz-Signature=" + "0".repeat(64),
            "X-Amz-Security-Token=token")) {
      all.add(changed(signed, "/signed/abused", "/signed/abused?" + query));
    }
    return all;
  }

  private static Malformed changed(String signed, String part, String instead) {
    String request = signed.replaceFirst(part, Matcher.quoteReplacement(instead));
    if (request.equals(signed)) {
      throw new IllegalStateException(instead + " changes nothing in " + signed);
    }
    return new Malformed(instead, request);
  }
}
