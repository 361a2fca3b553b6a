/**
 * Amazon SES as the functions see it, and the inbox that shows what they sent. Nothing leaves the
 * machine: a message that is accepted is kept, shown at {@code /_local/mail}, and followed by the
 * events that SES would emit.
 */
package dev.pamphlet.local.mail;
