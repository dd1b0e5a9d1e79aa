import { type BrokenCatalogs, group, statuses } from './change';

/** Texts that would break their page. */
export const brokenPages: BrokenCatalogs = {
  'no-end-of-script': [
    [
      'a title that ends a script',
      [group('en: The group is full', "en: 'The group is </script> full'")],
      [
        "group.yaml:6 group-full: `title.en` contains `</script`, which ends the script with the page's data. Name the tag without its brackets: `script`.",
      ],
    ],
    [
      'a cause that ends a script, in capitals and inside code',
      [group('en: Group `{groupId}` holds', 'en: Group `</SCRIPT` `{groupId}` holds')],
      [
        "group.yaml:9 group-full: `causes[0].en` contains `</script`, which ends the script with the page's data. Name the tag without its brackets: `script`.",
      ],
    ],
    [
      'a text of a status that ends a script',
      [statuses('en: The service refuses the request', "en: '</script> The service refuses the request'")],
      [
        "statuses.yaml:3 403: `title.en` contains `</script`, which ends the script with the page's data. Name the tag without its brackets: `script`.",
      ],
    ],
  ],
};
