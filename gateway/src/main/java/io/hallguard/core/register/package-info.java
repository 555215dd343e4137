/**
 * The register (登记) as it follows from the facts: what one line says, what each fact changes in it,
 * and what can be asked of it. Facts alone are enough; the hall's state is not needed.
 */
@NullMarked
package io.hallguard.core.register;

import org.jspecify.annotations.NullMarked;
