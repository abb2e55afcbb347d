export const id = 66;
export const ids = [66];
export const modules = {

/***/ 6907:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $M: () => (/* binding */ containerSpec),
/* harmony export */   AG: () => (/* binding */ toCreateArgv),
/* harmony export */   Sq: () => (/* binding */ toBuilderSpec),
/* harmony export */   ZA: () => (/* binding */ isAble),
/* harmony export */   tp: () => (/* binding */ demandOf)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

const DRIVERS = ['docker', 'docker-container', 'kubernetes', 'remote', 'cloud'];
/**
 * @throws UserError for a driver that buildx does not have, a remote one without its endpoint, and a daemon's flags
 * or file where somebody else starts the daemon
 */
function toBuilderSpec(asked) {
    const driver = DRIVERS.find((known) => known === asked.driver);
    if (driver === undefined) {
        const near = (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(asked.driver, DRIVERS);
        const hint = near === undefined ? '' : `; did you mean "${near}"?`;
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`driver: "${asked.driver}" is not one of ${DRIVERS.join(', ')}${hint}`);
    }
    if (driver === 'remote' && asked.endpoint === undefined) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('endpoint is not set, and driver remote needs it, such as tcp://builder:1234');
    }
    const own = asked.flags !== undefined ? 'buildkitd-flags' : 'buildkitd-config';
    if (!startsDaemon(driver) && (asked.flags ?? asked.config) !== undefined) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${own} is set, but with driver ${driver} BuildKit's daemon is started by others; set it there, or remove it`);
    }
    return { ...asked, driver };
}
const startsDaemon = (driver) => driver === 'docker-container' || driver === 'kubernetes';
/** As docker/setup-buildx-action has it: what a build may ask for, that build has still to be allowed. */
const USUAL_FLAGS = '--allow-insecure-entitlement security.insecure --allow-insecure-entitlement network.host';
/** The words after `docker buildx` that make it. */
function toCreateArgv(name, spec) {
    const { driver, driverOpts, config, endpoint } = spec;
    const flags = spec.flags ?? (startsDaemon(driver) ? USUAL_FLAGS : undefined);
    return [
        'create',
        ...['--name', name],
        ...['--driver', driver],
        ...driverOpts.flatMap((option) => ['--driver-opt', option]),
        ...(config === undefined ? [] : ['--buildkitd-config', config]),
        ...(flags === undefined ? [] : ['--buildkitd-flags', flags]),
        ...(endpoint === undefined ? [] : [endpoint]),
    ];
}
/** What a build wants that Docker's own BuildKit can do only with the containerd image store; undefined for nothing. */
function demandOf(request) {
    if (request.platforms.length > 1)
        return 'several platforms';
    if (request.outputs.some((output) => /(^|,)type=oci(,|$)/.test(output)))
        return 'an OCI layout';
    if (request.cacheTo.some((entry) => !/(^|,)type=inline(,|$)/.test(entry)))
        return 'the export of a cache';
    return undefined;
}
/** The builder that is made where the current one cannot do what is wanted. */
const containerSpec = {
    driver: 'docker-container',
    driverOpts: [],
    config: undefined,
    flags: undefined,
    endpoint: undefined,
};
/** Whether a builder does all that `demandOf` tells, given how its engine keeps images. */
function isAble({ driver }, store) {
    return driver !== 'docker' || store === 'containerd';
}


/***/ }),

/***/ 6449:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   k: () => (/* binding */ plainRequest)
/* harmony export */ });
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


/***/ }),

/***/ 4163:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $: () => (/* binding */ createStepCounter)
/* harmony export */ });
const START = /^#0 /;
/** `#7 [linux/amd64 build 2/4] RUN make`. What a stage begins with is no step: nobody's cache spares it. */
const STEP = /^#(\d+) \[(?:[^\]]* )?\d+\/\d+\] (?!FROM )/;
/** What a step prints has its time between, so none can say that it was cached. */
const CACHED = /^#(\d+) CACHED$/;
/**
 * Counts steps in buildx's plain progress, which costs nothing: its metadata does not tell, and its history is
 * one more process a build. A build that is tried again begins anew.
 */
function createStepCounter() {
    const cached = new Map();
    return {
        see: (line) => {
            if (START.test(line))
                cached.clear();
            const step = STEP.exec(line)?.[1];
            if (step !== undefined && !cached.has(step))
                cached.set(step, false);
            const spared = CACHED.exec(line)?.[1];
            if (spared !== undefined && cached.has(spared))
                cached.set(spared, true);
        },
        count: () => cached.size === 0
            ? undefined
            : { all: cached.size, cached: [...cached.values()].filter(Boolean).length },
    };
}


/***/ }),

/***/ 651:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H: () => (/* binding */ toRepositoryFacts)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1738);

/**
 * Reads the answer of `GET /repos/{owner}/{repo}`, or the `repository` of an event's payload: data from outside.
 * @see https://docs.github.com/rest/repos/repos#get-a-repository
 */
function toRepositoryFacts(answer) {
    const text = (...keys) => {
        const value = (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(answer, ...keys);
        return typeof value === 'string' ? value : '';
    };
    return {
        name: text('name'),
        description: text('description'),
        url: text('html_url'),
        license: text('license', 'spdx_id'),
        defaultBranch: text('default_branch'),
    };
}


/***/ }),

/***/ 4927:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  i5: () => (/* binding */ buildJob),
  G9: () => (/* binding */ settle),
  X5: () => (/* binding */ toResult)
});

// EXTERNAL MODULE: ./src/build/checks.ts
var checks = __webpack_require__(5103);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/build/failure.ts
var failure = __webpack_require__(1742);
;// CONCATENATED MODULE: ./src/build/job-failure.ts


/** Names the image, its platforms and the step that failed, on that step's line of the Dockerfile. */
function toJobFailure(job, ending) {
    const { id, dockerfile: file, platforms } = job;
    const line = (0,failure/* failingLine */.vb)(ending.lastLines);
    const where = platforms.length === 0 ? '' : ` for ${platforms.join(', ')}`;
    const step = failingStep(ending.lastLines);
    const at = step === undefined ? '' : ` at ${step}`;
    const message = `the build of image "${id}"${where} failed${at}: ${reasonOf(ending, step)}`;
    return {
        error: new user_error/* UserError */.yo({ position: line === undefined ? { file } : { file, line }, message }),
        summary: (0,failure/* toFailureSummary */.WD)(`Build of ${id} failed`, ending),
    };
}
/** BuildKit repeats the failing step as ` > [stage 2/3] RUN make:`, above what it printed last. */
function failingStep(lines) {
    return lines.map((line) => /^ > (.+):$/.exec(line)?.[1]).findLast((step) => step !== undefined);
}
function reasonOf({ exitCode, lastLines }, step) {
    if (lastLines.some((line) => NO_SPACE.test(line))) {
        const during = step === undefined ? '' : `, during ${step}`;
        return `the disk is full${during} (no space left on device); set free-disk-space: true, or use a larger runner`;
    }
    return lastLines.at(-1)?.trim() || `buildx printed nothing and ended with exit code ${exitCode}`;
}
const NO_SPACE = /no space left on device|ENOSPC/i;

// EXTERNAL MODULE: ./src/build/result.ts + 1 modules
var result = __webpack_require__(8538);
// EXTERNAL MODULE: ./src/build/steps.ts
var steps = __webpack_require__(4163);
;// CONCATENATED MODULE: ./src/build/withheld.ts

/**
 * Why a job is skipped: it, or an image that it stands on and that is built in this run, needs a build secret that
 * GitHub keeps from runs like this one. Undefined where nothing is missing.
 * @throws UserError naming what was not given to a run that may have secrets
 */
function findWithheld(plan, job, run, given) {
    const missing = missingOf(job, given);
    const hidden = isKeptFromSecrets(run);
    if (missing.length > 0 && !hidden)
        throw notGiven(job, missing);
    const culprit = hidden ? findCulprit(plan, job, given) : undefined;
    if (culprit === undefined)
        return undefined;
    const reason = `the build secret ${missingOf(culprit, given).join(', ')}, which GitHub gives to no run for a fork or by Dependabot`;
    const message = culprit.id === job.id
        ? `image "${job.id}" is skipped: it needs ${reason}`
        : `image "${job.id}" is blocked: "${culprit.id}" below it needs ${reason}`;
    return { level: 'notice', message };
}
function notGiven({ id, dockerfile }, missing) {
    return new user_error/* UserError */.yo({
        position: { file: dockerfile },
        message: `image "${id}" needs the build secret ${missing.join(', ')}, and build-secrets does not hold it; is the secret behind it set for this run?`,
    });
}
/** @see https://docs.github.com/actions/security-for-github-actions/security-guides/using-secrets-in-github-actions */
function isKeptFromSecrets({ event, pullRequest, actor }) {
    if (event === 'pull_request_target')
        return false;
    return pullRequest?.fork === true || actor === 'dependabot[bot]';
}
function missingOf({ build, decision }, given) {
    return decision === 'reuse' ? [] : (build?.secrets ?? []).filter((id) => !given.has(id));
}
function findCulprit(plan, job, given) {
    if (missingOf(job, given).length > 0)
        return job;
    if (job.decision === 'reuse')
        return undefined;
    for (const { id } of job.parents) {
        const parent = plan.jobs.find((other) => other.id === id);
        const culprit = parent === undefined ? undefined : findCulprit(plan, parent, given);
        if (culprit !== undefined)
            return culprit;
    }
    return undefined;
}

// EXTERNAL MODULE: ./src/modes/choose-builder.ts
var choose_builder = __webpack_require__(3845);
// EXTERNAL MODULE: ./src/modes/observe-parents.ts + 2 modules
var observe_parents = __webpack_require__(10);
// EXTERNAL MODULE: ./src/modes/prepare-job.ts + 4 modules
var prepare_job = __webpack_require__(8954);
// EXTERNAL MODULE: ./src/modes/test-image.ts + 1 modules
var test_image = __webpack_require__(1527);
;// CONCATENATED MODULE: ./src/modes/build-job.ts









/**
 * Builds one image of a plan on this run's parents, and pushes it to its record or, on a run that may not push,
 * hands it to its children as an OCI layout.
 * @throws UserError naming the image when it cannot be tried, such as for a parent that is not there
 */
async function buildJob(setting, job, world) {
    const { plan, options } = setting;
    const withheld = findWithheld(plan, job, world.run, world.docker.secretIds);
    if (withheld !== undefined)
        return { kind: 'skipped', notices: [withheld] };
    const started = world.ticks();
    const parents = await (0,observe_parents/* observeParents */.c)(plan, job, world);
    const prepared = await (0,prepare_job/* prepareJob */.L)(setting, { job, parents }, world);
    const { request, notices } = prepared;
    const builder = await (0,choose_builder/* chooseBuilder */.Z)(request, options, world);
    const { outcome, steps } = await runBuild(job, { ...request, builder }, world);
    if (outcome.exitCode !== 0)
        return { kind: 'failed', notices, ...toJobFailure(job, outcome) };
    const digest = outcome.metadata?.digest ?? (await (0,observe_parents/* readArrived */.s)(job, world));
    await settle(prepared, digest, world);
    const result = toResult(plan, job, { digest, started, ended: world.ticks(), steps });
    return { kind: 'built', result, notices: [...notices, ...findingsOf(job, outcome)] };
}
/** What buildx prints is counted while it streams. */
async function runBuild({ id }, request, { docker, log }) {
    const { see, count } = (0,steps/* createStepCounter */.$)();
    const outcome = await log.group(`Build ${id}`, () => docker.build(request, (line) => {
        see(line);
        log.info(line);
    }));
    return { outcome, steps: count() };
}
/** Tests what was built, and only then records it or hands it over. */
async function settle({ job, output }, digest, world) {
    if (output.kind === 'layout') {
        await (0,test_image/* testImage */.ko)(job, job.record, world);
        await world.artifacts.upload((0,result/* layoutName */.UX)(job.id), { folder: output.folder });
        return;
    }
    await (0,test_image/* testImage */.ko)(job, `${job.repository}@${digest}`, world);
    if (output.reference !== job.record)
        await (0,test_image/* recordTested */.DD)(job, world);
}
function toResult(plan, { id, fingerprint }, built) {
    const { digest, started, ended, steps } = built;
    return {
        ...{ schema: 1, id, fingerprint, digest, pushed: plan.push },
        started: new Date(started).toISOString(),
        seconds: Math.round((ended - started) / 100) / 10,
        ...(steps === undefined ? {} : { steps }),
    };
}
function findingsOf({ build, dockerfile }, { metadata }) {
    return build?.checks === true && metadata !== undefined ? (0,checks/* toCheckNotices */.X)(metadata, dockerfile) : [];
}


/***/ }),

/***/ 2027:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   refuseJobOptions: () => (/* binding */ refuseJobOptions),
/* harmony export */   toBuildOptions: () => (/* binding */ toBuildOptions),
/* harmony export */   toCacheWish: () => (/* binding */ toCacheWish)
/* harmony export */ });
/* harmony import */ var _build_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6907);
/* harmony import */ var _build_csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2304);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(126);
/* harmony import */ var _request_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(712);




/** @throws UserError naming the parameter that is wrong */
function toBuildOptions(values) {
    const { cache, driver, endpoint } = values;
    const from = (0,_build_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(values['cache-from'] ?? '');
    const to = (0,_build_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(values['cache-to'] ?? '');
    const driverOpts = (0,_build_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .splitLines */ .uz)(values['driver-opts'] ?? '');
    const config = values['buildkitd-config'];
    const flags = values['buildkitd-flags'];
    return {
        cache: {
            ...(cache === undefined ? {} : { cache }),
            ...(from.length === 0 ? {} : { cacheFrom: from }),
            ...(to.length === 0 ? {} : { cacheTo: to }),
        },
        builder: values['builder'],
        newBuilder: driver === undefined ? undefined : (0,_build_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .toBuilderSpec */ .Sq)({ driver, driverOpts, config, flags, endpoint }),
        freeDisk: (0,_request_request_js__WEBPACK_IMPORTED_MODULE_3__/* .toWord */ .Os)(values, 'free-disk-space', ['auto', 'true', 'false']),
    };
}
const OF_JOBS = [
    'cache',
    'build-secrets',
    'driver',
    'driver-opts',
    'buildkitd-config',
    'buildkitd-flags',
    'buildx-version',
    'endpoint',
];
/** @throws UserError naming each parameter that says something of a plan's job, where there is none */
function refuseJobOptions(values) {
    const given = OF_JOBS.filter((name) => values[name] !== undefined);
    if (given.length === 0)
        return;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo(given.map((name) => ({
        message: `${name} is set, but it is for jobs of a plan; set plan and job too, or remove it`,
    })));
}
/** An image's own cache replaces the one for all. */
function toCacheWish(own, all) {
    const { cache, cacheFrom, cacheTo, cacheMode } = own ?? {};
    const mode = cacheMode === undefined ? {} : { cacheMode };
    if (cache === undefined && cacheFrom === undefined && cacheTo === undefined)
        return { ...all, ...mode };
    return { ...own };
}


/***/ }),

/***/ 3845:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ chooseBuilder)
/* harmony export */ });
/* harmony import */ var _build_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(6907);

/**
 * Which builder a request goes to: the one that was told, else the current one, and where that cannot do what the
 * request wants, one that is made. It is asked only where the answer matters.
 * @returns undefined for the current one
 */
async function chooseBuilder(request, { builder, newBuilder }, { docker, log }) {
    if (builder !== undefined)
        return builder;
    if (newBuilder !== undefined)
        return await docker.createBuilder(newBuilder);
    const wanted = (0,_build_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .demandOf */ .tp)(request);
    if (wanted === undefined)
        return undefined;
    const current = await docker.readBuilder(undefined);
    if (current.driver !== 'docker')
        return undefined;
    if ((0,_build_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .isAble */ .ZA)(current, await docker.readStore()))
        return undefined;
    log.info(`The builder "${current.name}" is Docker's own without the containerd image store, which cannot do ${wanted}: a docker-container builder is made`);
    return await docker.createBuilder(_build_builder_choice_js__WEBPACK_IMPORTED_MODULE_0__/* .containerSpec */ .$M);
}


/***/ }),

/***/ 6860:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  y: () => (/* binding */ freeDisk)
});

;// CONCATENATED MODULE: ./src/build/disk-space.ts
/** Below this, `auto` makes room. */
const LITTLE_BYTES = 15e9;
/** What GitHub's Linux runners bring and image builds do not use. */
const FOLDERS = [
    '/usr/share/dotnet',
    '/usr/local/lib/android',
    '/opt/ghc',
    '/usr/local/.ghcup',
    '/usr/share/swift',
    '/usr/local/share/powershell',
    '/usr/local/share/chromium',
    '/opt/hostedtoolcache/CodeQL',
    '/usr/local/lib/node_modules',
];
/** The programs that make room, one a folder, so that each says for itself what it could not delete. */
const deletions = FOLDERS.map((folder) => ({
    file: 'sudo',
    args: ['--non-interactive', 'rm', '-rf', '--', folder],
}));
const toGigabytes = (bytes) => `${(bytes / 1e9).toFixed(1)} GB`;

;// CONCATENATED MODULE: ./src/modes/free-disk.ts

/** Makes room on a runner that is thrown away afterwards; on any other machine nothing is ever deleted. */
async function freeDisk(choice, machine, log) {
    if (choice === 'false')
        return;
    if (!machine.isHostedRunner) {
        if (choice === 'true')
            log.info("free-disk-space: this is not one of GitHub's hosted runners; nothing is deleted");
        return;
    }
    const before = await machine.readFreeBytes();
    if (choice === 'auto' && before >= LITTLE_BYTES) {
        log.info(`free disk space: ${toGigabytes(before)}`);
        return;
    }
    await log.group('Free disk space', async () => {
        for (const command of deletions)
            await machine.run(command, {}, log.info);
        const after = await machine.readFreeBytes();
        log.info(`free disk space: ${toGigabytes(before)} before, ${toGigabytes(after)} after`);
    });
}


/***/ }),

/***/ 10:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  c: () => (/* binding */ observeParents),
  s: () => (/* binding */ readArrived)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/oci/reference.ts
var reference = __webpack_require__(2148);
// EXTERNAL MODULE: ./src/oci/descriptor.ts
var descriptor = __webpack_require__(7592);
// EXTERNAL MODULE: ./src/oci/digest.ts
var oci_digest = __webpack_require__(8825);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(2060);
// EXTERNAL MODULE: ./src/oci/mediatype.ts
var mediatype = __webpack_require__(8269);
// EXTERNAL MODULE: ./src/plan/apart.ts
var apart = __webpack_require__(9425);
// EXTERNAL MODULE: ./src/publish/assemble.ts
var assemble = __webpack_require__(4327);
// EXTERNAL MODULE: ./src/publish/gather.ts
var gather = __webpack_require__(888);
// EXTERNAL MODULE: ./src/modes/publish-gather.ts
var publish_gather = __webpack_require__(4363);
// EXTERNAL MODULE: ./src/build/result.ts + 1 modules
var result = __webpack_require__(8538);
;// CONCATENATED MODULE: ./src/modes/read-layout.ts



/**
 * Unpacks the OCI layout that an earlier job left of an image. Blobs that the folder holds already stay there.
 * @returns the one manifest or index that the layout names
 * @throws UserError when this run did not build the image
 */
async function readLayout(id, folder, { artifacts, files }) {
    const unpacked = await artifacts.download((0,result/* layoutName */.UX)(id), folder);
    const index = unpacked === undefined ? undefined : await files.read(`${folder}/index.json`);
    if (index === undefined)
        throw new user_error/* UserError */.yo(`the parent "${id}" was not built in this run`);
    const digest = /"digest"\s*:\s*"(sha256:[0-9a-f]{64})"/.exec(index)?.[1];
    if (digest !== undefined && (0,oci_digest/* isDigest */.Bc)(digest))
        return digest;
    throw new user_error/* UserError */.yo(`the OCI layout of "${id}" has no manifest in its index.json`);
}

;// CONCATENATED MODULE: ./src/modes/join-platforms.ts











/**
 * One index over a parent whose platforms earlier jobs built apart, for a child that is built for several of them at
 * once. It is the very index that publish will name: in the registry under the record of the whole or, on a run that
 * may not push, in an OCI layout. Several children that join the same parent write the same bytes.
 * @throws UserError naming each platform that is not there
 */
async function joinPlatforms(plan, parent, world) {
    if (!plan.push)
        return await joinLayouts(parent, world);
    const own = { ...plan, jobs: [parent] };
    const presences = await (0,publish_gather/* observePresences */.Bx)(own, await (0,publish_gather/* readResults */.x8)(own, world.artifacts), world.reader);
    const { images, problems } = (0,gather/* decideGathering */.Um)(presences);
    const assembly = await (0,publish_gather/* assembleAll */.g7)(images, world.reader);
    const [whole] = assembly.wholes;
    if (whole === undefined)
        throw new user_error/* UserError */.yo([...problems, ...assembly.problems]);
    await (0,publish_gather/* storeIndexes */.m3)([whole], world.writer);
    return { kind: 'registry', repository: parent.repository, digest: whole.digest };
}
/** All platforms go into one folder, one after the other: each layout brings an `index.json` of its own. */
async function joinLayouts(parent, world) {
    const folder = await world.files.temporary('joined');
    const built = [];
    for (const { platform, digest } of parent.apart ?? []) {
        const id = (0,apart/* toBuildId */.X3)({ job: parent.id, platform });
        const found = digest !== undefined && (0,oci_digest/* isDigest */.Bc)(digest)
            ? await bring(parent, digest, folder, world)
            : await readLayout(id, folder, world);
        built.push({ platform, manifest: await readManifest(folder, found, world) });
    }
    const { descriptor } = await writeIndex(folder, (0,assemble/* toFetched */.v)((0,assemble/* toIndex */.E)(parent.id, built)), world);
    return { kind: 'layout', folder, digest: descriptor.digest };
}
/** A platform that an earlier run pushed. */
async function bring({ repository }, digest, folder, { copier }) {
    const source = { ...(0,reference/* repositoryOf */._M)((0,reference/* parseReference */.F2)(repository)), digest };
    const outcomes = await copier.copy({ source, destinations: [{ folder, tags: [] }] });
    for (const outcome of outcomes)
        if (outcome.state === 'failed')
            throw outcome.error;
    return digest;
}
const blobIn = (folder, digest) => `${folder}/blobs/${(0,oci_digest/* algorithmOf */.Hy)(digest)}/${(0,oci_digest/* hexOf */.ZD)(digest)}`;
async function readManifest(folder, digest, { files }) {
    const file = blobIn(folder, digest);
    const bytes = new TextEncoder().encode((await files.read(file)) ?? '');
    if ((0,oci_digest/* digestOf */.ol)(bytes, (0,oci_digest/* algorithmOf */.Hy)(digest)) !== digest) {
        throw new user_error/* UserError */.yo({
            position: { file },
            message: 'is missing or damaged; run the job that built it again',
        });
    }
    const content = (0,manifest/* decodeManifest */.MK)(bytes, { file });
    return { bytes, content, descriptor: { ...(0,descriptor/* describe */.q)(bytes, content.mediaType), digest } };
}
async function writeIndex(folder, index, { files }) {
    await files.write(blobIn(folder, index.descriptor.digest), new TextDecoder().decode(index.bytes));
    const outer = (0,manifest/* encodeManifest */.Gb)({ mediaType: mediatype/* OCI_INDEX */.$p, manifests: [index.descriptor] });
    await files.write(`${folder}/index.json`, new TextDecoder().decode(outer));
    return index;
}

;// CONCATENATED MODULE: ./src/modes/observe-parents.ts




/**
 * Where the parents of a job lie, by id.
 * @param together the names of those that the same buildx builds, by id
 * @throws UserError naming a parent that is not there
 */
async function observeParents(plan, job, world, together = new Map()) {
    const sources = await Promise.all(job.parents.map(async ({ id }) => {
        const target = together.get(id);
        if (target !== undefined)
            return [id, { kind: 'target', target }];
        const parent = plan.jobs.find((other) => other.id === id);
        if (parent === undefined)
            throw new user_error/* UserError */.yo(`the plan has no image "${id}", a parent of "${job.id}"`);
        return [id, await observeParent(plan, parent, world)];
    }));
    return new Map(sources);
}
async function observeParent(plan, parent, world) {
    if (parent.apart !== undefined)
        return await joinPlatforms(plan, parent, world);
    if (plan.push || parent.digest !== undefined) {
        const digest = parent.digest ?? (await readArrived(parent, world));
        return { kind: 'registry', repository: parent.repository, digest };
    }
    const folder = await world.files.temporary('parent');
    return { kind: 'layout', folder, digest: await readLayout(parent.id, folder, world) };
}
/** @throws UserError when the image's record is not in the registry */
async function readArrived(job, { reader }) {
    const descriptor = await reader.head((0,reference/* parseReference */.F2)(job.record));
    if (descriptor !== undefined)
        return descriptor.digest;
    throw new user_error/* UserError */.yo(`image "${job.id}" is not in the registry: ${job.record} does not exist`);
}


/***/ }),

/***/ 8954:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  L: () => (/* binding */ prepareJob),
  v: () => (/* binding */ readImageFacts)
});

// EXTERNAL MODULE: ./src/build/caches.ts + 1 modules
var caches = __webpack_require__(7209);
// EXTERNAL MODULE: ./src/graph/dockerfile.ts + 1 modules
var graph_dockerfile = __webpack_require__(7053);
// EXTERNAL MODULE: ./src/graph/resolution.ts + 4 modules
var resolution = __webpack_require__(6317);
;// CONCATENATED MODULE: ./src/build/image-facts.ts


/**
 * Reads a Dockerfile for what the build of a job must know beforehand.
 * @throws UserError with every mistake in the Dockerfile
 */
function toImageFacts(text, job, parents) {
    const { args, target, buildContexts, platforms } = job;
    const dockerfile = (0,graph_dockerfile/* parseDockerfile */.Ai)(job.dockerfile, text);
    const resolved = (0,resolution/* resolvePlatforms */.z)(dockerfile, { args, target, buildContexts, platforms });
    const stages = resolved.flatMap((one) => one.stages);
    const name = finalBase(new Map(stages.map((stage) => [stage.index, stage])));
    return {
        stages: new Set(stages.map(({ index }) => index)).size,
        base: name === undefined ? undefined : toBase(name, job, parents),
        isLong: stages.some((stage) => stage.instructions.some(isLong)),
    };
}
const isLong = ({ keyword, rest }) => keyword === 'RUN' || keyword === 'ONBUILD' || (keyword === 'ADD' && /:\/\/|git@/.test(rest));
/** A stage takes from earlier ones only: the last of those that run is the one that is built. */
function finalBase(stages) {
    let stage = stages.get(Math.max(-1, ...stages.keys()));
    for (;;) {
        const from = stage?.needs.find(({ kind }) => kind === 'from');
        if (from?.stage === undefined)
            return from?.name;
        stage = stages.get(from.stage);
    }
}
function toBase(name, { bases, parents: declared }, parents) {
    const base = bases.find((one) => one.name === name);
    if (base !== undefined)
        return { name: base.reference, digest: base.digest };
    const parent = declared.find(({ references }) => references.includes(name));
    const source = parent === undefined ? undefined : parents.get(parent.id);
    return source === undefined
        ? undefined
        : { name, digest: source.kind === 'target' ? undefined : source.digest };
}

// EXTERNAL MODULE: ./src/build/boolean.ts
var build_boolean = __webpack_require__(1684);
// EXTERNAL MODULE: ./src/build/git-context.ts
var git_context = __webpack_require__(7682);
// EXTERNAL MODULE: ./src/github/repository.ts
var repository = __webpack_require__(651);
// EXTERNAL MODULE: ./src/github/run.ts
var github_run = __webpack_require__(1738);
// EXTERNAL MODULE: ./src/tags/labels.ts
var tags_labels = __webpack_require__(754);
;// CONCATENATED MODULE: ./src/build/image-labels.ts



/** Under this annotation stands what an image was built of: what its record's tag is short for. */
const FINGERPRINT = 'dev.imagefleet.fingerprint';
const OCI = 'org.opencontainers.image';
/**
 * What an image says of itself: where it comes from, and for people what it stands on. What the fleet file
 * declares wins. None of it goes into the fingerprint.
 */
function toImageLabels(origin) {
    const { job, base } = origin;
    const told = describe(origin);
    const standing = {
        ...(base === undefined ? {} : { [`${OCI}.base.name`]: base.name }),
        ...(base?.digest === undefined ? {} : { [`${OCI}.base.digest`]: base.digest }),
    };
    return {
        labels: { ...told, ...job.labels },
        annotations: { ...told, ...standing, [FINGERPRINT]: job.fingerprint, ...job.annotations },
    };
}
function describe({ job, plan, run }) {
    const known = (0,repository/* toRepositoryFacts */.H)((0,github_run/* read */.LF)(run.payload, 'repository'));
    // Without a remote there is no page to name.
    const page = run.owner === 'local' ? '' : `${run.serverUrl}/${run.owner}/${run.repository}`;
    const labels = (0,tags_labels/* standardLabels */.Fn)({
        repository: { ...known, name: job.name, url: known.url || page },
        version: versionOf(job),
        created: new Date(plan.now),
        revision: /^0*$/.test(plan.sha) ? '' : plan.sha,
    });
    return Object.fromEntries(labels.filter(([, value]) => value !== ''));
}
/** The first name is the foremost: the tag rules have put it there. */
function versionOf({ tags }) {
    const [first] = tags;
    return first?.reference.slice(first.reference.lastIndexOf(':') + 1);
}

;// CONCATENATED MODULE: ./src/build/job-details.ts



/** What a job's build has beyond its Dockerfile: its labels, caches, attestations, secrets. */
function toJobDetails(facts) {
    const { job, run, cache, secrets } = facts;
    const { provenance, sbom, network } = job.build ?? {};
    const { labels, annotations } = toImageLabels(facts);
    // What is loaded carries no more than Docker's engine can keep.
    const own = isLoaded(facts) ? 'type=provenance,mode=min' : toProvenance(provenance, run);
    const wanted = [own, ...toSbom(sbom)];
    // With one platform only attestations make an index to write on, and a layout need not get any.
    const plain = facts.output.kind === 'layout' || wanted.every((attest) => attest.endsWith('disabled=true'));
    const bare = job.platforms.length < 2 && plain;
    const levels = bare ? 'manifest' : 'index,manifest';
    return {
        labels: toPairs(labels),
        annotations: toPairs(annotations).map((annotation) => `${levels}:${annotation}`),
        attests: wanted,
        cacheFrom: cache.from,
        cacheTo: cache.to,
        secrets,
        network,
        allow: network === 'host' ? ['network.host'] : [],
    };
}
const isLoaded = ({ output }) => output.kind === 'layout' && output.load.length > 0;
/** What others may read tells all, else only what the build was made of; a run on GitHub is named as builder. */
function toProvenance(wish, run) {
    const wanted = wish === undefined ? true : (0,build_boolean/* parseYamlBoolean */.FY)(wish);
    if (wanted === false)
        return 'type=provenance,disabled=true';
    const onGitHub = run.id !== '';
    const usual = onGitHub && !run.private ? 'mode=max' : 'mode=min,inline-only=true';
    const attributes = wanted === undefined ? wish : usual;
    const builder = onGitHub && !attributes?.includes('builder-id=') ? `,builder-id=${(0,git_context/* toBuilderId */.wg)(run)}` : '';
    return `type=provenance,${attributes}${builder}`;
}
function toSbom(wish) {
    const wanted = wish === undefined ? false : (0,build_boolean/* parseYamlBoolean */.FY)(wish);
    if (wanted === false)
        return [];
    return [wanted === undefined ? `type=sbom,${wish}` : 'type=sbom'];
}
const toPairs = (record) => Object.entries(record).map(([name, value]) => `${name}=${value}`);

// EXTERNAL MODULE: ./src/build/csv.ts
var csv = __webpack_require__(2304);
// EXTERNAL MODULE: ./src/build/request.ts
var request = __webpack_require__(6449);
;// CONCATENATED MODULE: ./src/build/job-request.ts


/**
 * The build of one job of a plan. Each reference under which the Dockerfile names a parent, and each base,
 * is overridden by a digest: two jobs of a run cannot disagree about what a tag is.
 * @see https://docs.docker.com/reference/cli/docker/buildx/build/#build-context
 */
function toJobRequest({ job, parents, output, details }) {
    const pinned = [
        ...job.parents.flatMap(({ id, references }) => {
            const source = parents.get(id);
            return source === undefined ? [] : references.map((reference) => `${reference}=${toContext(source)}`);
        }),
        ...job.bases.map(({ reference, digest }) => `${reference}=docker-image://${withDigest(reference, digest)}`),
    ];
    return {
        ...request/* plainRequest */.k,
        context: job.context,
        file: job.dockerfile,
        target: job.target,
        platforms: job.platforms,
        args: job_request_toPairs(job.args),
        buildContexts: [...job_request_toPairs(job.buildContexts), ...pinned],
        outputs: toOutputs(output),
        ...details,
    };
}
function toContext(source) {
    if (source.kind === 'target')
        return `target:${source.target}`;
    return source.kind === 'registry'
        ? `docker-image://${source.repository}@${source.digest}`
        : `oci-layout://${source.folder}@${source.digest}`;
}
function withDigest(reference, digest) {
    return reference.includes('@') ? reference : `${reference}@${digest}`;
}
function toOutputs(output) {
    if (output.kind === 'push') {
        // An engine that shall keep the image unpacks it, which takes time and room that only a test wants.
        const keep = output.keep ? '' : ',store=false';
        return [`type=image,name=${output.reference},push=true,oci-mediatypes=true${keep}`];
    }
    const layout = `type=oci,tar=false,dest=${output.folder}`;
    const names = output.load.join(',');
    // The layout comes last: its index names what the last output wrote.
    return names === '' ? [layout] : [(0,csv/* formatFields */.ll)(['type=docker', `name=${names}`]), layout];
}
const job_request_toPairs = (record) => Object.entries(record).map(([name, value]) => `${name}=${value}`);

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/modes/build-options.ts
var build_options = __webpack_require__(2027);
// EXTERNAL MODULE: ./src/modes/test-image.ts + 1 modules
var test_image = __webpack_require__(1527);
;// CONCATENATED MODULE: ./src/modes/prepare-job.ts







/**
 * Decides how a job is built on parents that lie where `parents` says.
 * @throws UserError with every mistake in its Dockerfile, or when that is not there
 */
async function prepareJob({ plan, options }, { job, parents }, world) {
    const { base, stages } = await readImageFacts(job, parents, world);
    const { run, docker } = world;
    const { id, platforms, repository } = job;
    const cache = (0,caches/* planCaches */.d)((0,build_options.toCacheWish)(job.build, options.cache), {
        id,
        platforms,
        repository,
        name: job.tags[0]?.reference,
        ref: plan.ref,
        defaultBranch: run.defaultBranch,
        stages,
        policy: plan.cache ?? 'read',
        push: plan.push,
        rights: docker.cacheRights,
    });
    const output = await toOutput(plan, job, world);
    const secrets = (job.build?.secrets ?? []).map((id) => ({ id, from: 'given' }));
    const details = toJobDetails({ job, plan, run, base, cache, secrets, output });
    return {
        job,
        output,
        request: toJobRequest({ job, parents, output, details }),
        notices: cache.notices,
    };
}
/** @throws UserError with every mistake in the Dockerfile, or when it is not there */
async function readImageFacts(job, parents, { files }) {
    const text = await files.read(job.dockerfile);
    if (text !== undefined)
        return toImageFacts(text, job, parents);
    const message = `the Dockerfile of image "${job.id}" is not there; check the repository out first`;
    throw new user_error/* UserError */.yo({ position: { file: job.dockerfile }, message });
}
/** On a laptop that does not push, the images are for its own engine; a test wants one there, too. */
async function toOutput({ push }, job, { files, run }) {
    const isTested = (job.build?.test ?? []).length > 0;
    if (push)
        return { kind: 'push', reference: isTested ? (0,test_image/* untested */.Xi)(job.record) : job.record, keep: isTested };
    const names = run.id === '' ? job.tags.map(({ reference }) => reference) : [];
    const load = isTested ? [...names, job.record] : names;
    return { kind: 'layout', folder: await files.temporary('layout'), load };
}


/***/ }),

/***/ 1527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  DD: () => (/* binding */ recordTested),
  ko: () => (/* binding */ testImage),
  Xi: () => (/* binding */ untested)
});

;// CONCATENATED MODULE: ./src/build/test-command.ts
/**
 * The test of an image: `run` and what follows it run in a container of it, anything else on this machine. There the
 * variable IMAGE holds its reference, and so does the word `$IMAGE`.
 * @returns undefined where it has none
 */
function toTestCommand({ build }, image) {
    const [first, ...rest] = build?.test ?? [];
    if (first === undefined)
        return undefined;
    if (first === 'run')
        return { file: 'docker', args: ['run', '--rm', image, ...rest] };
    return { file: first, args: rest.map((word) => word.replaceAll('$IMAGE', image)) };
}

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/oci/reference.ts
var reference = __webpack_require__(2148);
;// CONCATENATED MODULE: ./src/modes/test-image.ts



/**
 * Runs an image's test, where it has one, against the very bytes that were built.
 * @throws UserError naming the image when the test fails
 */
async function testImage(job, image, { docker, log }) {
    const command = toTestCommand(job, image);
    if (command === undefined)
        return;
    const { exitCode, lastLines } = await log.group(`Test ${job.id}`, () => docker.machine.run(command, { IMAGE: image }, log.info));
    if (exitCode === 0)
        return;
    const last = lastLines.at(-1);
    const said = last === undefined ? '' : `: ${last}`;
    throw new user_error/* UserError */.yo({
        position: { file: job.dockerfile },
        message: `the test of image "${job.id}" failed with exit code ${exitCode}${said}; it gets no name`,
    });
}
/** What is tested lies under this name until the test has passed: under its record it would count as built. */
const untested = (record) => `${record}-untested`;
/** Records an image that has passed its test. */
async function recordTested(job, { reader, writer }) {
    const manifest = await reader.manifest((0,reference/* parseReference */.F2)(untested(job.record)));
    if (manifest === undefined)
        throw new user_error/* UserError */.yo(`${untested(job.record)} is gone from the registry`);
    const { bytes, descriptor } = manifest;
    await writer.putManifest((0,reference/* parseReference */.F2)(job.record), { bytes, mediaType: descriptor.mediaType });
}


/***/ }),

/***/ 754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ standardLabels),
/* harmony export */   Lv: () => (/* binding */ toRecord),
/* harmony export */   Mr: () => (/* binding */ mergeLabels),
/* harmony export */   S3: () => (/* binding */ renderLabels),
/* harmony export */   gI: () => (/* binding */ toAnnotations),
/* harmony export */   wR: () => (/* binding */ formatLabel)
/* harmony export */ });
/** The annotations of the OCI image specification that can be told of every image. */
function standardLabels({ repository, version, created, revision }) {
    const { name, description, url, license } = repository;
    const values = { title: name, description, url, source: url, version: version ?? '' };
    return Object.entries({ ...values, created: created.toISOString(), revision, licenses: license }).map(([key, value]) => [`org.opencontainers.image.${key}`, value]);
}
/** Reads `key=value`; undefined when there is no `=`. */
function parseLabel(text) {
    const equals = text.indexOf('=');
    return equals < 0 ? undefined : [text.slice(0, equals), text.slice(equals + 1)];
}
/** Labels under their keys, in the order of the keys; a later one replaces an earlier one. */
function mergeLabels(...lists) {
    const labels = new Map(lists.flat());
    return [...labels].sort(([left], [right]) => left.localeCompare(right, 'en'));
}
/** Fills in the lines of a `labels` or `annotations` input; those without `=` are told apart. */
function renderLabels(lines, render, variables) {
    const rendered = lines.map((line) => render(line, variables));
    return {
        labels: rendered.flatMap((line) => {
            const label = parseLabel(line);
            return label === undefined ? [] : [label];
        }),
        ignored: rendered.filter((line) => line !== '' && !line.includes('=')),
    };
}
function formatLabel([key, value]) {
    return `${key}=${value}`;
}
/** Upstream's annotations: every label once a level, `manifest:key=value`. */
function toAnnotations(labels, levels) {
    return levels.flatMap((level) => labels.map((label) => `${level}:${formatLabel(label)}`));
}
/** An object for JSON and bake; as upstream has it, of a value with several lines only the first. */
function toRecord(labels) {
    return Object.fromEntries(labels.map(([key, value]) => [key, /^.*/.exec(value)?.[0] ?? '']));
}


/***/ })

};
