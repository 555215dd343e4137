package io.hallguard.config.key;

import java.time.Duration;

/** How the register is kept. */
public final class RegisterKeys {
  /** Shorter is refused: GA 38-2015 asks for access records of 180 days. */
  public static final Duration LEAST = Duration.ofDays(180);

  public static final Key<Duration> KEEP =
      Key.byDefault(
              "keep",
              Durations.between("1d", "9999d"),
              "1095d",
              "登记簿中姓名、事由、封签等文字保存多久,到期删除,登记行本身保留;不得少于 180 天(GA 38-2015)",
              "how long names, purposes, seals and notes are kept; then they are erased and the"
                  + " lines stay. At least 180 days (GA 38-2015)")
          .asOurOwnChoice();

  public static final Key<SectionValue> REGISTER =
      Key.section("register", Section.of(KEEP), "登记簿", "the register");

  private RegisterKeys() {}
}
