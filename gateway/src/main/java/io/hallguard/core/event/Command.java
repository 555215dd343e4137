package io.hallguard.core.event;

/** What an authenticated person asks. Nothing of this can come in over MQTT. */
public sealed interface Command
    permits AlertCommand, AccessCommand, RequestCommand, RegisterCommand, PersonCommand {}
