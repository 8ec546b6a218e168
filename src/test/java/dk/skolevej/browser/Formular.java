package dk.skolevej.browser;

import com.fasterxml.jackson.databind.JsonNode;
import dk.skolevej.demo.Demosvar;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.openqa.selenium.WebElement;

/** A form on the screen. Fields are found by their id in the form file, with the row's number after it inside a list. */
class Formular {

    private static final DateTimeFormatter DANISH = DateTimeFormatter.ofPattern("d.M.yyyy");

    private final Tasklist tasklist;
    private final Browser browser;
    private final String step;
    private final Formularfil file;
    private final Map<String, Object> served;
    private final String send;

    Formular(Tasklist tasklist, String step, Map<String, Object> served, String send) {
        this(tasklist, step, Formularfil.of(step), served, send);
    }

    /** @param file as it is shown, where that is not as the file has it: a form that begins something comes with its choices in it */
    Formular(Tasklist tasklist, String step, Formularfil file, Map<String, Object> served, String send) {
        this.tasklist = tasklist;
        this.browser = tasklist.browser;
        this.step = step;
        this.file = file;
        this.served = served;
        this.send = send;
    }

    /** Ordinary answers to every question that is asked, with some of them changed; a null leaves a question open. */
    Formular answer(Map<String, Object> changes) {
        Map<String, Object> answers =
                new LinkedHashMap<>(Demosvar.to(step, tasklist.scenarie.today(), Valg.plain(served)));
        answers.putAll(changes);
        fill(file.components(), answers, "");
        return this;
    }

    /** The ordinary answer to one question only. */
    Formular answerOnly(String key) {
        return write(Map.of(
                key,
                Demosvar.to(step, tasklist.scenarie.today(), Valg.plain(served)).get(key)));
    }

    /** Exactly these answers, and no others. */
    Formular write(Map<String, Object> answers) {
        fill(file.components(), answers, "");
        return this;
    }

    Formular screenshot(String name) {
        browser.screenshot(name);
        return this;
    }

    /** What it says is wrong, beside the fields. */
    List<String> complaints() {
        return browser.until("complaints", () -> {
            List<String> found = browser.all(".fjs-form-field-error li").stream()
                    .map(WebElement::getText)
                    .toList();
            return found.isEmpty() ? null : found;
        });
    }

    /** Whether this person may write in it. */
    boolean writable() {
        return !browser.has(".disabled-form") && !browser.all(send + ":enabled").isEmpty();
    }

    void send() {
        browser.clickWhenStill(send);
    }

    /** What stands in a field, as a person reads it; {@code id} as in the form file. */
    String value(String id) {
        return browser.one(css(id)).getDomProperty("value");
    }

    boolean shows(String id) {
        return !browser.all(css(id) + "," + css(id + "-0") + "," + css(id + "-date"))
                .isEmpty();
    }

    /** How many rows a list has. */
    int rows(String list) {
        String first = file.firstField(list);
        return (int) browser.all("[id*='-" + first + "_']").stream()
                .map(element -> element.getDomProperty("id").replaceAll(".*-" + first + "(_\\d+).*", "$1"))
                .distinct()
                .count();
    }

    void addRow(String list) {
        int before = rows(list);
        browser.click(frame(list) + " .fjs-repeat-render-add");
        browser.until("a row more in " + list, () -> rows(list) == before + 1);
    }

    void removeRow(String list, int index) {
        int before = rows(list);
        browser.all(frame(list) + " .fjs-repeat-row-remove").get(index).click();
        browser.until("a row less in " + list, () -> rows(list) == before - 1);
    }

    List<String> options(String id, String search) {
        browser.click(css(id));
        browser.type(css(id), search);
        return browser.until("options", () -> {
            List<String> found = browser.all(".fjs-dropdownlist-item, .fjs-dropdownlist-empty").stream()
                    .map(WebElement::getText)
                    .toList();
            return found.isEmpty() ? null : found;
        });
    }

    private String frame(String list) {
        return "[aria-labelledby$='-" + list + "']";
    }

    private void fill(JsonNode components, Map<String, Object> answers, String row) {
        for (JsonNode component : components) {
            if (component.path("disabled").asBoolean()
                    || component.path("readonly").asBoolean()) {
                continue;
            }
            switch (component.path("type").asText()) {
                case "group" -> fill(component.path("components"), inside(component, answers), row);
                case "dynamiclist" ->
                    fillRows(component, answers.get(component.path("path").asText()));
                default ->
                    fillField(component, answers.get(component.path("key").asText()), row);
            }
        }
    }

    private static Map<String, Object> inside(JsonNode group, Map<String, Object> answers) {
        String path = group.path("path").asText();
        return path.isEmpty() ? answers : Valg.map(answers.get(path));
    }

    private void fillRows(JsonNode list, Object wanted) {
        if (!(wanted instanceof List<?> rows) || rows.isEmpty()) {
            return;
        }
        String id = list.path("id").asText();
        while (rows(id) < rows.size()) {
            addRow(id);
        }
        for (int index = 0; index < rows.size(); index++) {
            fill(list.path("components"), Valg.map(rows.get(index)), "_" + index);
        }
    }

    private void fillField(JsonNode field, Object value, String row) {
        if (value == null) {
            return;
        }
        String id = field.path("id").asText() + row;
        switch (field.path("type").asText()) {
            case "textfield", "textarea", "number" -> browser.type(css(id), value.toString());
            case "radio" -> browser.click(css(id + "-" + Valg.index(field, value)));
            case "checkbox" -> check(css(id), Boolean.TRUE.equals(value));
            case "checklist" -> ((List<?>) value).forEach(one -> check(css(id + "-" + Valg.index(field, one)), true));
            case "select" -> choose(field, id, Valg.label(field, value, served));
            case "taglist" -> ((List<?>) value).forEach(one -> tag(id, Valg.label(field, one, served)));
            case "datetime" -> date(id, LocalDate.parse(value.toString()));
            default -> throw new IllegalArgumentException("cannot fill in a " + field.path("type"));
        }
    }

    private void check(String css, boolean wanted) {
        if (browser.one(css).isSelected() != wanted) {
            browser.click(css);
        }
    }

    private void choose(JsonNode field, String id, String label) {
        if (field.path("searchable").asBoolean()) {
            browser.type(css(id), label);
        } else {
            browser.click(css(id + "-display"));
        }
        pick(label);
    }

    private void tag(String id, String label) {
        browser.type(css(id), label);
        pick(label);
    }

    private void pick(String label) {
        browser.until(
                "picked " + label,
                () -> browser.all(".fjs-dropdownlist-item").stream()
                        .filter(item -> item.getText().equals(label))
                        .findFirst()
                        .map(item -> {
                            item.click();
                            return true;
                        })
                        .orElse(false));
    }

    private void date(String id, LocalDate day) {
        String css = css(id + "-date");
        browser.type(css, DANISH.format(day));
        browser.leave(css);
    }

    private static String css(String id) {
        return "[id^='fjs-form-'][id$='-" + id + "']";
    }
}
