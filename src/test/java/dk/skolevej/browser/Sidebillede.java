package dk.skolevej.browser;

import java.util.List;
import java.util.stream.Stream;

/**
 * The pages of which {@code docs/skaermbilleder/sider} has pictures: who looks, where, and what has come when the page is there. In a path
 * {@code {sag:FASE}} is the number of a case in that phase, whose school's leader {@code SKOLELEDER} is; the other places are in {@link Skaermbilleder}.
 */
enum Sidebillede {
    FORSIDE("", "/", "main", Bredder.BOTH),
    FORSIDE_PERSON("tove", "/", ".lister li", Bredder.BOTH),
    LOGIN("", "/camunda/app/tasklist/default/#/login", "input[type=password]", Bredder.BOTH),
    VELKOMMEN("admin", "/camunda/app/welcome/default/#/welcome", ".account", Bredder.WIDE),
    OPGAVER("lise", "/camunda/app/tasklist/default/#/", ".tasks-list", Bredder.WIDE),
    OPGAVER_OPGAVE(
            "tove",
            "/camunda/app/tasklist/default/#/?task={opgave:udarbejdHandleplan}",
            ".task-card .fjs-form",
            Bredder.BOTH),
    OPGAVER_SAGEN(
            "tove",
            "/camunda/app/tasklist/default/#/?task={opgave:udarbejdHandleplan}",
            ".task-card .nav-tabs > li:nth-child(2) > a",
            ".skolevej-sagen .facts",
            Bredder.WIDE),
    OPGAVER_START(
            "lise",
            "/camunda/app/tasklist/default/#/",
            ".start-process-action a",
            ".modal-content .processes a",
            Bredder.WIDE),
    OPGAVER_OVERSKREDET(
            "lise",
            "/camunda/app/tasklist/default/#/",
            ".skolevej-overskredet-knap",
            ".skolevej-overskredet[open]",
            Bredder.WIDE),
    COCKPIT("frida", "/camunda/app/cockpit/default/#/dashboard", ".skolevej-forloeb", Bredder.WIDE),
    COCKPIT_FORLOEB("frida", "/camunda/app/cockpit/default/#/forloeb", ".skolevej-forloeb table", Bredder.WIDE),
    COCKPIT_PROCESSER("dorte", "/camunda/app/cockpit/default/#/processes", ".account", Bredder.WIDE),
    COCKPIT_PROCES(
            "frida",
            "/camunda/app/cockpit/default/#/process-definition/{proces:forloebspakke}",
            ".djs-container",
            Bredder.WIDE),
    COCKPIT_SAG(
            "frida",
            "/camunda/app/cockpit/default/#/process-instance/{instans:forloebspakke}",
            ".djs-container",
            Bredder.WIDE),
    COCKPIT_BESLUTNING(
            "dorte", "/camunda/app/cockpit/default/#/decision-definition/{beslutning}", ".account", Bredder.WIDE),
    ADMIN("admin", "/camunda/app/admin/default/#/", ".account", Bredder.WIDE),
    ADMIN_BRUGERE("admin", "/camunda/app/admin/default/#/users", ".account", Bredder.WIDE),
    ADMIN_BRUGER("admin", "/camunda/app/admin/default/#/users/lise?tab=groups", ".account", Bredder.WIDE),
    SAGER("tove", "/sager", "h1", Bredder.BOTH),
    /** What {@link Skaermbilleder} writes in the field is looked for; no address leads to it. */
    SAGER_SOEGNING("tove", "/sager", ".button-search", ".find + p:not(.choice)", Bredder.WIDE),
    ONLINEELEVER("oda", "/sager", "#onlineelever", Bredder.BOTH),
    ONLINEELEV("oda", "/sager/{online:oda}/onlineundervisning", "h1", Bredder.BOTH),
    SAG_ONLINEUNDERVISNING("lise", "/sager/{online:oda}", "#onlineundervisning", Bredder.WIDE),
    SAG_TIDLIG_INDSATS("SKOLELEDER", "/sager/{sag:TIDLIG_INDSATS}", "h1", Bredder.WIDE),
    SAG_KORTLAEGNING("SKOLELEDER", "/sager/{sag:KORTLAEGNING}", "h1", Bredder.WIDE),
    SAG_VURDERING("SKOLELEDER", "/sager/{sag:VURDERING}", "h1", Bredder.WIDE),
    SAG_HANDLEPLAN("SKOLELEDER", "/sager/{sag:HANDLEPLAN}", "h1", Bredder.WIDE),
    SAG_INDSATS("SKOLELEDER", "/sager/{sag:INDSATS}", "h1", Bredder.BOTH),
    SAG_AFSLUTNING("SKOLELEDER", "/sager/{sag:AFSLUTNING}", "h1", Bredder.WIDE),
    SAG_EFTERVAERN("SKOLELEDER", "/sager/{sag:EFTERVAERN}", "h1", Bredder.WIDE),
    SAG_I_BERO("SKOLELEDER", "/sager/{sag:I_BERO}", "h1", Bredder.WIDE),
    SAG_LUKKET("SKOLELEDER", "/sager/{sag:LUKKET}", "h1", Bredder.WIDE),
    SAG_DELTAGER("pia", "/sager/{sag:INDSATS}", "h1", Bredder.WIDE),
    SAG_DIAGRAM("SKOLELEDER", "/sager/{sag:INDSATS}", "#diagram summary", ".diagram .here", Bredder.WIDE),
    SAG_SVAR("SKOLELEDER", "/sager/{sag:INDSATS}/svar/udarbejdHandleplan/1", ".sheet", Bredder.BOTH),
    MAIL("tove", "/mail.html", "h1", Bredder.WIDE),
    ADGANGSKODE("tove", "/adgangskode.html", "h1", Bredder.WIDE),
    INDLAESNING("admin", "/indlaesning.html", "h1", Bredder.WIDE),
    ADGANGSLOG("dan", "/adgangslog.html", "#eftersyn button", "#fund:not(:empty)", Bredder.WIDE),
    ONLINETAL("frida", "/onlinetal.html", "main section:not([hidden])", Bredder.BOTH),
    SLETNING("frida", "/sletning.html", "h1", Bredder.WIDE),
    FEJL_403("dan", "/sager", "h1", Bredder.WIDE),
    FEJL_404("tove", "/sager/FP-2020-00001", "h1", Bredder.WIDE),
    /** Nothing that a person can do leads to it: {@link Skaermbilleder} puts the file in the place of a page. */
    FEJL_5XX("tove", "/", "h1", Bredder.WIDE);

    final String person;
    final String path;
    final String ready;
    /** What is opened by a click on {@link #ready}; null: nothing is. */
    final String opened;

    final List<Integer> widths;

    Sidebillede(String person, String path, String ready, List<Integer> widths) {
        this(person, path, ready, null, widths);
    }

    Sidebillede(String person, String path, String ready, String opened, List<Integer> widths) {
        this.person = person;
        this.path = path;
        this.ready = ready;
        this.opened = opened;
        this.widths = widths;
    }

    static Stream<String> names() {
        return Stream.of(values()).flatMap(page -> page.widths.stream().map(page::picture));
    }

    /** @param width in pixels */
    String picture(int width) {
        return name().toLowerCase().replace('_', '-') + (width < Bredder.DESK ? "-smal" : "");
    }

    boolean ofCamunda() {
        return path.startsWith("/camunda/");
    }

    private static final class Bredder {
        static final int DESK = 1280;
        static final int PHONE = 390;
        static final List<Integer> WIDE = List.of(DESK);
        static final List<Integer> BOTH = List.of(DESK, PHONE);
    }
}
