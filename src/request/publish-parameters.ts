import type { Parameter } from './parameter.ts'

const publishing = ['publish', 'fleet'] as const

/** What only publish asks. */
export const publishParameters: readonly Parameter[] = [
  {
    name: 'atomic',
    modes: publishing,
    about: 'true: no name moves before every image is complete; false: each image gets its names by itself',
    default: 'true',
  },
  {
    name: 'source',
    modes: ['publish'],
    about: 'instead of a plan: lines or commas, what gets names as it is, by tag or digest',
  },
  {
    name: 'destinations',
    modes: ['publish'],
    about:
      "lines or commas: repositories for source's names, {{image}} is the last part of its own; default is its own",
  },
  {
    name: 'tags',
    modes: ['publish'],
    about: 'lines of tag rules for source; {{number}} is one more than the highest there is',
  },
  {
    name: 'status',
    modes: publishing,
    about: 'show on the commit whether the fleet is published; needs github-token with statuses: write',
    default: 'false',
    switch: true,
  },
  {
    name: 'prune',
    modes: publishing,
    about:
      'true: afterwards delete fp-… tags that no name reaches; dry-run: only say which; on ghcr.io by github-token, which needs packages: write',
    default: 'false',
  },
  {
    name: 'prune-namespaces',
    modes: publishing,
    about:
      'lines or commas: namespaces of deleted branches, registry first, to empty of this fleet and its caches',
  },
  {
    name: 'prune-protect',
    modes: publishing,
    about: 'lines or commas: tags never to delete; * is any letters',
  },
  {
    name: 'prune-age',
    modes: publishing,
    about: 'days that an fp-… tag stays; without a date it stays for good; 0 is any age',
    default: '7',
  },
  { name: 'prune-limit', modes: publishing, about: 'how many images to delete at most', default: '100' },
]
