/**
 * Subscribers as every part of the context knows them: who they are, what they agreed to, and the
 * tokens that their mails carry.
 */
package dev.pamphlet.newsletter;
