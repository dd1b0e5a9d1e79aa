import { type BrokenCatalogs, common, group } from './change';

const waitsWith = (text: string) => common('en: Wait, then repeat with growing pauses.', `en: ${text}`);

/** English that sounds translated. */
export const brokenEnglish: BrokenCatalogs = {
  'plain-english': [
    [
      'words of a translation',
      [waitsWith('Send the header alone, with one blank.')],
      [
        'common.yaml:11 rest-call-rate-exceeded: `fixes[0].en` says `blank`. Write `space` or `empty`.',
        'common.yaml:11 rest-call-rate-exceeded: `fixes[0].en` says `alone`. Write `only` before the word.',
      ],
    ],
    [
      'a British spelling',
      [group('en: The group is full', 'en: The group is not recognised')],
      ['group.yaml:6 group-full: `title.en` says `recognised`. Use the US spelling.'],
    ],
  ],
  'five-attempts': [
    [
      'another number of attempts',
      [waitsWith('Wait, then stop after three attempts.')],
      [
        'common.yaml:11 rest-call-rate-exceeded: `fixes[0].en` says `three attempts`. Write `five attempts`, the number in the retry guide.',
      ],
    ],
  ],
};
