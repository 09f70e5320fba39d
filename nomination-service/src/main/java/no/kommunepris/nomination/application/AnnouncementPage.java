package no.kommunepris.nomination.application;

import no.kommunepris.nomination.domain.Announcement;
import no.kommunepris.nomination.domain.Award;

/** An announced winner. */
public record AnnouncementPage(Award award, int year, Announcement announcement) {}
