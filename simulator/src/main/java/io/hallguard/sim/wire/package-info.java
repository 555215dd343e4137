/** What real devices send: topics and bytes, format by format. */
@NullMarked
package io.hallguard.sim.wire;

import org.jspecify.annotations.NullMarked;
