/** The Content table: its keys, and the codecs of the items that several modules read. */
package dev.pamphlet.content.dynamodb;
