/** Error types that came with the platform the service was built on, or from OAuth: other services send the very same ones. */
const inheritedErrors = new Set([
  'duplicate_unique_property_exists',
  'required_property_not_found',
  'service_resource_not_found',
  'organization_application_not_found',
  'auth_bad_access_token',
  'unsupported_service_operation',
  'forbidden_service_operation',
  'no_full_text_index',
  'json_parse',
  'web_application',
  'invalid_grant',
  'unauthorized',
  'Request Entity Too Large',
  'Bad Request',
]);

/** Beginnings of messages of the same origin that stand under error types of the vendor too. */
const inheritedBeginnings = ['Entity ', 'Application {', 'Subject does not have', 'Could not find application'];

/**
 * Whether a wording is the vendor's own: written for this product, not inherited from Apache Usergrid, Jackson, JAX-RS or OAuth. Only such
 * a wording can make an answer sure in a text that shows signs of another API.
 */
export const isOwnWording = (error: string | null, template: string): boolean =>
  !(error !== null && inheritedErrors.has(error)) &&
  !inheritedBeginnings.some((beginning) => template.startsWith(beginning));

/** Error types of Jackson, JAX-RS and the Java library itself: a program's own log holds them without any response. */
const libraryErrors = new Set(['json_parse', 'web_application', 'IllegalArgumentException']);

/** Whether a library wrote the wording, so that it proves nothing outside a response. */
export const isLibraryWording = (error: string | null): boolean => error !== null && libraryErrors.has(error);
