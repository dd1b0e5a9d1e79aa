import { loadCatalog } from '../../../../../catalog/build/load';
import { addEntry, type AddedEntry } from '../../../../../catalog/build/newEntry';
import type { ErrorEntry } from '../../../../../catalog/engine/types';

/** A paste of a whole call, its token included, whose message no entry of the small catalog has. */
export const unknown = `POST /easemob-demo/chatdemo/chatgroups/251736780701697/users/bob HTTP/1.1
Host: a1.easemob.com
Authorization: Bearer YWMtSECRETSECRETSECRET

HTTP/1.1 403 Forbidden
Content-Type: application/json

{"error":"forbidden_op","timestamp":1729497048000,"duration":0,"error_description":"bob was removed from 251736780701697 less than 30 minutes ago"}`;

/** Adds an entry from a text; fails the test that asks where none is made of it. */
export const added = (text: string, root: string): AddedEntry => {
  const result = addEntry(text, root);
  if (result.outcome !== 'added') throw new Error(`nothing was added: ${result.outcome}`);
  return result;
};

/** The entry as it is read back from the file. */
export const written = (root: string, id: string): ErrorEntry | undefined =>
  loadCatalog(root).errors.find((entry) => entry.id === id);
