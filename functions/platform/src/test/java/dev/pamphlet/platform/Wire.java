package dev.pamphlet.platform;

import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

/** Calls asynchronous functions as Lambda's runtime client does, with JSON in and out. */
public final class Wire {

  private Wire() {}

  public static <E, R> String invoke(RequestHandler<E, R> function, Class<E> type, String event) {
    E read =
        LambdaEventSerializers.serializerFor(type, Wire.class.getClassLoader()).fromJson(event);
    R response = function.handleRequest(read, new OfflineContext("lambda-1"));
    ByteArrayOutputStream json = new ByteArrayOutputStream();
    @SuppressWarnings("unchecked")
    PojoSerializer<R> responses =
        (PojoSerializer<R>) JacksonFactory.getInstance().getSerializer(response.getClass());
    responses.toJson(response, json);
    return json.toString(StandardCharsets.UTF_8);
  }
}
