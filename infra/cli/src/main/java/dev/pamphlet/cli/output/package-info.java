/** The output of every command: the console, tables, bars, the widths of characters. */
package dev.pamphlet.cli.output;
