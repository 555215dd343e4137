/** Grants, the openings matched to them, visits and the register: who may, and what is known. */
@NullMarked
package io.hallguard.core.access;

import org.jspecify.annotations.NullMarked;
