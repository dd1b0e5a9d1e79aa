package okhttp3;

import java.io.IOException;

/** What the snippet needs of OkHttp's interface, with the same signatures. */
public interface Interceptor {
    Response intercept(Chain chain) throws IOException;

    interface Chain {
        Request request();

        Response proceed(Request request) throws IOException;
    }
}
