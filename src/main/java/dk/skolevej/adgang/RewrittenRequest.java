package dk.skolevej.adgang;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;

/** A call with a body of our own, and if need be another last word in its path, instead of what the caller sent. */
class RewrittenRequest extends BufferedRequest {

    private final String word;
    private final String newWord;
    private final byte[] body;

    RewrittenRequest(HttpServletRequest request, byte[] body) {
        this(request, "", "", body);
    }

    RewrittenRequest(HttpServletRequest request, String word, String newWord, byte[] body) {
        super(request, body);
        this.word = word;
        this.newWord = newWord;
        this.body = body;
    }

    @Override
    public String getRequestURI() {
        return rewritten(super.getRequestURI());
    }

    @Override
    public StringBuffer getRequestURL() {
        return new StringBuffer(rewritten(super.getRequestURL().toString()));
    }

    @Override
    public String getPathInfo() {
        return rewritten(super.getPathInfo());
    }

    @Override
    public String getContentType() {
        return MediaType.APPLICATION_JSON_VALUE;
    }

    @Override
    public int getContentLength() {
        return body.length;
    }

    @Override
    public long getContentLengthLong() {
        return body.length;
    }

    @Override
    public String getHeader(String name) {
        return describesBody(name) ? getContentType() : super.getHeader(name);
    }

    @Override
    public Enumeration<String> getHeaders(String name) {
        return describesBody(name) ? Collections.enumeration(List.of(getContentType())) : super.getHeaders(name);
    }

    @Override
    public Enumeration<String> getHeaderNames() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        names.addAll(Collections.list(super.getHeaderNames()));
        names.add(HttpHeaders.CONTENT_TYPE);
        names.remove(HttpHeaders.CONTENT_LENGTH);
        return Collections.enumeration(names);
    }

    private boolean describesBody(String header) {
        return HttpHeaders.CONTENT_TYPE.equalsIgnoreCase(header);
    }

    private String rewritten(String path) {
        String end = path != null && path.endsWith("/") ? "/" : "";
        return path != null && !word.isEmpty() && path.endsWith("/" + word + end)
                ? path.substring(0, path.length() - word.length() - end.length()) + newWord + end
                : path;
    }
}
