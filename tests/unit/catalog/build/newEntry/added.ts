import { loadCatalog } from '../../../../../catalog/build/load';
import { addEntry, type AddedEntry } from '../../../../../catalog/build/newEntry';
import type { ErrorEntry } from '../../../../../catalog/engine/types';

/** A complete call including its token. No entry of the small catalog has its message. */
export const unknown = `POST /easemob-demo/chatdemo/chatgroups/251736780701697/users/bob HTTP/1.1
Host: a1.easemob.com
Authorization: Bearer YWMtSECRETSECRETSECRET

HTTP/1.1 403 Forbidden
Content-Type: application/json

{"error":"forbidden_op","timestamp":1729497048000,"duration":0,"error_description":"bob was removed from 251736780701697 less than 30 minutes ago"}`;

/** Adds an entry for a response. Fails the test if none is added. */
export const added = (text: string, root: string): AddedEntry => {
  const result = addEntry(text, root);
  if (result.outcome !== 'added') throw new Error(`nothing was added: ${result.outcome}`);
  return result;
};

/** Reads the entry back from its file. */
export const written = (root: string, id: string): ErrorEntry | undefined =>
  loadCatalog(root).errors.find((entry) => entry.id === id);
