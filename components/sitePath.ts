import type { Locale } from '../catalog/engine/types';
export const sitePath = (to: string, locale: Locale): string => (locale === 'zh' ? '/' : '/en/') + to;
