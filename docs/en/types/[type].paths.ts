import { typePaths } from '../../paths';

export default { paths: () => typePaths('en') };
