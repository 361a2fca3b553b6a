package dev.pamphlet.local.dynamodb;

import dev.pamphlet.local.embedded.LoopbackServer;
import java.time.Duration;

/** DynamoDB Local, as those see it who do not have its libraries. Stopped, its folder is free. */
public interface DynamoDbServer extends LoopbackServer {

  /** Begins a new shard of every stream. */
  void rollShards();

  /** Makes older what its streams have. */
  void age(Duration by);
}
