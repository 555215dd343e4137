package io.hallguard.sim.people;

import io.hallguard.core.event.Role;
import io.hallguard.core.plan.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The people of the demo hall. Its logins bear the same names. */
public final class Cast {

  /** 班长. */
  public static final Person LEAD = person("lead", "李班长", "lead Li", Role.LEAD);

  /** 收费员. */
  public static final Person CASHIER_ZHAO =
      badged("cashier-zhao", "赵收费", "cashier Zhao", Set.of(Role.CASHIER), "04A2241B6E5C80");

  /** Another 收费员. */
  public static final Person CASHIER_QIAN =
      badged("cashier-qian", "钱收费", "cashier Qian", Set.of(Role.CASHIER), "04B7190C2F4D81");

  /** 保安. */
  public static final Person GUARD = person("guard", "王保安", "guard Wang", Role.GUARD);

  /** 设施人员. */
  public static final Person FACILITIES =
      person("facilities", "孙设施", "facilities man Sun", Role.FACILITIES);

  /** Somebody with a badge of another hall. */
  public static final Person STRANGER =
      badged("stranger", "外来人员", "a stranger", Set.of(), "04FFEEDDCCBBAA");

  private static final List<Person> ALL =
      List.of(LEAD, CASHIER_ZHAO, CASHIER_QIAN, GUARD, FACILITIES, STRANGER);

  private Cast() {}

  /** Everybody. */
  public static List<Person> all() {
    return ALL;
  }

  /** The person of that id. */
  public static Optional<Person> find(String id) {
    return ALL.stream().filter(person -> person.id().equals(id)).findFirst();
  }

  private static Person person(String id, String zh, String en, Role role) {
    return new Person(id, new Text(zh, en), Set.of(role), Optional.empty());
  }

  private static Person badged(String id, String zh, String en, Set<Role> roles, String badge) {
    return new Person(id, new Text(zh, en), roles, Optional.of(badge));
  }
}
