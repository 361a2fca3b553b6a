/** The AWS endpoint between the functions and the emulated services. */
package dev.pamphlet.local.aws;
