/**
 * What a screen is shown, as JSON: each view is a function of the hall's state, its plan and the
 * look-ups. Nothing here decides; what is unknown is said to be unknown.
 */
@NullMarked
package io.hallguard.web.view;

import org.jspecify.annotations.NullMarked;
