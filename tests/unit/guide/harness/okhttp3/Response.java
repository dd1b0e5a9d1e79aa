package okhttp3;

/** What the snippet needs of OkHttp's class, with the same signatures. */
public class Response {
    private final int code;
    private final String body;

    public Response(int code, String body) {
        this.code = code;
        this.body = body;
    }

    public int code() {
        return code;
    }

    public boolean isSuccessful() {
        return code >= 200 && code < 300;
    }

    public ResponseBody peekBody(long byteCount) {
        return new ResponseBody(body);
    }
}
