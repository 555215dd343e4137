package io.hallguard.sim.people;

import io.hallguard.core.event.Role;
import io.hallguard.core.plan.Text;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The people of the demo hall. Its logins bear the same names. All but the stranger are entered in
 * a simulated hall before a story begins.
 */
public final class Cast {

  /** 班长. */
  public static final Person LEAD =
      badged("lead", "李班长", "lead Li", Set.of(Role.LEAD), "0411C3D5E7F980");

  /** 代班长. */
  public static final Person DEPUTY =
      badged("deputy", "周代班", "deputy Zhou", Set.of(Role.DEPUTY), "0412C3D5E7F981");

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
      badged("facilities", "孙设施", "facilities man Sun", Set.of(Role.FACILITIES), "0414C3D5E7F983");

  /** Another member of the staff. */
  public static final Person STAFF =
      badged("staff", "冯员工", "member of staff Feng", Set.of(Role.STAFF), "0413C3D5E7F982");

  /** 应急小组. */
  public static final Person EMERGENCY =
      person("emergency", "何应急", "He of the emergency team", Role.EMERGENCY);

  /** 上级领导. */
  public static final Person LEADERSHIP =
      person("leadership", "吴主任", "Wu of the leadership", Role.LEADERSHIP);

  /** Looks after people and their badges. */
  public static final Person ADMIN = person("admin", "郑管理", "administrator Zheng", Role.ADMIN);

  /** Somebody with a badge of another hall. */
  public static final Person STRANGER =
      badged("stranger", "外来人员", "a stranger", Set.of(), "04FFEEDDCCBBAA");

  private static final List<Person> ALL =
      List.of(
          LEAD,
          DEPUTY,
          CASHIER_ZHAO,
          CASHIER_QIAN,
          STAFF,
          GUARD,
          FACILITIES,
          EMERGENCY,
          LEADERSHIP,
          ADMIN,
          STRANGER);

  private static final List<Person> OF_THE_HALL =
      ALL.stream().filter(person -> !person.roles().isEmpty()).toList();

  private Cast() {}

  /** Everybody. */
  public static List<Person> all() {
    return ALL;
  }

  /** Those who belong to the hall. */
  public static List<Person> ofTheHall() {
    return OF_THE_HALL;
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
