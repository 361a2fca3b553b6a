/** The {@code check} command: finds errors in folders without asking the API. */
package dev.pamphlet.cli.check;
