/** Runs inside an environment's process on systems where AWS's client does not run. */
package dev.pamphlet.local.runtime.child;
