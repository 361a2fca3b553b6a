/**
 * The whole deployed system on one machine, made from {@code template.yaml}: its functions, its
 * tables, queues and buckets, and its API, each as close to AWS as is worthwhile.
 */
package dev.pamphlet.local;
