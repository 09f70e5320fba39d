package no.kommunepris.events;

/** A person to write to. Always private, so it stands in sealed parts only. */
public record Contact(String name, String email, Language language) {
    @Override
    public String toString() {
        return "contact";
    }
}
