package io.hallguard.web.view;

/** A person by number and name. */
public record PersonView(String subject, String name) {}
