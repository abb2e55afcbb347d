export const id = 467;
export const ids = [467];
export const modules = {

/***/ 29467:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  graph: () => (/* binding */ graph)
});

// EXTERNAL MODULE: ./src/report/drawing.ts
var drawing = __webpack_require__(75340);
;// CONCATENATED MODULE: ./src/report/dot.ts

const STYLES = { build: 'bold', reuse: 'dashed', skip: 'dotted' };
/**
 * The graph of a plan for Graphviz, every image a box of its own: it has no limit to what it draws.
 * @see https://graphviz.org/doc/info/lang.html
 */
function toDot(plan) {
    const { boxes, arrows } = (0,drawing/* drawImages */.L)(plan);
    return [
        'digraph fleet {',
        '  rankdir=LR',
        '  node [shape=box]',
        ...[...boxes].map(([key, { style }]) => `  ${quote(key)} [style=${STYLES[style]}]`),
        ...arrows.map(([from, to]) => `  ${quote(from)} -> ${quote(to)}`),
        '}',
    ].join('\n');
}
/** A backslash before a letter would be one of Graphviz's own codes. */
const quote = (text) => `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"')}"`;

// EXTERNAL MODULE: ./src/report/mermaid.ts
var mermaid = __webpack_require__(39409);
// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/modes/make-plan.ts + 50 modules
var make_plan = __webpack_require__(12168);
// EXTERNAL MODULE: ./src/modes/unpack-context.ts
var unpack_context = __webpack_require__(65778);
;// CONCATENATED MODULE: ./src/modes/graph.ts





/** `imagefleet graph`: plans, and prints who stands on whom. Nothing is written. */
async function graph(values, world) {
    const format = (0,request/* toWord */.Os)(values, 'format', ['mermaid', 'dot']);
    await (0,unpack_context/* unpackContext */.W)(values, world);
    const { plan, notices } = await (0,make_plan/* makePlan */.C)(values, world);
    const text = format === 'dot' ? toDot(plan) : (0,mermaid/* toFlowchart */.e)(plan);
    return { outputs: {}, summary: '', text: `${text}\n`, notices, failures: [] };
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
 * @param most no drawing has more boxes than these
 */
function drawPlan(plan, most, isFit = () => true) {
    const entries = new Set(plan.jobs.map(({ name }) => name)).size;
    const steps = [
        ...(plan.jobs.length <= most ? [drawImages] : []),
        ...(entries <= most ? [drawEntries] : []),
        drawSiblings,
    ];
    for (const step of steps) {
        const drawing = step(plan);
        if (drawing.boxes.size <= most && isFit(drawing))
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
            if (from === undefined || from === to)
                continue;
            const known = arrows.get(to);
            if (known === undefined)
                arrows.set(to, new Set([from]));
            else
                known.add(from);
        }
    }
    const members = (0,_plan_groups_js__WEBPACK_IMPORTED_MODULE_0__/* .groupBy */ .$z)(jobs, ({ id }) => keys.get(id) ?? '');
    const boxes = [...members].map(([key, of]) => [key, { label: labelOf(of), style: styleOf(of) }]);
    return {
        boxes: new Map(boxes),
        arrows: [...arrows].flatMap(([to, froms]) => [...froms].map((from) => [from, to])),
    };
}
/** The name and how many there are, and how many of them are built where that is neither all nor none. */
function counted(name, members) {
    if (members.length === 1)
        return name;
    const building = members.filter(({ decision }) => decision === 'build').length;
    const all = members.length;
    return `${name}: ${building === 0 || building === all ? all : `${building} of ${all}`}`;
}
function styleOf(members) {
    const order = ['build', 'reuse'];
    return order.find((style) => members.some(({ decision }) => decision === style)) ?? 'skip';
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
    return formatFlowchart((0,_drawing_js__WEBPACK_IMPORTED_MODULE_0__/* .drawPlan */ .M)(plan, ARROWS, isFit));
}
const isFit = (drawing) => drawing.arrows.length <= ARROWS && formatFlowchart(drawing).length <= CHARACTERS;
function formatFlowchart({ boxes, arrows, folded }) {
    const names = new Map([...boxes.keys()].map((key, index) => [key, `n${index}`]));
    return [
        'flowchart LR',
        ...(folded === undefined ? [] : [`  %% Folded: ${folded}.`]),
        ...[...boxes].map(([key, { label, style }]) => `  ${names.get(key)}["${toLabel(label)}"]:::${style}`),
        ...arrows.map(([from, to]) => `  ${names.get(from)} --> ${names.get(to)}`),
        '  classDef build stroke-width:3px',
        '  classDef reuse stroke-dasharray:4',
        '  classDef skip stroke-dasharray:1 4',
    ].join('\n');
}
/** Quotes and markup in a label are written as Mermaid's entity codes. */
function toLabel(text) {
    const short = text.length > LABEL ? `${text.slice(0, LABEL - 1)}…` : text;
    return short.replaceAll(/[^\w .:/@+-]/gu, (letter) => `#${letter.codePointAt(0)};`);
}


/***/ })

};
