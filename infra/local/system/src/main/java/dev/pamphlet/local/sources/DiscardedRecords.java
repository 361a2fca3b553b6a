package dev.pamphlet.local.sources;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.pamphlet.local.aws.AwsClient;
import dev.pamphlet.local.http.Json;
import dev.pamphlet.template.LocalAccount;
import dev.pamphlet.template.StreamSource;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Tells the on-failure destination of a stream which records were given up: their positions, not
 * their content. It sends with the function's role.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/lambda/latest/dg/services-dynamodb-errors.html">Retaining
 *     discarded records for a DynamoDB event source</a>
 */
record DiscardedRecords(String function, StreamSource source, AwsClient client) {

  void tell(
      List<StreamRecord> records,
      String condition,
      int invocations,
      Optional<String> error,
      Instant now) {
    if (source.onFailure().isEmpty()) {
      return;
    }
    StreamRecord first = records.get(0);
    StreamRecord last = records.get(records.size() - 1);
    ObjectNode message =
        Json.tree(
            Map.of(
                "version",
                "1.0",
                "timestamp",
                now,
                "requestContext",
                Map.of(
                    "requestId",
                    UUID.randomUUID(),
                    "functionArn",
                    LocalAccount.functionArn(function),
                    "condition",
                    condition,
                    "approximateInvokeCount",
                    invocations),
                "DDBStreamBatchInfo",
                Map.of(
                    "shardId", first.at().shard().orElseThrow(),
                    "startSequenceNumber", first.id(),
                    "endSequenceNumber", last.id(),
                    "approximateArrivalOfFirstRecord", first.created(),
                    "approximateArrivalOfLastRecord", last.created(),
                    "batchSize", records.size(),
                    "streamArn", LocalAccount.streamArn(source.table()))));
    if (error.isPresent()) {
      message
          .putObject("responseContext")
          .put("statusCode", 200)
          .put("executedVersion", "$LATEST")
          .put("functionError", "Unhandled");
    }
    new Queues(client).send(source.onFailure().get(), message.toString());
  }
}
