/** What stands between the functions and the AWS services that are emulated. */
package dev.pamphlet.local.aws;
