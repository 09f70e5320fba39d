package no.kommunepris.nomination.register;

import java.util.List;

/**
 * What an import has changed, as municipality numbers.
 *
 * @param municipalities how many there are now
 * @param added not known before
 * @param renamed known under another name before
 * @param addressed got an address, or another one, from the register
 * @param proposed the register has another address than the secretariat has confirmed; nothing was changed, the desk
 *     shows the proposal
 * @param gone no longer among the municipalities
 * @param unaddressed still without any address: the secretariat has to find it out
 * @param ambiguous the register has several units there, or an address that is none; nothing was taken from it
 */
public record ImportReport(
        int municipalities,
        List<String> added,
        List<String> renamed,
        List<String> addressed,
        List<String> proposed,
        List<String> gone,
        List<String> unaddressed,
        List<String> ambiguous) {}
