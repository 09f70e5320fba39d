package no.kommunepris.systemtests.faults;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** The doors of a service's instances. Who finds one closed goes to the next, as a load balancer would send them. */
final class Doors {
    private final List<String> addresses;
    private final AtomicInteger turn = new AtomicInteger();

    Doors(String... addresses) {
        this.addresses = List.of(addresses);
    }

    String next() {
        return addresses.get(Math.floorMod(turn.getAndIncrement(), addresses.size()));
    }

    /** A link leads to the first door; the same behind another one. */
    String at(String address, String link) {
        return link.replace(addresses.get(0), address);
    }
}
