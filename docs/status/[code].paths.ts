import { statusPaths } from '../paths';

export default { paths: () => statusPaths('zh') };
