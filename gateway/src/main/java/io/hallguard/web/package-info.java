/**
 * The gateway's HTTP side: the API, the pages, health and metrics. It turns JSON into commands for
 * the loop and answers after their commit; it decides nothing.
 */
@NullMarked
package io.hallguard.web;

import org.jspecify.annotations.NullMarked;
