/**
 * Describes the HTTP API as an OpenAPI 3.1 document. None of this is deployed: the functions carry
 * no descriptions, and the tests of this module compare the document with what the functions do.
 */
package dev.pamphlet.openapi;
