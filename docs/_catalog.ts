import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { Catalog } from '../catalog/engine/types';
const dir = join(process.cwd(), 'catalog');
const read = (f: string) => parse(readFileSync(join(dir, f), 'utf8')) as any[];
let memo: Catalog | undefined;
export function loadCatalog(): Catalog {
  return (memo ??= make());
}
function make(): Catalog {
  const errors = readdirSync(join(dir, 'errors')).flatMap((f) =>
    read('errors/' + f).map((e) => ({
      errorAliases: [], aliases: [], endpoints: [], ...e,
      areas: [f.replace('.yaml', ''), ...(e.areas ?? [])],
    })),
  );
  return { errors, statuses: read('statuses.yaml'), operations: read('endpoints.yaml').map((o) => ({ otherPaths: [], query: [], ...o, method: o.key.split(' ')[0], path: o.key.split(' ')[1].replace(/#.*/, '') })), partialFailures: read('partial-failures.yaml'), areas: read('areas.yaml') } as Catalog;
}
