/** One item of a bulk call that failed although the call answered 200. */
export interface ItemFailure {
  /** The user, key, file or message. Empty if the response does not name it. */
  item: string;
  /** The service's message, or the field that reports the failure. */
  reason: string;
}

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
    ? { ...value }
    : {};
const listOf = (value: unknown): unknown[] =>
  Array.isArray(value) ? value : [];
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : '';

const nameFields = ['username', 'user', 'member', 'msg_id', 'id'];
const nameOf = (item: Fields): string =>
  nameFields.map((field) => textOf(item[field])).find(Boolean) ?? '';

/** `result: false`, `pushStatus: "FAIL"`, a refused user, a recall. */
function failureOf(item: Fields): ItemFailure[] {
  const { result, pushStatus, registerUserFailReason, recalled } = item;
  const because = (reason: unknown, field: string): ItemFailure[] => [
    { item: nameOf(item), reason: textOf(reason) || field },
  ];
  if (result === false) return because(item.reason, 'result');
  if (pushStatus === 'FAIL') return because(item.desc, 'pushStatus');
  if (textOf(registerUserFailReason) !== '')
    return because(registerUserFailReason, 'registerUserFailReason');
  return recalled === undefined || recalled === 'yes' || recalled === true
    ? []
    : because(recalled, 'recalled');
}

/** `errorKeys: { key: reason }` and `fail: { user: reason }`. */
const failuresByKey = (reasons: unknown): ItemFailure[] =>
  Object.entries(fieldsOf(reasons)).map(([item, reason]) => ({
    item,
    reason: textOf(reason) || JSON.stringify(reason),
  }));

/** `NotExistFailed: [users]` and similar fields; `{file}: "failed"`. */
const failuresByName = (data: Fields): ItemFailure[] =>
  Object.entries(data).flatMap(([field, value]) =>
    value === 'failed'
      ? [{ item: field, reason: 'failed' }]
      : /Failed:?$/.test(field)
        ? listOf(value).map((item) => ({
            item: textOf(item) || nameOf(fieldsOf(item)),
            reason: field.replace(/:$/, ''),
          }))
        : [],
  );

/** Some calls report all items with one word or number. */
const wholeFailures = ({ data, entity }: Fields): ItemFailure[] => [
  ...(data === 'failure' ? [{ item: '', reason: 'data: failure' }] : []),
  ...(entity === false || entity === 1
    ? [{ item: '', reason: `entity: ${String(entity)}` }]
    : []),
];

/** Every failure inside a 200 response. Empty if there is none. */
export function failuresIn(answer: unknown): ItemFailure[] {
  const fields = fieldsOf(answer);
  const data = fieldsOf(fields.data);
  const items = [fields.data, fields.entities, fields.msgs].flatMap(listOf);
  return [
    ...items.map(fieldsOf).flatMap(failureOf),
    ...failureOf(data),
    ...failuresByKey(data.errorKeys),
    ...failuresByKey(data.fail),
    ...failuresByName(data),
    ...wholeFailures(fields),
  ];
}
