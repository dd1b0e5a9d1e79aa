import { operationPaths } from '../../paths';

export default { paths: () => operationPaths('en') };
