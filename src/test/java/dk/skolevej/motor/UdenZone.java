package dk.skolevej.motor;

import dk.skolevej.Skolevej;
import org.springframework.boot.SpringApplication;

/** Starts the application past its own main class, which sets the time zone: in whatever zone the JVM has. */
class UdenZone {

    public static void main(String[] args) {
        SpringApplication.run(Skolevej.class, args);
    }
}
