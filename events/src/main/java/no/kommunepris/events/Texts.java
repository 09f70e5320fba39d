package no.kommunepris.events;

/** One text in the three languages. Nynorsk and English may be left empty; the reader then gets bokmål. */
public record Texts(String nb, String nn, String en) {
    public Texts {
        nn = nn == null ? "" : nn;
        en = en == null ? "" : en;
    }

    public static Texts of(String everywhere) {
        return new Texts(everywhere, everywhere, everywhere);
    }

    public String in(Language language) {
        String text =
                switch (language) {
                    case NB -> nb;
                    case NN -> nn;
                    case EN -> en;
                };
        return text.isBlank() ? nb : text;
    }
}
