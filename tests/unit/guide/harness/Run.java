import java.io.IOException;
import java.time.Duration;

/** Args: method, url, repeatable, timeout in milliseconds, whether it rereads after a 409. Prints what came of it. */
public class Run {
    public static void main(String[] args) throws Exception {
        Duration timeout = Duration.ofMillis(Long.parseLong(args[3]));
        CallWithRetry.Step<?> reread = () -> {
            System.err.println("read again");
            return null;
        };
        try {
            System.out.print(CallWithRetry.withRetry(
                () -> CallWithRetry.call(args[0], args[1], "YWMt1", "{\"username\":\"alice\"}", timeout),
                args[2].equals("yes"),
                args[4].equals("yes") ? reread : null));
        } catch (IOException error) {
            System.err.println(error);
            System.exit(1);
        }
    }
}
