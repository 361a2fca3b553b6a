/**
 * The rights of the template's roles: checked for each call of a function, and printed as a table.
 */
package dev.pamphlet.local.rights;
