/**
 * The API in front of the functions, as API Gateway's HTTP API with payload format 2.0 behaves: its
 * routing, its events, its responses, its limits and its refusals. Where AWS documents a behaviour,
 * the class that follows it names the page; where AWS is silent, the stricter of the plausible
 * behaviours is taken, so that what works here works there.
 */
package dev.pamphlet.local.gateway;
