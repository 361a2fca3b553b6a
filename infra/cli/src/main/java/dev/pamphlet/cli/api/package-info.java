/** A client of the editor's routes: signed requests, their responses, and their failures. */
package dev.pamphlet.cli.api;
