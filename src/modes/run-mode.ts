import type { Run } from '../github/run.ts'
import type { Report } from '../report/report.ts'
import type { Request } from '../request/request.ts'
import type { World } from '../world/world.ts'
import type { BuildOneWorld } from './build-one.ts'
import type { TagsReport, TagsRequest, TagsWorld } from './tags.ts'

/** What a door opens for a mode: no more of the outside than the mode needs, and that only when it is needed. */
export type Doorway = {
  readonly world: () => Promise<World>
  readonly build: () => Promise<BuildOneWorld & { readonly run: Run }>
  readonly tags: () => Promise<Omit<TagsRequest, 'inputs'> & { readonly world: TagsWorld }>
}

/** Leads a request to its mode. Each mode is a module of its own, loaded when it is asked for. */
export async function runMode({ mode, values }: Request, open: Doorway): Promise<Report | TagsReport> {
  switch (mode) {
    case 'tags':
      return await runTags(values, open)
    case 'plan':
      return (await import('./plan.ts')).plan(values, await open.world())
    case 'explain':
      return (await import('./explain.ts')).explain(values, await open.world())
    case 'graph':
      return (await import('./graph.ts')).graph(values, await open.world())
    case 'build':
      return await runBuild(values, open)
    case 'publish':
      return (await import('./publish.ts')).publish(values, await open.world())
    case 'fleet':
      return (await import('./fleet.ts')).fleet(values, await open.world())
    case 'sync':
      return (await import('./sync.ts')).sync(values, await open.world())
    case 'bump':
      return (await import('./bump.ts')).bump()
  }
}

async function runTags(inputs: Request['values'], open: Doorway): Promise<TagsReport> {
  const [{ tags }, { world, ...given }] = await Promise.all([import('./tags.ts'), open.tags()])
  return await tags({ inputs, ...given }, world)
}

/** With a plan, build makes one of its jobs; without, it is docker/build-push-action. */
async function runBuild(values: Request['values'], open: Doorway): Promise<Report> {
  if (values['plan'] !== undefined || values['job'] !== undefined) {
    return (await import('./build.ts')).build(values, await open.world())
  }
  const [{ buildOne }, { decodeInputs }, { refuseJobOptions }, { run, ...world }] = await Promise.all([
    import('./build-one.ts'),
    import('../build/inputs.ts'),
    import('./build-options.ts'),
    open.build(),
  ])
  refuseJobOptions(values)
  return await buildOne(decodeInputs(values), run, world)
}
