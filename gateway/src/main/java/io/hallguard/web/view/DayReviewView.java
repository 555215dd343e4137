package io.hallguard.web.view;

/**
 * A day that was signed.
 *
 * @param head number of the last fact that was there, and {@code hash} its hash in hex
 */
public record DayReviewView(String day, long head, String hash, int lines, int deviating) {}
