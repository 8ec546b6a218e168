package dk.skolevej.demo;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Founds the demo municipality in an empty database. */
@Component
@Profile("demo")
class Demostart implements ApplicationRunner {

    private final Demokommune kommune;

    Demostart(Demokommune kommune) {
        this.kommune = kommune;
    }

    @Override
    public void run(ApplicationArguments args) {
        if (!kommune.exists()) {
            kommune.found();
        }
    }
}
