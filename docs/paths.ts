import { loadTypeMeanings } from '../catalog/build/types';
import { createExplainer } from '../catalog/engine/explain';
import { typeSlug } from '../catalog/engine/share/permalink';
import { parseRichText, plainText } from '../catalog/engine/richText';
import type { Locale } from '../catalog/engine/types';
import { areaView } from '../components/endpoint/areaView';
import { operationView } from '../components/endpoint/operationView';
import { errorView, partialFailureView, type ErrorView } from '../components/error/errorView';
import { typeLinks, typeView } from '../components/error/typeView';
import { statusView } from '../components/status/statusView';
import { siteEn } from '../components/words/site.en';
import { siteZh } from '../components/words/site.zh';
import { siteCatalog } from './siteCatalog';

/** A page of a dynamic route: the parameters for its URL, its head and its component. */
interface Route {
  params: Record<string, unknown> & { title: string; description: string };
}

const words = { zh: siteZh, en: siteEn };
const plain = (text: string, values: Record<string, string> = {}): string =>
  plainText(parseRichText(text, Object.keys(values)), values);

const describeError = ({ status, message, causes, values }: ErrorView): string => {
  const cause = plain(causes[0]?.text ?? '', values);
  return [status, message && `“${message}”`].filter(Boolean).join(' ') + (cause ? ` – ${cause}` : '');
};

/** Pages of all errors and partial failures. Placeholders get the values of the examples. */
export function errorPaths(locale: Locale): Route[] {
  const catalog = siteCatalog();
  const explainer = createExplainer(catalog);
  const valuesOf = ({ id, example }: { id: string; example: string }): Record<string, string> => {
    const candidates = explainer.explain(example).responses.flatMap((response) => response.candidates);
    return candidates.find((candidate) => candidate.id === id)?.values ?? {};
  };
  const views = [
    ...catalog.errors.map((entry) => errorView(catalog, entry, locale, valuesOf(entry))),
    ...catalog.partialFailures.map((failure) => partialFailureView(catalog, failure, locale, valuesOf(failure))),
  ];
  return views.map((error) => ({
    params: { id: error.id, title: error.title, description: describeError(error), error },
  }));
}

/** Pages of the HTTP statuses. */
export function statusPaths(locale: Locale): Route[] {
  const catalog = siteCatalog();
  return catalog.statuses.map((entry) => {
    const view = statusView(catalog, entry, locale);
    const title = `${view.status} ${view.title}`;
    return { params: { code: String(view.status), title, description: plain(view.causes[0] ?? view.reason), view } };
  });
}

/** Pages of the values of the field `error`. */
export function typePaths(locale: Locale): Route[] {
  const catalog = siteCatalog();
  const meanings = loadTypeMeanings();
  return typeLinks(catalog).map(({ error, errors }) => ({
    params: {
      type: typeSlug(error),
      title: words[locale].types.heading(error),
      description: words[locale].types.description(error, errors),
      view: typeView(catalog, error, meanings.get(error)?.[locale] ?? '', locale),
    },
  }));
}

/** Pages of the REST operations. */
export function operationPaths(locale: Locale): Route[] {
  const catalog = siteCatalog();
  return catalog.operations.map((operation) => {
    const view = operationView(catalog, operation, locale);
    const { id, title, method, path, errors, partialFailures } = view;
    const description = words[locale].operations.description(
      `${method} ${path}`,
      errors.length + partialFailures.length,
    );
    return { params: { operation: id, title, description, view } };
  });
}

/** Pages of the feature areas. */
export function areaPaths(locale: Locale): Route[] {
  const catalog = siteCatalog();
  return catalog.areas.map((area) => {
    const view = areaView(catalog, area, locale);
    const description = words[locale].areas.description(view.title, view.errors.length, view.operations.length);
    return { params: { area: view.id, title: view.title, description, view } };
  });
}
