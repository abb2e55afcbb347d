export const id = 235;
export const ids = [235];
export const modules = {

/***/ 6922:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H6: () => (/* binding */ toBakeFile),
/* harmony export */   L4: () => (/* binding */ toTargetNames),
/* harmony export */   sz: () => (/* binding */ isBakeable)
/* harmony export */ });
/* harmony import */ var _request_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6449);

/** What a target of a bake file says of a build. */
const TOLD = [
    'context',
    'file',
    'target',
    'platforms',
    'args',
    'buildContexts',
    'labels',
    'annotations',
    'outputs',
    'cacheFrom',
    'attests',
];
/** Whether a bake file can say all that a request asks for. */
function isBakeable(request) {
    const plain = Object.fromEntries(TOLD.map((key) => [key, _request_js__WEBPACK_IMPORTED_MODULE_0__/* .plainRequest */ .k[key]]));
    return JSON.stringify({ ...request, ...plain }) === JSON.stringify(_request_js__WEBPACK_IMPORTED_MODULE_0__/* .plainRequest */ .k);
}
/**
 * Names that buildx takes for targets, by id: legible, for they stand in the log, and no two the same.
 * @see https://docs.docker.com/build/bake/reference/#target
 */
function toTargetNames(ids) {
    const names = new Map();
    const taken = new Set();
    for (const id of ids) {
        const plain = id.replaceAll(/[^A-Za-z0-9_-]/g, '_');
        const name = taken.has(plain) ? `${plain}_${taken.size}_` : plain;
        taken.add(name);
        names.set(id, name);
    }
    return names;
}
/** The bake file that builds them all. @param toPath what a Dockerfile's path is, wherever its context lies */
function toBakeFile(builds, toPath) {
    const targets = builds.map(({ target, request }) => [target, toTarget(request, toPath)]);
    return JSON.stringify({ target: Object.fromEntries(targets) });
}
function toTarget(request, toPath) {
    const { file, target, platforms, annotations, outputs, attests, cacheFrom } = request;
    return {
        context: quote(request.context),
        ...(file === undefined ? {} : { dockerfile: quote(toPath(file)) }),
        ...(target === undefined ? {} : { target: quote(target) }),
        ...(platforms.length === 0 ? {} : { platforms }),
        args: toMap(request.args),
        contexts: toMap(request.buildContexts),
        labels: toMap(request.labels),
        annotations: annotations.map(quote),
        output: outputs.map(quote),
        attest: attests.map(quote),
        'cache-from': cacheFrom.map(quote),
    };
}
/** `NAME=value` lines as an object. */
function toMap(pairs) {
    const entries = pairs.map((pair) => {
        const at = pair.indexOf('=');
        return [quote(pair.slice(0, at)), quote(pair.slice(at + 1))];
    });
    return Object.fromEntries(entries);
}
/** Every string of a bake file is a template: what would begin an expression is doubled. */
const quote = (text) => text.replaceAll(/[$%](?=\{)/g, '$&$&');


/***/ }),

/***/ 1235:
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
    const done = [builds.summary ?? '', published?.summary ?? unpublished];
    const { waves: _, matrix: __, plan: ___, ...outputs } = planned.outputs;
    return {
        outputs: { ...outputs, ...published?.outputs },
        summary: joined([planned.summary, ...done]),
        screen: joined([planned.screen ?? planned.summary, ...done]),
        notices: [...planned.notices, ...(builds.notices ?? []), ...(published?.notices ?? [])],
        failures: [...failures, ...(published?.failures ?? [])],
    };
}
const joined = (parts) => parts.filter((part) => part !== '').join('\n');

// EXTERNAL MODULE: ./src/report/plan.ts + 2 modules
var report_plan = __webpack_require__(8407);
// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(712);
// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(7504);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/modes/build-job.ts + 2 modules
var build_job = __webpack_require__(4927);
// EXTERNAL MODULE: ./src/build/bake-file.ts
var bake_file = __webpack_require__(6922);
// EXTERNAL MODULE: ./src/build/steps.ts
var steps = __webpack_require__(4163);
;// CONCATENATED MODULE: ./src/build/bake-watch.ts

/**
 * Sorts buildx's plain progress by target: each step is introduced by a line such as `#7 [api build 2/4] RUN make`.
 * A step that several targets need is shown as that of one of them.
 */
function createBakeWatch(names, ticks) {
    const known = new Set(names);
    const owners = new Map();
    const targets = new Map();
    return {
        see: (line) => {
            const [, step = '', name = ''] = /^#(\d+) (?:\[([\w-]+)[ \]])?/.exec(line) ?? [];
            if (known.has(name))
                owners.set(step, name);
            const owner = owners.get(step);
            if (owner === undefined)
                return;
            const now = ticks();
            const target = targets.get(owner) ?? { started: now, ended: now, counter: (0,steps/* createStepCounter */.$)() };
            target.ended = now;
            target.counter.see(line);
            targets.set(owner, target);
        },
        read: (name) => {
            const target = targets.get(name);
            return target && { started: target.started, ended: target.ended, steps: target.counter.count() };
        },
    };
}

// EXTERNAL MODULE: ./src/build/builder-choice.ts
var builder_choice = __webpack_require__(6907);
// EXTERNAL MODULE: ./src/modes/choose-builder.ts
var choose_builder = __webpack_require__(3845);
// EXTERNAL MODULE: ./src/modes/observe-parents.ts + 2 modules
var observe_parents = __webpack_require__(10);
// EXTERNAL MODULE: ./src/modes/prepare-job.ts + 4 modules
var prepare_job = __webpack_require__(8954);
;// CONCATENATED MODULE: ./src/modes/build-together.ts








/**
 * The images of a plan that one `docker buildx bake` may build: starting a buildx for each takes longer than
 * building what only copies. They run nothing, so that none keeps its children waiting; none has a cache to write,
 * a secret or a test; and their parents are built along with them, or are there.
 */
async function chooseTogether(setting, world) {
    const { plan } = setting;
    const names = (0,bake_file/* toTargetNames */.L4)(plan.jobs.map(({ id }) => id));
    const jobs = new Map(plan.jobs.map((job) => [job.id, job]));
    const chosen = new Map();
    const together = new Map();
    for (const job of plan.jobs) {
        const target = names.get(job.id) ?? job.id;
        const prepared = mayShare(jobs, job, chosen) ? await tryPrepare(setting, job, chosen, world) : undefined;
        if (prepared === undefined || !(0,bake_file/* isBakeable */.sz)(prepared.request))
            continue;
        chosen.set(job.id, target);
        together.set(target, prepared);
    }
    return together.size < 2 ? new Map() : together;
}
function mayShare(jobs, job, chosen) {
    const { test = [], checks = false } = job.build ?? {};
    if (job.decision !== 'build' || test.length > 0 || checks)
        return false;
    const parents = job.parents.flatMap(({ id }) => jobs.get(id) ?? []);
    return parents.every(({ id, decision, platforms }) => decision !== 'build' || (chosen.has(id) && platforms.join() === job.platforms.join()));
}
/** What cannot be built is told by its own build. */
async function tryPrepare(setting, job, chosen, world) {
    try {
        const { isLong } = await (0,prepare_job/* readImageFacts */.v)(job, new Map(), world);
        if (isLong)
            return undefined;
        const parents = await (0,observe_parents/* observeParents */.c)(setting.plan, job, world, chosen);
        return await (0,prepare_job/* prepareJob */.L)(setting, { job, parents }, world);
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.yo)
            return undefined;
        throw error;
    }
}
/**
 * Builds them with one buildx.
 * @returns the results by id; none where any of the builds failed, for that ends the others too: each is then to be
 * built by itself, from what BuildKit has kept
 */
async function buildTogether({ plan, options }, together, world) {
    const { docker, log, ticks } = world;
    const requests = [...together].map(([target, { request }]) => ({ target, request }));
    const demanding = requests.find(({ request }) => (0,builder_choice/* demandOf */.tp)(request) !== undefined) ?? requests[0];
    if (demanding === undefined)
        return new Map();
    const builder = await (0,choose_builder/* chooseBuilder */.Z)(demanding.request, options, world);
    const watch = createBakeWatch([...together.keys()], ticks);
    const begun = ticks();
    const { exitCode, metadata } = await log.group(`Build ${together.size} images that only copy`, () => docker.buildAll({ builds: requests, builder }, (line) => {
        watch.see(line);
        log.info(line);
    }));
    if (exitCode !== 0) {
        log.info('imagefleet: a build failed, and so ended the others: each image is now built by itself');
        return new Map();
    }
    const results = [...together].map(async ([target, prepared]) => {
        const digest = metadata.get(target)?.digest;
        if (digest === undefined)
            return [];
        await (0,build_job/* settle */.G9)(prepared, digest, world);
        const { started, ended, steps } = watch.read(target) ?? {
            started: begun,
            ended: ticks(),
            steps: undefined,
        };
        const result = (0,build_job/* toResult */.X5)(plan, prepared.job, { digest, started, ended, steps });
        return [[prepared.job.id, { kind: 'built', result, notices: prepared.notices }]];
    });
    return new Map((await Promise.all(results)).flat());
}

;// CONCATENATED MODULE: ./src/modes/build-all.ts




/**
 * Builds all that a plan says, each image as soon as its parents are there, at most `concurrency` at once.
 * A failed image blocks its descendants; the rest goes on.
 */
async function buildAll(setting, concurrency, world) {
    const { plan } = setting;
    const state = { done: new Map(), free: (0,map_limit/* createGate */.q)(concurrency) };
    const together = await chooseTogether(setting, world);
    const ids = new Set([...together.values()].map(({ job }) => job.id));
    const shared = state.free(() => shareBuildx(setting, together, world));
    for (const job of plan.jobs) {
        const alone = () => settle(setting, job, state, world);
        const outcome = ids.has(job.id) ? shared.then((built) => built.get(job.id) ?? alone()) : alone();
        state.done.set(job.id, outcome);
    }
    const outcomes = await Promise.all(plan.jobs.map(async ({ id }) => ({ id, outcome: await state.done.get(id) })));
    return {
        results: outcomes.flatMap(({ outcome }) => (outcome?.kind === 'built' ? [outcome.result] : [])),
        failures: outcomes.flatMap(({ outcome }) => (outcome?.kind === 'failed' ? outcome.problems : [])),
        blocked: outcomes.flatMap(({ id, outcome }) => outcome?.kind === 'blocked' ? [{ id, by: outcome.by }] : []),
        notices: uniqueNotices(outcomes.flatMap(({ outcome }) => outcome !== undefined && 'notices' in outcome ? outcome.notices : [])),
        summary: outcomes.map(({ outcome }) => (outcome?.kind === 'failed' ? outcome.summary : '')).join(''),
    };
}
/** What cannot even be tried together is tried, and told, one by one. */
async function shareBuildx(setting, together, world) {
    try {
        return await buildTogether(setting, together, world);
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.yo)
            return new Map();
        throw error;
    }
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
        const outcome = await (0,build_job/* buildJob */.i5)(setting, job, world);
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
var build_options = __webpack_require__(2027);
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
var free_disk = __webpack_require__(6860);
// EXTERNAL MODULE: ./src/modes/lint-fleet.ts + 2 modules
var lint_fleet = __webpack_require__(6905);
// EXTERNAL MODULE: ./src/modes/make-plan.ts + 50 modules
var make_plan = __webpack_require__(2168);
// EXTERNAL MODULE: ./src/modes/prune.ts + 1 modules
var prune = __webpack_require__(3375);
// EXTERNAL MODULE: ./src/modes/publish-plan.ts + 3 modules
var publish_plan = __webpack_require__(6650);
// EXTERNAL MODULE: ./src/modes/publish-status.ts
var publish_status = __webpack_require__(8782);
// EXTERNAL MODULE: ./src/modes/read-plan.ts + 1 modules
var read_plan = __webpack_require__(8050);
// EXTERNAL MODULE: ./src/modes/unpack-context.ts
var unpack_context = __webpack_require__(5778);
;// CONCATENATED MODULE: ./src/modes/fleet.ts














/** `mode: fleet`: plans, builds and publishes on this machine. */
async function fleet(values, world) {
    const options = (0,build_options.toBuildOptions)(values);
    await (0,unpack_context/* unpackContext */.W)(values, world);
    const made = await (0,make_plan/* makePlan */.C)(values, world);
    const { plan, notices } = made;
    const planned = (0,report_plan/* reportPlan */._S)(plan, read_plan/* PLAN */.Ac, notices, await (0,lint_fleet/* lintFleet */.G)(made, world.contexts));
    if ((0,request/* toBoolean */.G4)(values, 'dry-run'))
        return planned;
    // What publishing would refuse is refused before anything is built.
    (0,prune/* toPruning */.L)(plan, values, world);
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


/***/ }),

/***/ 6905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ lintFleet)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/build/cache-entry.ts
var cache_entry = __webpack_require__(1243);
;// CONCATENATED MODULE: ./src/build/shared-caches.ts


/** The attributes that say where an entry of this type lies, and what each is when it is not given. */
const PLACES = {
    gha: { scope: '' },
    registry: { ref: '' },
    local: { dest: '' },
    s3: { bucket: '', region: '', prefix: '', name: 'buildkit' },
    azblob: { account_url: '', container: '', prefix: '', name: 'buildkit' },
};
/** Where several images write their caches, so that each takes away what the one before has written. */
function findSharedCaches(images) {
    const writers = new Map();
    for (const image of images) {
        for (const place of entriesOf(image).flatMap(placeOf)) {
            const known = writers.get(place) ?? new Set();
            writers.set(place, known.add(image));
        }
    }
    return new Map([...writers].flatMap(([place, of]) => (of.size > 1 ? [[place, [...of]]] : [])));
}
/** What a fleet's `cache` leaves open has the image's name in it, and is shared with nobody. */
function entriesOf({ build }) {
    try {
        if (build?.cacheTo !== undefined)
            return build.cacheTo.map(cache_entry/* parseCacheEntry */.I8);
        const { backend, fields } = (0,cache_entry/* parseCacheChoice */.l_)(build?.cache ?? 'none');
        return backend === 'gha' ? [{ type: backend, fields }] : [];
    }
    catch (error) {
        // What is no cache entry is refused, in its own words, by the build.
        if (error instanceof user_error/* UserError */.yo)
            return [];
        throw error;
    }
}
function placeOf({ type, fields }) {
    const given = new Map(fields);
    const names = Object.entries(PLACES[type] ?? {});
    const place = names.flatMap(([name, fallback]) => {
        const value = given.get(name) ?? fallback;
        return value === '' ? [] : [`${name}=${value}`];
    });
    // Without a scope each image has its own.
    return place.length === 0 ? [] : [[`type=${type}`, ...place].join(',')];
}

// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(7504);
// EXTERNAL MODULE: ./src/graph/reach.ts
var reach = __webpack_require__(8023);
// EXTERNAL MODULE: ./src/oci/reference.ts
var reference = __webpack_require__(2148);
// EXTERNAL MODULE: ./src/plan/groups.ts
var groups = __webpack_require__(9675);
;// CONCATENATED MODULE: ./src/plan/lint.ts




/** How many findings of a kind are shown one by one, and how many names within one. */
const FINDINGS = 5;
const NAMES = 5;
/** Images of which nobody can make use: they get no names, and nothing stands on them. */
function lintUnreachable(graph) {
    const children = (0,reach/* childrenOf */.LU)(graph);
    const idle = [...graph.nodes.values()].flatMap(({ image }) => image.publish || (children.get(image.id)?.length ?? 0) > 0 ? [] : [image]);
    const entries = [...(0,groups/* groupBy */.$z)(idle, ({ name }) => name).values()];
    return limited(entries, (images) => {
        const has = images.length === 1 ? 'has' : 'have';
        return `${list(images)} ${has} "publish: false" and nothing stands on ${images.length === 1 ? 'it' : 'them'}, so nobody can use what is built; publish it, or take it away`;
    });
}
/** One line for all bases that a tag names: it is no mistake, but what they stand for moves. */
function lintBases(nodes) {
    const bases = nodes.flatMap((node) => node.bases).filter(({ kind }) => kind !== 'frontend');
    const floating = [...(0,groups/* groupBy */.$z)(bases, ({ reference }) => reference).values()].flatMap(([first]) => first !== undefined && (0,reference/* parseReference */.F2)(first.reference).digest === undefined ? [first] : []);
    if (floating.length === 0)
        return [];
    const shown = floating
        .slice(0, NAMES)
        .map(({ reference, position }) => `${reference} (${(0,user_error/* formatPosition */.Ld)(position)})`);
    const [are, them] = floating.length === 1 ? ['base is', 'it'] : ['bases are', 'them'];
    const message = `${floating.length} foreign ${are} named by tag only, so a new digest under it builds anew what stands on ${them}: ${more(shown, floating.length)}; name@sha256:… would pin ${them}`;
    return [{ level: 'notice', message }];
}
/**
 * The images that share their context, context by context. Variants, stages and matrices of one Dockerfile are built
 * from the same files by intention.
 */
function findSharedContexts(images) {
    const contexts = [...(0,groups/* groupBy */.$z)(images, ({ context }) => context).values()];
    return contexts.filter((sharing) => new Set(sharing.map(({ dockerfile }) => dockerfile)).size > 1);
}
/** @param unfiltered images whose context is sent whole: no ignore file was found */
function lintContexts(unfiltered) {
    return limited(findSharedContexts(unfiltered), (images) => {
        const folder = images[0]?.context ?? '';
        return `the context ${folder} is sent to ${list(images)} without a .dockerignore, so a change of any file in it builds all of them; write ${folder === '.' ? '' : `${folder}/`}.dockerignore`;
    });
}
/** @param shared who writes to which place, as `findSharedCaches` has it */
function lintCaches(shared) {
    const places = new Map([...shared].map(([place, images]) => [images, place]));
    return limited([...places.keys()], (images) => {
        const place = places.get(images) ?? '';
        return `the cache ${place} is written by ${list(images)}, and each takes away what the others have written; put {{image}} into it, or leave the place to "cache"`;
    });
}
/** A warning for each finding, where its first image is declared; beyond a few, a count. */
function limited(findings, tell) {
    const warnings = findings.slice(0, FINDINGS).map((images) => {
        const position = images[0]?.position;
        return { level: 'warning', message: tell(images), ...(position === undefined ? {} : { position }) };
    });
    const rest = findings.slice(FINDINGS);
    if (rest.length === 0)
        return warnings;
    const firsts = rest.slice(0, NAMES).flatMap(([first]) => first?.id ?? []);
    const message = `the same holds ${rest.length} times more, beginning with ${more(firsts, rest.length)}`;
    return [...warnings, { level: 'warning', message }];
}
function list(images) {
    const ids = images.map(({ id }) => id);
    if (ids.length === 1)
        return ids.join();
    return `${ids.length} images (${more(ids.slice(0, NAMES), ids.length)})`;
}
function more(shown, all) {
    return all > shown.length ? `${shown.join(', ')} and ${all - shown.length} more` : shown.join(', ');
}

;// CONCATENATED MODULE: ./src/modes/lint-fleet.ts



const READS = 8;
/** What is no mistake and yet worth a look: of the whole fleet, or of what was planned where files have to be known. */
async function lintFleet({ plan, graph }, contexts) {
    const images = [...graph.nodes.values()].map(({ image }) => image);
    const planned = plan.jobs.flatMap(({ id }) => graph.nodes.get(id) ?? []);
    const shared = findSharedContexts(planned.map(({ image }) => image)).flat();
    const unfiltered = await findUnfiltered(shared, contexts);
    return [
        ...lintCaches(findSharedCaches(images)),
        ...lintUnreachable(graph),
        ...lintContexts(unfiltered),
        ...lintBases(planned),
    ];
}
/** The contexts were read for the fingerprints: nothing is read twice. */
async function findUnfiltered(images, contexts) {
    const looked = await (0,map_limit/* mapLimit */.s)(images, READS, async (image) => {
        const { context: folder, dockerfile, position } = image;
        const { ignoreFile } = await contexts.read({ folder, dockerfile, position });
        return ignoreFile === undefined ? [image] : [];
    });
    return looked.flat();
}


/***/ })

};
