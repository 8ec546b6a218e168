package dk.skolevej.arkitektur;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaParameter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RequestMapping;

/** The map of the packages (docs: Modules): one feature a package, arrows only downwards. */
@AnalyzeClasses(packages = "dk.skolevej", importOptions = DoNotIncludeTests.class)
class ArkitekturTest {

    @ArchTest
    static final ArchRule arrowsGoDown = layeredArchitecture()
            .consideringOnlyDependenciesInLayers()
            .layer("what people open")
            .definedBy(
                    "..sagsside..",
                    "..opgaveliste..",
                    "..paamindelse..",
                    "..sletning..",
                    "..papir..",
                    "..indlaesning..",
                    "..demo..",
                    "..produktion..",
                    "..sso..")
            .layer("phases")
            .definedBy(
                    "..opsporing..",
                    "..kortlaegning..",
                    "..handleplan..",
                    "..opfoelgning..",
                    "..stedfortraeder..",
                    "..bero..",
                    "..inhabilitet..",
                    "..annullering..",
                    "..orientering..",
                    "..klasseskift..",
                    "..udmeldelse..",
                    "..skoleskift..",
                    "..overtagelse..",
                    "..raad..",
                    "..fortrydelse..",
                    "..doedsfald..",
                    "..onlineundervisning..",
                    "..aarshjul..")
            .layer("what every phase leans on")
            .definedBy("..frist..", "..fravaer..", "..formular..", "..adgang..", "..post..", "..sider..")
            .layer("case")
            .definedBy("..forloeb..")
            .layer("engine")
            .definedBy("..motor..")
            .layer("log of reads")
            .definedBy("..adgangslog..")
            .layer("seal")
            .definedBy("..segl..")
            .whereLayer("what people open")
            .mayNotBeAccessedByAnyLayer()
            .whereLayer("phases")
            .mayOnlyBeAccessedByLayers("what people open")
            .whereLayer("what every phase leans on")
            .mayOnlyBeAccessedByLayers("phases", "what people open")
            .whereLayer("case")
            .mayOnlyBeAccessedByLayers("what every phase leans on", "phases", "what people open")
            .whereLayer("log of reads")
            .mayOnlyAccessLayers("engine", "seal")
            .whereLayer("seal")
            .mayNotAccessAnyLayer();

    @ArchTest
    static final ArchRule phasesDoNotCallEachOther = slices().matching(
                    "dk.skolevej.(opsporing|kortlaegning|handleplan|opfoelgning|stedfortraeder|bero|inhabilitet|annullering|orientering|klasseskift|udmeldelse|skoleskift|overtagelse|raad|fortrydelse|doedsfald|onlineundervisning|aarshjul)..")
            .should()
            .notDependOnEachOther();

    @ArchTest
    static final ArchRule featuresHaveNoCycles =
            slices().matching("dk.skolevej.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule onlyMotorKnowsTheEnginesInside = noClasses()
            .that()
            .resideOutsideOfPackage("..motor..")
            .should()
            .dependOnClassesThat()
            .resideInAPackage("org.camunda.bpm.engine.impl..")
            .because("a later move to a fork of the engine must stay in one package");

    @ArchTest
    static final ArchRule timeComesFromTheClock = noClasses()
            .that()
            .doNotHaveSimpleName("Ur")
            .should()
            .callMethod(Instant.class, "now")
            .orShould()
            .callMethod(LocalDate.class, "now")
            .orShould()
            .callMethod(LocalDateTime.class, "now")
            .orShould()
            .callMethod(ZonedDateTime.class, "now")
            .orShould()
            .callConstructor(java.util.Date.class)
            .orShould()
            .callMethod(System.class, "currentTimeMillis");

    @ArchTest
    static final ArchRule noFormObjects = methods()
            .that()
            .areMetaAnnotatedWith(RequestMapping.class)
            .should(new ArchCondition<>("say where each parameter of a type of ours comes from") {
                @Override
                public void check(JavaMethod method, ConditionEvents events) {
                    method.getParameters().stream()
                            .filter(ArkitekturTest::isFormObject)
                            .forEach(parameter ->
                                    events.add(SimpleConditionEvent.violated(method, parameter.getDescription())));
                }
            })
            .because("whoever calls could make what a form object holds grow (CVE-2026-59282)");

    private static boolean isFormObject(JavaParameter parameter) {
        boolean ours = parameter.getRawType().getPackageName().startsWith("dk.skolevej");
        return parameter.isAnnotatedWith(ModelAttribute.class)
                || ours && parameter.getAnnotations().isEmpty();
    }
}
