<?php

/** A link to the explanation of a response. What is not known is null. Mask secrets in the message first. */
function explain_link(
    string $site,
    ?int $status = null,
    ?string $error = null,
    ?int $code = null,
    ?string $call = null,
    ?string $message = null
): string {
    $pairs = [
        'status' => $status,
        // The page counts as JavaScript does: in UTF-16 units.
        'length' => ($message ?? '') === '' ? null : intdiv(strlen(mb_convert_encoding($message, 'UTF-16LE', 'UTF-8')), 2),
        'error' => $error,
        'code' => $code,
        'call' => $call,
        'message' => $message === null ? null : mb_substr($message, 0, 1500, 'UTF-8'),
    ];
    $written = [];
    foreach ($pairs as $name => $value) {
        if ($value !== null && $value !== '') {
            $written[] = $name . '=' . rawurlencode((string) $value);
        }
    }
    return $site . '/explain#' . implode('&', $written);
}
