package okhttp3;

public class ResponseBody {
    private final String text;

    ResponseBody(String text) {
        this.text = text;
    }

    public String string() {
        return text;
    }
}
