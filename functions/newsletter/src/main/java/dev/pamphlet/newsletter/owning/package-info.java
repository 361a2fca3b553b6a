/** What subscribers may do with what is theirs: leave, choose topics, see their data, erase it. */
package dev.pamphlet.newsletter.owning;
