export const id = 143;
export const ids = [143];
export const modules = {

/***/ 91243:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I8: () => (/* binding */ parseCacheEntry),
/* harmony export */   IQ: () => (/* binding */ withDefault),
/* harmony export */   KK: () => (/* binding */ formatCacheEntry),
/* harmony export */   l_: () => (/* binding */ parseCacheChoice)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);
/* harmony import */ var _csv_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(52304);


/** The backends that a fleet's `cache` can name. */
const BACKENDS = ['gha', 'registry', 's3', 'azblob', 'local', 'inline', 'none'];
/**
 * Reads `cache`: `gha`, or `s3,region=eu-west-1,bucket=caches`.
 * @throws UserError for an unknown backend, an attribute without value, and a credential: it would be on a command line
 */
function parseCacheChoice(text) {
    const [name = '', ...rest] = (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFields */ .L5)(text);
    const backend = BACKENDS.find((known) => known === name);
    if (backend === undefined) {
        const near = (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(name, BACKENDS);
        const hint = near === undefined ? '' : `; did you mean "${near}"?`;
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`cache: "${name}" is not one of ${BACKENDS.join(', ')}${hint}`);
    }
    const fields = rest.filter((field) => field !== '').map(toField);
    for (const [key] of fields)
        refuseCredential(key);
    return { backend, fields };
}
/**
 * Reads an entry as buildx does; one without `type=` is a reference in a registry.
 * @throws UserError when a credential stands in it
 */
function parseCacheEntry(text) {
    const parts = (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFields */ .L5)(text);
    if (!parts.some((part) => /^type\s*=/.test(part))) {
        return { type: 'registry', fields: [['ref', text.trim()]] };
    }
    const fields = parts.map(toField);
    for (const [key] of fields)
        refuseCredential(key);
    return {
        type: fields.find(([key]) => key === 'type')?.[1] ?? '',
        fields: fields.filter(([key]) => key !== 'type'),
    };
}
function formatCacheEntry({ type, fields }) {
    return (0,_csv_js__WEBPACK_IMPORTED_MODULE_1__/* .formatFields */ .ll)([`type=${type}`, ...fields.map(([key, value]) => `${key}=${value}`)]);
}
/** The entry with this attribute, unless it has one of that name already. */
function withDefault(entry, key, value) {
    const given = entry.fields.some(([name]) => name === key);
    return given ? entry : { ...entry, fields: [...entry.fields, [key, value]] };
}
function toField(field) {
    const equals = field.indexOf('=');
    if (equals < 1)
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`cache: "${field}" is not an attribute; write name=value`);
    return [field.slice(0, equals).trim(), field.slice(equals + 1).trim()];
}
function refuseCredential(key) {
    if (!/secret|token|password|access_key_id|account_key/.test(key))
        return;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`cache: ${key} would stand on a command line; set the backend's own environment variables instead, such as AWS_ACCESS_KEY_ID and AWS_SECRET_ACCESS_KEY`);
}


/***/ }),

/***/ 52304:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L5: () => (/* binding */ parseFields),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   Q4: () => (/* binding */ parseRecords),
/* harmony export */   ll: () => (/* binding */ formatFields),
/* harmony export */   mo: () => (/* binding */ parseItems),
/* harmony export */   uz: () => (/* binding */ splitLines)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);

const LINE_END = /\r\n|\r|\n/y;
const PLAIN = /[^,\r\n]*/y;
const QUOTED = /"((?:[^"]|"")*)"(?!")/y;
/**
 * Reads comma-separated text as the docker actions do: quotes at a field's start hold commas and line breaks,
 * `""` in them is a quote, quotes elsewhere are ordinary characters. Empty lines are left out.
 * @throws UserError when a quote is never closed
 */
function parseRecords(text) {
    const records = [];
    let record = [];
    for (let offset = 0; offset < text.length;) {
        const start = offset;
        const field = readField(text, start);
        offset = field.end;
        record.push(field.text);
        const lineEnd = matchAt(LINE_END, text, offset);
        if (lineEnd === undefined && offset < text.length) {
            offset += 1;
            // A comma at the very end opens one more field.
            if (offset === text.length)
                record.push('');
            else
                continue;
        }
        if (record.length > 1 || field.end > start)
            records.push(record);
        record = [];
        offset += lineEnd?.length ?? 0;
    }
    return records;
}
/** The items of an input that takes lines or commas. */
function parseItems(text) {
    return tidy(parseRecords(text.trim()).flatMap(([first = '', ...rest]) => rest.length === 0 ? first.split(',') : [first, ...rest]));
}
/** The items of an input that takes lines: the comma belongs to the item, quotes hold several lines together. */
function parseLines(text) {
    return tidy(parseRecords(text.trim()).map((fields) => fields.join(',')));
}
/** The lines of an input whose quotes are for buildx to read. */
function splitLines(text) {
    return tidy(text.split(/\r\n|\r|\n/));
}
/** The fields of one `type=…,name=…` as buildx reads them, trimmed. */
function parseFields(item) {
    const fields = parseRecords(item).flat();
    return fields.map((field) => field
        .trim()
        .replace(/^"(.*)"$/s, '$1')
        .trim());
}
/** The opposite of `parseFields`: a field with a comma or a quote in it gets quotes. */
function formatFields(fields) {
    return fields
        .map((field) => (/[",\r\n]/.test(field) ? `"${field.replaceAll('"', '""')}"` : field))
        .join(',');
}
const tidy = (items) => items.map((item) => item.trim()).filter((item) => item !== '');
function readField(text, offset) {
    if (text[offset] !== '"') {
        const plain = matchAt(PLAIN, text, offset) ?? '';
        return { text: plain, end: offset + plain.length };
    }
    const quoted = matchAt(QUOTED, text, offset);
    if (quoted === undefined) {
        const [shown] = text.slice(offset + 1).split(/[=\r\n]/);
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`"${shown}…: the quote is never closed; end the entry with ", and write "" for a quote inside`);
    }
    const inside = quoted.slice(1, -1).replaceAll('""', '"');
    const rest = matchAt(PLAIN, text, offset + quoted.length) ?? '';
    const end = offset + quoted.length + rest.length;
    // Where text follows the second quote, both were ordinary characters.
    return { text: rest === '' ? inside : `"${inside}"${rest}`, end };
}
function matchAt(pattern, text, offset) {
    pattern.lastIndex = offset;
    return pattern.exec(text)?.[0];
}


/***/ }),

/***/ 76905:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  G: () => (/* binding */ lintFleet)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/build/cache-entry.ts
var cache_entry = __webpack_require__(91243);
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
var map_limit = __webpack_require__(17504);
// EXTERNAL MODULE: ./src/graph/reach.ts
var reach = __webpack_require__(48023);
// EXTERNAL MODULE: ./src/oci/reference.ts
var reference = __webpack_require__(62148);
// EXTERNAL MODULE: ./src/plan/groups.ts
var groups = __webpack_require__(89675);
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


/***/ }),

/***/ 19143:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_plan)
});

// EXTERNAL MODULE: ./src/report/plan.ts + 2 modules
var plan = __webpack_require__(98407);
// EXTERNAL MODULE: ./src/plan/groups.ts
var groups = __webpack_require__(89675);
;// CONCATENATED MODULE: ./src/report/plan-images.ts

/** The table of a plan for programs: what was asked for, image by image, with what is decided and why. */
function toPlanImages({ jobs, skips, rows }) {
    const builds = (0,groups/* groupBy */.$z)(rows.flatMap((row) => row.builds.map((build) => ({ row, build }))), ({ build }) => build.job);
    return [
        ...jobs.map(({ id, decision, reason, tags, parents }) => ({
            image: id,
            decision,
            reason,
            jobs: (builds.get(id) ?? []).map(({ row, build }) => ({
                id: row.id,
                wave: row.wave,
                runner: row.runner,
                ...(build.platform === undefined ? {} : { platform: build.platform }),
            })),
            tags: tags.map(({ reference }) => reference),
            parents: parents.map((parent) => parent.id),
        })),
        ...skips.map(({ id, reason }) => ({ image: id, decision: 'skip', reason })),
    ];
}

// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/plan/matrix.ts + 1 modules
var plan_matrix = __webpack_require__(83575);
// EXTERNAL MODULE: ./src/modes/read-plan.ts + 1 modules
var read_plan = __webpack_require__(48050);
;// CONCATENATED MODULE: ./src/modes/expand-wave.ts



/** `mode: plan` for a shard of a plan that was made before: its matrix, which was too much for an output of the plan. */
async function expandWave(values, { artifacts }) {
    const plan = await (0,read_plan/* readPlan */.m3)((0,request/* demand */.wo)(values, 'plan'), artifacts);
    const matrix = (0,plan_matrix/* toShardMatrix */.Z)(plan, { wave: (0,request/* toCount */.zK)(values, 'wave'), shard: (0,request/* toCount */.zK)(values, 'shard') });
    return { outputs: { matrix }, summary: '', notices: [], failures: [] };
}

// EXTERNAL MODULE: ./src/modes/lint-fleet.ts + 2 modules
var lint_fleet = __webpack_require__(76905);
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
    const lint = await (0,lint_fleet/* lintFleet */.G)(made, world.contexts);
    const report = (0,plan/* reportPlan */._S)(made.plan, read_plan/* PLAN */.Ac, made.notices, lint);
    await (0,read_plan/* writePlan */.pD)(made.plan, world.artifacts);
    if (!(0,request/* toBoolean */.G4)(values, 'json'))
        return report;
    return { ...report, outputs: { ...report.outputs, images: toPlanImages(made.plan) } };
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
// EXTERNAL MODULE: ./src/fleet/mirror.ts
var mirror = __webpack_require__(73089);
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
    mirrors: schemas/* array */.YOg(mirror/* mirrorSchema */.Z).readonly(),
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


/***/ }),

/***/ 98407:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  _S: () => (/* binding */ reportPlan),
  zN: () => (/* binding */ some),
  cO: () => (/* binding */ tagOf)
});

;// CONCATENATED MODULE: ./src/github/fold-notices.ts
/** GitHub shows ten annotations of a level and step, and nobody reads more lines than these. */
const SHOWN = 20;
/** What was said more than once is said once, and what is too much is counted; warnings come first then. */
function foldNotices(notices) {
    const counts = new Map();
    for (const notice of notices) {
        const key = `${notice.level} ${notice.message}`;
        const known = counts.get(key);
        if (known === undefined)
            counts.set(key, { notice, count: 1 });
        else
            known.count += 1;
    }
    const folded = [...counts.values()].map(({ notice, count }) => count === 1 ? notice : { ...notice, message: `${notice.message} (${count} times)` });
    if (folded.length <= SHOWN)
        return folded;
    const warnings = folded.filter(({ level }) => level === 'warning');
    const others = folded.filter(({ level }) => level !== 'warning');
    const rest = folded.length - SHOWN + 1;
    return [
        ...[...warnings, ...others].slice(0, SHOWN - 1),
        { level: 'notice', message: `… and ${rest} more warnings and notices` },
    ];
}

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/plan/groups.ts
var groups = __webpack_require__(89675);
// EXTERNAL MODULE: ./src/plan/matrix.ts + 1 modules
var matrix = __webpack_require__(83575);
// EXTERNAL MODULE: ./src/plan/runner.ts
var plan_runner = __webpack_require__(45773);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
// EXTERNAL MODULE: ./src/report/mermaid.ts
var mermaid = __webpack_require__(39409);
// EXTERNAL MODULE: ./src/report/drawing.ts
var report_drawing = __webpack_require__(75340);
;// CONCATENATED MODULE: ./src/report/tree.ts


/** About what two screens hold. */
const LINES = 80;
/**
 * The graph of a plan for a terminal, which cannot draw Mermaid: each image below one that it stands on, the one that
 * is built last, with the others behind it. Empty where nothing stands on anything.
 */
function toTree(plan) {
    const drawing = (0,report_drawing/* drawPlan */.M)(plan, LINES);
    if (drawing.arrows.length === 0)
        return '';
    const children = toChildren(drawing);
    const folded = drawing.folded === undefined ? [] : [`(${drawing.folded})`];
    return [...(children.get(undefined) ?? []).flatMap((root) => toLines(root, children)), ...folded].join('\n');
}
/** Each box once, below the last of its parents that comes before it: so there is no circle, whatever was folded. */
function toChildren({ boxes, arrows }) {
    const order = new Map([...boxes.keys()].map((key, index) => [key, index]));
    const at = (key) => order.get(key) ?? -1;
    const below = (0,groups/* groupBy */.$z)(arrows, ([, to]) => to);
    const branches = [...boxes].map(([key, box]) => {
        const parents = (below.get(key) ?? []).map(([from]) => from);
        const before = parents.filter((one) => at(one) < at(key)).toSorted((left, right) => at(right) - at(left));
        const [parent] = before;
        const others = parents.filter((one) => one !== parent).map((one) => boxes.get(one)?.label ?? one);
        return { parent, branch: { key, text: toText(box, others) } };
    });
    const grouped = (0,groups/* groupBy */.$z)(branches, ({ parent }) => parent);
    return new Map([...grouped].map(([parent, of]) => [parent, of.map(({ branch }) => branch)]));
}
function toText({ label, style }, others) {
    const [first, ...rest] = others;
    const many = rest.length === 0 ? '' : ` and ${rest.length} more`;
    const also = first === undefined ? '' : ` (also on ${first}${many})`;
    return `${label}${style === 'build' ? '' : ` [${style}]`}${also}`;
}
function toLines({ key, text }, children) {
    const own = children.get(key) ?? [];
    const nested = own.flatMap((child, index) => {
        const isLast = index === own.length - 1;
        return toLines(child, children).map((line, row) => `${row === 0 ? (isLast ? '└─ ' : '├─ ') : isLast ? '   ' : '│  '}${line}`);
    });
    return [text, ...nested];
}

;// CONCATENATED MODULE: ./src/report/plan.ts








/** GitHub drops a summary of more than 1 MiB, and people read less: beyond this, counts stand for what is not built. */
const TABLE_ROWS = 500;
const LEGEND = '*A thick line is built, a dashed one reused, a dotted one skipped; a number is of images that share a box.*';
/**
 * What mode plan tells: the matrices for the jobs, and for people the table and the graph.
 * @param lint what is worth a look; it stands in the summary, too
 */
function reportPlan(plan, artifact, notices, lint = []) {
    const waves = (0,matrix/* toWaveMatrices */.V)(plan);
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
        summary: toSummary(plan, emulated, [...drawForBrowser(plan), ...toLintList(lint)]),
        // A terminal has told the lint already, with the other notices.
        screen: toSummary(plan, emulated, drawForTerminal(plan)),
        notices: foldNotices([...notices, ...lint]),
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
    const emulated = rows.flatMap(({ runner, builds }) => builds.flatMap(({ job, platform }) => (0,plan_runner/* emulatedOn */.zG)(runner, platform === undefined ? (platforms.get(job) ?? []) : [platform]).map((one) => `${one} on ${runner}`)));
    return [...new Set(emulated)].sort();
}
function toSummary(plan, emulated, more) {
    const cached = plan.cache === 'read' ? ' Its builds read caches and write none.' : '';
    return [
        '## Plan',
        '',
        `${counted(plan)}; this run ${plan.push ? 'pushes' : 'does not push'} (${(0,markdown/* toText */.fE)(plan.policy)}).${cached}`,
        ...(emulated.length === 0 ? [] : ['', `Emulated, which needs QEMU: ${(0,markdown/* toText */.fE)(emulated.join(', '))}.`]),
        '',
        ...toImageTable(plan),
        ...more,
        '',
    ].join('\n');
}
const drawForBrowser = (plan) => plan.jobs.length === 0 ? [] : ['', '```mermaid', (0,mermaid/* toFlowchart */.e)(plan), '```', '', LEGEND];
function drawForTerminal(plan) {
    const tree = toTree(plan);
    return tree === '' ? [] : ['', '```text', tree, '```'];
}
function toLintList(lint) {
    if (lint.length === 0)
        return [];
    const items = lint.map(({ message, position }) => {
        const place = position === undefined ? '' : `${(0,user_error/* formatPosition */.Ld)(position)}: `;
        return `- ${(0,markdown/* toText */.fE)(`${place}${message}`)}`;
    });
    return ['', '### Worth a look', '', ...items];
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
            (0,markdown/* toText */.fE)(id),
            '',
            'skip',
            (0,markdown/* toText */.fE)(formatReason(reason)),
            '',
            '',
        ]),
    ];
    if (few && table.length === 0)
        return [];
    const rest = [...jobs.filter((job) => !listed.includes(job)), ...(few ? [] : skips)];
    const counts = [...(0,groups/* groupBy */.$z)(rest, ({ reason }) => reason.kind)].map(([kind, of]) => `${of.length} ${kind}`);
    return [
        (0,markdown/* toTable */.MR)(['Image', 'Wave', 'Decision', 'Reason', 'Tags', 'Runner'], table),
        ...(counts.length === 0 ? [] : ['', `… and ${rest.length} more in the plan: ${counts.join(', ')}.`]),
    ];
}
function toRow(job, runners) {
    return [
        (0,markdown/* toText */.fE)(job.id),
        job.decision === 'build' ? String(job.wave) : '',
        job.decision,
        (0,markdown/* toText */.fE)(formatReason(job.reason)),
        job.tags.map(({ reference }) => (0,markdown/* toCode */.Xt)(tagOf(reference))).join(' '),
        (0,markdown/* toText */.fE)((runners.get(job.id) ?? []).join(', ')),
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
