package no.kommunepris.jury.architecture.bad.web;

import org.camunda.bpm.engine.TaskService;

/** Breaks a rule on purpose: a screen that asks the engine itself. */
public class TaskScreen {
    private final TaskService tasks;

    public TaskScreen(TaskService tasks) {
        this.tasks = tasks;
    }

    public long count() {
        return tasks.createTaskQuery().count();
    }
}
