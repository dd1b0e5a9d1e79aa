import type { Locale } from '../../catalog/engine/types';
const root = (l: Locale) => (l === 'zh' ? '/' : '/en/');
export const errorPath = (id: string, l: Locale) => `${root(l)}errors/${id}`;
export const statusPath = (s: number, l: Locale) => `${root(l)}status/${s}`;
export const typePath = (t: string, l: Locale) => `${root(l)}types/${encodeURIComponent(t.replace(/\s+/g, '-'))}`;
export const operationPath = (id: string, l: Locale) => `${root(l)}api/${id}`;
export const areaPath = (id: string, l: Locale) => `${root(l)}areas/${id}`;
