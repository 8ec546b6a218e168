package dk.skolevej.motor;

import static dk.skolevej.motor.Modeller.form;
import static dk.skolevej.motor.Modeller.process;
import static dk.skolevej.motor.Modeller.processWithTask;
import static dk.skolevej.motor.Modeller.table;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Date;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.calendar.DurationBusinessCalendar;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every deployment goes through the engine here, as one over REST would. */
@Motortest
class ModelkontrolTest {

    private static final String FILE = "processes/proeve.bpmn";

    @Autowired
    RepositoryService repository;

    static Stream<Arguments> forbidden() {
        return Stream.of(
                task("<serviceTask id='x' camunda:class='dk.skolevej.motor.Ur'/>", "camunda:class er ikke tilladt"),
                task(
                        "<serviceTask id='x' xmlns:a='http://activiti.org/bpmn' a:class='java.lang.Object'/>",
                        "udvidelsen http://activiti.org/bpmn"),
                task(
                        "<scriptTask id='x' scriptFormat='javascript'><script>1</script></scriptTask>",
                        "scripts er ikke tilladt"),
                task("<serviceTask id='x' camunda:type='external' camunda:topic='t'/>", "er ikke tilladt"),
                task(
                        "<serviceTask id='x' camunda:delegateExpression='${ukendt}'/>",
                        "delegateExpression ${ukendt} er ikke i ordforrådet"),
                task("<serviceTask id='x' camunda:delegateExpression='${dataSource}'/>", "er ikke i ordforrådet"),
                task(
                        "<serviceTask id='x' camunda:delegateExpression='${proevedelegat}'>"
                                + ext("<camunda:connector/>") + "</serviceTask>",
                        "camunda:connector er ikke tilladt"),
                task(
                        "<serviceTask id='x' camunda:delegateExpression='${proevedelegat}'>"
                                + ext(
                                        "<camunda:executionListener event='start'><camunda:script scriptFormat='groovy'>1</camunda:script></camunda:executionListener>")
                                + "</serviceTask>",
                        "camunda:script er ikke tilladt"),
                task(
                        "<serviceTask id='x' camunda:delegateExpression='${proevedelegat}'>"
                                + ext("<camunda:executionListener event='start' class='java.lang.Object'/>")
                                + "</serviceTask>",
                        "class er ikke tilladt"),
                task(
                        "<userTask id='x' camunda:formKey='embedded:app:forms/x.html'/>",
                        "camunda:formKey er ikke tilladt"),
                task(
                        "<userTask id='x'>"
                                + ext("<camunda:formData><camunda:formField id='f' label='${1}'/></camunda:formData>")
                                + "</userTask>",
                        "camunda:formData er ikke tilladt"),
                task(
                        "<userTask id='x' camunda:assignee='${execution.processInstanceId}'/>",
                        "execution kan ikke bruges her"),
                task("<userTask id='x' camunda:assignee='${currentUser()}'/>", "funktioner er ikke tilladt"),
                task("<userTask id='x' camunda:assignee='${skole.getClass()}'/>", "skole er ikke i ordforrådet"),
                task("<userTask id='x' camunda:assignee=\"${''.length()}\"/>", "kun ordene i ordforrådet kan kaldes"),
                task(
                        "<userTask id='x' camunda:dueDate='${proeve.findesIkke(5)}'/>",
                        "proeve.findesIkke med 1 argumenter findes ikke"),
                task(
                        "<userTask id='x' camunda:dueDate='${proeve.plus(1, execution.id)}'/>",
                        "execution kan ikke bruges her"),
                task("<userTask id='x' camunda:dueDate='${proeve.plus(1'/>", "udtrykket ${proeve.plus(1"),
                task("<userTask id='x' name='#{task.id}'/>", "task kan ikke bruges her"),
                task(
                        "<userTask id='x'><documentation>$<![CDATA[{task.id}]]></documentation></userTask>",
                        "task kan ikke bruges her"),
                task(
                        "<userTask id='x' camunda:formRef='findesIkke' camunda:formRefBinding='deployment'/>",
                        "formularen \"findesIkke\" findes ikke"));
    }

    private static Arguments task(String element, String message) {
        return Arguments.of(element, message);
    }

    private static String ext(String content) {
        return "<extensionElements>" + content + "</extensionElements>";
    }

    @ParameterizedTest
    @MethodSource("forbidden")
    void refusesWhatIsNotInTheVocabularyAndNamesTheElement(String element, String message) {
        String diagram = process(
                "proeve", "<startEvent id='start'/><sequenceFlow id='a' sourceRef='start' targetRef='x'/>" + element);

        assertThatThrownBy(() -> deploy(FILE, diagram))
                .isInstanceOf(Modelfejl.class)
                .hasMessageStartingWith(FILE + ", x: ")
                .hasMessageContaining(message);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<timeDuration>P8W</timeDuration>",
                "<timeDuration>p12w</timeDuration>",
                "<timeCycle>R3/P1W</timeCycle>",
                "<timeDate>P<![CDATA[8W]]></timeDate>"
            })
    void refusesADurationInWeeks(String time) {
        String diagram = process(
                "proeve",
                "<startEvent id='start'/><sequenceFlow id='a' sourceRef='start' targetRef='x'/>"
                        + "<intermediateCatchEvent id='x'><timerEventDefinition id='t'>" + time
                        + "</timerEventDefinition></intermediateCatchEvent>");

        assertThatThrownBy(() -> deploy(FILE, diagram))
                .isInstanceOf(Modelfejl.class)
                .hasMessageContaining("en varighed i uger (P8W) er ikke tilladt");
    }

    /** Why: what the engine makes of P8W and P12W depends on the day it starts. */
    @Test
    void theEngineGetsDurationsInWeeksWrong() throws Exception {
        var calendar = new DurationBusinessCalendar();
        var eight = new TreeSet<Long>();
        var days = new TreeSet<Long>();
        for (LocalDate start = LocalDate.parse("2026-08-01");
                start.isBefore(LocalDate.parse("2027-08-01"));
                start = start.plusDays(1)) {
            Date morning =
                    Date.from(start.atTime(9, 0).atZone(ZoneId.systemDefault()).toInstant());
            eight.add(between(start, calendar.resolveDuedate("P8W", morning)));
            days.add(between(start, calendar.resolveDuedate("P56D", morning)));
        }
        assertThat(days).containsExactly(56L);
        assertThat(eight).as("eight weeks are 56 days").hasSizeGreaterThan(1).anyMatch(found -> found < 56);
    }

    private static long between(LocalDate start, Date end) {
        return ChronoUnit.DAYS.between(start, LocalDate.ofInstant(end.toInstant(), ZoneId.systemDefault()));
    }

    @Test
    void refusesAConditionInAScriptLanguage() {
        String diagram = processWithTask("proeve", "opgave", "", "")
                .replace(
                        "targetRef=\"end\"/>",
                        "targetRef=\"end\"><conditionExpression language=\"groovy\">true</conditionExpression></sequenceFlow>");

        assertThatThrownBy(() -> deploy(FILE, diagram)).hasMessage(FILE + ", b: language er ikke tilladt");
    }

    @Test
    void refusesATableInAnotherLanguageThanFeel() {
        String table = table("t", "\"a\"")
                .replace("<outputEntry id=\"oe\"", "<outputEntry id=\"oe\" expressionLanguage=\"javascript\"");

        assertThatThrownBy(() -> deploy("processes/t.dmn", table))
                .hasMessage("processes/t.dmn, oe: udtrykssproget javascript er ikke tilladt, kun FEEL");
    }

    @Test
    void refusesFormComponentsThatBreakTheForm() {
        assertThatThrownBy(() -> deploy("forms/f.form", form("f", "filepicker")))
                .hasMessage("forms/f.form, a: felttypen \"filepicker\" er ikke tilladt");
    }

    @Test
    void refusesPicturesFromElsewhere() {
        String picture =
                "{\"type\": \"default\", \"id\": \"f\", \"components\": [{\"type\": \"image\", \"id\": \"Image_a\", \"source\": \"%s\"}]}";

        assertThatThrownBy(() -> deploy("forms/f.form", picture.formatted("https://example.org/a.png")))
                .hasMessageStartingWith("forms/f.form, Image_a: et billede skal komme fra serveren");
        assertThatCode(() -> deploy("forms/f.form", picture.formatted("=fravaersudvikling.diagram")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"deles", "papir"})
    void refusesAMarkThatIsNeitherYesNorNo(String mark) {
        String field =
                "{\"type\": \"default\", \"id\": \"f\", \"components\": [{\"type\": \"group\", \"components\": [{\"type\": \"textarea\", \"id\": \"Field_a\", \"key\": \"a\","
                        + " \"properties\": {\"%s\": \"%s\"}}]}]}";

        assertThatThrownBy(() -> deploy("forms/f.form", field.formatted(mark, "Ja")))
                .hasMessage("forms/f.form, a: egenskaben " + mark + " skal være ja eller nej");
        assertThatCode(() -> deploy("forms/f.form", field.formatted(mark, "ja")))
                .doesNotThrowAnyException();
        assertThatCode(() -> deploy("forms/f.form", field.formatted(mark, "nej")))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Klasseteam", "klasseteam;ppr", "klasseteam, forvaltning", "alle"})
    void refusesReadersThatThereAreNot(String readers) {
        String group =
                "{\"type\": \"default\", \"id\": \"f\", \"components\": [{\"type\": \"group\", \"id\": \"Group_a\","
                        + " \"properties\": {\"laeses\": \"%s\"}, \"components\": []}]}";

        assertThatThrownBy(() -> deploy("forms/f.form", group.formatted(readers)))
                .hasMessageStartingWith("forms/f.form, Group_a: egenskaben laeses skal være");
        assertThatCode(() -> deploy("forms/f.form", group.formatted("klasseteam, tryghedsperson,ppr, afsender")))
                .doesNotThrowAnyException();
    }

    @Test
    void refusesOtherFilesThanModels() {
        assertThatThrownBy(() -> deploy("forms/f.html", "<p/>")).hasMessageContaining("kun .bpmn, .dmn og .form");
    }

    @Test
    void refusesADocumentType() {
        assertThatThrownBy(() -> deploy(FILE, "<!DOCTYPE a [<!ENTITY b SYSTEM 'file:///etc/passwd'>]><a>&b;</a>"))
                .isInstanceOf(Modelfejl.class);
    }

    @Test
    void acceptsTheVocabulary() {
        String diagram = processWithTask(
                "ordforraad",
                "opgave",
                "camunda:assignee=\"${tovholder}\" camunda:dueDate=\"${proeve.plus(nr, proeve.plus(1, 2))}\"",
                ext("<camunda:taskListener event='create' expression='${proeve.skole()}'/>"));

        assertThatCode(() -> deploy("processes/ordforraad.bpmn", diagram)).doesNotThrowAnyException();
    }

    private void deploy(String file, String content) {
        repository.createDeployment().addString(file, content).deploy();
    }
}
