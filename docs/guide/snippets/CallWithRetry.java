import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

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
            if (status == 429) return !body.contains("\"resource_limited\"");
            if (status == 403) return isMessageRate();
            if (status >= 500) return status != 501 && !isRequestMistake();
            return status == 408 || status == 409;
        }

        /** Whether the call was certainly not carried out. */
        boolean refused() {
            return status == 403 || status == 409 || status == 429;
        }

        private boolean isMessageRate() {
            return body.contains("message send reach limit")
                || body.contains("Forbidden for url");
        }

        private boolean isRequestMistake() {
            return body.contains("\"no_full_text_index\"")
                || body.contains("\"unsupported_service_operation\"")
                || body.contains("\"web_application\"");
        }
    }

    private static final HttpClient CLIENT =
        HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

    /** `json` is null for a call without a body. */
    public static String call(
            String method, String url, String token, String json)
            throws IOException, InterruptedException {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(url))
            .timeout(Duration.ofSeconds(10))
            .header("Authorization", "Bearer " + token)
            .header("Accept", "application/json");
        if (json == null) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.header("Content-Type", "application/json")
                .method(method, BodyPublishers.ofString(json));
        }
        var response = CLIENT.send(request.build(), BodyHandlers.ofString());
        if (response.statusCode() / 100 != 2) {
            throw new ApiException(response.statusCode(), response.body());
        }
        return response.body();
    }

    /** `repeatable` is false where doing it twice would hurt. */
    public static String callWithRetry(
            String method, String url, String token, String json, boolean repeatable)
            throws IOException, InterruptedException {
        final int attempts = 5;
        for (int attempt = 1; ; attempt++) {
            try {
                return call(method, url, token, json);
            } catch (ApiException e) {
                boolean mayRepeat = repeatable || e.refused();
                if (attempt == attempts || !e.passes() || !mayRepeat) throw e;
            } catch (IOException e) { // a timeout or a broken connection
                if (attempt == attempts || !repeatable) throw e;
            }
            long ceiling = Math.min(60_000, 1_000L << (attempt - 1));
            long random = ThreadLocalRandom.current().nextLong(ceiling / 2 + 1);
            Thread.sleep(ceiling / 2 + random);
        }
    }
}
