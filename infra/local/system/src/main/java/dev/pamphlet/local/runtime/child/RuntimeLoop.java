package dev.pamphlet.local.runtime.child;

import com.amazonaws.services.lambda.runtime.api.client.EventHandlerLoader;
import com.amazonaws.services.lambda.runtime.api.client.HandlerInfo;
import com.amazonaws.services.lambda.runtime.api.client.LambdaRequestHandler;
import com.amazonaws.services.lambda.runtime.api.client.UserFault;
import com.amazonaws.services.lambda.runtime.api.client.runtimeapi.dto.InvocationRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpHeaders;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * A runtime for systems on which AWS's own does not run, because that asks for its events in native
 * code: asks the Runtime API for events, one at a time, and has AWS's client call the handler with
 * them. Loads the function as AWS's does, from the working directory and the jars in its {@code
 * lib/}, behind a loader of its own.
 */
public final class RuntimeLoop {

  private final HttpClient http = HttpClient.newHttpClient();
  private final String api =
      "http://" + System.getenv("AWS_LAMBDA_RUNTIME_API") + "/2018-06-01/runtime/";

  private RuntimeLoop() {}

  /**
   * @param arguments the handler's class name
   */
  public static void main(String[] arguments) throws Exception {
    System.setOut(new PrintStream(System.out, true, StandardCharsets.UTF_8));
    System.setErr(new PrintStream(System.err, true, StandardCharsets.UTF_8));
    new RuntimeLoop().run(arguments[0]);
  }

  private void run(String className) throws IOException, InterruptedException {
    LambdaRequestHandler handler;
    try {
      handler = load(className);
    } catch (Throwable t) {
      t.printStackTrace();
      report("init/error", t);
      System.exit(1);
      return;
    }
    while (true) {
      HttpRequest next = HttpRequest.newBuilder(URI.create(api + "invocation/next")).build();
      HttpResponse<byte[]> event = http.send(next, BodyHandlers.ofByteArray());
      String requestId = event.headers().firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow();
      try {
        post(
            "invocation/" + requestId + "/response",
            handler.call(invocation(event)).toByteArray(),
            "");
      } catch (Throwable t) {
        t.printStackTrace();
        report("invocation/" + requestId + "/error", t);
        if (t instanceof VirtualMachineError) {
          System.exit(1);
        }
      }
    }
  }

  private static InvocationRequest invocation(HttpResponse<byte[]> event) {
    HttpHeaders headers = event.headers();
    InvocationRequest invocation = new InvocationRequest();
    invocation.setId(headers.firstValue("Lambda-Runtime-Aws-Request-Id").orElseThrow());
    invocation.setInvokedFunctionArn(
        headers.firstValue("Lambda-Runtime-Invoked-Function-Arn").orElseThrow());
    invocation.setDeadlineTimeInMs(
        headers.firstValueAsLong("Lambda-Runtime-Deadline-Ms").orElseThrow());
    invocation.setContent(event.body());
    return invocation;
  }

  private static LambdaRequestHandler load(String className) throws Exception {
    Path root = Path.of("").toAbsolutePath();
    List<URL> code = new ArrayList<>();
    code.add(root.toUri().toURL());
    Path lib = root.resolve("lib");
    if (Files.isDirectory(lib)) {
      try (Stream<Path> jars = Files.list(lib)) {
        for (Path jar : jars.filter(file -> file.toString().endsWith(".jar")).sorted().toList()) {
          code.add(jar.toUri().toURL());
        }
      }
    }
    // Never closed: the function may load a class with its last event.
    URLClassLoader loader = new URLClassLoader(code.toArray(URL[]::new));
    Thread.currentThread().setContextClassLoader(loader);
    LambdaRequestHandler handler =
        EventHandlerLoader.loadEventHandler(HandlerInfo.fromString(className, loader));
    if (handler instanceof LambdaRequestHandler.UserFaultHandler cannotBeMade) {
      // Would fail each event. AWS's client reports a failed start instead, and ends.
      throw cannotBeMade.fault;
    }
    return handler;
  }

  private void report(String path, Throwable failure) throws IOException, InterruptedException {
    String type = failure.getClass().getName();
    String message = String.valueOf(failure.getMessage());
    if (failure instanceof UserFault fault) {
      type = fault.exception;
      message = fault.msg;
    }
    String json = "{\"errorMessage\":%s,\"errorType\":%s}".formatted(quoted(message), quoted(type));
    post(path, json.getBytes(StandardCharsets.UTF_8), type);
  }

  private void post(String path, byte[] body, String errorType)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(api + path)).POST(BodyPublishers.ofByteArray(body));
    if (!errorType.isEmpty()) {
      request.header("Lambda-Runtime-Function-Error-Type", errorType);
    }
    http.send(request.build(), BodyHandlers.discarding());
  }

  private static String quoted(String text) {
    StringBuilder json = new StringBuilder("\"");
    for (char c : text.toCharArray()) {
      if (c == '"' || c == '\\') {
        json.append('\\').append(c);
      } else if (c < ' ') {
        json.append("\\u%04x".formatted((int) c));
      } else {
        json.append(c);
      }
    }
    return json.append('"').toString();
  }
}
