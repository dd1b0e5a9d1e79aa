/** The errors that people ask about most: tokens, registration, group members, limits, wrong URLs. */
export const commonErrors: string[] = [
  'access-token-expired',
  'username-taken',
  'registration-closed-without-token',
  'user-already-in-group',
  'users-not-members',
  'resource-not-found',
  'app-key-not-found',
  'api-rate-limit',
];
