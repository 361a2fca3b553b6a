package dev.pamphlet.local.runtime.child;

import com.amazonaws.services.lambda.runtime.ClientContext;
import com.amazonaws.services.lambda.runtime.CognitoIdentity;
import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.LambdaLogger;
import java.net.http.HttpHeaders;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;

/** What a handler is told about its invocation: the Runtime API's headers and the environment. */
record LoopContext(String requestId, String functionArn, long deadline) implements Context {

  static LoopContext of(HttpResponse<byte[]> event) {
    HttpHeaders headers = event.headers();
    return new LoopContext(
        headers.firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow(),
        headers.firstValue("Lambda-Runtime-Invoked-Function-Arn").orElseThrow(),
        headers.firstValueAsLong("Lambda-Runtime-Deadline-Ms").orElseThrow());
  }

  @Override
  public String getAwsRequestId() {
    return requestId;
  }

  @Override
  public String getLogGroupName() {
    return System.getenv("AWS_LAMBDA_LOG_GROUP_NAME");
  }

  @Override
  public String getLogStreamName() {
    return System.getenv("AWS_LAMBDA_LOG_STREAM_NAME");
  }

  @Override
  public String getFunctionName() {
    return System.getenv("AWS_LAMBDA_FUNCTION_NAME");
  }

  @Override
  public String getFunctionVersion() {
    return System.getenv("AWS_LAMBDA_FUNCTION_VERSION");
  }

  @Override
  public String getInvokedFunctionArn() {
    return functionArn;
  }

  /** Null, as on Lambda when no mobile SDK calls. */
  @Override
  public CognitoIdentity getIdentity() {
    return null;
  }

  /** Null, as on Lambda when no mobile SDK calls. */
  @Override
  public ClientContext getClientContext() {
    return null;
  }

  @Override
  public int getRemainingTimeInMillis() {
    return (int) (deadline - System.currentTimeMillis());
  }

  @Override
  public int getMemoryLimitInMB() {
    return Integer.parseInt(System.getenv("AWS_LAMBDA_FUNCTION_MEMORY_SIZE"));
  }

  @Override
  public LambdaLogger getLogger() {
    return new LambdaLogger() {
      @Override
      public void log(String message) {
        System.out.println(message);
      }

      @Override
      public void log(byte[] message) {
        log(new String(message, StandardCharsets.UTF_8));
      }
    };
  }
}
