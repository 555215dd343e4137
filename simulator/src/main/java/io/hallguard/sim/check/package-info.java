/** What must and must not have been raised, in the standard's words; knows no rule of the core. */
@NullMarked
package io.hallguard.sim.check;

import org.jspecify.annotations.NullMarked;
