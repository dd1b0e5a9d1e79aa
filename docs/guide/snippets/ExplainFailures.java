import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.Interceptor;
import okhttp3.Response;

/** Logs a link to the explanation of every failed answer. Add it with {@code new OkHttpClient.Builder().addInterceptor(…)}. */
public class ExplainFailures implements Interceptor {
    private static final long LONGEST_BODY = 100_000;

    private final String site;
    private final Consumer<String> log;

    /** Takes the address of the reference, such as {@code http://localhost:4173}, and what writes a line to the log. */
    public ExplainFailures(String site, Consumer<String> log) {
        this.site = site;
        this.log = log;
    }

    @Override
    public Response intercept(Chain chain) throws IOException {
        Response response = chain.proceed(chain.request());
        if (!response.isSuccessful()) {
            // peekBody leaves the body for the caller.
            log.accept(response.code() + " " + link(response.code(), response.peekBody(LONGEST_BODY).string()));
        }
        return response;
    }

    /** A link that explains a response. The values come after {@code #}, so no server sees them. */
    String link(int status, String body) {
        StringBuilder link = new StringBuilder(site).append("/en/explain#status=").append(status);
        append(link, "error", field(body, "error"));
        append(link, "message", field(body, "error_description"));
        return link.toString();
    }

    private static void append(StringBuilder link, String name, String value) {
        if (!value.isEmpty()) link.append('&').append(name).append('=').append(URLEncoder.encode(value, StandardCharsets.UTF_8));
    }

    /** A text field of a JSON object. If you have a JSON library, use that. */
    private static String field(String body, String name) {
        Matcher found = Pattern.compile('"' + name + "\"\\s*:\\s*\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(body);
        return found.find() ? unescape(found.group(1)) : "";
    }

    private static String unescape(String text) {
        return text.replace("\\n", "\n").replace("\\\"", "\"").replace("\\/", "/").replace("\\\\", "\\");
    }
}
