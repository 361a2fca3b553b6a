/** What the roles of the template allow: judged for each call of a function, and as a table. */
package dev.pamphlet.local.rights;
