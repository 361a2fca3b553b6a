/** What every command prints with: the console, tables, bars, the widths of characters. */
package dev.pamphlet.cli.output;
