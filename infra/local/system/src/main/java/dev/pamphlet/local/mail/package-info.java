/**
 * The emulated Amazon SES, and the inbox that shows the mail that functions sent. Nothing leaves
 * the machine: an accepted message is kept, shown at {@code /_local/mail}, and followed by the
 * events that SES would emit.
 */
package dev.pamphlet.local.mail;
