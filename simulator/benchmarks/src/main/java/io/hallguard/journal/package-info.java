/** What is measured of the journal's own, closed parts, from beside them. */
@NullMarked
package io.hallguard.journal;

import org.jspecify.annotations.NullMarked;
