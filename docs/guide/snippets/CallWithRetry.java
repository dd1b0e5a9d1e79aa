import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** JDK 11 and later, no other library. */
public class CallWithRetry {

    public static class ApiException extends IOException {
        public final int status;
        public final String body;

        ApiException(int status, String body) {
            super("HTTP " + status + " " + body);
            this.status = status;
            this.body = body;
        }

        /** Whether waiting helps. With a JSON library, parse the body instead. */
        boolean passes() {
            if (status == 400) return has("too many queries",
                "The request has reached the maximum limit",
                "InternalTranslateFailedException",
                "this message is creating reaction");
            if (status == 403) return has("message send reach limit",
                "Forbidden for url");
            if (status == 429) return !has("\"resource_limited\"");
            if (status >= 500) return status != 501 && !has(
                "\"no_full_text_index\"", "\"unsupported_service_operation\"",
                "\"web_application\"", "service not open");
            return status == 408 || status == 409;
        }

        /** Whether the call certainly changed nothing. */
        boolean refused() {
            return status == 400 || status == 403 || status == 409 || status == 429;
        }

        private boolean has(String... texts) {
            for (String text : texts) if (body.contains(text)) return true;
            return false;
        }
    }

    public interface Step<T> {
        T run() throws IOException, InterruptedException;
    }

    private static final HttpClient CLIENT =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** `json` is null for a call without a body. */
    public static String call(
            String method, String url, String token, String json, Duration timeout)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json");
        if (json == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json));
        }
        HttpResponse<String> response = await(
            CLIENT.sendAsync(request.build(), BodyHandlers.ofString()), timeout);
        if (response.statusCode() / 100 != 2) {
            throw new ApiException(response.statusCode(), response.body());
        }
        return response.body();
    }

    /** A timeout of HttpRequest ends with the headers; this covers the body. */
    private static <T> T await(CompletableFuture<T> answer, Duration timeout)
            throws IOException, InterruptedException {
        try {
            return answer.get(timeout.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            throw new IOException("no whole response in " + timeout, e);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            answer.cancel(true);
        }
    }

    /**
     * `repeatable` is false where doing it twice would hurt. `reread` reads the
     * current state after a 409, so that `send` does not undo what another
     * writer has just changed; with null, a 409 is not repeated.
     */
    public static <T> T withRetry(Step<T> send, boolean repeatable, Step<?> reread)
            throws IOException, InterruptedException {
        final int attempts = 5;
        final long deadline = System.nanoTime() + Duration.ofSeconds(60).toNanos();
        for (int attempt = 1; ; attempt++) {
            long ceiling = Math.min(60_000, 1_000L << (attempt - 1));
            long random = ThreadLocalRandom.current().nextLong(ceiling / 2 + 1);
            Duration pause = Duration.ofMillis(ceiling / 2 + random);
            boolean conflict = false;
            try {
                return send.run();
            } catch (IOException e) { // an ApiException, or no whole response
                conflict = e instanceof ApiException && ((ApiException) e).status == 409;
                boolean late = System.nanoTime() + pause.toNanos() > deadline;
                boolean worth = isWorthRepeating(e, repeatable, reread != null);
                if (attempt == attempts || late || !worth) throw e;
            }
            Thread.sleep(pause.toMillis());
            if (conflict) reread.run();
        }
    }

    private static boolean isWorthRepeating(
            IOException error, boolean repeatable, boolean rereads) {
        if (!(error instanceof ApiException)) return repeatable;
        ApiException answer = (ApiException) error;
        if (answer.status == 409 && !rereads) return false;
        return answer.passes() && (repeatable || answer.refused());
    }
}
