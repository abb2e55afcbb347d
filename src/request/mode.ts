/** What the action and the command can be asked to do. */
export const modes = ['plan', 'tags', 'build', 'publish', 'fleet', 'sync', 'bump'] as const

/** What only the command can be asked: to look at what plan decides. They take the parameters of plan. */
export const looks = ['explain', 'graph'] as const

export type Look = (typeof looks)[number]
export type Mode = (typeof modes)[number] | Look

export const isLook = (mode: Mode): mode is Look => looks.some((look) => look === mode)

/** One line each, for `--help` and the README. */
export const aboutModes: Readonly<Record<Mode, string>> = {
  plan: 'decide what to build, where, in which order and why; build nothing',
  explain: 'tell all about one image of the plan: what it stands on, what is decided and why',
  graph: 'print the graph of the plan for Mermaid or Graphviz',
  tags: 'resolve tags, labels and annotations of one image, as docker/metadata-action does',
  build: 'build one image as docker/build-push-action does, or one job of a plan',
  publish: 'give the built images of a plan their names, all of them or none',
  fleet: 'plan, build and publish on this machine',
  sync: 'copy images to other registries by digest',
  bump: 'move versions through the fleet when a base moves',
}
