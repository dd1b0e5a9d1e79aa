import type { Catalog, Locale } from '../catalog/engine/types';
import { areaView } from '../components/endpoint/areaView';
import { operationView } from '../components/endpoint/operationView';
import { errorView, partialFailureView } from '../components/error/errorView';
import { typeLinks, typeView } from '../components/error/typeView';
import { statusView } from '../components/status/statusView';
import { loadCatalog } from './_catalog';

/** One page of a dynamic route: its address, its head, and what its component gets. */
interface Route {
  params: Record<string, unknown> & { title: string; description: string };
}

export function errorPaths(locale: Locale): Route[] {
  const catalog = loadCatalog();
  const views = [
    ...catalog.errors.map((entry) => errorView(catalog, entry, locale, {})),
    ...catalog.partialFailures.map((failure) => partialFailureView(catalog, failure, locale, {})),
  ];
  return views.map((error) => ({
    params: { id: error.id, title: error.title, description: `${error.status} ${error.message ?? ''}`, error },
  }));
}

export function statusPaths(locale: Locale): Route[] {
  const catalog = loadCatalog();
  return catalog.statuses.map((entry) => {
    const status = statusView(catalog, entry, locale);
    return {
      params: { code: String(status.status), title: `${status.status} ${status.title}`, description: status.reason, status },
    };
  });
}

export function typePaths(locale: Locale): Route[] {
  const catalog = loadCatalog();
  return typeLinks(catalog).map(({ error }) => ({
    params: { type: error.replace(/\s+/g, '-'), title: error, description: error, view: typeView(catalog, error, locale) },
  }));
}

export function operationPaths(locale: Locale): Route[] {
  const catalog: Catalog = loadCatalog();
  return catalog.operations.map((operation) => ({
    params: {
      operation: operation.id,
      title: operation.title[locale],
      description: `${operation.method} ${operation.path}`,
      view: operationView(catalog, operation, locale),
    },
  }));
}

export function areaPaths(locale: Locale): Route[] {
  const catalog = loadCatalog();
  return catalog.areas.map((area) => ({
    params: { area: area.id, title: area.title[locale], description: area.title[locale], view: areaView(catalog, area, locale) },
  }));
}
