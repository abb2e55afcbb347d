export const id = 852;
export const ids = [852];
export const modules = {

/***/ 55852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_plan)
});

// EXTERNAL MODULE: ./src/report/plan.ts
var plan = __webpack_require__(51307);
// EXTERNAL MODULE: ./src/plan/matrix.ts + 1 modules
var plan_matrix = __webpack_require__(83575);
// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/modes/read-plan.ts + 1 modules
var read_plan = __webpack_require__(48050);
;// CONCATENATED MODULE: ./src/modes/expand-wave.ts



/** `mode: plan` for a shard of a plan that was made before: its matrix, which was too much for an output of the plan. */
async function expandWave(values, { artifacts }) {
    const plan = await (0,read_plan/* readPlan */.m3)((0,request/* demand */.wo)(values, 'plan'), artifacts);
    const matrix = (0,plan_matrix/* toShardMatrix */.Z)(plan, { wave: (0,request/* toCount */.zK)(values, 'wave'), shard: (0,request/* toCount */.zK)(values, 'shard') });
    return { outputs: { matrix }, summary: '', notices: [], failures: [] };
}

// EXTERNAL MODULE: ./src/modes/make-plan.ts + 50 modules
var make_plan = __webpack_require__(12168);
// EXTERNAL MODULE: ./src/modes/unpack-context.ts
var unpack_context = __webpack_require__(65778);
;// CONCATENATED MODULE: ./src/modes/plan.ts





/** `mode: plan`: decides, tells, and hands the plan to the jobs that follow. With `wave`, it tells one shard of it. */
async function plan_plan(values, world) {
    if (['plan', 'wave', 'shard'].some((name) => values[name] !== undefined))
        return await expandWave(values, world);
    await (0,unpack_context/* unpackContext */.W)(values, world);
    const made = await (0,make_plan/* makePlan */.C)(values, world);
    const report = (0,plan/* reportPlan */._S)(made.plan, read_plan/* PLAN */.Ac, made.notices);
    await (0,read_plan/* writePlan */.pD)(made.plan, world.artifacts);
    return report;
}


/***/ }),

/***/ 48050:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Ac: () => (/* binding */ PLAN),
  m3: () => (/* binding */ readPlan),
  pD: () => (/* binding */ writePlan)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./src/fleet/build-settings.ts
var build_settings = __webpack_require__(68328);
// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(50956);
;// CONCATENATED MODULE: ./src/plan/plan.ts



const texts = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP()).readonly();
const list = schemas/* array */.YOg(schemas/* string */.YjP()).readonly();
/** Why an image is built or not: exactly one reason, and the words for people. */
const reason = schemas/* strictObject */.rej({
    kind: schemas/* enum */.k5n([
        'changed',
        'base moved',
        'parent rebuilt',
        'never published',
        'version not published',
        'forced',
        'cannot tell',
        'unchanged',
        'version published',
        'not affected',
    ]),
    text: schemas/* string */.YjP(),
})
    .readonly();
/** A parent of this fleet, and every reference under which the Dockerfile names it. */
const plan_parent = schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), references: list }).readonly();
/** A foreign image: what the Dockerfile calls it, where it is looked up, and what it was when the plan was made. */
const base = schemas/* strictObject */.rej({ name: schemas/* string */.YjP(), reference: schemas/* string */.YjP(), digest: schemas/* string */.YjP() }).readonly();
const position = schemas/* strictObject */.rej({
    file: schemas/* string */.YjP(),
    line: schemas/* number */.aig().exactOptional(),
    column: schemas/* number */.aig().exactOptional(),
})
    .readonly();
/** One platform that is built apart; its digest where that was done before. */
const part = schemas/* strictObject */.rej({ platform: schemas/* string */.YjP(), digest: schemas/* string */.YjP().exactOptional() }).readonly();
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
    /** `skip`: its version is published, and keeps its names as they are. */
    decision: schemas/* enum */.k5n(['build', 'reuse', 'skip']),
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
    /** Set in a part: the one platform that it builds. */
    platform: schemas/* string */.YjP().exactOptional(),
    /** Its platforms, where they are built apart; each has a record of its own. */
    apart: schemas/* array */.YOg(part).readonly().exactOptional(),
    labels: texts,
    annotations: texts,
    attributes: texts,
    /** How it is built, where something of it was declared. */
    build: build_settings/* buildSettings */.E6.exactOptional(),
    /** Where it is declared, for what there is to say of it later. */
    position: position.exactOptional(),
})
    .readonly();
/** An image that was asked for and is not looked at any further. */
const skip = schemas/* strictObject */.rej({ id: schemas/* string */.YjP(), name: schemas/* string */.YjP(), reason }).readonly();
/** One job on a runner, and what it builds, in this order. */
const row = schemas/* strictObject */.rej({
    /** That of its first build; no two rows have the same. */
    id: schemas/* string */.YjP(),
    /** Counts from 1. */
    wave: schemas/* number */.aig(),
    runner: schemas/* string */.YjP(),
    builds: schemas/* array */.YOg(schemas/* strictObject */.rej({ job: schemas/* string */.YjP(), platform: schemas/* string */.YjP().exactOptional() }).readonly())
        .readonly(),
    /** How long it may take, as far as earlier runs tell. */
    seconds: schemas/* number */.aig(),
})
    .readonly();
const planSchema = schemas/* strictObject */.rej({
    schema: schemas/* literal */.euz(2),
    event: schemas/* string */.YjP(),
    ref: schemas/* string */.YjP(),
    sha: schemas/* string */.YjP(),
    /** The one moment that every date of the run comes from, ISO 8601. */
    now: schemas/* string */.YjP(),
    push: schemas/* boolean */.zMY(),
    mirror: schemas/* boolean */.zMY(),
    /** Why the run may, or may not, push. */
    policy: schemas/* string */.YjP(),
    /** Whether its builds may write their caches; missing is read. */
    cache: schemas/* enum */.k5n(['write', 'read']).exactOptional(),
    /** One for each image, parents before their children. */
    jobs: schemas/* array */.YOg(job).readonly(),
    skips: schemas/* array */.YOg(skip).readonly(),
    /** What the runners do: wave by wave, longest first. */
    rows: schemas/* array */.YOg(row).readonly(),
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

/***/ 83575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ toShardMatrix),
  V: () => (/* binding */ toWaveMatrices)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/github/matrix.ts
var matrix = __webpack_require__(66534);
// EXTERNAL MODULE: ./src/plan/groups.ts
var groups = __webpack_require__(89675);
;// CONCATENATED MODULE: ./src/plan/shards.ts


/** The rows of each wave, cut into as many matrices as GitHub needs to start them all. No wave is left out. */
function toShards({ rows }) {
    const waves = (0,groups/* groupBy */.$z)(rows, ({ wave }) => wave);
    const last = Math.max(0, ...waves.keys());
    return Array.from({ length: last }, (_, index) => cut(waves.get(index + 1) ?? []));
}
function cut(rows) {
    const count = Math.ceil(rows.length / matrix/* MATRIX_ROWS */.SK);
    return Array.from({ length: count }, (_, index) => rows.slice(index * matrix/* MATRIX_ROWS */.SK, (index + 1) * matrix/* MATRIX_ROWS */.SK));
}

;// CONCATENATED MODULE: ./src/plan/matrix.ts


/** GitHub takes 1 MiB of outputs from a job, counted in UTF-16; this keeps below half of it. */
const OUTPUT_CHARACTERS = 500_000;
/**
 * One matrix for each shard of each wave. Rows carry no registry, namespace or reference: GitHub drops, in
 * silence, an output that contains a secret's value, and a registry's user is often the namespace.
 */
function toWaveMatrices(plan) {
    const shards = toShards(plan);
    const jobs = byId(plan);
    const matrices = shards.map((wave) => wave.map((rows) => toMatrix(rows, jobs)));
    if (JSON.stringify(matrices).length <= OUTPUT_CHARACTERS)
        return matrices;
    return shards.map((wave) => wave.map((_, index) => index + 1));
}
/**
 * The matrix of one shard, for a wave that was handed no more than a number.
 * @throws UserError when the plan has no such wave or shard
 */
function toShardMatrix(plan, { wave, shard }) {
    const shards = toShards(plan);
    const rows = shards[wave - 1]?.[shard - 1];
    if (rows !== undefined)
        return toMatrix(rows, byId(plan));
    const there = shards.map(({ length }, index) => `${index + 1} (${length})`).join(', ');
    throw new user_error/* UserError */.yo(`the plan has no shard ${shard} in wave ${wave}; its waves and their shards: ${there || 'none'}`);
}
const byId = ({ jobs }) => new Map(jobs.map((job) => [job.id, job]));
function toMatrix(rows, jobs) {
    return { include: rows.map((row) => toRow(row, jobs)) };
}
/** An image's attributes cannot hide what the workflow itself needs of a row. */
function toRow({ id, wave, runner, builds }, jobs) {
    const [first, ...others] = builds;
    const job = jobs.get(first?.job ?? '');
    return {
        ...(others.length === 0 ? job?.attributes : {}),
        id,
        name: job?.name ?? id,
        runner,
        wave,
        ...(first?.platform === undefined ? {} : { platform: first.platform }),
        ...(others.length === 0 ? {} : { images: builds.length }),
    };
}


/***/ }),

/***/ 75340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ drawImages),
/* harmony export */   M: () => (/* binding */ drawPlan)
/* harmony export */ });
/* harmony import */ var _plan_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(89675);

/** Depths beyond this are drawn as one. */
const DEPTHS = 16;
/** Every image as a box of its own. */
function drawImages({ jobs }) {
    return draw(jobs, ({ id }) => id, ([first]) => first?.id ?? '');
}
/**
 * The drawing with the most detail that is fit to be shown: all images; one box for all variants of an entry; one for
 * all that nothing stands on and that have the same parents; one for each depth.
 */
function drawPlan(plan, isFit) {
    const steps = [drawImages, drawEntries, drawSiblings];
    for (const step of steps) {
        const drawing = step(plan);
        if (isFit(drawing))
            return drawing;
    }
    return drawDepths(plan);
}
function drawEntries({ jobs }) {
    const drawing = draw(jobs, ({ name }) => name, (members) => counted(members[0]?.name ?? '', members));
    return { ...drawing, folded: 'each box is an entry of the fleet with all its variants' };
}
function drawSiblings({ jobs }) {
    const entries = new Map(jobs.map(({ id, name }) => [id, name]));
    const parents = new Map();
    const stoodOn = new Set();
    for (const job of jobs) {
        const own = parents.get(job.name) ?? new Set();
        for (const { id } of job.parents) {
            const parent = entries.get(id);
            if (parent === undefined || parent === job.name)
                continue;
            own.add(parent);
            stoodOn.add(parent);
        }
        parents.set(job.name, own);
    }
    const keyOf = ({ name }) => stoodOn.has(name) ? `on ${name}` : `leaves ${JSON.stringify([...(parents.get(name) ?? [])].sort())}`;
    const drawing = draw(jobs, keyOf, (members) => {
        const names = [...new Set(members.map(({ name }) => name))];
        return counted(names.length > 1 ? `${names[0]} and ${names.length - 1} more` : (names[0] ?? ''), members);
    });
    return { ...drawing, folded: 'entries that nothing stands on share a box where they stand on the same' };
}
function drawDepths({ jobs }) {
    const depths = new Map();
    for (const { id, parents } of jobs) {
        const below = parents.map((parent) => depths.get(parent.id) ?? 0);
        depths.set(id, Math.min(DEPTHS, 1 + Math.max(0, ...below)));
    }
    const depthOf = ({ id }) => depths.get(id) ?? 1;
    const drawing = draw(jobs, (job) => String(depthOf(job)), (members) => counted(`Depth ${members[0] === undefined ? 0 : depthOf(members[0])}`, members));
    return { ...drawing, folded: 'each box is all that stands equally high' };
}
function draw(jobs, keyOf, labelOf) {
    const keys = new Map(jobs.map((job) => [job.id, keyOf(job)]));
    const arrows = new Map();
    for (const job of jobs) {
        const to = keys.get(job.id) ?? '';
        for (const { id } of job.parents) {
            const from = keys.get(id);
            if (from !== undefined && from !== to)
                arrows.set(JSON.stringify([from, to]), [from, to]);
        }
    }
    const members = (0,_plan_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$z)(jobs, ({ id }) => keys.get(id) ?? '');
    const boxes = [...members].map(([key, of]) => [key, { label: labelOf(of), style: styleOf(of) }]);
    return { boxes: new Map(boxes), arrows: [...arrows.values()] };
}
function counted(name, members) {
    if (members.length === 1)
        return name;
    const building = members.filter(({ decision }) => decision === 'build').length;
    return `${name}: ${building} of ${members.length} to build`;
}
function styleOf(members) {
    const order = ['build', 'reuse'];
    return order.find((style) => members.some(({ decision }) => decision === style)) ?? 'skip';
}


/***/ }),

/***/ 54285:
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

/***/ 39409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ toFlowchart)
/* harmony export */ });
/* harmony import */ var _drawing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(75340);

/** Mermaid draws no more than 500 arrows; a graph of more than this is a tangle that nobody reads. */
const ARROWS = 400;
/** Mermaid's own limit, `maxTextSize`, which GitHub does not raise. */
const CHARACTERS = 50_000;
const LABEL = 80;
/**
 * The graph of a plan: who stands on whom, and what is built. What is too large for Mermaid, or for a reader, is
 * folded; a graph of any size is drawn.
 * @see https://mermaid.js.org/syntax/flowchart.html
 */
function toFlowchart(plan) {
    return formatFlowchart((0,_drawing_js__WEBPACK_IMPORTED_MODULE_0__/* .drawPlan */ .M)(plan, isFit));
}
const isFit = (drawing) => drawing.boxes.size <= ARROWS &&
    drawing.arrows.length <= ARROWS &&
    formatFlowchart(drawing).length <= CHARACTERS;
function formatFlowchart({ boxes, arrows, folded }) {
    const names = new Map([...boxes.keys()].map((key, index) => [key, `n${index}`]));
    return [
        'flowchart LR',
        ...(folded === undefined ? [] : [`  %% Folded: ${folded}.`]),
        ...[...boxes].map(([key, { label, style }]) => `  ${names.get(key)}["${toLabel(label)}"]:::${style}`),
        ...arrows.map(([from, to]) => `  ${names.get(from)} --> ${names.get(to)}`),
        '  classDef build stroke-width:3px',
        '  classDef reuse stroke-dasharray:4',
        '  classDef skip stroke-dasharray:1',
    ].join('\n');
}
/** Quotes and markup in a label are written as Mermaid's entity codes. */
function toLabel(text) {
    const short = text.length > LABEL ? `${text.slice(0, LABEL - 1)}…` : text;
    return short.replaceAll(/[^\w .:/@+-]/gu, (letter) => `#${letter.codePointAt(0)};`);
}


/***/ }),

/***/ 51307:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _S: () => (/* binding */ reportPlan),
/* harmony export */   cO: () => (/* binding */ tagOf),
/* harmony export */   zN: () => (/* binding */ some)
/* harmony export */ });
/* harmony import */ var _plan_groups_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(89675);
/* harmony import */ var _plan_matrix_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(83575);
/* harmony import */ var _plan_runner_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45773);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(54285);
/* harmony import */ var _mermaid_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(39409);





/** GitHub drops a summary of more than 1 MiB, and people read less: beyond this, counts stand for what is not built. */
const TABLE_ROWS = 500;
/** What mode plan tells: the matrices for the jobs, and for people the table and the graph. */
function reportPlan(plan, artifact, notices) {
    const waves = (0,_plan_matrix_js__WEBPACK_IMPORTED_MODULE_0__/* .toWaveMatrices */ .V)(plan);
    const building = plan.jobs.filter(({ decision }) => decision === 'build');
    const only = toOnly(waves);
    const emulated = findEmulated(plan);
    return {
        outputs: {
            waves,
            ...(only === undefined ? {} : { matrix: only }),
            'has-work': plan.jobs.some(({ decision }) => decision !== 'skip'),
            count: building.length,
            plan: artifact,
            push: plan.push,
            mirror: plan.mirror && plan.mirrors.length > 0,
            qemu: emulated.length > 0,
        },
        summary: summarise(plan, emulated),
        notices,
        failures: [],
    };
}
/** The matrix of a plan that has only one. */
function toOnly(waves) {
    const [matrix, ...others] = waves.flat();
    if (others.length > 0)
        return undefined;
    return typeof matrix === 'number' ? undefined : (matrix ?? { include: [] });
}
/** The platforms that no runner of theirs has. */
function findEmulated({ rows, jobs }) {
    const platforms = new Map(jobs.map((job) => [job.id, job.platforms]));
    const emulated = rows.flatMap(({ runner, builds }) => builds.flatMap(({ job, platform }) => (0,_plan_runner_js__WEBPACK_IMPORTED_MODULE_1__/* .emulatedOn */ .zG)(runner, platform === undefined ? (platforms.get(job) ?? []) : [platform]).map((one) => `${one} on ${runner}`)));
    return [...new Set(emulated)].sort();
}
function summarise(plan, emulated) {
    const cached = plan.cache === 'read' ? ' Its builds read caches and write none.' : '';
    const graph = plan.jobs.length === 0 ? undefined : (0,_mermaid_js__WEBPACK_IMPORTED_MODULE_2__/* .toFlowchart */ .e)(plan);
    return [
        '## Plan',
        '',
        `${counted(plan)}; this run ${plan.push ? 'pushes' : 'does not push'} (${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .fE)(plan.policy)}).${cached}`,
        ...(emulated.length === 0 ? [] : ['', `Emulated, which needs QEMU: ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .fE)(emulated.join(', '))}.`]),
        '',
        ...toImageTable(plan),
        ...(graph === undefined ? [] : ['', '```mermaid', graph, '```']),
        '',
    ].join('\n');
}
function counted({ jobs, skips, rows }) {
    const count = (decision) => jobs.filter((job) => job.decision === decision).length;
    const skipped = count('skip') + skips.length;
    const waves = new Set(rows.map(({ wave }) => wave)).size;
    const laidOut = rows.length === 0 ? '' : ` in ${some(rows.length, 'job')} and ${some(waves, 'wave')}`;
    return `${count('build')} to build${laidOut}, ${count('reuse')} to reuse, ${skipped} to skip`;
}
const some = (count, noun) => `${count} ${noun}${count === 1 ? '' : 's'}`;
/** What is built comes in the table first where there is too much for one. */
function toImageTable({ jobs, skips, rows }) {
    const few = jobs.length + skips.length <= TABLE_ROWS;
    const listed = few ? jobs : jobs.filter(({ decision }) => decision === 'build').slice(0, TABLE_ROWS);
    const runners = toRunners(rows);
    const table = [
        ...listed.map((job) => toRow(job, runners)),
        ...(few ? skips : []).map(({ id, reason }) => [
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .fE)(id),
            '',
            'skip',
            (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .fE)(formatReason(reason)),
            '',
            '',
        ]),
    ];
    if (few && table.length === 0)
        return [];
    const rest = [...jobs.filter((job) => !listed.includes(job)), ...(few ? [] : skips)];
    const counts = [...(0,_plan_groups_js__WEBPACK_IMPORTED_MODULE_4__/* .groupBy */ .$z)(rest, ({ reason }) => reason.kind)].map(([kind, of]) => `${of.length} ${kind}`);
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toTable */ .MR)(['Image', 'Wave', 'Decision', 'Reason', 'Tags', 'Runner'], table),
        ...(counts.length === 0 ? [] : ['', `… and ${rest.length} more in the plan: ${counts.join(', ')}.`]),
    ];
}
function toRow(job, runners) {
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .fE)(job.id),
        job.decision === 'build' ? String(job.wave) : '',
        job.decision,
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .fE)(formatReason(job.reason)),
        job.tags.map(({ reference }) => (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toCode */ .Xt)(tagOf(reference))).join(' '),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .fE)((runners.get(job.id) ?? []).join(', ')),
    ];
}
const formatReason = ({ kind, text }) => `${kind}: ${text}`;
/** The runners of each image, and whose job it shares. */
function toRunners(rows) {
    const runners = new Map();
    for (const { runner, builds } of rows) {
        for (const { job } of builds) {
            const [first] = builds;
            const shared = first === undefined || first.job === job ? '' : ` with ${first.job}`;
            runners.set(job, [...(runners.get(job) ?? []), `${runner}${shared}`]);
        }
    }
    return runners;
}
/** The tag alone: the repository is the same in all rows of an image, and would only make the table wide. */
function tagOf(reference) {
    return reference.slice(reference.lastIndexOf(':') + 1);
}


/***/ })

};
