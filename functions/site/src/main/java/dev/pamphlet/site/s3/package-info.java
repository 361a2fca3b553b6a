/** Pictures in Amazon S3. */
package dev.pamphlet.site.s3;
