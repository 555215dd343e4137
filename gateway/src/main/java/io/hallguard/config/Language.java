package io.hallguard.config;

import io.hallguard.core.plan.Text;
import java.util.Map;
import java.util.stream.Stream;

/** The language of what is printed. */
public enum Language {
  ZH,
  EN;

  /** The environment's language: Chinese when it says so, English otherwise. */
  public static Language fromEnvironment(Map<String, String> environment) {
    return Stream.of("LC_ALL", "LC_MESSAGES", "LANG")
        .map(name -> environment.getOrDefault(name, ""))
        .filter(locale -> !locale.isEmpty())
        .findFirst()
        .filter(locale -> locale.startsWith("zh"))
        .map(_ -> ZH)
        .orElse(EN);
  }

  /** The text in this language. */
  public String of(Text text) {
    return switch (this) {
      case ZH -> text.zh();
      case EN -> text.en();
    };
  }
}
