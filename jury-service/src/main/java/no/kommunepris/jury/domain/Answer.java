package no.kommunepris.jury.domain;

/** What somebody writes in a task's form; may be half done. */
public sealed interface Answer
        permits EligibilityAnswer, AssessmentAnswer, DeliberationAnswer, ApprovalAnswer, AnnouncementAnswer {}
