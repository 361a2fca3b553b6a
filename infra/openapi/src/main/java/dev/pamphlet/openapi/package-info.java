/**
 * Describes the HTTP API as an OpenAPI 3.1 document, and as HTML. The functions contain none of
 * these classes: the build of the site includes the two files. The tests beside this module compare
 * the document with the functions.
 */
package dev.pamphlet.openapi;
