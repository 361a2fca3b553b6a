package dev.pamphlet.local.dynamodb;

import dev.pamphlet.local.embedded.LoopbackServer;
import java.time.Duration;

/**
 * The interface of DynamoDB Local to code without its libraries. Once it is stopped, its folder is
 * free.
 */
public interface DynamoDbServer extends LoopbackServer {

  /** Begins a new shard of every stream. */
  void rollShards();

  /** Makes the records of its streams older. */
  void age(Duration by);
}
