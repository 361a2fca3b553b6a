/** Commands about the mail that a stack sends. */
package dev.pamphlet.cli.mail;
