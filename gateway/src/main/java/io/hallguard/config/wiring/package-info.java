/** The wiring sheet of a hall: which wire goes where, from the hall's own file. */
@NullMarked
package io.hallguard.config.wiring;

import org.jspecify.annotations.NullMarked;
