/**
 * One request and its answer, without Vert.x: routes are plain functions that may block. The gate
 * reads the request, proves the session, runs the route off the event loop and writes the answer.
 */
@NullMarked
package io.hallguard.web.http;

import org.jspecify.annotations.NullMarked;
