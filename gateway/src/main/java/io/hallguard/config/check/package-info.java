/**
 * What one key alone cannot show to be wrong: references, wiring, addresses, supervision; then the
 * hall made of a file without a mistake.
 */
@NullMarked
package io.hallguard.config.check;

import org.jspecify.annotations.NullMarked;
