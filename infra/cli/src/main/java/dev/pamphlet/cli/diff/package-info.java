/** Two texts, line by line. */
package dev.pamphlet.cli.diff;
