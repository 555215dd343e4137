/**
 * Halls, people and faults that are not there. {@link io.hallguard.sim.SimulatorMain} is the door;
 * {@code docs/scenarios.md} says how a story is written.
 */
@NullMarked
package io.hallguard.sim;

import org.jspecify.annotations.NullMarked;
