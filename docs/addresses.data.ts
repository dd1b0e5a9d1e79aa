import { readMoved } from './moved';
import { siteCatalog } from './siteCatalog';
import { addressesOf, type Addresses } from '../components/notFound/addresses';

declare const data: Addresses;
export { data };

export default { load: (): Addresses => addressesOf(siteCatalog(), readMoved(), 'zh') };
