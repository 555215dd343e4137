/** A hall that is not there: virtual time, the real decoders and the real core. */
@NullMarked
package io.hallguard.sim.world;

import org.jspecify.annotations.NullMarked;
