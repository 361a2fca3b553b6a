/** Injects the failures that happen on AWS now and then. */
package dev.pamphlet.local.faults;
