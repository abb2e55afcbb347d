export const id = 80;
export const ids = [80];
export const modules = {

/***/ 9183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ RESULT_FILE),
/* harmony export */   UX: () => (/* binding */ layoutName),
/* harmony export */   Y0: () => (/* binding */ encodeResult),
/* harmony export */   x5: () => (/* binding */ resultName)
/* harmony export */ });
/* unused harmony export decodeResult */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(956);


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

/***/ 956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   x: () => (/* binding */ decodeJson)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8439);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8472);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);



/**
 * Checks an unknown value against a schema and gives it its type.
 * @throws UserError with every mismatch: its place, its key's path, its value and the rule
 */
function decode(schema, value, origin) {
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const problems = result.error.issues.flatMap((issue) => toProblems(issue, value, schema, origin));
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.toSorted(byPlace));
}
function byPlace({ position: left }, { position: right }) {
    return (left?.line ?? 0) - (right?.line ?? 0) || (left?.column ?? 0) - (right?.column ?? 0);
}
/** `decode` of a JSON text that another process of ours, or a tool, wrote. */
function decodeJson(schema, text, origin) {
    return decode(schema, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text, origin.file), origin);
}
function toProblems(issue, value, schema, origin) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    if (issue.code === 'unrecognized_keys') {
        const atKey = { file: origin.file, ...(origin.keyPosition && { position: origin.keyPosition }) };
        return issue.keys.map((key) => problemAt([...path, key], unknownKey(key, knownKeys(schema, path)), atKey));
    }
    const found = at(value, path);
    const shown = found === undefined ? 'is missing' : `${JSON.stringify(found)?.slice(0, 80)} is wrong`;
    return [problemAt(path, issue.code === 'custom' ? issue.message : `${shown}: ${issue.message}`, origin)];
}
function problemAt(path, message, { file, position }) {
    return { position: position?.(path) ?? { file }, path: path.join('.'), message };
}
function unknownKey(key, known) {
    const near = (0,_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .nearest */ .pA)(key, known);
    if (near !== undefined)
        return `unknown key "${key}"; did you mean "${near}"?`;
    return known.length === 0 ? `unknown key "${key}"` : `unknown key "${key}"; known are ${known.join(', ')}`;
}
function at(value, path) {
    return path.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
}
/** The keys that the object under `path` may have, read from the schema's own JSON Schema. */
function knownKeys(schema, path) {
    let here = zod__WEBPACK_IMPORTED_MODULE_2__/* .toJSONSchema */ .bl(schema, {
        io: 'input',
        unrepresentable: 'any',
    });
    for (const key of path) {
        if (typeof here !== 'object')
            return [];
        const options = here.anyOf ?? [here];
        here = options.map((option) => stepInto(option, key)).find((option) => option !== undefined);
    }
    if (typeof here !== 'object')
        return [];
    return (here.anyOf ?? [here]).flatMap((option) => Object.keys(option.properties ?? {}));
}
function stepInto(schema, key) {
    if (typeof schema !== 'object')
        return undefined;
    const items = Array.isArray(schema.items) ? undefined : schema.items;
    const rest = schema.additionalProperties;
    return schema.properties?.[key] ?? items ?? (typeof rest === 'object' ? rest : undefined);
}


/***/ }),

/***/ 8472:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ parseJson)
/* harmony export */ });
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

/** @throws UserError naming the file when the text is not JSON */
function parseJson(text, file) {
    try {
        return JSON.parse(text);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new _user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo({ position: { file }, message: `not JSON: ${reason}` }, { cause: error });
    }
}


/***/ }),

/***/ 5300:
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
var result = __webpack_require__(9183);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/oci/reference.ts
var reference = __webpack_require__(2148);
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

/***/ 4080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   build: () => (/* binding */ build)
/* harmony export */ });
/* harmony import */ var _build_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9183);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);
/* harmony import */ var _request_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(712);
/* harmony import */ var _build_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5300);
/* harmony import */ var _read_plan_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8050);
/* harmony import */ var _unpack_context_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(5778);






/** `mode: build` with a plan: builds one of its jobs and writes the result. */
async function build(values, world) {
    const id = (0,_request_request_js__WEBPACK_IMPORTED_MODULE_2__/* .demand */ .wo)(values, 'job');
    const plan = await (0,_read_plan_js__WEBPACK_IMPORTED_MODULE_4__/* .readPlan */ .m3)((0,_request_request_js__WEBPACK_IMPORTED_MODULE_2__/* .demand */ .wo)(values, 'plan'), world.artifacts);
    const job = plan.jobs.find((one) => one.id === id);
    if (job === undefined) {
        const ids = plan.jobs.map((one) => one.id).join(', ');
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`job: the plan has no image "${id}"; it has ${ids}`);
    }
    await (0,_unpack_context_js__WEBPACK_IMPORTED_MODULE_5__/* .unpackContext */ .W)(values, world);
    const result = await (0,_build_job_js__WEBPACK_IMPORTED_MODULE_3__/* .buildJob */ .i)(plan, job, world);
    await world.artifacts.upload((0,_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .resultName */ .x5)(id), { texts: { [_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .RESULT_FILE */ .FX]: (0,_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeResult */ .Y0)(result) } });
    return {
        outputs: { digest: result.digest },
        summary: '',
        notices: [],
        failures: [],
    };
}


/***/ }),

/***/ 8050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ac: () => (/* binding */ PLAN),
  m3: () => (/* binding */ readPlan),
  pD: () => (/* binding */ writePlan)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(956);
;// CONCATENATED MODULE: ./src/plan/plan.ts


const texts = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).readonly();
const list = schemas/* array */.YOg(schemas/* string */.YjP()).readonly();
/** Why an image is built or not: exactly one reason, and the words for people. */
const reason = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n(['never published', 'parent rebuilt', 'unchanged', 'cannot tell']),
    text: schemas/* string */.YjP(),
})
    .readonly();
/** A parent of this fleet, and every reference under which the Dockerfile names it. */
const plan_parent = schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), references: list }).readonly();
/** A foreign image: what the Dockerfile calls it, where it is looked up, and what it was when the plan was made. */
const base = schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), reference: schemas/* string */.YjP(), digest: schemas/* string */.YjP() }).readonly();
/** What a tag that moves with versions stands for, as `tags/` defines it. */
const floating = schemas/* strictObject */.rej({
    scheme: schemas/* enum */.k5n(['semver', 'pep440']),
    version: schemas/* string */.YjP().exactOptional(),
    line: schemas/* strictObject */.rej({ major: schemas/* number */.aig().exactOptional(), minor: schemas/* number */.aig().exactOptional() }).readonly(),
    shapes: schemas/* array */.YOg(schemas/* string */.YjP()).readonly(),
})
    .readonly();
const tag = schemas/* strictObject */.rej({
    reference: schemas/* string */.YjP(),
    /** The rule that made it. */
    rule: schemas/* string */.YjP(),
    /** It may move only forward, and that is looked at again just before it moves. */
    floating: floating.exactOptional(),
    /** A numbered release: where it exists already, with another digest, it is not overwritten. */
    immutable: schemas/* literal */.euz(true).exactOptional(),
})
    .readonly();
const job = schemas/* strictObject */.rej({
    id: schemas/* string */.YjP(),
    name: schemas/* string */.YjP(),
    /** Counts from 1. */
    wave: schemas/* number */.aig(),
    runner: schemas/* string */.YjP(),
    decision: schemas/* enum */.k5n(['build', 'reuse']),
    reason,
    /** `sha256:…` over all that the build depends on. */
    fingerprint: schemas/* string */.YjP(),
    /** `registry/repository` of the image. */
    repository: schemas/* string */.YjP(),
    /** The reference that records this fingerprint; what is built is pushed to it. */
    record: schemas/* string */.YjP(),
    /** What the record names; known where it exists already. */
    digest: schemas/* string */.YjP().exactOptional(),
    /** Full references that publish gives to the image. */
    tags: schemas/* array */.YOg(tag).readonly(),
    parents: schemas/* array */.YOg(plan_parent).readonly(),
    bases: schemas/* array */.YOg(base).readonly(),
    context: schemas/* string */.YjP(),
    dockerfile: schemas/* string */.YjP(),
    target: schemas/* string */.YjP().exactOptional(),
    args: texts,
    buildContexts: texts,
    platforms: list,
    labels: texts,
    annotations: texts,
    attributes: texts,
})
    .readonly();
const planSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(1),
    event: schemas/* string */.YjP(),
    ref: schemas/* string */.YjP(),
    sha: schemas/* string */.YjP(),
    /** The one moment that every date of the run comes from, ISO 8601. */
    now: schemas/* string */.YjP(),
    push: schemas/* boolean */.zMY(),
    mirror: schemas/* boolean */.zMY(),
    /** Why the run may, or may not, push. */
    policy: schemas/* string */.YjP(),
    jobs: schemas/* array */.YOg(job).readonly(),
    /** Registries with a namespace, for sync, each with the namespace that it stands for. */
    mirrors: list,
    /** `registry/namespace` of what is published. */
    namespace: schemas/* string */.YjP(),
})
    .readonly();
function encodePlan(plan) {
    return JSON.stringify(plan);
}
/** @throws UserError when the text is not a plan of this version */
function decodePlan(text, file) {
    return (0,decode/* decodeJson */.x)(planSchema, text, { file });
}

;// CONCATENATED MODULE: ./src/modes/read-plan.ts


const PLAN = 'imagefleet-plan';
const PLAN_FILE = 'plan.json';
async function writePlan(plan, artifacts) {
    await artifacts.upload(PLAN, { texts: { [PLAN_FILE]: encodePlan(plan) } });
}
/** @throws UserError when there is no such artifact, or it holds no plan */
async function readPlan(name, artifacts) {
    const texts = await artifacts.read(name);
    const text = texts?.[PLAN_FILE];
    if (text === undefined) {
        throw new user_error/* UserError */.yo(`plan: there is no artifact "${name}" with a ${PLAN_FILE}; run mode plan before`);
    }
    return decodePlan(text, `${name}/${PLAN_FILE}`);
}


/***/ }),

/***/ 5778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unpackContext)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

/**
 * Unpacks the artifact with the Dockerfiles that an earlier job generated, where one is named.
 * @throws UserError when the run has no such artifact
 */
async function unpackContext(values, { artifacts, files, log }) {
    const name = values['context-artifact'];
    if (name === undefined)
        return;
    const unpacked = await artifacts.download(name, files.resolve('.'));
    if (unpacked === undefined) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`context-artifact: this run has no artifact "${name}"; upload it in an earlier job`);
    }
    log.info(`context-artifact ${name}: ${unpacked.length} files`);
}


/***/ })

};
