/** What all commands share: options, exit codes, the connection to the API, words for failures. */
package dev.pamphlet.cli.command;
