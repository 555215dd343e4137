package io.hallguard.web.view;

import io.hallguard.core.event.About;
import io.hallguard.core.event.Stamp;
import io.hallguard.core.event.TroubleKind;
import io.hallguard.core.plan.Text;
import io.hallguard.core.state.Trouble;
import io.hallguard.core.state.Unread;
import io.hallguard.core.words.TroubleWords;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Something that keeps us from knowing. */
public record TroubleView(
    long id,
    long seq,
    String kind,
    Text name,
    AboutView about,
    Text sentence,
    String since,
    boolean clockTrusted,
    @Nullable String clearedAt,
    int count,
    @Nullable String excerpt) {

  /** What it is about: a device, or the hall's own equipment. */
  public record AboutView(String kind, String id, Text name) {}

  /** The view. */
  public static TroubleView of(Scene scene, Trouble trouble) {
    TroubleWords words = new TroubleWords(scene.plan());
    return new TroubleView(
        trouble.id().value(),
        trouble.seq(),
        kind(trouble),
        TroubleWords.name(trouble.raised().kind()),
        about(scene, words, trouble.raised().about()),
        words.sentence(trouble),
        Wire.time(trouble.at().wall()),
        trouble.at().trusted(),
        Wire.time(trouble.cleared().map(Stamp::wall)),
        trouble.count(),
        excerpt(trouble));
  }

  /** What the sentence does not say. */
  private static @Nullable String excerpt(Trouble trouble) {
    String rest =
        trouble.raised().kind() == TroubleKind.PAYLOAD_UNREADABLE
            ? Unread.of(trouble.detail()).rest()
            : trouble.detail().lines().skip(1).collect(Collectors.joining("\n"));
    return rest.isBlank() ? null : rest;
  }

  private static String kind(Trouble trouble) {
    TroubleKind kind = trouble.raised().kind();
    return switch (kind) {
      case PAYLOAD_UNREADABLE -> "payload-refused";
      case LINK_DOWN -> link(trouble, "-offline");
      case LINK_DEGRADED -> link(trouble, "-degraded");
      case DEVICE_SILENT,
          DEVICE_OFFLINE,
          VALUE_UNCLEAR,
          BATTERY_LOW,
          TAMPER,
          LINE_FAULT,
          EVENTS_MISSING,
          CLOCK_UNTRUSTED,
          HISTORY_INCOMPLETE,
          SIGN_IN_LOCKED,
          RULE_FAILED ->
          Wire.word(kind);
    };
  }

  private static String link(Trouble trouble, String how) {
    return trouble.raised().about() instanceof About.OfLink about
        ? about.link().value() + how
        : "link" + how;
  }

  private static AboutView about(Scene scene, TroubleWords words, About about) {
    return switch (about) {
      case About.OfDevice of -> new AboutView("device", of.device().value(), words.about(about));
      case About.OfPlace of -> new AboutView("hall", of.place().value(), words.about(about));
      case About.OfLink of -> new AboutView("hall", of.link().value(), words.about(about));
      case About.OfPerson _, About.OfGateway _ ->
          new AboutView("hall", scene.plan().hall().value(), words.about(about));
    };
  }
}
