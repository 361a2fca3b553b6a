/** The editor's command line: what an editor types, and what is printed. */
package dev.pamphlet.cli;
