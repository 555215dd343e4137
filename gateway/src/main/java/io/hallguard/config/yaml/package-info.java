/**
 * From bytes to a tree that knows the line and column of everything in it. The only parser here.
 */
@NullMarked
package io.hallguard.config.yaml;

import org.jspecify.annotations.NullMarked;
