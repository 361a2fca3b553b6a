/** What goes wrong on AWS now and then, at will. */
package dev.pamphlet.local.faults;
