package no.kommunepris.jury.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.Message;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

/** What a model says must exist here, and what the code says must exist in the model. */
class ModelsTest extends EngineTest {
    private static final Pattern BEAN = Pattern.compile("\\$\\{!?(\\w+)[.}].*");
    private static final Pattern ELEMENT = Pattern.compile("(Task|Timer|Wait|Catch)_\\w+");

    @Autowired
    private RepositoryService repository;

    @Autowired
    private ApplicationContext context;

    @ParameterizedTest
    @ValueSource(strings = {JuryReviewProcess.KEY, AwardRoundProcess.KEY})
    void everyDelegateAndGateIsABeanAndEverySideEffectIsAsync(String process) {
        BpmnModelInstance model = model(process);
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            assertThat(context.getBean(bean(task.getCamundaDelegateExpression())))
                    .as(task.getId())
                    .isInstanceOf(JavaDelegate.class);
            assertThat(task.isCamundaAsyncBefore()).as(task.getId()).isTrue();
        }
        for (CamundaTaskListener listener : model.getModelElementsByType(CamundaTaskListener.class)) {
            assertThat(context.getBean(bean(listener.getCamundaDelegateExpression())))
                    .isInstanceOf(TaskListener.class);
        }
        for (MultiInstanceLoopCharacteristics loop :
                model.getModelElementsByType(MultiInstanceLoopCharacteristics.class)) {
            assertThat(context.containsBean(bean(loop.getCamundaCollection())))
                    .as(loop.getCamundaCollection())
                    .isTrue();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {JuryReviewProcess.KEY, AwardRoundProcess.KEY})
    void everyUserTaskHasAFormThatIsServedAndAGate(String process) {
        for (UserTask task : model(process).getModelElementsByType(UserTask.class)) {
            assertThat(task.getCamundaFormKey()).as(task.getId()).startsWith("embedded:/forms/");
            String form = task.getCamundaFormKey().substring("embedded:".length());
            assertThat(getClass().getResource("/META-INF/resources" + form))
                    .as(form)
                    .isNotNull();
            assertThat(task.getExtensionElements()
                            .getElementsQuery()
                            .filterByType(CamundaTaskListener.class)
                            .list())
                    .as(task.getId())
                    .extracting(CamundaTaskListener::getCamundaEvent)
                    .contains(TaskListener.EVENTNAME_COMPLETE);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {JuryReviewProcess.KEY, AwardRoundProcess.KEY})
    void everyElementAndMessageTheCodeNamesIsInTheModelAndNoMessageIsUnknown(String process) throws Exception {
        BpmnModelInstance model = model(process);
        Class<?> words = process.equals(JuryReviewProcess.KEY) ? JuryReviewProcess.class : AwardRoundProcess.class;
        Set<String> ids = model.getModelElementsByType(BaseElement.class).stream()
                .map(BaseElement::getId)
                .collect(Collectors.toSet());
        assertThat(ids)
                .containsAll(constants(words, "")
                        .filter(word -> ELEMENT.matcher(word).matches())
                        .toList());
        assertThat(model.getModelElementsByType(Message.class))
                .extracting(Message::getName)
                .containsExactlyInAnyOrderElementsOf(
                        constants(words, "MESSAGE_").toList());
    }

    @ParameterizedTest
    @ValueSource(strings = {JuryReviewProcess.KEY, AwardRoundProcess.KEY})
    void historyIsNotKeptForEver(String process) {
        Collection<Process> processes = model(process).getModelElementsByType(Process.class);
        assertThat(processes).allMatch(each -> each.getCamundaHistoryTimeToLiveString() != null);
    }

    private BpmnModelInstance model(String process) {
        return repository.getBpmnModelInstance(repository
                .createProcessDefinitionQuery()
                .processDefinitionKey(process)
                .latestVersion()
                .singleResult()
                .getId());
    }

    private static String bean(String expression) {
        Matcher matcher = BEAN.matcher(expression);
        assertThat(matcher.matches()).as(expression).isTrue();
        return matcher.group(1);
    }

    private static Stream<String> constants(Class<?> words, String prefix) throws IllegalAccessException {
        List<Field> fields = Arrays.stream(words.getFields())
                .filter(field -> Modifier.isStatic(field.getModifiers()) && field.getType() == String.class)
                .filter(field -> field.getName().startsWith(prefix))
                .toList();
        List<String> values = new ArrayList<>();
        for (Field field : fields) {
            values.add((String) field.get(null));
        }
        return values.stream();
    }
}
