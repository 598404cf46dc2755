package kz.torelik.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import kz.torelik.kernel.Refusal;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/// Lets a filter refuse as a controller would: with a page, or with problem details.
@Component
public final class Refusing {

    private final ObjectProvider<Faults> faults;

    Refusing(ObjectProvider<Faults> faults) { this.faults = faults; }

    public void refuse(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        faults.getObject().refuse(refusal, request, response);
    }
}
