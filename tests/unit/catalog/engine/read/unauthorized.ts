/** The response to a rejected token. Tests surround it with output of clients and logs. */
export const body =
  '{"error":"unauthorized","exception":"EasemobSecurityException","timestamp":1570612439301,"duration":0,"error_description":"Unable to authenticate (OAuth)"}';

/** What `brief` says about this response if the status 401 stands next to it. */
export const said = '401 unauthorized Unable to authenticate (OAuth)';
