import type { Change } from '../../catalogFolder';
import { type BrokenCatalogs, group, statuses } from './change';

/** Texts that are too long, unfinished, in the wrong language or badly marked up. */
export const brokenWording: BrokenCatalogs = {
  'short-titles': [
    [
      'a title of 60 characters',
      [group('en: The group is full', `en: ${'full '.repeat(11)}group`)],
      ['group.yaml:6 group-full: the en title has 60 characters. Write fewer than 60; the rest belongs in `causes`.'],
    ],
  ],
  'right-language': [
    [
      'a Chinese text without Chinese',
      [group('zh: 群组人数已满', 'zh: The group')],
      ['group.yaml:6 group-full: `title.zh` contains no Chinese. Write it in Chinese.'],
    ],
    [
      'an English text with Chinese',
      [group('en: Group `{groupId}` holds', 'en: 群组 `{groupId}` holds')],
      ['group.yaml:9 group-full: `causes[0].en` holds Chinese. Write it in English; put Chinese names in code.'],
    ],
  ],
  'telling-keywords': [
    [
      'a keyword that repeats the title',
      [group('  causes:', '  keywords: [the group is full, 群满了]\n  causes:')],
      ['group.yaml:7 group-full: `the group is full` is already covered. Take it out.'],
    ],
  ],
  'finished-texts': [
    [
      'a text that is still to be written',
      [group('en: The group is full', 'en: TODO')],
      ['group.yaml:6 group-full: `title.en` is not written yet (`TODO`). Write the text and remove the mark.'],
    ],
    [
      'filler',
      [statuses('en: The service refuses the request', 'en: Lorem ipsum dolor')],
      ['statuses.yaml:3 403: `title.en` is not written yet (`Lorem ipsum`). Write the text and remove the mark.'],
    ],
  ],
  'one-line': [
    [
      'a text of two lines',
      [
        group(
          'en: Group `{groupId}` holds {limit} members already.',
          'en: |\n        Group `{groupId}` holds\n        {limit} members already.',
        ),
      ],
      [
        'group.yaml:9 group-full: `causes[0].en` is not one line. Write one line in quotes. Make a second statement a second list item.',
      ],
    ],
  ],
  'closed-marks': [
    ...[
      ['code', 'The `group is full', '`'],
      ['a placeholder', 'Group groupId} is full', '}'],
      ['a link', 'A [full](errors/group-full group', '](errors/group-full group'],
    ].map(([name = '', title = '', mark = '']): [string, Change[], string[]] => [
      `${name} that is not closed`,
      [group('title: { zh: 群组人数已满, en: The group is full }', `title: { zh: 群组人数已满, en: '${title}' }`)],
      [
        `group.yaml:6 group-full: \`title.en\` has a \`${mark}\` that is not closed. Close it, or put the whole text in code.`,
      ],
    ]),
  ],
};
