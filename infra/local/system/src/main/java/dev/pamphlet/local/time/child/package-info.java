/** The code loaded into the functions' processes to move their clock. */
package dev.pamphlet.local.time.child;
