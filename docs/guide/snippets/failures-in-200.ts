/** One item of a bulk call that failed although the call answered 200. */
export interface ItemFailure {
  /**
   * The user, key or message it is about; empty where the answer does not say.
   */
  item: string;
  reason: string;
}

type Fields = Record<string, unknown>;

const fieldsOf = (value: unknown): Fields =>
  typeof value === 'object' && value !== null ? { ...value } : {};
const itemsOf = (value: unknown): Fields[] =>
  Array.isArray(value) ? value.map(fieldsOf) : [];
const textOf = (value: unknown): string =>
  typeof value === 'string' ? value : '';

function failureOf(item: Fields): ItemFailure[] {
  const name = textOf(item.username) || textOf(item.user) || textOf(item.id);
  if (item.result === false)
    return [{ item: name, reason: textOf(item.reason) }];
  if (item.pushStatus === 'FAIL')
    return [{ item: name, reason: textOf(item.desc) }];
  const refused = textOf(item.registerUserFailReason);
  return refused === '' ? [] : [{ item: name, reason: refused }];
}

const recallFailure = ({ msg_id, recalled }: Fields): ItemFailure[] =>
  recalled === undefined || recalled === 'yes' || recalled === true
    ? []
    : [{ item: textOf(msg_id), reason: String(recalled) }];

const keyFailures = (data: Fields): ItemFailure[] =>
  Object.entries(fieldsOf(data.errorKeys)).map(([item, reason]) => ({
    item,
    reason: textOf(reason),
  }));

/** Every failure inside a 200 answer; empty when all went well. */
export function failuresIn(answer: unknown): ItemFailure[] {
  const { data, msgs } = fieldsOf(answer);
  return [
    ...itemsOf(data).flatMap(failureOf),
    ...failureOf(fieldsOf(data)),
    ...keyFailures(fieldsOf(data)),
    ...itemsOf(msgs).flatMap(recallFailure),
  ];
}
