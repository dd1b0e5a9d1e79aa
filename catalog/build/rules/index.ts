import { callRules } from './calls';
import { claimRules } from './claims';
import { englishRules } from './english';
import { exampleRules } from './examples';
import { idRules } from './ids';
import { linkRules } from './links';
import { pageRules } from './page';
import { placeholderRules } from './placeholders';
import { referenceRules } from './references';
import type { CatalogRule } from './rule';
import { signatureRules } from './signatures';
import { substanceRules } from './substance';
import { wordingRules } from './wording';

/** All rules for the entries of the catalog. The build and the tests use this list. */
export const catalogRules: readonly CatalogRule[] = [
  ...idRules,
  ...signatureRules,
  ...placeholderRules,
  ...callRules,
  ...referenceRules,
  ...wordingRules,
  ...englishRules,
  ...pageRules,
  ...substanceRules,
  ...linkRules,
  ...exampleRules,
  ...claimRules,
];
