package io.hallguard.journal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Heads of a journal as they are noted outside of it: {@code SEQ:HASH}. */
public final class Heads {
  private static final Pattern HEAD = Pattern.compile("(\\d{1,18}):([0-9a-f]{64})");

  private Heads() {}

  /** As it is noted. */
  public static String of(Head head) {
    return head.seq() + ":" + head.hash();
  }

  /** A head that is noted so. */
  public static Optional<Head> parse(String text) {
    return all(text).stream().findFirst();
  }

  /** All heads that stand somewhere in a text, for example in {@code heads.txt}. */
  public static List<Head> all(String text) {
    List<Head> heads = new ArrayList<>();
    Matcher found = HEAD.matcher(text);
    while (found.find()) {
      heads.add(new Head(Long.parseLong(found.group(1)), Hash.parse(found.group(2))));
    }
    return heads;
  }
}
