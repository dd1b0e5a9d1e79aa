export { targetPath as sitePath } from '../catalog/engine/links/target';
