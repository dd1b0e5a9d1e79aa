import { describe, expect, it } from 'vitest';
import { checkCatalog, ruleContext } from '../../../../../catalog/build/check';
import { readCatalog } from '../../../../../catalog/build/load';
import { formatProblem } from '../../../../../catalog/build/problem';
import { catalogRules } from '../../../../../catalog/build/rules';
import { changedCatalog, smallCatalog } from '../catalogFolder';
import { brokenCalls } from './broken/calls';
import { type BrokenCatalogs, group } from './broken/change';
import { brokenClaims } from './broken/claims';
import { brokenEnglish } from './broken/english';
import { brokenExamples } from './broken/examples';
import { brokenIds } from './broken/ids';
import { brokenLinks } from './broken/links';
import { brokenPages } from './broken/page';
import { brokenPlaceholders } from './broken/placeholders';
import { brokenReferences } from './broken/references';
import { brokenSignatures } from './broken/signatures';
import { brokenSubstance } from './broken/substance';
import { brokenWording } from './broken/wording';

const broken: BrokenCatalogs = {
  ...brokenIds,
  ...brokenSignatures,
  ...brokenPlaceholders,
  ...brokenCalls,
  ...brokenReferences,
  ...brokenWording,
  ...brokenEnglish,
  ...brokenSubstance,
  ...brokenLinks,
  ...brokenPages,
  ...brokenExamples,
  ...brokenClaims,
};

describe('the rules of the catalog', () => {
  it('find nothing wrong with a correct catalog', () => {
    expect(checkCatalog(smallCatalog).problems).toEqual([]);
    expect(checkCatalog(smallCatalog).catalog.errors).toHaveLength(3);
  });

  it('have unique names, and a description of one sentence', () => {
    expect(new Set(catalogRules.map(({ name }) => name)).size).toBe(catalogRules.length);
    expect(catalogRules.filter(({ description }) => !/^["A-Z].*\.$/.test(description))).toEqual([]);
  });

  it('are all covered by a failing case here', () => {
    expect(catalogRules.map(({ name }) => name).filter((name) => !(name in broken))).toEqual([]);
  });

  for (const [name, cases] of Object.entries(broken))
    it.each(cases)(`${name} finds %s`, (_, changes, lines) => {
      const root = changedCatalog(...changes);
      const { catalog, problems, places } = readCatalog(root);
      const rule = catalogRules.find((candidate) => candidate.name === name);
      expect(problems).toEqual([]);
      expect(rule?.check(catalog, ruleContext(root, places)).map(formatProblem)).toEqual(lines);
    });

  it('distinguish entries by `error_code` if status, error and message are the same', () => {
    const twin = (field: string): string => `  message: 'group {groupId} has reached its {limit} members'${field}`;
    const sameMessage = group(
      `  message: "user: {username} doesn't exist in group: {groupId}"\n`,
      `${twin('\n  errorCode: 14038')}\n`,
    );
    const { catalog, places } = readCatalog(changedCatalog(sameMessage));
    const rule = catalogRules.find(({ name }) => name === 'unique-signatures');
    expect(catalog.errors[1]?.errorCode ?? catalog.errors[2]?.errorCode).toBe(14038);
    expect(rule?.check(catalog, ruleContext(smallCatalog, places))).toEqual([]);
  });

  it('allow support as the only fix if support is the owner', () => {
    const root = changedCatalog(
      group('先将 `{username}` 加入群组；参见 [群组已满](errors/group-full)。', '请联系环信技术支持。'),
      group(
        "'PUT /{org_name}/{app_name}/chatgroups/{group_id}'\n  see: [group-full]",
        "'PUT /{org_name}/{app_name}/chatgroups/{group_id}'\n  see: []",
      ),
      group(
        "  retry: after-fix\n  owner: code\n  endpoints:\n    - 'PUT",
        "  retry: after-fix\n  owner: support\n  endpoints:\n    - 'PUT",
      ),
    );
    expect(checkCatalog(root).problems).toEqual([]);
  });

  it('are not applied to entries that could not be read', () => {
    const root = changedCatalog(group('owner: code', 'owner: TODO'));
    expect(checkCatalog(root).problems.map(formatProblem)).toHaveLength(1);
  });
});
