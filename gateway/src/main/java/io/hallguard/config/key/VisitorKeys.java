package io.hallguard.config.key;

import io.hallguard.config.hall.OpeningHours.Span;
import io.hallguard.config.hall.Worded;
import io.hallguard.core.plan.Text;
import io.hallguard.core.plan.VisitorClass;
import io.hallguard.core.plan.VisitorPolicy;
import io.hallguard.core.plan.VisitorRules;
import java.time.Duration;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

/**
 * The hall's own rules about visitors. The standard knows neither classes nor minutes nor a second
 * person: every default is our own choice and is that of {@link VisitorRules#defaults()}.
 */
public final class VisitorKeys {
  /** The policy of each class. */
  public static final Map<VisitorClass, Policy> CLASSES = classes();

  public static final Key<List<At<Span>>> TRANSIT =
      Key.optional(
          "transit",
          new Listing<>(Quantities.span(), 0, 6),
          "与押运公司约定的时段(每天);不写则不检查时段",
          "the windows agreed with the cash-in-transit company, each day; when left out no visit is"
              + " outside of one");
  public static final Key<Duration> TOGETHER =
      own(
          "together",
          Durations.between("5s", "10m"),
          "60s",
          "要求双人的地方:两人须在多长时间内先后刷卡",
          "where two people are asked for: how far apart the two may be made out");
  public static final Key<Duration> REVIEW =
      own(
          "review",
          Durations.between("1h", "7d"),
          "24h",
          "紧急进入或电话同意后,多久内须复核",
          "how long after a break-glass entry or a consent by telephone somebody has to look at it");
  public static final Key<Integer> WRONG_CODES =
      own(
          "wrong-codes",
          Quantities.whole(3, 20),
          "5",
          "同一地点连续输错多少次密码即锁定并报警",
          "so many wrong codes in a row at one place lock it and are an alert");
  public static final Key<Duration> LOCKED =
      own(
          "locked",
          Durations.between("30s", "24h"),
          "5m",
          "锁定多久;期间不核对密码",
          "for how long; meanwhile no code is looked at");

  public static final Key<SectionValue> VISITORS =
      Key.section(
          "visitors",
          Section.of(
              Stream.concat(
                      CLASSES.values().stream().map(Policy::section),
                      Stream.of(TRANSIT, TOGETHER, REVIEW, WRONG_CODES, LOCKED))
                  .toArray(Key<?>[]::new)),
          "来访规则,可全部省略。四.2.4 只要求班长同意并事先登记;其余都是本厅自定",
          "rules about visitors; all may be left out. 四.2.4 asks for the lead's consent and a line"
              + " before; everything else is the hall's own");

  private VisitorKeys() {}

  /**
   * The keys of one class.
   *
   * @param section the class's own key
   */
  public record Policy(
      Key<SectionValue> section,
      Key<ApproversWord> approvers,
      Key<Boolean> escort,
      Key<Boolean> document,
      Key<HoursWord> hours,
      Key<RegisterWord> register,
      Key<Duration> registerWithin,
      Key<Duration> stay,
      Key<Duration> extension,
      Key<Boolean> byPhone) {

    private static Policy of(VisitorClass each, VisitorPolicy normal) {
      Key<ApproversWord> approvers =
          own(
              "approvers",
              Scalars.word(ApproversWord.class),
              ApproversWord.of(normal.approvers()).word(),
              "须由谁同意;四.2.4 只要求班长",
              "who has to consent; 四.2.4 asks for the lead");
      Key<Boolean> escort =
          own(
              "escort",
              Scalars.flag(),
              Boolean.toString(normal.escort()),
              "须有本厅人员陪同",
              "somebody of the hall has to go along");
      Key<Boolean> document =
          own(
              "document",
              Scalars.flag(),
              Boolean.toString(normal.document()),
              "须查验证件;只记末四位",
              "a document has to be looked at; only its last four digits are written down");
      Key<HoursWord> hours =
          own(
              "hours",
              Scalars.word(HoursWord.class),
              HoursWord.of(normal.hours()).word(),
              "何时来访;其他时间仍可,但会标注",
              "when such a visit should be; another time is possible and is marked");
      Key<RegisterWord> register =
          own(
              "register",
              Scalars.word(RegisterWord.class),
              RegisterWord.of(normal.register()).word(),
              "何时登记;afterwards 是本厅的例外,与四.2.4 不一致",
              "when it is registered; afterwards is a hall exemption that deviates from 四.2.4");
      Key<Duration> within =
          own(
              "register-within",
              Durations.between("1m", "24h"),
              Durations.written(normal.registerWithin()),
              "register 为 afterwards 时,多久内登记",
              "how long afterwards, where register is afterwards");
      Key<Duration> stay =
          own(
              "stay",
              Durations.between("1m", "24h"),
              Durations.written(normal.stay()),
              "从开门起最长停留",
              "how long such a visitor may stay from the opening");
      Key<Duration> extension =
          own(
              "extension",
              Durations.between("0s", "24h"),
              Durations.written(normal.extension()),
              "一次可延长多久;0s 为不可延长",
              "by how much one tap puts that off; 0s when it cannot be");
      Key<Boolean> byPhone =
          own(
              "by-phone",
              Scalars.flag(),
              Boolean.toString(normal.byPhone()),
              "班长和代班长都不在时,可否电话同意",
              "whether consent may be given by telephone while lead and deputy are absent");
      return new Policy(
          Key.section(
              each.name().toLowerCase(Locale.ROOT),
              Section.of(
                  approvers, escort, document, hours, register, within, stay, extension, byPhone),
              each.text().zh(),
              each.text().en()),
          approvers,
          escort,
          document,
          hours,
          register,
          within,
          stay,
          extension,
          byPhone);
    }
  }

  private static Map<VisitorClass, Policy> classes() {
    Map<VisitorClass, Policy> keys = new EnumMap<>(VisitorClass.class);
    Map<VisitorClass, VisitorPolicy> normal = VisitorRules.defaultClasses();
    normal.forEach((each, policy) -> keys.put(each, Policy.of(each, policy)));
    return Collections.unmodifiableMap(keys);
  }

  private static <T> Key<T> own(
      String name, Scalar<T> shape, String written, String zh, String en) {
    return Key.byDefault(name, shape, written, zh, en).asOurOwnChoice();
  }

  /** The file's words for who has to consent. */
  public enum ApproversWord implements Worded {
    LEAD_OR_DEPUTY(
        VisitorPolicy.Approvers.LEAD_OR_DEPUTY,
        "班长同意;班长离岗时由代班长同意",
        "the lead consents, or the deputy in the lead's place"),
    LEAD(VisitorPolicy.Approvers.LEAD, "只能由班长本人同意", "the lead in person, no deputy"),
    LEAD_AND_SUPERIOR(
        VisitorPolicy.Approvers.LEAD_AND_SUPERIOR,
        "上级先同意,再由班长或代班长同意",
        "the superior unit first, then the lead or the deputy");

    private final VisitorPolicy.Approvers approvers;
    private final String zh;
    private final String en;

    ApproversWord(VisitorPolicy.Approvers approvers, String zh, String en) {
      this.approvers = approvers;
      this.zh = zh;
      this.en = en;
    }

    /** The word for it. */
    public static ApproversWord of(VisitorPolicy.Approvers approvers) {
      return valueOf(approvers.name());
    }

    /** The same in the core's words. */
    public VisitorPolicy.Approvers approvers() {
      return approvers;
    }

    @Override
    public Text meaning() {
      return new Text(zh, en);
    }
  }

  /** The file's words for when a visit should be. */
  public enum HoursWord implements Worded {
    ANY(VisitorPolicy.Hours.ANY, "任何时候", "at any time"),
    OPEN(VisitorPolicy.Hours.OPEN, "营业时间内", "while the hall is open"),
    CLOSED(VisitorPolicy.Hours.CLOSED, "不对外营业时", "while the hall is closed to the public"),
    TRANSIT(VisitorPolicy.Hours.TRANSIT, "押运约定的时段内", "within the agreed transit windows");

    private final VisitorPolicy.Hours hours;
    private final String zh;
    private final String en;

    HoursWord(VisitorPolicy.Hours hours, String zh, String en) {
      this.hours = hours;
      this.zh = zh;
      this.en = en;
    }

    /** The word for it. */
    public static HoursWord of(VisitorPolicy.Hours hours) {
      return valueOf(hours.name());
    }

    /** The same in the core's words. */
    public VisitorPolicy.Hours hours() {
      return hours;
    }

    @Override
    public Text meaning() {
      return new Text(zh, en);
    }
  }

  /** The file's words for when a visit is registered. */
  public enum RegisterWord implements Worded {
    BEFORE(VisitorPolicy.Register.BEFORE, "事先登记,四.2.4 的要求", "before, as 四.2.4 asks"),
    AFTERWARDS(
        VisitorPolicy.Register.AFTERWARDS,
        "事后登记:本厅的例外,与四.2.4 不一致,每次都会标注",
        "afterwards: a hall exemption that deviates from 四.2.4 and is marked each time");

    private final VisitorPolicy.Register register;
    private final String zh;
    private final String en;

    RegisterWord(VisitorPolicy.Register register, String zh, String en) {
      this.register = register;
      this.zh = zh;
      this.en = en;
    }

    /** The word for it. */
    public static RegisterWord of(VisitorPolicy.Register register) {
      return valueOf(register.name());
    }

    /** The same in the core's words. */
    public VisitorPolicy.Register register() {
      return register;
    }

    @Override
    public Text meaning() {
      return new Text(zh, en);
    }
  }
}
