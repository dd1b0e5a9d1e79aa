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
    // What is not UTF-8 is left out. Everything here works without the mbstring extension.
    preg_match('/^.{0,1500}/su', $message ?? '', $start);
    // The page counts as JavaScript does, where an emoji has the length 2.
    $length = preg_match_all('/./su', $message ?? '') + preg_match_all('/[\x{10000}-\x{10FFFF}]/u', $message ?? '');
    $pairs = [
        'status' => $status,
        'length' => $length ?: null,
        'error' => $error,
        'code' => $code,
        'call' => $call,
        'message' => $start[0] ?? null,
    ];
    $written = [];
    foreach ($pairs as $name => $value) {
        if ($value !== null && $value !== '') {
            $written[] = $name . '=' . rawurlencode((string) $value);
        }
    }
    return $site . '/explain#' . implode('&', $written);
}
