import { readMoved } from './moved';
import { loadCatalog } from './_catalog';
import { addressesOf, type Addresses } from '../components/notFound/addresses';

declare const data: Addresses;
export { data };

export default { load: (): Addresses => addressesOf(loadCatalog(), readMoved(), 'zh') };
