/**
 * What subscribers may do with their subscription: leave, choose topics, see their data, erase it.
 */
package dev.pamphlet.newsletter.selfservice;
