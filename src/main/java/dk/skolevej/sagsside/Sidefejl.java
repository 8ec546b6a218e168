package dk.skolevej.sagsside;

import dk.skolevej.motor.Afvist;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;

/** A page that is refused is one of the Danish error pages, where {@link Fejlsvar} answers programs. */
@ControllerAdvice(assignableTypes = {SagerSide.class, SagSide.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class Sidefejl {

    @ExceptionHandler
    void refused(Afvist e, HttpServletResponse response) throws IOException {
        response.sendError(e.status());
    }

    @ExceptionHandler({MethodArgumentTypeMismatchException.class, MissingServletRequestParameterException.class})
    void unreadable(HttpServletResponse response) throws IOException {
        response.sendError(404);
    }
}
