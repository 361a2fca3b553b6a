/** Servers of others in this process, apart from its own libraries. */
package dev.pamphlet.local.embedded;
