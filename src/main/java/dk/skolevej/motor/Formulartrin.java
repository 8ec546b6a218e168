package dk.skolevej.motor;

import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/**
 * A user task that shows or receives its form. {@code egenskaber} are the task's extension properties (such as {@code krav}),
 * {@code vaerdi} reads a process variable,
 * {@code roller} its candidate groups, {@code ansvarlig} its assignee or null, {@code ejer} whom the assignee stands in for or null.
 * {@code sagsnummer} is the business key; a process that is not about one case has another.
 */
public record Formulartrin(
        String trin,
        String opgave,
        String sagsnummer,
        String skole,
        String ansvarlig,
        String ejer,
        Set<String> roller,
        Map<String, String> egenskaber,
        Function<String, Object> vaerdi,
        String deployment,
        Formularkilde formular) {}
