package dev.pamphlet.local.sources;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Functions that read streams and queues, in processes of their own. */
public final class SourceFunctions {

  private SourceFunctions() {}

  /** Prints each key, and fails if one is poison. */
  public static final class ReadChanges implements RequestStreamHandler {

    private static final Pattern KEY = Pattern.compile("\"pk\":\\{\"S\":\"([^\"]+)\"");

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      print(event, KEY);
    }
  }

  /** Prints each body, and fails if one is poison. */
  public static final class DoWork implements RequestStreamHandler {

    private static final Pattern BODY = Pattern.compile("\"body\":\"((?:[^\"\\\\]|\\\\.)*)\"");

    @Override
    public void handleRequest(InputStream event, OutputStream answer, Context context)
        throws IOException {
      print(event, BODY);
    }
  }

  private static void print(InputStream event, Pattern pattern) throws IOException {
    Matcher found = pattern.matcher(new String(event.readAllBytes(), StandardCharsets.UTF_8));
    while (found.find()) {
      System.out.println("got " + found.group(1));
      if (found.group(1).equals("poison")) {
        throw new IllegalStateException("poison");
      }
    }
  }
}
