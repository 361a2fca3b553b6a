/** Becoming a subscriber: an address is given, and its owner confirms it. */
package dev.pamphlet.newsletter.subscribing;
