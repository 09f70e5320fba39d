package no.kommunepris.nomination.register;

import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is laid on top of the file. Every method changes one municipality, at once and whole. */
interface Corrections {
    /** By municipality number. */
    Map<String, Correction> all();

    Optional<Correction> find(String number);

    /** Sets the address the secretariat answers for; it stands until the secretariat sets another. */
    void confirmAddress(String number, String address, String who, Instant at);

    /**
     * Sets the address found in a register.
     *
     * @return false, and nothing changed, when the secretariat has confirmed an address
     */
    boolean registerAddress(String number, String address, String register, Instant at);

    /** Keeps a register's address beside the confirmed one, for the secretariat to decide on. */
    void propose(String number, String address);

    void rename(String number, String name, String county);

    void setDomain(String number, String domain);

    void markGone(String number, boolean gone);

    /** Nothing but the file. */
    static Corrections none() {
        return new Corrections() {
            @Override
            public Map<String, Correction> all() {
                return Map.of();
            }

            @Override
            public Optional<Correction> find(String number) {
                return Optional.empty();
            }

            @Override
            public void confirmAddress(String number, String address, String who, Instant at) {
                throw unchangeable();
            }

            @Override
            public boolean registerAddress(String number, String address, String register, Instant at) {
                throw unchangeable();
            }

            @Override
            public void propose(String number, String address) {
                throw unchangeable();
            }

            @Override
            public void rename(String number, String name, String county) {
                throw unchangeable();
            }

            @Override
            public void setDomain(String number, String domain) {
                throw unchangeable();
            }

            @Override
            public void markGone(String number, boolean gone) {
                throw unchangeable();
            }

            private UnsupportedOperationException unchangeable() {
                return new UnsupportedOperationException("The file alone cannot be changed");
            }
        };
    }

    /** Lays what is known on top of the file's entry; null when neither knows the number. */
    static @Nullable Municipality merged(@Nullable Municipality base, @Nullable Correction correction) {
        return correction == null ? base : correction.on(base);
    }
}
