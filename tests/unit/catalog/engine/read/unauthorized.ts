/** The body of a refused token, which tests wrap in what clients and logs print around it. */
export const body =
  '{"error":"unauthorized","exception":"EasemobSecurityException","timestamp":1570612439301,"duration":0,"error_description":"Unable to authenticate (OAuth)"}';

/** The same as `brief` tells it, where the status 401 stands beside the body. */
export const said = '401 unauthorized Unable to authenticate (OAuth)';
