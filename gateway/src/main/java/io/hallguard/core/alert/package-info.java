/** The life of alerts and troubles, and the words in which they are told. */
@NullMarked
package io.hallguard.core.alert;

import org.jspecify.annotations.NullMarked;
