/** Errors and warnings with their positions in a source, and their output. */
package dev.pamphlet.cli.findings;
