/** A policy of https://www.w3.org/TR/trusted-types/, which the DOM types of TypeScript lack. */
interface ScriptPolicy {
  createScriptURL: (address: string) => string;
}

/** Name of the policy that may turn an address into a script; the site's Content-Security-Policy allows it by this name. */
export const WORKER_POLICY = 'guarded-worker';

let policy: ScriptPolicy | undefined;

/** Marks an address as one that a worker may be started from. Browsers without Trusted Types take the address as it is. */
export function trustedScript(address: string): string {
  const { trustedTypes } = globalThis as {
    trustedTypes?: { createPolicy: (name: string, rules: ScriptPolicy) => ScriptPolicy };
  };
  // The browser refuses a second policy of the same name.
  policy ??= trustedTypes?.createPolicy(WORKER_POLICY, { createScriptURL: (url) => url });
  return policy?.createScriptURL(address) ?? address;
}

/**
 * Starts a module worker that obeys the page's Content-Security-Policy. A worker that is loaded from the server obeys the headers of its own
 * file, which a static host does not send; one that is loaded from a `blob:` address inherits the policy of the page, by the rule of
 * https://www.w3.org/TR/CSP3/#security-inherit-csp. So the blob does nothing but import the script.
 */
export function guardedWorker(script: string): Worker {
  const address = new URL(script, import.meta.url).href;
  // The build of one file has the whole script inside, at a blob already. From disk, browsers start no module from there.
  if (address.startsWith('blob:')) return new Worker(trustedScript(address));
  const blob = URL.createObjectURL(new Blob([`import ${JSON.stringify(address)};`], { type: 'text/javascript' }));
  return new Worker(trustedScript(blob), { type: 'module' });
}
