/**
 * The code that all commands share: options, exit codes, the connection to the API, texts of
 * failures.
 */
package dev.pamphlet.cli.command;
