package dev.pamphlet.local.buckets;

import dev.pamphlet.local.embedded.LoopbackServer;

/** The interface of S3Proxy to code without its libraries. */
public interface BucketServer extends LoopbackServer {}
