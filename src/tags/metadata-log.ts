import type { Run } from '../github/run.ts'
import type { Metadata } from './metadata.ts'
import type { MetadataSettings } from './metadata-settings.ts'

/** A group of the log: its title and its lines. */
export type LogGroup = readonly [title: string, lines: readonly string[]]

/** What the inputs were taken for, in upstream's groups. */
export function describeSettings({ images, rules, flavor }: MetadataSettings, run: Run): readonly LogGroup[] {
  const { latest, prefix, prefixLatest, suffix, suffixLatest } = flavor
  return [
    [
      'Context info',
      toLines({ eventName: run.event, sha: run.sha, ref: run.ref, actor: run.actor, runId: run.id }),
    ],
    ['Processing images input', images.map(({ name, enabled }) => `name=${name},enable=${enabled}`)],
    ['Processing tags input', rules.map(({ text, priority }) => `${text} (priority ${priority})`)],
    ['Processing flavor input', toLines({ latest, prefix, prefixLatest, suffix, suffixLatest }, '=')],
  ]
}

/** The answer, in upstream's groups. */
export function describeMetadata(metadata: Metadata): readonly LogGroup[] {
  const { version, tags, labels, annotations, json, bakeFiles } = metadata
  return [
    ...(version === '' ? [] : [['Docker image version', [version]] as const]),
    ...(tags.length === 0 ? [] : [['Docker tags', tags] as const]),
    ['Docker labels', labels],
    ['Annotations', annotations],
    ['JSON output', [JSON.stringify(json, null, 2)]],
    ...bakeFiles
      .filter(({ output }) => output !== 'bake-file')
      .map(
        ({ output, text }) => [`Bake file definition (${output.replace('bake-file-', '')})`, [text]] as const,
      ),
  ]
}

function toLines(values: Readonly<Record<string, string | boolean>>, separator = ': '): readonly string[] {
  return Object.entries(values).map(([name, value]) => `${name}${separator}${value}`)
}
