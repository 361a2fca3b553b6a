/** A publication in its editor's folders, and how it gets to the API. */
package dev.pamphlet.cli.publication;
