/** The response to a rejected token. Tests surround it with output of clients and logs. */
export const body =
  '{"error":"unauthorized","exception":"EasemobSecurityException","timestamp":1570612439301,"duration":0,"error_description":"Unable to authenticate (OAuth)"}';

/** Its result in the form of `brief`, if the status 401 is next to the body. */
export const said = '401 unauthorized Unable to authenticate (OAuth)';
