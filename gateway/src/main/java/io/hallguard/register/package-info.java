/**
 * The register as it leaves the house: sheets as CSV and PDF that can be checked without us, and
 * the commands that make and check them.
 */
@NullMarked
package io.hallguard.register;

import org.jspecify.annotations.NullMarked;
