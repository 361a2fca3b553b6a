package dev.pamphlet.local.dynamodb;

import java.time.Duration;

/** DynamoDB Local, as those see it who do not have its libraries. */
public interface DynamoDbServer extends AutoCloseable {

  /** The port of 127.0.0.1 that it listens on. */
  int port();

  /** Begins a new shard of every stream. */
  void rollShards();

  /** Makes older what its streams have. */
  void age(Duration by);

  /** Stops it. Its folder is free then. */
  @Override
  void close();
}
