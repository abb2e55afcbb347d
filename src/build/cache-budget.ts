import type { Notice } from '../github/notice.ts'

/** What GitHub gives a repository, unless its owner buys more. */
const BUDGET_BYTES = 10e9
const UPLOADS_A_MINUTE = 200

/** What an image's cache takes, where nobody knows better: its layers, and an index. */
const USUAL_BYTES = 250e6
const USUAL_UPLOADS = 6

/**
 * Warns where the caches of so many images will not fit into GitHub's, or will be written too fast.
 * It is an estimate: layers that images share count once in truth.
 * @param images how many images write to it in one run
 */
export function estimateBudget(images: number): readonly Notice[] {
  const bytes = images * USUAL_BYTES
  const uploads = images * USUAL_UPLOADS
  const limits = [
    ...(bytes > BUDGET_BYTES ? [`about ${Math.round(bytes / 1e9)} GB, and GitHub keeps 10 GB`] : []),
    ...(uploads > UPLOADS_A_MINUTE ? [`about ${uploads} uploads, and GitHub takes 200 a minute`] : []),
  ]
  if (limits.length === 0) return []
  const message = `${images} images write their caches to GitHub's: ${limits.join('; ')}. Entries will push each other out; set cache: registry, or cache: none for small images`
  return [{ level: 'warning', message }]
}
