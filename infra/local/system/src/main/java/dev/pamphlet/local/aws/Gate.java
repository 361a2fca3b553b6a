package dev.pamphlet.local.aws;

import java.util.Optional;

/** Something a call of a function has to pass before it reaches the service. */
@FunctionalInterface
public interface Gate {

  /** What the call is answered instead; empty to let it pass. Called from many threads. */
  Optional<AwsRefusal> refuse(AwsCall call);
}
