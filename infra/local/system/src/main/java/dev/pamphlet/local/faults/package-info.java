/** Injects the failures that occasionally happen on AWS. */
package dev.pamphlet.local.faults;
