/** Prints a link for each five arguments: status, error, code, call, message; an empty one is not known. */
final class RunLink {
    public static void main(String[] arguments) {
        for (int at = 0; at + 4 < arguments.length; at += 5)
            System.out.println(
                ExplainLink.of(
                    "https://errors.example",
                    number(arguments[at]),
                    arguments[at + 1],
                    number(arguments[at + 2]),
                    arguments[at + 3],
                    arguments[at + 4]));
    }

    private static Integer number(String text) {
        return text.isEmpty() ? null : Integer.valueOf(text);
    }
}
