import { errorPath, operationPath } from '../engine/permalink';
import type { CallText, Catalog, ErrorEntry, Localized, Operation, PartialFailure, StatusEntry } from '../engine/types';
import { callWithoutVariant, operationsOf } from './calls';
import {
  code,
  codeBlock,
  document,
  escaped,
  heading,
  list,
  section,
  textMarkdown,
  type RenderOptions,
} from './render/markdown';
import { renderWords } from './render/words';

export type { RenderOptions } from './render/markdown';

const statements = (texts: readonly CallText[] | readonly Localized[], options: RenderOptions): string =>
  list(
    texts.map((text) => {
      const when = 'when' in text && text.when ? `${text.when.map(callWithoutVariant).map(code).join(', ')}: ` : '';
      return when + textMarkdown(text[options.locale], options);
    }),
  );

const acting = ({ retry, owner }: Pick<ErrorEntry, 'retry' | 'owner'>, { locale }: RenderOptions): string => {
  const words = renderWords[locale];
  return list([
    `${words.retryLabel}${words.colon}${words.retry[retry]}`,
    `${words.ownerLabel}${words.colon}${words.owner[owner]}`,
  ]);
};

const noteOf = ({ note }: { note?: Localized }, options: RenderOptions): string =>
  section(renderWords[options.locale].note, 'note', note ? textMarkdown(note[options.locale], options) : '');

const titled = (title: string, id: string): string => heading(1, escaped(title), id);

const callsOf = ({ endpoints, appliesTo }: ErrorEntry, options: RenderOptions): string => {
  const named = [...new Set(endpoints.map(callWithoutVariant))].map(code);
  return list(appliesTo ? [textMarkdown(appliesTo[options.locale], options), ...named] : named);
};

const requestOf = ({ request }: ErrorEntry, { locale }: RenderOptions): string => {
  const words = renderWords[locale];
  return request ? [words.wrong, codeBlock(request.wrong), words.right, codeBlock(request.right)].join('\n\n') : '';
};

const relatives = (see: readonly string[], { locale, base = '' }: RenderOptions): string =>
  list(see.map((id) => `[${id}](${base}${errorPath(id, locale)})`));

/** An error entry as Markdown, to copy into a ticket or a chat. */
export function entryMarkdown(entry: ErrorEntry, options: RenderOptions): string {
  const { id, status, error, message, title, causes, fixes, example, see } = entry;
  const words = renderWords[options.locale];
  return document([
    titled(title[options.locale], id),
    [code(String(status)), ...(error === null ? [] : [code(error)])].join(' '),
    message === null ? '' : codeBlock(message),
    section(words.causes, 'causes', statements(causes, options)),
    section(words.fixes, 'fixes', statements(fixes, options)),
    acting(entry, options),
    section(words.request, 'request', requestOf(entry, options)),
    section(words.example, 'example', codeBlock(example, 'json')),
    section(words.calls, 'calls', callsOf(entry, options)),
    noteOf(entry, options),
    section(words.see, 'see', relatives(see, options)),
  ]);
}

/** A partial failure as Markdown. */
export function partialFailureMarkdown(failure: PartialFailure, options: RenderOptions): string {
  const { id, endpoint, field, message, title, causes, fixes, example, see } = failure;
  const words = renderWords[options.locale];
  return document([
    titled(title[options.locale], id),
    `${code('200')} ${code(callWithoutVariant(endpoint))} ${code(field)}`,
    codeBlock(message),
    section(words.causes, 'causes', statements(causes, options)),
    section(words.fixes, 'fixes', statements(fixes, options)),
    acting(failure, options),
    section(words.example, 'example', codeBlock(example, 'json')),
    noteOf(failure, options),
    section(words.see, 'see', relatives(see, options)),
  ]);
}

/** An HTTP status as Markdown. */
export function statusMarkdown(entry: StatusEntry, options: RenderOptions): string {
  const { status, reason, title, causes, fixes } = entry;
  const words = renderWords[options.locale];
  return document([
    titled(`${status} ${title[options.locale]}`, `status-${status}`),
    code(`${status} ${reason}`),
    section(words.causes, 'causes', statements(causes, options)),
    section(words.fixes, 'fixes', statements(fixes, options)),
    acting(entry, options),
    noteOf(entry, options),
  ]);
}

/** An operation as Markdown, with the errors documented for it. */
export function operationMarkdown(
  operation: Operation,
  { errors, operations }: Catalog,
  options: RenderOptions,
): string {
  const { id, method, path, title } = operation;
  const { locale, base = '' } = options;
  const own = errors.filter(({ endpoints }) =>
    endpoints.some((key) => operationsOf(key, operations).includes(operation)),
  );
  const rows = own.map(
    (entry) => `${code(String(entry.status))} [${escaped(entry.title[locale])}](${base}${errorPath(entry.id, locale)})`,
  );
  return document([
    titled(title[locale], id),
    code(`${method} ${path}`),
    section(renderWords[locale].errors, 'errors', list(rows)),
    `${base}${operationPath(id, locale)}`,
  ]);
}
