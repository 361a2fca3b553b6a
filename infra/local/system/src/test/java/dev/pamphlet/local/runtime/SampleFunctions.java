package dev.pamphlet.local.runtime;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.ZoneId;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Collectors;

/**
 * Functions that return their input or environment, or end in various ways. They run in child
 * processes.
 */
public final class SampleFunctions {

  private SampleFunctions() {}

  /** Answers with the event. */
  public static final class Echo implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      event.transferTo(answer);
    }
  }

  /** Answers with its environment variables and other properties, one {@code name=value} a line. */
  public static final class Surroundings implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      Map<String, String> seen = new TreeMap<>(System.getenv());
      seen.put("context.requestId", context.getAwsRequestId());
      seen.put("context.functionName", context.getFunctionName());
      seen.put("context.arn", context.getInvokedFunctionArn());
      seen.put("context.memory", "" + context.getMemoryLimitInMB());
      seen.put("context.remaining", "" + context.getRemainingTimeInMillis());
      seen.put("heap", "" + Runtime.getRuntime().maxMemory());
      seen.put("charset", "" + Charset.defaultCharset());
      seen.put("paths", "" + System.getProperty("sun.jnu.encoding"));
      seen.put("zone", "" + ZoneId.systemDefault().normalized());
      seen.put("loader", "" + (getClass().getClassLoader() != ClassLoader.getSystemClassLoader()));
      seen.put("jetty", "" + hasClass("org.eclipse.jetty.server.Server"));
      String members =
          seen.entrySet().stream()
              .map(entry -> quoted(entry.getKey()) + ":" + quoted(entry.getValue()))
              .collect(Collectors.joining(","));
      answer.write(("{" + members + "}").getBytes(StandardCharsets.UTF_8));
    }

    private static String quoted(String text) {
      return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    private static boolean hasClass(String name) {
      try {
        Class.forName(name);
        return true;
      } catch (ClassNotFoundException e) {
        return false;
      }
    }
  }

  /** Answers with the version of the code that it was started from. */
  public static final class Version implements RequestStreamHandler {

    private final byte[] version;

    public Version() throws IOException {
      try (InputStream text = Version.class.getResourceAsStream("/version.txt")) {
        version = text.readAllBytes();
      }
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      answer.write(version);
    }
  }

  /** Prints the event, and a line to standard error. */
  public static final class Talks implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      System.out.println(new String(event.readAllBytes(), StandardCharsets.UTF_8));
      System.err.println("und das war's");
    }
  }

  /** Never returns if the event is {@code "wait"}. */
  public static final class Waits implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      byte[] word = event.readAllBytes();
      if (new String(word, StandardCharsets.UTF_8).equals("\"wait\"")) {
        try {
          new CountDownLatch(1).await();
        } catch (InterruptedException e) {
          throw new IOException(e);
        }
      }
      answer.write(word);
    }
  }

  /** Ends the process if the event is {@code "exit"}. */
  public static final class Exits implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      byte[] word = event.readAllBytes();
      if (new String(word, StandardCharsets.UTF_8).equals("\"exit\"")) {
        System.exit(3);
      }
      answer.write(word);
    }
  }

  /** Runs out of memory if the event is {@code "hoard"}. */
  public static final class Hoards implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      byte[] word = event.readAllBytes();
      if (new String(word, StandardCharsets.UTF_8).equals("\"hoard\"")) {
        answer.write(new byte[512 * 1024 * 1024]);
      }
      answer.write(word);
    }
  }

  /** Answers with one byte more than allowed. */
  public static final class AnswersTooMuch implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      answer.write(new byte[RuntimeApi.LARGEST_RESPONSE + 1]);
    }
  }

  /** Throws. */
  public static final class Throws implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {
      throw new UnsupportedOperationException("not \"this\"\none");
    }
  }

  /** Cannot be constructed. */
  public static final class RefusesToStart implements RequestStreamHandler {
    public RefusesToStart() {
      throw new IllegalStateException("CONTENT_TABLE is not set");
    }

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context) {}
  }

  /** Rings at the port in the event, and answers with its process id when it is let in. */
  public static final class Rings implements RequestStreamHandler {
    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      int port = Integer.parseInt(new String(event.readAllBytes(), StandardCharsets.UTF_8));
      try (Socket door = new Socket(InetAddress.getLoopbackAddress(), port)) {
        door.getInputStream().read();
      }
      answer.write(("" + ProcessHandle.current().pid()).getBytes(StandardCharsets.UTF_8));
    }
  }
}
