package no.kommunepris.jury.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.EventBasedGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.spring.boot.starter.event.ExecutionEvent;
import org.springframework.context.event.EventListener;

/** Remembers which elements and flows of the models were passed. */
class Coverage {
    private final Map<String, Set<String>> passed = new ConcurrentHashMap<>();
    private final RepositoryService repository;

    Coverage(RepositoryService repository) {
        this.repository = repository;
    }

    @EventListener
    void on(ExecutionEvent event) {
        boolean taken = ExecutionListener.EVENTNAME_TAKE.equals(event.getEventName());
        String element = taken ? event.getCurrentTransitionId() : event.getCurrentActivityId();
        String process = event.getProcessDefinitionId().split(":")[0];
        if (element != null) {
            passed.computeIfAbsent(process, key -> ConcurrentHashMap.newKeySet())
                    .add(element);
        }
    }

    /** Every element and every flow of the model was passed at least once. */
    void assertComplete(String process) {
        BpmnModelInstance model = repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId());
        Stream<? extends FlowElement> nodes = model.getModelElementsByType(FlowNode.class).stream();
        // The engine does not say which flow it took from an event-based gateway; the event it led to says it.
        Stream<? extends FlowElement> flows = model.getModelElementsByType(SequenceFlow.class).stream()
                .filter(flow -> !(flow.getSource() instanceof EventBasedGateway));
        Set<String> all = Stream.concat(nodes, flows).map(BaseElement::getId).collect(Collectors.toSet());
        assertThat(passed.getOrDefault(process, Set.of()))
                .as("passed in " + process)
                .containsAll(all);
    }
}
