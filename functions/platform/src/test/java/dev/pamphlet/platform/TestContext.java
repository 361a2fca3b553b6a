package dev.pamphlet.platform;

import com.amazonaws.services.lambda.runtime.Context;
import java.lang.reflect.Proxy;

/** A context of Lambda's that knows its request id and nothing else. */
public final class TestContext {

  private TestContext() {}

  public static Context withRequestId(String id) {
    return (Context)
        Proxy.newProxyInstance(
            TestContext.class.getClassLoader(),
            new Class<?>[] {Context.class},
            (proxy, method, arguments) -> {
              if (method.getName().equals("getAwsRequestId")) {
                return id;
              }
              throw new UnsupportedOperationException(method.getName());
            });
  }
}
