/** From the drivers to the loop: pseudonyms for credentials, and word back when it is safe. */
@NullMarked
package io.hallguard.intake;

import org.jspecify.annotations.NullMarked;
