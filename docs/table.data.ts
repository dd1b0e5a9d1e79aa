import { compactDocuments } from '../catalog/engine/search/keywords';
import { tableData, type TableData } from '../components/table/tableEntry';
import { siteCatalog } from './siteCatalog';

declare const data: TableData;
export { data };

/** Words of causes and fixes that the browser's search knows of each entry; more would weigh more than the rows themselves. */
const keywords = 10;

export default {
  load: (): TableData => {
    const { entries, operations } = tableData(siteCatalog());
    return { entries: compactDocuments(entries, keywords), operations };
  },
};
