/** Third-party servers in this process, each in a class loader of its own. */
package dev.pamphlet.local.embedded;
