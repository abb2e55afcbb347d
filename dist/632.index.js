export const id = 632;
export const ids = [632];
export const modules = {

/***/ 99183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ RESULT_FILE),
/* harmony export */   UX: () => (/* binding */ layoutName),
/* harmony export */   Y0: () => (/* binding */ encodeResult),
/* harmony export */   x5: () => (/* binding */ resultName)
/* harmony export */ });
/* unused harmony export decodeResult */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50956);


const schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    fingerprint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Whether it lies in the registry under its record; else in an OCI layout. */
    pushed: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
})
    .readonly();
/** Where the artifacts of a run's jobs are found, by image. */
const resultName = (id) => `imagefleet-result-${id}`;
const layoutName = (id) => `imagefleet-layout-${id}`;
const RESULT_FILE = 'result.json';
function encodeResult(result) {
    return JSON.stringify(result);
}
/** @throws UserError when the text is not a result of this version */
function decodeResult(text, file) {
    return decodeJson(schema, text, { file });
}


/***/ }),

/***/ 75300:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i: () => (/* binding */ buildJob)
});

;// CONCATENATED MODULE: ./src/build/request.ts
/** A request that asks for nothing but the context; others are made from it: `{ ...plainRequest, context, … }`. */
const plainRequest = {
    context: '.',
    file: undefined,
    target: undefined,
    platforms: [],
    args: [],
    buildContexts: [],
    labels: [],
    annotations: [],
    tags: [],
    outputs: [],
    cacheFrom: [],
    cacheTo: [],
    attests: [],
    secrets: [],
    ssh: [],
    allow: [],
    addHosts: [],
    noCacheFilters: [],
    ulimits: [],
    builder: undefined,
    call: undefined,
    cgroupParent: undefined,
    network: undefined,
    shmSize: undefined,
    load: false,
    push: false,
    pull: false,
    noCache: false,
};

;// CONCATENATED MODULE: ./src/build/job-request.ts

/**
 * The build of one job of a plan. Each reference under which the Dockerfile names a parent, and each base,
 * is overridden by a digest: two jobs of a run cannot disagree about what a tag is.
 * @see https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
function toJobRequest({ job, parents, output }) {
    const pinned = [
        ...job.parents.flatMap(({ id, references }) => {
            const source = parents.get(id);
            return source === undefined ? [] : references.map((reference) => `${reference}=${toContext(source)}`);
        }),
        ...job.bases.map(({ reference, digest }) => `${reference}=docker-image://${withDigest(reference, digest)}`),
    ];
    return {
        ...plainRequest,
        context: job.context,
        file: job.dockerfile,
        target: job.target,
        platforms: job.platforms,
        args: toPairs(job.args),
        buildContexts: [...toPairs(job.buildContexts), ...pinned],
        labels: toPairs(job.labels),
        annotations: toPairs(job.annotations),
        outputs: [toOutput(output)],
    };
}
function toContext(source) {
    return source.kind === 'registry'
        ? `docker-image://${source.repository}@${source.digest}`
        : `oci-layout://${source.folder}@${source.digest}`;
}
function withDigest(reference, digest) {
    return reference.includes('@') ? reference : `${reference}@${digest}`;
}
function toOutput(output) {
    return output.kind === 'push'
        ? `type=image,name=${output.reference},push=true`
        : `type=oci,tar=false,dest=${output.folder}`;
}
const toPairs = (record) => Object.entries(record).map(([name, value]) => `${name}=${value}`);

// EXTERNAL MODULE: ./src/build/result.ts
var result = __webpack_require__(99183);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/oci/reference.ts
var reference = __webpack_require__(62148);
;// CONCATENATED MODULE: ./src/modes/build-job.ts




/**
 * Builds one image of a plan on this run's parents, and pushes it to its record or, on a run that may not push,
 * hands it to its children as an OCI layout.
 * @throws UserError naming the image when its build fails or a parent is not there
 */
async function buildJob(plan, job, world) {
    const started = world.ticks();
    const parents = await observeParents(plan, job, world);
    const folder = plan.push ? undefined : await world.files.temporary('layout');
    const output = folder === undefined ? { kind: 'push', reference: job.record } : { kind: 'layout', folder };
    const request = toJobRequest({ job, parents, output });
    const outcome = await world.log.group(`Build ${job.id}`, () => world.docker.build(request, world.log.info));
    if (outcome.exitCode !== 0)
        throw buildFailed(job, outcome.lastLines);
    if (folder !== undefined)
        await world.artifacts.upload((0,result/* layoutName */.UX)(job.id), { folder });
    return {
        schema: 1,
        id: job.id,
        fingerprint: job.fingerprint,
        digest: outcome.metadata?.digest ?? (await readArrived(job, world)),
        pushed: plan.push,
        seconds: Math.round((world.ticks() - started) / 100) / 10,
    };
}
async function observeParents(plan, job, world) {
    const sources = await Promise.all(job.parents.map(async ({ id }) => {
        const parent = plan.jobs.find((other) => other.id === id);
        if (parent === undefined)
            throw new user_error/* UserError */.yo(`the plan has no image "${id}", a parent of "${job.id}"`);
        return [id, await observeParent(plan, parent, world)];
    }));
    return new Map(sources);
}
async function observeParent(plan, parent, world) {
    if (plan.push || parent.digest !== undefined) {
        const digest = parent.digest ?? (await readArrived(parent, world));
        return { kind: 'registry', repository: parent.repository, digest };
    }
    const folder = await world.files.temporary('parent');
    const files = await world.artifacts.download((0,result/* layoutName */.UX)(parent.id), folder);
    const index = files === undefined ? undefined : await world.files.read(`${folder}/index.json`);
    if (index === undefined)
        throw new user_error/* UserError */.yo(`the parent "${parent.id}" was not built in this run`);
    return { kind: 'layout', folder, digest: onlyDigest(index, parent) };
}
/** A layout that buildx wrote names one manifest or index. */
function onlyDigest(index, { id }) {
    const digest = /"digest"\s*:\s*"(sha256:[0-9a-f]{64})"/.exec(index)?.[1];
    if (digest === undefined)
        throw new user_error/* UserError */.yo(`the OCI layout of "${id}" has no manifest in its index.json`);
    return digest;
}
async function readArrived(job, { reader }) {
    const descriptor = await reader.head((0,reference/* parseReference */.F2)(job.record));
    if (descriptor !== undefined)
        return descriptor.digest;
    throw new user_error/* UserError */.yo(`image "${job.id}" is not in the registry: ${job.record} does not exist`);
}
function buildFailed(job, lastLines) {
    const last = lastLines.at(-1) ?? 'buildx printed nothing';
    return new user_error/* UserError */.yo({
        position: { file: job.dockerfile },
        message: `the build of image "${job.id}" failed: ${last}`,
    });
}


/***/ }),

/***/ 80632:
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
    const unpublished = failures.length > 0 ? 'Nothing was published: no name of the fleet was moved.\n' : '';
    const { waves: _, matrix: __, plan: ___, ...outputs } = planned.outputs;
    return {
        outputs: { ...outputs, ...published?.outputs },
        summary: [planned.summary, published?.summary ?? unpublished].filter((part) => part !== '').join('\n'),
        notices: [...planned.notices, ...(published?.notices ?? [])],
        failures,
    };
}

// EXTERNAL MODULE: ./src/report/plan.ts + 3 modules
var report_plan = __webpack_require__(51494);
// EXTERNAL MODULE: ./src/request/request.ts + 1 modules
var request = __webpack_require__(16484);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/modes/build-job.ts + 2 modules
var build_job = __webpack_require__(75300);
;// CONCATENATED MODULE: ./src/modes/build-all.ts


/**
 * Builds all that a plan says, each image as soon as its parents are there, at most `concurrency` at once.
 * A failed image blocks its descendants; the rest goes on.
 */
async function buildAll(plan, concurrency, world) {
    const state = { done: new Map(), free: createSlots(concurrency) };
    for (const job of plan.jobs)
        state.done.set(job.id, settle(plan, job, state, world));
    const outcomes = await Promise.all(plan.jobs.map(async ({ id }) => ({ id, outcome: await state.done.get(id) })));
    return {
        results: outcomes.flatMap(({ outcome }) => (outcome?.kind === 'built' ? [outcome.result] : [])),
        failures: outcomes.flatMap(({ outcome }) => (outcome?.kind === 'failed' ? outcome.problems : [])),
        blocked: outcomes.flatMap(({ id, outcome }) => outcome?.kind === 'blocked' ? [{ id, by: outcome.by }] : []),
    };
}
/** The jobs of a plan stand parents first, so a parent's outcome is always under way already. */
async function settle(plan, job, { done, free }, world) {
    if (job.decision === 'reuse')
        return { kind: 'reused' };
    for (const { id } of job.parents) {
        const parent = await done.get(id);
        if (parent?.kind === 'failed')
            return { kind: 'blocked', by: id };
        if (parent?.kind === 'blocked')
            return parent;
    }
    return await free(async () => {
        try {
            return { kind: 'built', result: await (0,build_job/* buildJob */.i)(plan, job, { ...world, log: labelled(job, world.log) }) };
        }
        catch (error) {
            if (error instanceof user_error/* UserError */.yo)
                return { kind: 'failed', problems: error.problems };
            throw error;
        }
    });
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
/** Lets `limit` steps run at once; the others wait in line, and a step that ends hands its slot over. */
function createSlots(limit) {
    const waiting = [];
    let free = limit;
    return async (step) => {
        if (free > 0)
            free -= 1;
        else
            await new Promise((resolve) => waiting.push(resolve));
        try {
            return await step();
        }
        finally {
            const next = waiting.shift();
            if (next === undefined)
                free += 1;
            else
                next();
        }
    };
}

// EXTERNAL MODULE: ./src/modes/make-plan.ts + 49 modules
var make_plan = __webpack_require__(64785);
// EXTERNAL MODULE: ./src/modes/publish.ts + 4 modules
var publish = __webpack_require__(85686);
// EXTERNAL MODULE: ./src/modes/read-plan.ts + 1 modules
var read_plan = __webpack_require__(48050);
// EXTERNAL MODULE: ./src/modes/unpack-context.ts
var unpack_context = __webpack_require__(65778);
;// CONCATENATED MODULE: ./src/modes/fleet.ts








/** `mode: fleet`: plans, builds and publishes on this machine. */
async function fleet(values, world) {
    await (0,unpack_context/* unpackContext */.W)(values, world);
    const { plan, notices } = await (0,make_plan/* makePlan */.C)(values, world);
    const planned = (0,report_plan/* reportPlan */._)(plan, read_plan/* PLAN */.Ac, notices);
    if ((0,request/* toBoolean */.G4)(values, 'dry-run'))
        return planned;
    await (0,read_plan/* writePlan */.pD)(plan, world.artifacts);
    const builds = await buildAll(plan, (0,request/* toCount */.zK)(values, 'concurrency'), world);
    const published = builds.failures.length === 0 && plan.push ? await (0,publish.publishPlan)(plan, values, world) : undefined;
    return reportFleet({ planned, builds, published });
}


/***/ }),

/***/ 85686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish),
  publishPlan: () => (/* binding */ publishPlan)
});

// EXTERNAL MODULE: ./src/publish/published.ts
var publish_published = __webpack_require__(69777);
// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(62148);
;// CONCATENATED MODULE: ./src/publish/result.ts

/** The list of what is published now, for sync. */
function toPublished(plan, { images, moves }) {
    return {
        schema: 1,
        namespace: plan.namespace,
        mirrors: plan.mirrors,
        mirror: plan.mirror,
        images: images
            .map(({ job, digest }) => ({
            id: job.id,
            repository: job.repository,
            digest,
            tags: moves.flatMap(({ id, reference }) => id === job.id && reference.tag !== undefined ? [reference.tag] : []),
        }))
            .filter(({ tags }) => tags.length > 0),
    };
}
/** `name@digest` lines without the tag, as attestation tools take them. */
function toSubjects(results) {
    const lines = results.map(({ move }) => (0,oci_reference/* formatReference */.FH)({
        registry: move.reference.registry,
        repository: move.reference.repository,
        digest: move.digest,
    }));
    return [...new Set(lines)].join('\n');
}

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
// EXTERNAL MODULE: ./src/report/plan.ts + 3 modules
var plan = __webpack_require__(51494);
;// CONCATENATED MODULE: ./src/report/publish.ts




/** What a dry run of publish tells: the names that would be given. */
function reportMoves({ moves }) {
    const rows = moves.map(({ id, reference, digest, rule }) => [
        (0,markdown/* toText */.fE)(id),
        (0,markdown/* toCode */.Xt)((0,oci_reference/* formatReference */.FH)(reference)),
        (0,markdown/* toCode */.Xt)(digest.slice(0, 19)),
        (0,markdown/* toCode */.Xt)(rule),
    ]);
    return {
        outputs: {
            moves: moves.map(({ reference, digest }) => ({ reference: (0,oci_reference/* formatReference */.FH)(reference), digest })),
        },
        summary: ['## Publish (dry run)', '', (0,markdown/* toTable */.MR)(['Image', 'Name', 'Digest', 'Rule'], rows), ''].join('\n'),
        notices: [],
        failures: [],
    };
}
/** What publish tells: one row an image, with its digest, why it was built, and what became of its names. */
function reportPublished(plan, { images }, results) {
    const rows = images.map(({ job, digest }) => [
        (0,markdown/* toText */.fE)(job.id),
        (0,markdown/* toText */.fE)(job.platforms.join(' ') || 'native'),
        (0,markdown/* toText */.fE)(`${job.decision}: ${job.reason.kind}`),
        (0,markdown/* toCode */.Xt)(digest.slice(0, 19)),
        namesOf(job, results),
    ]);
    const moved = results.filter(({ state }) => state !== 'kept').length;
    return {
        outputs: { subjects: toSubjects(results), moved },
        summary: [
            '## Published',
            '',
            `${images.length} images of ${(0,markdown/* toText */.fE)(plan.namespace)}: ${moved} names moved, ${results.length - moved} were right already.`,
            '',
            (0,markdown/* toTable */.MR)(['Image', 'Platforms', 'Decision', 'Digest', 'Tags'], rows),
            '',
        ].join('\n'),
        notices: [],
        failures: [],
    };
}
function namesOf(job, results) {
    const own = results.filter(({ move }) => move.id === job.id);
    return own
        .map(({ move, state }) => {
        const name = (0,markdown/* toCode */.Xt)((0,plan/* tagOf */.c)((0,oci_reference/* formatReference */.FH)(move.reference)));
        return state === 'kept' ? name : `${name} (${state})`;
    })
        .join(' ');
}

// EXTERNAL MODULE: ./src/request/request.ts + 1 modules
var request = __webpack_require__(16484);
// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(17504);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
;// CONCATENATED MODULE: ./src/publish/decide.ts


/**
 * Decides which names follow. A fleet is published whole or not at all.
 * @throws UserError naming every planned image that is not there
 */
function decidePublish(plan, presences) {
    const missing = presences.filter(({ digest }) => digest === undefined).map(({ job }) => toProblem(job));
    if (missing.length > 0)
        throw new user_error/* UserError */.yo(missing);
    if (!plan.push) {
        throw new user_error/* UserError */.yo(`this run may not push (${plan.policy}), so there is nothing to publish`);
    }
    const images = presences.flatMap(({ job, digest }) => (digest === undefined ? [] : [{ job, digest }]));
    const moves = images.flatMap(({ job, digest }) => job.tags.map(({ reference, rule }) => ({
        id: job.id,
        reference: (0,oci_reference/* parseReference */.F2)(reference),
        rule,
        digest,
    })));
    return { images, moves };
}
function toProblem({ id, record }) {
    return {
        message: `image "${id}" is not there: ${record} does not exist, so its build failed, was cancelled or never ran; no name of the fleet was moved`,
    };
}

;// CONCATENATED MODULE: ./src/modes/publish-plan.ts




/** How many requests to a registry are under way at once. */
const REQUESTS = 8;
/**
 * Looks which images are really there, and decides their names.
 * @throws UserError naming every image of the plan that is missing; then no name was moved
 */
async function observePublish(plan, { reader }) {
    const presences = await (0,map_limit/* mapLimit */.s)(plan.jobs, REQUESTS, async (job) => ({
        job,
        digest: (await reader.head((0,oci_reference/* parseReference */.F2)(job.record)))?.digest,
    }));
    return decidePublish(plan, presences);
}
/** Gives each image its names: what a tag names already is left alone. */
async function moveTags(publish, world) {
    const manifests = new Map();
    return await (0,map_limit/* mapLimit */.s)(publish.moves, REQUESTS, async (move) => {
        const before = await world.reader.head(move.reference);
        if (before?.digest === move.digest)
            return { move, state: 'kept' };
        const key = `${move.reference.repository}@${move.digest}`;
        const manifest = manifests.get(key) ?? readManifest(move, world);
        manifests.set(key, manifest);
        const { bytes, descriptor } = await manifest;
        await world.writer.putManifest(move.reference, { bytes, mediaType: descriptor.mediaType });
        return { move, state: before === undefined ? 'new' : 'moved' };
    });
}
async function readManifest({ reference, digest }, world) {
    const manifest = await world.reader.manifest((0,oci_reference/* referenceIn */.h8)(reference, { digest }));
    if (manifest === undefined)
        throw new user_error/* UserError */.yo(`${reference.repository}@${digest} is gone from the registry`);
    return manifest;
}

// EXTERNAL MODULE: ./src/modes/read-plan.ts + 1 modules
var read_plan = __webpack_require__(48050);
;// CONCATENATED MODULE: ./src/modes/publish.ts






/** `mode: publish`: gives the images of a plan their names, once every one of them is there. */
async function publish(values, world) {
    const plan = await (0,read_plan/* readPlan */.m3)((0,request/* demand */.wo)(values, 'plan'), world.artifacts);
    return await publishPlan(plan, values, world);
}
/** The same for a plan in hand. */
async function publishPlan(plan, values, world) {
    const decided = await observePublish(plan, world);
    if ((0,request/* toBoolean */.G4)(values, 'dry-run'))
        return reportMoves(decided);
    const results = await moveTags(decided, world);
    const published = toPublished(plan, decided);
    await world.artifacts.upload(publish_published/* PUBLISHED */.ly, { texts: { [publish_published/* PUBLISHED_FILE */.Ku]: (0,publish_published/* encodePublished */.ZN)(published) } });
    return reportPublished(plan, decided, results);
}


/***/ }),

/***/ 69777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ decodePublished),
/* harmony export */   Ku: () => (/* binding */ PUBLISHED_FILE),
/* harmony export */   ZN: () => (/* binding */ encodePublished),
/* harmony export */   ly: () => (/* binding */ PUBLISHED)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50956);


const image = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** `registry/repository` */
    repository: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    tags: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).readonly(),
})
    .readonly();
const schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    /** `registry/namespace` that mirrors replace by their own. */
    namespace: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    mirrors: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).readonly(),
    mirror: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    images: zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(image).readonly(),
})
    .readonly();
const PUBLISHED = 'imagefleet-published';
const PUBLISHED_FILE = 'published.json';
function encodePublished(published) {
    return JSON.stringify(published);
}
/** @throws UserError when the text is not such a list of this version */
function decodePublished(text, file) {
    return (0,_lang_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeJson */ .x)(schema, text, { file });
}


/***/ })

};
