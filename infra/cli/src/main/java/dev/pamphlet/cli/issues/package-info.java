/** The commands for issues of the newsletter. */
package dev.pamphlet.cli.issues;
