package no.kommunepris.nomination.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge;
import org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnShape;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaFailedJobRetryTimeCycle;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.stereotype.Component;
import org.springframework.util.ClassUtils;

/** What the model says and what the code has must be the same. */
class NominationModelTest {
    private static final Pattern BEAN = Pattern.compile("\\$\\{(\\w+)(?:\\.(\\w+)\\()?");

    private final BpmnModelInstance model = read();

    @Test
    void everyServiceTaskNamesAStepThatThereIs() {
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            Matcher bean = BEAN.matcher(Objects.toString(task.getCamundaDelegateExpression()));
            assertThat(bean.find()).as(task.getId()).isTrue();
            assertThat(component(bean.group(1))).as(task.getId()).isAssignableTo(JavaDelegate.class);
        }
    }

    @Test
    void everySideEffectIsAJobOfItsOwnThatIsTriedAgain() {
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaFailedJobRetryTimeCycle.class)
                            .count())
                    .as(task.getId())
                    .isEqualTo(1);
        }
    }

    @Test
    void everyQuestionOfTheDiagramHasAnAnswer() throws Exception {
        Matcher question = BEAN.matcher(Bpmn.convertToString(model));
        while (question.find()) {
            if (question.group(2) != null) {
                assertThat(component(question.group(1)).getMethods())
                        .extracting(java.lang.reflect.Method::getName)
                        .contains(question.group(2));
            }
        }
    }

    @Test
    void messagesAndElementsHaveTheSameNamesInTheCode() throws Exception {
        Set<String> messages = model.getModelElementsByType(Message.class).stream()
                .map(Message::getName)
                .collect(Collectors.toSet());
        assertThat(constants(NominationProcess.Message.class)).containsExactlyInAnyOrderElementsOf(messages);
        for (String element : constants(NominationProcess.class)) {
            assertThat((Object) model.getModelElementById(element)).as(element).isNotNull();
        }
    }

    @Test
    void historyIsForgottenInTheEnd() {
        assertThat(model.getModelElementsByType(Process.class))
                .allSatisfy(process ->
                        assertThat(process.getCamundaHistoryTimeToLiveString()).isNotBlank());
    }

    @Test
    void everyElementIsDrawnAndHasAMeaningfulId() {
        Set<String> drawn = java.util.stream.Stream.concat(
                        model.getModelElementsByType(BpmnShape.class).stream().map(BpmnShape::getBpmnElement),
                        model.getModelElementsByType(BpmnEdge.class).stream().map(BpmnEdge::getBpmnElement))
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
        assertThat(drawn).containsAll(ids(model.getModelElementsByType(FlowNode.class)));
        assertThat(drawn).containsAll(ids(model.getModelElementsByType(SequenceFlow.class)));
        assertThat(ids(model.getModelElementsByType(FlowNode.class)))
                .allMatch(id -> id.matches("[A-Z][a-zA-Z]+_[A-Z][a-zA-Z]+"));
    }

    private static List<String> ids(Collection<? extends BaseElement> elements) {
        return elements.stream().map(BaseElement::getId).toList();
    }

    private static List<String> constants(Class<?> type) throws IllegalAccessException {
        List<String> values = new java.util.ArrayList<>();
        for (Field field : type.getDeclaredFields()) {
            if (Modifier.isPublic(field.getModifiers()) && field.getType() == String.class) {
                values.add((String) field.get(null));
            }
        }
        return values;
    }

    private static Class<?> component(String name) {
        var scanner = new ClassPathScanningCandidateComponentProvider(true);
        List<Class<?>> found = scanner.findCandidateComponents(NominationProcess.class.getPackageName()).stream()
                .map(definition ->
                        ClassUtils.resolveClassName(Objects.requireNonNull(definition.getBeanClassName()), null))
                .filter(type -> Arrays.stream(type.getAnnotationsByType(Component.class))
                        .anyMatch(component -> component.value().equals(name)))
                .collect(Collectors.toList());
        assertThat(found).as("the bean " + name).hasSize(1);
        return found.get(0);
    }

    private static BpmnModelInstance read() {
        InputStream file = NominationModelTest.class.getResourceAsStream("/bpmn/nomination.bpmn");
        assertThat(file).isNotNull();
        return Bpmn.readModelFromStream(file);
    }
}
