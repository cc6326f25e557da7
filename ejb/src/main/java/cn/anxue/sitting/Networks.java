package cn.anxue.sitting;

import cn.anxue.platform.Problem;
import cn.anxue.platform.Refusal;
import inet.ipaddr.IPAddress;
import inet.ipaddr.IPAddressString;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Networks in CIDR notation (RFC 4632, RFC 4291), one a line; an address alone is a network of one. */
final class Networks {

    private Networks() {}

    /** The same, tidied; null for none. Refuses what is no network, line by line. */
    static @Nullable String read(@Nullable String given) {
        List<Problem> problems = new ArrayList<>();
        List<String> kept = new ArrayList<>();
        String[] lines = given == null ? new String[0] : given.split("[\\s,，;；]+");
        for (String line : lines) {
            if (line.isEmpty()) {
                continue;
            }
            IPAddress network = new IPAddressString(line).getAddress();
            if (network == null || network.isAnyLocal() || !line.matches("[0-9A-Fa-f.:/]+")) {
                problems.add(Problem.of("networks", "networkWrong", line));
            } else {
                kept.add(line);
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(problems);
        }
        return kept.isEmpty() ? null : String.join("\n", kept);
    }

    /** Whether the address lies in one of the networks; anything does in none at all. */
    static boolean contain(@Nullable String networks, String address) {
        if (networks == null) {
            return true;
        }
        IPAddress asked = plain(new IPAddressString(address).getAddress());
        return asked != null
                && networks.lines().anyMatch(line -> {
                    IPAddress network = new IPAddressString(line).getAddress();
                    return network != null && network.toPrefixBlock().contains(asked);
                });
    }

    /** An IPv4 address that came through an IPv6 socket is meant as IPv4. */
    private static @Nullable IPAddress plain(@Nullable IPAddress address) {
        return address != null && address.isIPv6() && address.toIPv6().isIPv4Mapped()
                ? address.toIPv6().getEmbeddedIPv4Address()
                : address;
    }
}
