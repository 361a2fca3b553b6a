package dev.pamphlet.local.sources;

import dev.pamphlet.local.runtime.Output;
import dev.pamphlet.local.time.SystemTime;
import dev.pamphlet.testing.LocalStack;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The same on LocalStack, whose streams and queues are not those of the local system. */
class SourcesOnLocalStackTest extends SourcesContract {

  private static LocalStack localStack;

  @RegisterExtension
  static final BeforeAllCallback START = context -> localStack = LocalStack.of(context);

  @Override
  Backend backend() {
    return new Backend(
        localStack.endpoint(), localStack.endpoint(), SystemTime.ofTheMachine(Output.NOWHERE));
  }
}
