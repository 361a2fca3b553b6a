/** Errors and warnings with their places in a source, and how they are printed. */
package dev.pamphlet.cli.findings;
