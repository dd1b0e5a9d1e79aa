export { benchSite as default } from '../benchSite';
