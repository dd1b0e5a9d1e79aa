<?php
/** Prints a link for each five arguments: status, error, code, call, message; an empty one is not known. */
require $argv[1] . '/explain_link.php';
foreach (array_chunk(array_slice($argv, 2), 5) as [$status, $error, $code, $call, $message]) {
    $number = fn(string $text): ?int => $text === '' ? null : (int) $text;
    echo explain_link('https://errors.example', $number($status), $error, $number($code), $call, $message), "\n";
}
