package dev.pamphlet.local.buckets;

import dev.pamphlet.local.embedded.LoopbackServer;

/** S3Proxy, as those see it who do not have its libraries. */
public interface BucketServer extends LoopbackServer {}
