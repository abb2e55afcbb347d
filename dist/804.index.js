export const id = 804;
export const ids = [804];
export const modules = {

/***/ 74804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  fleet: () => (/* binding */ fleet)
});

;// CONCATENATED MODULE: ./src/report/fleet.ts
/** One report of plan, builds and publish. */
function reportFleet({ planned, builds, published }) {
    const blocked = builds.blocked.map(({ id, by }) => ({
        message: `image "${id}" was not built, because "${by}" below it failed`,
    }));
    const failures = [...builds.failures, ...blocked];
    const unpublished = failures.length > 0 && published === undefined
        ? 'Nothing was published: no name of the fleet was moved.\n'
        : '';
    const { waves: _, matrix: __, plan: ___, ...outputs } = planned.outputs;
    return {
        outputs: { ...outputs, ...published?.outputs },
        summary: [planned.summary, builds.summary ?? '', published?.summary ?? unpublished]
            .filter((part) => part !== '')
            .join('\n'),
        notices: [...planned.notices, ...(builds.notices ?? []), ...(published?.notices ?? [])],
        failures: [...failures, ...(published?.failures ?? [])],
    };
}

// EXTERNAL MODULE: ./src/report/plan.ts
var report_plan = __webpack_require__(51307);
// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(17504);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/modes/build-job.ts + 17 modules
var build_job = __webpack_require__(66763);
;// CONCATENATED MODULE: ./src/modes/build-all.ts



/**
 * Builds all that a plan says, each image as soon as its parents are there, at most `concurrency` at once.
 * A failed image blocks its descendants; the rest goes on.
 */
async function buildAll(setting, concurrency, world) {
    const { plan } = setting;
    const state = { done: new Map(), free: (0,map_limit/* createGate */.q)(concurrency) };
    for (const job of plan.jobs)
        state.done.set(job.id, settle(setting, job, state, world));
    const outcomes = await Promise.all(plan.jobs.map(async ({ id }) => ({ id, outcome: await state.done.get(id) })));
    return {
        results: outcomes.flatMap(({ outcome }) => (outcome?.kind === 'built' ? [outcome.result] : [])),
        failures: outcomes.flatMap(({ outcome }) => (outcome?.kind === 'failed' ? outcome.problems : [])),
        blocked: outcomes.flatMap(({ id, outcome }) => outcome?.kind === 'blocked' ? [{ id, by: outcome.by }] : []),
        notices: uniqueNotices(outcomes.flatMap(({ outcome }) => outcome !== undefined && 'notices' in outcome ? outcome.notices : [])),
        summary: outcomes.map(({ outcome }) => (outcome?.kind === 'failed' ? outcome.summary : '')).join(''),
    };
}
/** The jobs of a plan stand parents first, so a parent's outcome is always under way already. */
async function settle(setting, job, { done, free }, world) {
    if (job.decision !== 'build')
        return { kind: 'reused' };
    for (const { id } of job.parents) {
        const parent = await done.get(id);
        if (parent?.kind === 'failed')
            return { kind: 'blocked', by: id };
        if (parent?.kind === 'blocked')
            return parent;
    }
    return await free(() => attempt(setting, job, { ...world, log: labelled(job, world.log) }));
}
async function attempt(setting, job, world) {
    try {
        const outcome = await (0,build_job/* buildJob */.i)(setting, job, world);
        return outcome.kind !== 'failed' ? outcome : { ...outcome, problems: outcome.error.problems };
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.yo))
            throw error;
        return { kind: 'failed', problems: error.problems, notices: [], summary: '' };
    }
}
function uniqueNotices(notices) {
    return [...new Map(notices.map((notice) => [JSON.stringify(notice), notice])).values()];
}
/** Builds that run side by side write into one log: each line says whose it is, and there are no groups. */
function labelled({ id }, { info }) {
    return {
        info: (line) => info(`[${id}] ${line}`),
        group: async (title, step) => {
            info(`[${id}] ${title}`);
            return await step();
        },
    };
}

// EXTERNAL MODULE: ./src/modes/build-options.ts
var build_options = __webpack_require__(22027);
;// CONCATENATED MODULE: ./src/build/cache-budget.ts
/** What GitHub gives a repository, unless its owner buys more. */
const BUDGET_BYTES = 10e9;
const UPLOADS_A_MINUTE = 200;
/** What an image's cache takes, where nobody knows better: its layers, and an index. */
const USUAL_BYTES = 250e6;
const USUAL_UPLOADS = 6;
/**
 * Warns where the caches of so many images will not fit into GitHub's, or will be written too fast.
 * It is an estimate: layers that images share count once in truth.
 * @param images how many images write to it in one run
 */
function estimateBudget(images) {
    const bytes = images * USUAL_BYTES;
    const uploads = images * USUAL_UPLOADS;
    const limits = [
        ...(bytes > BUDGET_BYTES ? [`about ${Math.round(bytes / 1e9)} GB, and GitHub keeps 10 GB`] : []),
        ...(uploads > UPLOADS_A_MINUTE ? [`about ${uploads} uploads, and GitHub takes 200 a minute`] : []),
    ];
    if (limits.length === 0)
        return [];
    const message = `${images} images write their caches to GitHub's: ${limits.join('; ')}. Entries will push each other out; set cache: registry, or cache: none for small images`;
    return [{ level: 'warning', message }];
}

;// CONCATENATED MODULE: ./src/modes/cache-notices.ts


/** Warns before the builds of a plan where their caches will be too much for GitHub's. */
function toCacheNotices(plan, options, rights) {
    if (!rights.write || plan.cache !== 'write')
        return [];
    const writers = plan.jobs.filter(({ decision, build }) => {
        const { cache = 'gha', cacheFrom, cacheTo } = (0,build_options.toCacheWish)(build, options.cache);
        if (decision !== 'build')
            return false;
        if (cacheTo !== undefined)
            return cacheTo.some((entry) => entry.includes('type=gha'));
        return cacheFrom === undefined && cache.startsWith('gha');
    });
    return estimateBudget(writers.length);
}

// EXTERNAL MODULE: ./src/modes/free-disk.ts + 1 modules
var free_disk = __webpack_require__(26860);
// EXTERNAL MODULE: ./src/modes/make-plan.ts + 50 modules
var make_plan = __webpack_require__(12168);
// EXTERNAL MODULE: ./src/modes/publish-plan.ts + 7 modules
var publish_plan = __webpack_require__(9308);
// EXTERNAL MODULE: ./src/modes/publish-status.ts
var publish_status = __webpack_require__(88782);
// EXTERNAL MODULE: ./src/modes/read-plan.ts + 1 modules
var read_plan = __webpack_require__(48050);
// EXTERNAL MODULE: ./src/modes/unpack-context.ts
var unpack_context = __webpack_require__(65778);
;// CONCATENATED MODULE: ./src/modes/fleet.ts












/** `mode: fleet`: plans, builds and publishes on this machine. */
async function fleet(values, world) {
    const options = (0,build_options.toBuildOptions)(values);
    await (0,unpack_context/* unpackContext */.W)(values, world);
    const { plan, notices } = await (0,make_plan/* makePlan */.C)(values, world);
    const planned = (0,report_plan/* reportPlan */._S)(plan, read_plan/* PLAN */.Ac, notices);
    if ((0,request/* toBoolean */.G4)(values, 'dry-run'))
        return planned;
    await (0,read_plan/* writePlan */.pD)(plan, world.artifacts);
    const { docker, log } = world;
    if (plan.jobs.some(({ decision }) => decision === 'build')) {
        await (0,free_disk/* freeDisk */.y)(options.freeDisk, docker.machine, log);
    }
    const builds = await buildAll({ plan, options }, (0,request/* toCount */.zK)(values, 'concurrency'), world);
    await world.durations.save(Object.fromEntries(builds.results.map(({ id, seconds }) => [id, seconds])));
    const results = builds.results.map((result) => ({ name: 'the build on this machine', result }));
    const mayPublish = plan.push && (builds.failures.length === 0 || !(0,request/* toBoolean */.G4)(values, 'atomic'));
    const publishing = () => (0,publish_plan/* publishPlan */.J)({ plan, results }, values, world);
    const published = mayPublish ? await (0,publish_status/* withStatus */.z)(plan, values, world, publishing) : undefined;
    const crowded = toCacheNotices(plan, options, docker.cacheRights);
    return reportFleet({ planned, builds: { ...builds, notices: [...crowded, ...builds.notices] }, published });
}


/***/ })

};
