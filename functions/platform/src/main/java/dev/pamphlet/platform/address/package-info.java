/** Names that addresses are made of, shared by the contexts. */
package dev.pamphlet.platform.address;
