package io.hallguard.core.event;

/** One journal entry: what was seen, asked, decided or done. Sealed by family. */
public sealed interface Fact
    permits SignalFact,
        PlaceFact,
        AccessFact,
        RequestFact,
        IdentityFact,
        PersonFact,
        RegisterFact,
        AlertFact,
        TroubleFact,
        SystemFact {}
