package no.kommunepris.bpmn;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MessageEventDefinition;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What every process of Kommunepris must have. Each rule answers with one sentence per breach. */
final class ModelRules {

    /** The messages that the services send to their processes. */
    static final Set<String> MESSAGES = Set.of(
            "AnchoringAnswered",
            "JurysWord",
            "Withdrawn",
            "NominationsClosed",
            "ReviewsDone",
            "NobodyLeft",
            "WinnerAnswered",
            "AnnounceNow");

    private static final String FORM = "embedded:";

    private final BpmnModelInstance model;

    ModelRules(BpmnModelInstance model) {
        this.model = model;
    }

    List<String> breaches() {
        return Stream.of(
                        process(),
                        names(),
                        serviceTasks(),
                        userTasks(),
                        messages(),
                        paths(),
                        new DiagramRules(model).breaches())
                .flatMap(List::stream)
                .toList();
    }

    private List<String> process() {
        List<String> found = new ArrayList<>();
        for (Process process : all(Process.class)) {
            check(found, process.isExecutable(), process.getId() + " is not executable");
            check(
                    found,
                    process.getCamundaHistoryTimeToLiveString() != null,
                    process.getId() + " keeps its history for ever");
            check(
                    found,
                    !process.isCamundaStartableInTasklist(),
                    process.getId() + " can be started by hand in Tasklist");
        }
        return found;
    }

    private List<String> names() {
        List<String> found = new ArrayList<>();
        for (FlowNode node : all(FlowNode.class)) {
            check(
                    found,
                    node.getName() != null && !node.getName().isBlank(),
                    node.getId() + " has no name a person can read");
        }
        return found;
    }

    private List<String> serviceTasks() {
        List<String> found = new ArrayList<>();
        for (ServiceTask task : all(ServiceTask.class)) {
            check(
                    found,
                    task.isCamundaAsyncBefore(),
                    task.getId() + " is not asyncBefore: a failure would undo what went before it");
            String delegate = task.getCamundaDelegateExpression();
            check(
                    found,
                    delegate != null && delegate.matches("\\$\\{[a-z]\\w+}"),
                    task.getId() + " names no bean to do the work");
            check(found, retries(task), task.getId() + " does not say how it is retried");
        }
        return found;
    }

    private static boolean retries(ServiceTask task) {
        return task.getExtensionElements() != null
                && task.getExtensionElements()
                                .getElementsQuery()
                                .filterByType(CamundaFailedJobRetryTimeCycle.class)
                                .count()
                        == 1;
    }

    private List<String> userTasks() {
        List<String> found = new ArrayList<>();
        for (UserTask task : all(UserTask.class)) {
            String form = task.getCamundaFormKey();
            check(
                    found,
                    form != null
                            && form.startsWith(FORM)
                            && ModelRules.class.getResource("/META-INF/resources" + form.substring(FORM.length()))
                                    != null,
                    task.getId() + " has no form");
            check(
                    found,
                    task.getCamundaAssignee() != null || task.getCamundaCandidateGroups() != null,
                    task.getId() + " is nobody's work");
        }
        return found;
    }

    private List<String> messages() {
        List<String> found = new ArrayList<>();
        List<Message> awaited = new ArrayList<>();
        for (ReceiveTask task : all(ReceiveTask.class)) {
            check(found, task.getMessage() != null, task.getId() + " waits for no message");
            if (task.getMessage() != null) {
                awaited.add(task.getMessage());
            }
        }
        for (MessageEventDefinition definition : all(MessageEventDefinition.class)) {
            check(found, definition.getMessage() != null, definition.getId() + " waits for no message");
            if (definition.getMessage() != null) {
                awaited.add(definition.getMessage());
            }
        }
        for (Message message : all(Message.class)) {
            check(found, awaited.contains(message), "nobody waits for the message " + message.getName());
            check(found, MESSAGES.contains(message.getName()), "no service sends the message " + message.getName());
        }
        return found;
    }

    private List<String> paths() {
        List<String> found = new ArrayList<>();
        for (FlowNode node : all(FlowNode.class)) {
            boolean apart = node instanceof SubProcess sub && sub.triggeredByEvent();
            boolean begins = apart || node instanceof StartEvent || node instanceof BoundaryEvent;
            boolean ends = apart || node instanceof EndEvent;
            check(found, begins || !node.getIncoming().isEmpty(), "no path leads to " + node.getId());
            check(found, ends || !node.getOutgoing().isEmpty(), "no path leads on from " + node.getId());
            check(
                    found,
                    !(node instanceof Task) || node.getOutgoing().size() < 2,
                    node.getId() + " splits the path without a gateway");
        }
        for (SequenceFlow flow : all(SequenceFlow.class)) {
            check(found, flow.getSource().getOutgoing().contains(flow), flow.getId() + " is unknown to its source");
            check(found, flow.getTarget().getIncoming().contains(flow), flow.getId() + " is unknown to its target");
        }
        return found;
    }

    private <T extends ModelElementInstance> Collection<T> all(Class<T> type) {
        return model.getModelElementsByType(type);
    }

    private static void check(List<String> found, boolean kept, String breach) {
        if (!kept) {
            found.add(breach);
        }
    }
}
