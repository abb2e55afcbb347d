import { estimateBudget } from '../../src/build/cache-budget.ts'

test('few images fit into GitHub’s cache, many do not, and the remedy is told', () => {
  expect(estimateBudget(30)).toEqual([])
  const [notice, ...others] = estimateBudget(100)
  expect(others).toEqual([])
  expect(notice?.message).toBe(
    "100 images write their caches to GitHub's: about 25 GB, and GitHub keeps 10 GB; about 600 uploads, and GitHub takes 200 a minute. Entries will push each other out; set cache: registry, or cache: none for small images",
  )
})
