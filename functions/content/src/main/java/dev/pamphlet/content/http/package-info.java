/** Replies to readers by what is at a slug. */
package dev.pamphlet.content.http;
