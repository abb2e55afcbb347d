export const id = 686;
export const ids = [686];
export const modules = {

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

/***/ 7504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   s: () => (/* binding */ mapLimit)
/* harmony export */ });
/**
 * `Promise.all` with at most `limit` running at once. Results keep the order of the items.
 * After the first failure no further item is started; what runs is awaited, then the failure is thrown.
 */
async function mapLimit(items, limit, step) {
    const results = new Array(items.length);
    const failures = [];
    const queue = items.entries();
    const worker = async () => {
        for (const [index, item] of queue) {
            if (failures.length > 0)
                return;
            try {
                results[index] = await step(item);
            }
            catch (error) {
                failures.push(error);
            }
        }
    };
    await Promise.all(Array.from({ length: Math.max(1, Math.min(limit, items.length)) }, worker));
    if (failures.length > 0)
        throw failures[0];
    return results;
}


/***/ }),

/***/ 5686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish),
  publishPlan: () => (/* binding */ publishPlan)
});

// EXTERNAL MODULE: ./src/publish/published.ts
var publish_published = __webpack_require__(9777);
// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(2148);
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
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/plan.ts + 3 modules
var plan = __webpack_require__(1494);
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

// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(712);
// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(7504);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
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
var read_plan = __webpack_require__(8050);
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

/***/ 9777:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ decodePublished),
/* harmony export */   Ku: () => (/* binding */ PUBLISHED_FILE),
/* harmony export */   ZN: () => (/* binding */ encodePublished),
/* harmony export */   ly: () => (/* binding */ PUBLISHED)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(956);


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


/***/ }),

/***/ 4285:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   MR: () => (/* binding */ toTable),
/* harmony export */   Xt: () => (/* binding */ toCode),
/* harmony export */   fE: () => (/* binding */ toText)
/* harmony export */ });
/** A Markdown table. Cells are data: what would break the table or become markup is escaped. */
function toTable(heads, rows) {
    const line = (cells) => `| ${cells.join(' | ')} |`;
    return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
/** Plain text in a Markdown cell or line. */
function toText(text) {
    const line = text.replaceAll(/[\r\n]+/g, ' ');
    // An underscore within a word is no markup.
    return line.replaceAll(/[\\|<>*`[\]]|(?<!\w)_|_(?!\w)/g, '\\$&');
}
/** A name in code type; a backtick in it cannot end it. */
function toCode(text) {
    return text === '' ? '' : `\`${text.replaceAll(/[\r\n`|]+/g, ' ')}\``;
}


/***/ }),

/***/ 1494:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _: () => (/* binding */ reportPlan),
  c: () => (/* binding */ tagOf)
});

;// CONCATENATED MODULE: ./src/github/matrix.ts
/** @see https://docs.github.com/actions/reference/limits */
const MATRIX_ROWS = 256;
/** Wave jobs of the reusable workflow: GitHub cannot loop. */
const WAVES = 8;

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
;// CONCATENATED MODULE: ./src/plan/matrix.ts


/**
 * One matrix for each wave that has work. Rows carry no registry, namespace or reference: GitHub drops, in
 * silence, an output that contains a secret's value, and a registry's user is often the namespace.
 * @throws UserError when a wave has more rows than GitHub lets a matrix have
 */
function toWaveMatrices({ jobs }) {
    const building = jobs.filter(({ decision }) => decision === 'build');
    refuseCrowdedTail(building);
    const matrices = Array.from({ length: WAVES }, (_, index) => ({
        include: building.filter(({ wave }) => wave === index + 1).map(toRow),
    }));
    const crowded = matrices.findIndex(({ include }) => include.length > MATRIX_ROWS);
    if (crowded >= 0) {
        const rows = matrices[crowded]?.include.length;
        throw new user_error/* UserError */.yo(`wave ${crowded + 1} has ${rows} jobs, and GitHub allows ${MATRIX_ROWS} in a matrix; select fewer images`);
    }
    const last = matrices.findLastIndex(({ include }) => include.length > 0);
    return matrices.slice(0, last + 1);
}
/** A graph with more levels than waves has its tail in the last one, where a child would not wait for its parent. */
function refuseCrowdedTail(jobs) {
    const waves = new Map(jobs.map(({ id, wave }) => [id, wave]));
    const problems = jobs.flatMap(({ id, wave, parents }) => parents
        .filter((parent) => waves.get(parent.id) === wave)
        .map((parent) => ({
        message: `"${id}" stands on "${parent.id}", and both would be in wave ${wave}; GitHub gives the fleet ${WAVES} waves: build it in one job, with mode fleet`,
    })));
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
}
/** An image's attributes cannot hide what the workflow itself needs of a row. */
function toRow({ id, name, runner, wave, attributes }) {
    return { ...attributes, id, name, runner, wave };
}

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
;// CONCATENATED MODULE: ./src/report/mermaid.ts
/**
 * The graph of a plan: who stands on whom, and what is built.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
function toFlowchart({ jobs }) {
    const names = new Map(jobs.map(({ id }, index) => [id, `n${index}`]));
    const boxes = jobs.map(({ id, decision }) => `  ${names.get(id)}["${toLabel(id)}"]:::${decision}`);
    const arrows = jobs.flatMap(({ id, parents }) => parents.flatMap((parent) => {
        const from = names.get(parent.id);
        return from === undefined ? [] : [`  ${from} --> ${names.get(id)}`];
    }));
    return [
        'flowchart LR',
        ...boxes,
        ...arrows,
        '  classDef build stroke-width:3px',
        '  classDef reuse stroke-dasharray:4',
    ].join('\n');
}
/** Quotes and markup in a label are written as Mermaid's entity codes. */
function toLabel(text) {
    return text.replaceAll(/[^\w .:/@+-]/g, (letter) => `#${letter.codePointAt(0)};`);
}

;// CONCATENATED MODULE: ./src/report/plan.ts



/** Graphs beyond this are a tangle that nobody reads, and Mermaid refuses soon after. */
const GRAPH_IMAGES = 100;
/** GitHub drops a summary of more than 1 MiB; this keeps far below. */
const TABLE_ROWS = 1_000;
/** What mode plan tells: the matrices for the jobs, and for people the table and the graph. */
function reportPlan(plan, artifact, notices) {
    const waves = toWaveMatrices(plan);
    const building = plan.jobs.filter(({ decision }) => decision === 'build');
    const [only = { include: [] }] = waves;
    return {
        outputs: {
            waves,
            ...(waves.length <= 1 ? { matrix: only } : {}),
            'has-work': plan.jobs.length > 0,
            count: building.length,
            plan: artifact,
            push: plan.push,
            mirror: plan.mirror && plan.mirrors.length > 0,
        },
        summary: summarise(plan),
        notices,
        failures: [],
    };
}
function summarise(plan) {
    const { jobs, push, policy } = plan;
    const building = jobs.filter(({ decision }) => decision === 'build').length;
    const may = push ? 'pushes' : 'does not push';
    const shown = jobs.slice(0, TABLE_ROWS);
    return [
        '## Plan',
        '',
        `${building} to build, ${jobs.length - building} to reuse; this run ${may} (${(0,markdown/* toText */.fE)(policy)}).`,
        '',
        (0,markdown/* toTable */.MR)(['Image', 'Wave', 'Decision', 'Reason', 'Tags', 'Runner'], shown.map(plan_toRow)),
        ...(jobs.length > shown.length ? ['', `… and ${jobs.length - shown.length} more in the plan.`] : []),
        ...(jobs.length <= GRAPH_IMAGES ? ['', '```mermaid', toFlowchart(plan), '```'] : []),
        '',
    ].join('\n');
}
function plan_toRow(job) {
    return [
        (0,markdown/* toText */.fE)(job.id),
        job.decision === 'build' ? String(job.wave) : '',
        job.decision,
        (0,markdown/* toText */.fE)(`${job.reason.kind}: ${job.reason.text}`),
        job.tags.map(({ reference }) => (0,markdown/* toCode */.Xt)(tagOf(reference))).join(' '),
        job.decision === 'build' ? (0,markdown/* toText */.fE)(job.runner) : '',
    ];
}
/** The tag alone: the repository is the same in all rows of an image, and would only make the table wide. */
function tagOf(reference) {
    return reference.slice(reference.lastIndexOf(':') + 1);
}


/***/ })

};
