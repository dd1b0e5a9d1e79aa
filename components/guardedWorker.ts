/** A Trusted Types policy (https://www.w3.org/TR/trusted-types/). TypeScript's DOM types do not include it. */
interface ScriptPolicy {
  createScriptURL: (address: string) => string;
}

/** Name of the policy that may convert a URL to a script URL. The site's Content-Security-Policy allows this name. */
export const WORKER_POLICY = 'guarded-worker';

let policy: ScriptPolicy | undefined;

/** Marks a URL as one that a worker may be started from. Browsers without Trusted Types use the URL as it is. */
export function trustedScript(address: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy };
  };
  // Browsers reject a second policy with the same name.
  policy ??= trustedTypes?.createPolicy(WORKER_POLICY, { createScriptURL: (url) => url });
  return policy?.createScriptURL(address) ?? address;
}

/**
 * Starts a module worker that is subject to the page's Content-Security-Policy. A worker from a server URL has only
 * the policy in the headers of its file, which static hosts may not send. A worker from a `blob:` URL inherits the
 * policy of the page (https://www.w3.org/TR/CSP3/#security-inherit-csp). Therefore, the blob only imports the script.
 */
export function guardedWorker(script: string): Worker {
  const address = new URL(script, import.meta.url).href;
  // In the single-file edition, the script is already a blob. Browsers do not load modules from disk.
  if (address.startsWith('blob:')) return new Worker(trustedScript(address));
  const blob = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' }));
  return new Worker(trustedScript(blob), { type: 'module' });
}
