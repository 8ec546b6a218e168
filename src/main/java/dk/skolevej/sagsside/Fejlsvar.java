package dk.skolevej.sagsside;

import dk.skolevej.motor.Afvist;
import java.net.URI;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** Errors of {@code /api} as RFC 9457 problem details in Danish; what was sent is never repeated. */
@RestControllerAdvice
class Fejlsvar {

    @ExceptionHandler
    ProblemDetail refused(Afvist e) {
        return problem(e.status(), e.kode(), e.getMessage(), e.felter());
    }

    @ExceptionHandler
    ProblemDetail forbidden(AuthorizationException e) {
        return problem(403, "ingenAdgang", "Du har ikke adgang til at gøre dette.", List.of());
    }

    @ExceptionHandler({HttpMessageNotReadableException.class, MethodArgumentTypeMismatchException.class})
    ProblemDetail unreadable(Exception e) {
        return problem(
                400,
                "ulaeselig",
                "Det sendte kan ikke læses: tjek at det er gyldig JSON med de rigtige felter.",
                List.of());
    }

    @ExceptionHandler({
        NoResourceFoundException.class,
        HttpRequestMethodNotSupportedException.class,
        HttpMediaTypeNotSupportedException.class,
        HttpMediaTypeNotAcceptableException.class
    })
    ProblemDetail noSuchCall(ErrorResponse e) {
        int status = e.getStatusCode().value();
        return problem(
                status,
                "ukendtKald",
                status == 404
                        ? "Adressen findes ikke."
                        : "Adressen kan ikke kaldes på den måde; brug JSON og en metode, den kender.",
                List.of());
    }

    private static ProblemDetail problem(int status, String kode, String detail, List<Afvist.Fejl> felter) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(HttpStatus.valueOf(status), detail);
        problem.setType(URI.create("urn:skolevej:fejl:" + kode));
        problem.setTitle(status == 404 ? "Findes ikke" : status == 409 ? "Kan ikke lade sig gøre nu" : "Afvist");
        // otherwise Spring writes the path here, and with it what somebody put into it
        problem.setInstance(URI.create("/api"));
        problem.setProperty("kode", kode);
        problem.setProperty("felter", felter);
        return problem;
    }
}
