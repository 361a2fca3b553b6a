/**
 * Describes the HTTP API as an OpenAPI 3.1 document. Nothing of it is deployed: the functions carry
 * no descriptions, and the tests of this module hold what is described against what they answer.
 */
package dev.pamphlet.openapi;
