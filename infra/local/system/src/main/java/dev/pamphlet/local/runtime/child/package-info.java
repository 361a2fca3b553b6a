/** What runs inside an environment's process instead of AWS's client, where that does not run. */
package dev.pamphlet.local.runtime.child;
