/** A real gateway before a real Chromium: what people see and do, and that nothing is lost. */
@NullMarked
package io.hallguard.browser;

import org.jspecify.annotations.NullMarked;
