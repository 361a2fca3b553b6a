/**
 * The API in front of the functions, which emulates API Gateway's HTTP API with payload format 2.0:
 * routing, events, responses, limits and refusals. Where AWS documents a behaviour, the class names
 * the page. Where AWS does not, the class implements the stricter of the plausible behaviours, so
 * that what works here works there.
 */
package dev.pamphlet.local.gateway;
