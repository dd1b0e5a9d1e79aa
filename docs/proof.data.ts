import { resolve } from 'node:path';
import { measureProof, type Proof } from '../catalog/build/proof';
import { siteCatalog } from './siteCatalog';

declare const data: Proof;
export { data };

export default { load: (): Proof => measureProof(siteCatalog(), resolve(import.meta.dirname, '..')) };
