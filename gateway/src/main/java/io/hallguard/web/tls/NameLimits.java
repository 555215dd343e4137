package io.hallguard.web.tls;

import java.security.cert.X509Certificate;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.bouncycastle.asn1.ASN1OctetString;
import org.bouncycastle.asn1.x509.Extension;
import org.bouncycastle.asn1.x509.GeneralName;
import org.bouncycastle.asn1.x509.GeneralSubtree;
import org.bouncycastle.asn1.x509.NameConstraintValidatorException;
import org.bouncycastle.asn1.x509.NameConstraints;
import org.bouncycastle.asn1.x509.PKIXNameConstraintValidator;

/**
 * What the authority may sign for: the hall's names, everything under {@code .local}, and addresses
 * of private networks. A phone that trusts it takes no certificate of it for a bank, and an address
 * that moves within the hall's network needs no new authority.
 */
final class NameLimits {
  private static final List<String> NAMES = List.of("local", "localhost");
  private static final List<String> PRIVATE =
      List.of(
          "10.0.0.0/8",
          "172.16.0.0/12",
          "192.168.0.0/16",
          "169.254.0.0/16",
          "127.0.0.0/8",
          "fc00::/7",
          "fe80::/10",
          "::1/128");

  private NameLimits() {}

  /** For a new authority. */
  static NameConstraints around(HostNames names) {
    Stream<GeneralName> dns =
        Stream.concat(NAMES.stream(), names.dns().stream())
            .distinct()
            .map(name -> new GeneralName(GeneralName.dNSName, name));
    Stream<GeneralName> nets =
        Stream.concat(PRIVATE.stream(), names.addresses().stream().map(NameLimits::alone))
            .map(net -> new GeneralName(GeneralName.iPAddress, net));
    return new NameConstraints(
        Stream.concat(dns, nets).map(GeneralSubtree::new).toArray(GeneralSubtree[]::new), null);
  }

  private static String alone(String address) {
    return address + (address.contains(":") ? "/128" : "/32");
  }

  static GeneralName[] general(HostNames names) {
    return Stream.concat(
            names.dns().stream().map(name -> new GeneralName(GeneralName.dNSName, name)),
            names.addresses().stream().map(ip -> new GeneralName(GeneralName.iPAddress, ip)))
        .toArray(GeneralName[]::new);
  }

  /** Those that this authority may sign for. */
  static HostNames within(X509Certificate authority, HostNames wanted) {
    byte[] written = authority.getExtensionValue(Extension.nameConstraints.getId());
    if (written == null) {
      return wanted;
    }
    PKIXNameConstraintValidator limits = new PKIXNameConstraintValidator();
    limits.intersectPermittedSubtree(
        NameConstraints.getInstance(ASN1OctetString.getInstance(written).getOctets())
            .getPermittedSubtrees());
    return new HostNames(
        permitted(limits, GeneralName.dNSName, wanted.dns()),
        permitted(limits, GeneralName.iPAddress, wanted.addresses()));
  }

  private static SortedSet<String> permitted(
      PKIXNameConstraintValidator limits, int kind, SortedSet<String> names) {
    SortedSet<String> fine = new TreeSet<>();
    for (String name : names) {
      try {
        limits.checkPermitted(new GeneralName(kind, name));
        fine.add(name);
      } catch (NameConstraintValidatorException _) {
        // Not one of them.
      }
    }
    return fine;
  }
}
