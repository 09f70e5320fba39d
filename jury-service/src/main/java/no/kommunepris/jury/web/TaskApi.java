package no.kommunepris.jury.web;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import no.kommunepris.backbone.NotFoundException;
import no.kommunepris.jury.application.JuryTask;
import no.kommunepris.jury.application.ReadTask;
import no.kommunepris.jury.application.SaveAnswer;
import no.kommunepris.jury.application.Sentences;
import no.kommunepris.jury.application.TaskView;
import no.kommunepris.jury.application.Tasks;
import no.kommunepris.jury.application.Viewer;
import org.springframework.http.CacheControl;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * What the forms in Tasklist show and keep. Only for the one who does the task; to everybody else it does not exist.
 */
@RestController
@RequestMapping("/api/tasks/{taskId}")
class TaskApi {
    private static final String ROLE = "ROLE_";

    private final Tasks tasks;
    private final ReadTask readTask;
    private final SaveAnswer saveAnswer;
    private final Sentences sentences;

    TaskApi(Tasks tasks, ReadTask readTask, SaveAnswer saveAnswer, Sentences sentences) {
        this.tasks = tasks;
        this.readTask = readTask;
        this.saveAnswer = saveAnswer;
        this.sentences = sentences;
    }

    /** @param missing a sentence for each thing that still hinders completion */
    record Saved(Instant savedAt, List<String> missing) {}

    @GetMapping
    ResponseEntity<TaskView> read(@PathVariable String taskId, Authentication login) {
        return ResponseEntity.ok().cacheControl(CacheControl.noStore()).body(readTask.read(task(taskId, login)));
    }

    @PutMapping("/answer")
    Saved save(@PathVariable String taskId, @RequestBody JsonNode answer, Authentication login) {
        JuryTask task = task(taskId, login);
        SaveAnswer.Saved saved = saveAnswer.save(task, AnswerReader.read(task.kind(), answer));
        return new Saved(
                saved.savedAt(),
                saved.missing().stream().map(sentences::sentence).toList());
    }

    private JuryTask task(String taskId, Authentication login) {
        Set<String> roles = login.getAuthorities().stream()
                .map(GrantedAuthority::getAuthority)
                .filter(authority -> authority.startsWith(ROLE))
                .map(authority -> authority.substring(ROLE.length()))
                .collect(Collectors.toSet());
        return tasks.find(taskId, new Viewer(login.getName(), roles))
                .orElseThrow(() -> new NotFoundException("No task " + taskId + " for this person"));
    }
}
