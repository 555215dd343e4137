/** Plays against a running gateway: devices over MQTT, people over HTTP. */
@NullMarked
package io.hallguard.sim.live;

import org.jspecify.annotations.NullMarked;
