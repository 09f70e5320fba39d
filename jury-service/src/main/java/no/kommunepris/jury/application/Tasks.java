package no.kommunepris.jury.application;

import java.util.Optional;

/** The tasks the processes have handed out. */
public interface Tasks {

    /** The task, if it is open and this is one of those who may do it: its assignee, or a candidate for a free one. */
    Optional<JuryTask> find(String taskId, Viewer viewer);
}
