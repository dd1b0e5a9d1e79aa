export { targetPath as sitePath } from '../catalog/engine/permalink';
