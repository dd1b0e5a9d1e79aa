import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

final class ExplainLink {
    /** In characters. An emoji is one. */
    private static final int LONGEST = 1500;

    /** A link to the explanation of a response. What is not known is null. Mask secrets in the message first. */
    static String of(String site, Integer status, String error, Integer code, String call, String message) {
        List<String> pairs = new ArrayList<>();
        add(pairs, "status", status);
        add(pairs, "length", message == null || message.isEmpty() ? null : message.length());
        add(pairs, "error", error);
        add(pairs, "code", code);
        add(pairs, "call", call);
        add(pairs, "message", message == null ? null : start(message));
        return site + "/explain#" + String.join("&", pairs);
    }

    private static String start(String message) {
        int characters = Math.min(LONGEST, message.codePointCount(0, message.length()));
        return message.substring(0, message.offsetByCodePoints(0, characters));
    }

    private static void add(List<String> pairs, String name, Object value) {
        if (value == null || value.toString().isEmpty()) return;
        // URLEncoder writes a space as a plus sign.
        String encoded = URLEncoder.encode(value.toString(), StandardCharsets.UTF_8).replace("+", "%20");
        pairs.add(name + "=" + encoded);
    }
}
