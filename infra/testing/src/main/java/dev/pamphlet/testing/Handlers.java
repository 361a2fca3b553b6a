package dev.pamphlet.testing;

import com.amazonaws.services.lambda.runtime.Context;
import com.amazonaws.services.lambda.runtime.RequestHandler;
import com.amazonaws.services.lambda.runtime.RequestStreamHandler;
import com.amazonaws.services.lambda.runtime.serialization.PojoSerializer;
import com.amazonaws.services.lambda.runtime.serialization.events.LambdaEventSerializers;
import com.amazonaws.services.lambda.runtime.serialization.factories.JacksonFactory;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Handlers of every kind as stream handlers, as in Lambda's runtime client: it reads the event into
 * the type that a {@link RequestHandler} takes, and writes the result, by the library that is used
 * here.
 */
public final class Handlers {

  private Handlers() {}

  /**
   * A handler as a stream handler.
   *
   * @param handler a {@link RequestStreamHandler} or a {@link RequestHandler}
   */
  public static RequestStreamHandler streaming(Object handler) {
    if (handler instanceof RequestStreamHandler streams) {
      return streams;
    }
    return typed((RequestHandler<?, ?>) handler);
  }

  private static <E, R> RequestStreamHandler typed(RequestHandler<E, R> handler) {
    PojoSerializer<E> events = serializer(eventType(handler.getClass()));
    return new RequestStreamHandler() {
      @Override
      public void handleRequest(InputStream input, OutputStream output, Context context) {
        R response = handler.handleRequest(events.fromJson(input), context);
        PojoSerializer<R> responses = serializer(response.getClass());
        responses.toJson(response, output);
      }
    };
  }

  /** The response of a handler to an event. */
  public static byte[] invoke(Object handler, byte[] event, Context context) {
    ByteArrayOutputStream output = new ByteArrayOutputStream();
    try {
      streaming(handler).handleRequest(new ByteArrayInputStream(event), output, context);
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
    return output.toByteArray();
  }

  /** Making one takes longer than most tests. */
  private static final Map<Class<?>, PojoSerializer<?>> SERIALIZERS = new ConcurrentHashMap<>();

  @SuppressWarnings("unchecked")
  private static <T> PojoSerializer<T> serializer(Class<?> type) {
    return (PojoSerializer<T>) SERIALIZERS.computeIfAbsent(type, Handlers::newSerializer);
  }

  private static PojoSerializer<?> newSerializer(Class<?> type) {
    return LambdaEventSerializers.isLambdaSupportedEvent(type.getName())
        ? LambdaEventSerializers.serializerFor(type, Handlers.class.getClassLoader())
        : JacksonFactory.getInstance().getSerializer(type);
  }

  /** The first type argument of {@code RequestHandler} in a handler's class or a superclass. */
  private static Class<?> eventType(Class<?> handler) {
    Map<TypeVariable<?>, Type> known = new HashMap<>();
    for (Class<?> type = handler; type != null; type = type.getSuperclass()) {
      for (Type implemented : type.getGenericInterfaces()) {
        if (implemented instanceof ParameterizedType generic
            && generic.getRawType() == RequestHandler.class) {
          return resolve(generic.getActualTypeArguments()[0], known);
        }
      }
      if (type.getGenericSuperclass() instanceof ParameterizedType generic) {
        TypeVariable<?>[] names = type.getSuperclass().getTypeParameters();
        for (int i = 0; i < names.length; i++) {
          known.put(names[i], generic.getActualTypeArguments()[i]);
        }
      }
    }
    throw new IllegalArgumentException(handler + " is no handler");
  }

  private static Class<?> resolve(Type type, Map<TypeVariable<?>, Type> known) {
    Type resolved = type;
    while (known.containsKey(resolved)) {
      resolved = known.get(resolved);
    }
    return (Class<?>) resolved;
  }
}
