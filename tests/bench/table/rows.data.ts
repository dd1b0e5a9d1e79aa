import { compactDocuments } from '../../../catalog/engine/search/keywords';
import { tableData, type TableData } from '../../../components/table/tableEntry';
import { benchCatalog } from './benchCatalog';

declare const data: TableData;
export { data };

export default {
  load: (): TableData => {
    const { entries, operations } = tableData(benchCatalog());
    return { entries: compactDocuments(entries, 20), operations };
  },
};
