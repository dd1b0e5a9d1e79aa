package okhttp3;

public class Request {}
