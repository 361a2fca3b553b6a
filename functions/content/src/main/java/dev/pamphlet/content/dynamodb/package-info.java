/** The Content table: its keys, and how what others may read in it is stored. */
package dev.pamphlet.content.dynamodb;
