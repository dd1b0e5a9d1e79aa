import okhttp3.Interceptor;
import okhttp3.Request;
import okhttp3.Response;

/** Args: status, body. Prints what the interceptor logs, and then the status that the caller gets. */
public class RunExplain {
    public static void main(String[] args) throws Exception {
        Interceptor interceptor = new ExplainFailures("https://errors.example", System.out::println);
        Response response = interceptor.intercept(new Interceptor.Chain() {
            @Override
            public Request request() {
                return new Request();
            }

            @Override
            public Response proceed(Request request) {
                return new Response(Integer.parseInt(args[0]), args[1]);
            }
        });
        System.out.println(response.code());
    }
}
