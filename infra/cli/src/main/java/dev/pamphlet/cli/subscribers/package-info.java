/** The commands for subscribers. */
package dev.pamphlet.cli.subscribers;
