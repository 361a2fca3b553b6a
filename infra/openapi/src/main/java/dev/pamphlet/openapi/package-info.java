/**
 * Describes the HTTP API as an OpenAPI 3.1 document, and as HTML that shows it. The functions carry
 * none of these classes: the build of the site takes the two files along and serves them. The tests
 * beside this module compare the document with what the functions do.
 */
package dev.pamphlet.openapi;
