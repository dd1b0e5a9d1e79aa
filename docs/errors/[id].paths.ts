import { errorPaths } from '../paths';

export default { paths: () => errorPaths('zh') };
