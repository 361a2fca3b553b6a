package dev.pamphlet.sam;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import java.io.InputStream;
import java.io.OutputStream;

/** The handler of the sample template, which Lambda could instantiate and call. */
public final class SampleHandler implements RequestStreamHandler {

  /** The constructor that Lambda calls. */
  public SampleHandler() {}

  @Override
  public void handleRequest(InputStream event, OutputStream answer, Context context) {}
}
