import { areaPaths } from '../paths';

export default { paths: () => areaPaths('zh') };
