/** The steps of one event, each alone and warm: what the sums of {@code bench} are made of. */
@NullMarked
package io.hallguard.jmh;

import org.jspecify.annotations.NullMarked;
