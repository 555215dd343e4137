/** Plays a scenario, whatever the stage: a hall in virtual time or a running gateway. */
@NullMarked
package io.hallguard.sim.play;

import org.jspecify.annotations.NullMarked;
