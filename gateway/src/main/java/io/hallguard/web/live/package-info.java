/**
 * The live stream: what changed, to every screen that may see it, in the journal's order. One
 * thread makes the views; the loop only hands over, and each connection writes on its own context.
 */
@NullMarked
package io.hallguard.web.live;

import org.jspecify.annotations.NullMarked;
