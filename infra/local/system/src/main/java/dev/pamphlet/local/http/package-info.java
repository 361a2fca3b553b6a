/**
 * The HTTP code that the API, the AWS endpoint, the Runtime API and the pages at {@code /_local}
 * share: a server, requests and responses as values, handlers and their routes, signatures and
 * JSON.
 */
package dev.pamphlet.local.http;
