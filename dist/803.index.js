export const id = 803;
export const ids = [803];
export const modules = {

/***/ 73089:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Z: () => (/* binding */ mirrorSchema)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

const texts = zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .union */ .KCZ([zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY()]).transform(String)).readonly();
/** Where what was published is copied to, and how; also part of plans. */
const mirrorSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .strictObject */ .rej({
    destinations: zod__WEBPACK_IMPORTED_MODULE_0__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP())
        .min(1, 'name at least one registry with a namespace')
        .readonly()
        .describe('registries with a namespace, such as quay.io/acme'),
    images: texts.exactOptional().describe('names and globs of images; default: all that are published'),
    tags: texts.exactOptional().describe('tags, globs, /expressions/ or semver: ranges; default: all'),
    exclude: texts.exactOptional().describe('tags that are left out'),
    platforms: texts.exactOptional().describe('os/architecture[/variant]; default: all, byte for byte'),
    referrers: zod__WEBPACK_IMPORTED_MODULE_0__/* .boolean */ .zMY().exactOptional().describe('signatures and the like; default: false'),
    backup: zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()
        .exactOptional()
        .describe('template of the tag that keeps what a tag named before; knows tag and today'),
});


/***/ }),

/***/ 50956:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   D: () => (/* binding */ decode),
/* harmony export */   x: () => (/* binding */ decodeJson)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(98439);
/* harmony import */ var _json_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(88472);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80126);



/**
 * Checks an unknown value against a schema and gives it its type.
 * @throws UserError with every mismatch: its place, its key's path, its value and the rule
 */
function decode(schema, value, origin) {
    const result = schema.safeParse(value);
    if (result.success)
        return result.data;
    const { issues } = result.error;
    const problems = issues.slice(0, SHOWN).flatMap((issue) => toProblems(issue, value, schema, origin));
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo([...problems.toSorted(byPlace), ...restOf(issues, 'values are wrong', origin)]);
}
/** Nobody mends more mistakes at once. */
const SHOWN = 100;
function restOf({ length }, what, { file }) {
    return length > SHOWN ? [{ position: { file }, message: `${length - SHOWN} more ${what}` }] : [];
}
function byPlace({ position: left }, { position: right }) {
    const lineOf = (position) => position?.line ?? Number.MAX_SAFE_INTEGER;
    return lineOf(left) - lineOf(right) || (left?.column ?? 0) - (right?.column ?? 0);
}
/** `decode` of a JSON text that another process of ours, or a tool, wrote. */
function decodeJson(schema, text, origin) {
    return decode(schema, (0,_json_js__WEBPACK_IMPORTED_MODULE_0__/* .parseJson */ .q)(text, origin.file), origin);
}
function toProblems(issue, value, schema, origin) {
    const path = issue.path.map((key) => (typeof key === 'symbol' ? String(key) : key));
    if (issue.code === 'unrecognized_keys') {
        const atKey = { file: origin.file, ...(origin.keyPosition && { position: origin.keyPosition }) };
        const known = knownKeys(schema, path);
        const shown = issue.keys.slice(0, SHOWN);
        return [
            ...shown.map((key) => problemAt([...path, key], unknownKey(key, known), atKey)),
            ...restOf(issue.keys, 'keys are unknown', origin),
        ];
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

/***/ 17504:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   q: () => (/* binding */ createGate),
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
function createGate(limit) {
    const waiting = [];
    let running = 0;
    return async (step) => {
        if (running >= limit)
            await new Promise((resolve) => waiting.push(resolve));
        else
            running += 1;
        try {
            return await step();
        }
        finally {
            // The place goes to the next one; only when nobody waits is it free.
            const next = waiting.shift();
            if (next === undefined)
                running -= 1;
            else
                next();
        }
    };
}


/***/ }),

/***/ 85987:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  sync: () => (/* binding */ sync)
});

// EXTERNAL MODULE: ./src/oci/reference.ts
var reference = __webpack_require__(62148);
// EXTERNAL MODULE: ./src/oci/registry-error.ts
var registry_error = __webpack_require__(77753);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/sync/destination.ts
var sync_destination = __webpack_require__(30015);
// EXTERNAL MODULE: ./src/sync/select.ts
var sync_select = __webpack_require__(27379);
;// CONCATENATED MODULE: ./src/sync/wish.ts




/**
 * Every name that the items of a rule are to have.
 * @throws UserError when a destination's template gives no reference for one of them
 */
function toWishes({ destinations, options, position }, items) {
    const where = position === undefined ? {} : { position };
    return (0,user_error/* collect */.Fo)(items, (item) => destinations.flatMap((destination) => {
        try {
            return (0,sync_destination/* placesOf */.ek)(item, destination).map((place) => ({ source: item.source, place, options, ...where }));
        }
        catch (error) {
            if (!(error instanceof user_error/* UserError */.yo) || position === undefined)
                throw error;
            throw new user_error/* UserError */.yo(error.problems.map((problem) => ({ position, ...problem })));
        }
    })).flat();
}
/**
 * Each wish once.
 * @throws UserError naming both sources wherever two would be copied to one name
 */
function uniteWishes(wishes) {
    const claims = new Map();
    const problems = [];
    for (const wish of wishes) {
        const name = nameOf(wish);
        const other = claims.get(name);
        if (other === undefined)
            claims.set(name, wish);
        else if (!isSameSource(other.source, wish.source)) {
            const sources = [other, wish].map(({ source }) => (0,reference/* formatReference */.FH)(source)).join(' and ');
            problems.push({
                ...(wish.position && { position: wish.position }),
                message: `${sources} would both be copied to ${name}; give them different names`,
            });
        }
    }
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
    return [...claims.values()];
}
/** Without a tag, a name is its digest's, and as many may have it as there are digests. */
function nameOf({ source, place }) {
    const { tag } = place;
    if (tag !== undefined)
        return (0,reference/* formatReference */.FH)((0,reference/* referenceIn */.h8)(place, { tag }));
    return (0,reference/* formatReference */.FH)({ ...(0,reference/* repositoryOf */._M)(place), ...(source.digest && { digest: source.digest }) });
}
function isSameSource(one, other) {
    if (one.digest !== undefined && one.digest === other.digest)
        return true;
    return (0,reference/* formatReference */.FH)(one) === (0,reference/* formatReference */.FH)(other);
}
/** Whether a tag is one that never moves, so that having it is enough. */
function isImmutable({ immutable, mutable }, tag) {
    return (0,sync_select/* isOneOf */.EK)(tag, immutable) && !(0,sync_select/* isOneOf */.EK)(tag, mutable);
}
/** What a repository is called in maps and reports. */
function repositoryName(place) {
    return (0,reference/* formatReference */.FH)((0,reference/* repositoryOf */._M)(place));
}

// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(54285);
// EXTERNAL MODULE: ./src/report/units.ts
var units = __webpack_require__(17885);
;// CONCATENATED MODULE: ./src/report/sync.ts





/** A summary shows so many rows; the report has all. */
const ROWS = 500;
/** What a dry run of sync tells: each copy, pinned, and what is there already. */
function reportCopyPlan(results, beside = nothing) {
    const said = `${countOf(results, 'to copy')} to copy, ${countOf(results, 'kept')} are right already, ${countOf(results, 'to remove')} to remove.`;
    return {
        outputs: { report: results.map(toJson) },
        summary: toSummary('## Sync (dry run)', said, results),
        notices: beside.notices,
        failures: [...beside.failures, ...failuresOf(results)],
    };
}
/** What sync tells: one row a destination and repository, and a failure for each that did not arrive. */
function reportCopies(results, beside = nothing) {
    const [copied, kept, failed, removed] = ['copied', 'kept', 'failed', 'removed'].map((state) => countOf(results, state));
    const pruned = removed === 0 ? '' : `, ${removed} removed`;
    return {
        outputs: {
            copied: copied ?? 0,
            kept: kept ?? 0,
            failed: failed ?? 0,
            removed: removed ?? 0,
            report: results.map(toJson),
        },
        summary: toSummary('## Sync', `${copied} copied, ${kept} were right already, ${failed} failed${pruned}.`, results),
        notices: beside.notices,
        failures: [...beside.failures, ...failuresOf(results)],
    };
}
/** The whole report as a file. */
function toReportText(results, failures) {
    const content = { results: results.map(toJson), failures: failures.map(({ message }) => message) };
    return `${JSON.stringify(content, undefined, 2)}\n`;
}
const nothing = { failures: [], notices: [] };
function countOf(results, state) {
    return results.filter(({ outcome }) => outcome.state === state).length;
}
function failuresOf(results) {
    return results.flatMap(({ destination, tags, outcome }) => outcome.state === 'failed'
        ? [{ message: `${[repositoryName(destination), ...tags].join(' ')}: ${outcome.error.message}` }]
        : []);
}
/** What moved or failed first: it is what people look for. */
function toSummary(title, said, results) {
    const isQuiet = ({ outcome }) => outcome.state === 'kept';
    const rows = [...results.filter((one) => !isQuiet(one)), ...results.filter(isQuiet)];
    const table = (0,markdown/* toTable */.MR)(['Source', 'Destination', 'Tags', 'Digest', 'Result'], rows.slice(0, ROWS).map(toRow));
    const more = rows.length > ROWS ? ['', `${rows.length - ROWS} more are in the report.`] : [];
    return [title, '', said, '', ...(rows.length > 0 ? [table, ''] : []), ...more].join('\n');
}
function toRow(result) {
    const { destination, source, tags } = result;
    return [
        (0,markdown/* toCode */.Xt)(repositoryName(source)),
        (0,markdown/* toCode */.Xt)(repositoryName(destination)),
        tags.map(markdown/* toCode */.Xt).join(' '),
        (0,markdown/* toCode */.Xt)((digestOf(result) ?? '').slice(0, 19)),
        (0,markdown/* toText */.fE)(describe(result)),
    ];
}
function describe({ outcome, source }) {
    if (outcome.state === 'failed')
        return `failed (${sideOf(outcome.error)})`;
    if (outcome.state !== 'copied')
        return outcome.state;
    const said = `copied ${outcome.blobs} blobs, ${(0,units/* formatBytes */.z)(outcome.bytes)}`;
    if (outcome.digest === undefined)
        return said;
    return `${said}; some platforms of ${(source.digest ?? '').slice(0, 19)}, hence another digest`;
}
function digestOf({ source, outcome }) {
    return outcome.state === 'copied' ? (outcome.digest ?? source.digest) : source.digest;
}
/** Of which side an error speaks; what names none happened before anything was written. */
function sideOf(error) {
    const side = error instanceof registry_error/* RegistryError */.g ? error.failure.side : undefined;
    return side ?? (error.message.startsWith('source: ') ? 'source' : 'destination');
}
function toJson(result) {
    const { source, destination, tags, outcome, seconds } = result;
    const digest = digestOf(result);
    return {
        source: (0,reference/* formatReference */.FH)(source),
        destination: repositoryName(destination),
        tags,
        ...(digest === undefined ? {} : { digest }),
        state: outcome.state,
        ...(seconds === undefined ? {} : { seconds }),
        ...(outcome.retries === undefined ? {} : { retries: outcome.retries }),
        ...(outcome.state === 'copied' ? { blobs: outcome.blobs, bytes: outcome.bytes } : {}),
        ...(outcome.state === 'failed' ? { side: sideOf(outcome.error), error: outcome.error.message } : {}),
    };
}

// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/oci/platform.ts
var platform = __webpack_require__(1890);
;// CONCATENATED MODULE: ./src/sync/decide.ts




/** The references that are written: each tag or, without any, the digest. */
function namesOf({ repository, tags }, digest) {
    if (tags.length === 0)
        return [{ ...repository, digest }];
    return tags.map((tag) => ({ ...repository, tag }));
}
/** What is there already under a tag that never moves; its source need not be asked. */
function splitStanding(wishes, standing) {
    const isThere = ({ place, options }) => place.tag !== undefined &&
        isImmutable(options, place.tag) &&
        standing.get(repositoryName(place))?.has(place.tag) === true;
    return {
        kept: wishes.filter(isThere).map((wish) => ({ ...decide_toRow(wish), outcome: { state: 'kept' } })),
        open: wishes.filter((wish) => !isThere(wish)),
    };
}
/** Decides what is copied where: each digest of a repository once, to all its destinations. */
function decideCopies(wishes, observed) {
    const groups = new Map();
    const failed = [];
    for (const wish of wishes) {
        const found = wish.source.digest ?? observed.get((0,reference/* formatReference */.FH)(wish.source));
        if (typeof found === 'string') {
            const key = groupOf(wish, found);
            const copy = groups.get(key) ?? {
                source: { ...(0,reference/* repositoryOf */._M)(wish.source), digest: found },
                targets: [],
                options: wish.options,
            };
            groups.set(key, { ...copy, targets: addTarget(copy.targets, wish) });
        }
        else {
            const error = found ?? new user_error/* UserError */.yo(`source: ${(0,reference/* formatReference */.FH)(wish.source)} is not there, so it cannot be copied`);
            failed.push({ ...decide_toRow(wish), outcome: { state: 'failed', error } });
        }
    }
    return { copies: [...groups.values()], failed };
}
function groupOf({ source, options }, digest) {
    const { platforms, referrers, backup = '' } = options;
    const way = [platforms.map(platform/* formatPlatform */.Bq).join(','), referrers, backup];
    return JSON.stringify([repositoryName(source), digest, ...way]);
}
/** The places of wishes: each repository once, with all its tags. */
function uniteTargets(wishes) {
    return wishes.reduce(addTarget, []);
}
function addTarget(targets, { place }) {
    const name = repositoryName(place);
    const tags = place.tag === undefined ? [] : [place.tag];
    const other = targets.find(({ repository }) => repositoryName(repository) === name);
    if (other === undefined)
        return [...targets, { repository: (0,reference/* repositoryOf */._M)(place), tags }];
    return targets.map((target) => (target === other ? { ...target, tags: [...target.tags, ...tags] } : target));
}
function decide_toRow({ source, place }) {
    const tags = place.tag === undefined ? [] : [place.tag];
    return { source, destination: (0,reference/* repositoryOf */._M)(place), tags };
}

;// CONCATENATED MODULE: ./src/sync/shard.ts



/** @throws UserError when the text is not such as 2/4 */
function parseShard(text) {
    const [, index = '', count = ''] = /^([1-9]\d{0,3})\/([1-9]\d{0,3})$/.exec(text.trim()) ?? [];
    const shard = { index: Number(index), count: Number(count) };
    if (index !== '' && shard.index <= shard.count)
        return shard;
    throw new user_error/* UserError */.yo(`shard: ${JSON.stringify(text)} is not one of several; write such as 2/4`);
}
/**
 * The rules of one shard. What writes to one repository stays together, so that no two shards
 * write one tag or prune what the other writes.
 */
function shardRules(rules, { index, count }) {
    const groups = new Map();
    for (const rule of rules) {
        const keys = [...new Set(rule.destinations.map((text) => keyOf(text, rule)))];
        const joined = keys.flatMap((key) => groups.get(key) ?? []);
        const group = [...new Set([...joined, rule])];
        const all = keys.concat([...groups].filter(([, old]) => joined.some((one) => old.includes(one))).map(([key]) => key));
        for (const key of all)
            groups.set(key, group);
    }
    const parts = [...new Set(groups.values())].filter((_, place) => place % count === index - 1);
    const chosen = new Set(parts.flat());
    return rules.filter((rule) => chosen.has(rule));
}
function keyOf(destination, { source }) {
    const place = (0,sync_destination/* repositoryAt */.uw)(destination, source);
    return place === undefined ? destination.replace(/\{\{.*/, '') : repositoryName(place);
}

// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(17504);
// EXTERNAL MODULE: ./src/oci/tag.ts
var oci_tag = __webpack_require__(1217);
// EXTERNAL MODULE: ./src/tags/template.ts + 2 modules
var tags_template = __webpack_require__(8675);
;// CONCATENATED MODULE: ./src/modes/sync-progress.ts


const sync_progress_nothing = { blobs: 0, bytes: 0 };
/** Milliseconds between two lines that stay, and between two that do not. */
const QUIET = 10_000;
const LIVELY = 200;
const BAR = 10;
/** How far each mirror is, now and then; a line for what fails first; in the end the sums of each mirror. */
function createProgress(count, { info, status, ticks }) {
    const mirrors = new Map();
    const begin = ticks();
    let told = begin;
    let done = 0;
    const showAll = (show, write) => {
        const now = ticks();
        if (now - told < (status === undefined ? QUIET : LIVELY))
            return;
        told = now;
        write([`${done}/${count}`, ...[...mirrors].map(([name, one]) => show(name, one, now))].join('  '));
        for (const [name, one] of mirrors)
            mirrors.set(name, { ...one, before: { sent: one.sent, at: now } });
    };
    return {
        tell: (event) => {
            const known = mirrors.get(event.mirror) ?? { ...fresh, before: { sent: 0, at: begin } };
            mirrors.set(event.mirror, add(known, event));
            if (event.kind === 'outcome') {
                done += 1;
                // One that fails for one image mostly fails for all; the report has them all.
                if (event.outcome.state === 'failed' && known.failed === 0)
                    info(formatFailure(event.outcome));
            }
            if (status === undefined)
                showAll(formatLine, info);
            else
                showAll(formatBar, status);
        },
        end: () => {
            status?.('');
            for (const [name, mirror] of mirrors)
                info(`${name}: ${formatSum(mirror)}`);
        },
    };
}
const fresh = { copied: 0, kept: 0, failed: 0, wanted: sync_progress_nothing, there: sync_progress_nothing, moved: sync_progress_nothing, sent: 0 };
function add(mirror, event) {
    switch (event.kind) {
        case 'wanted':
            return { ...mirror, wanted: plus(mirror.wanted, event) };
        case 'sent':
            return { ...mirror, sent: mirror.sent + event.bytes };
        case 'blob': {
            const one = { blobs: 1, bytes: event.bytes };
            const moved = event.by === 'upload' ? plus(mirror.moved, one) : mirror.moved;
            return { ...mirror, moved, there: plus(mirror.there, one) };
        }
        case 'detached':
            return mirror;
        case 'outcome':
            return { ...mirror, [event.outcome.state]: mirror[event.outcome.state] + 1 };
    }
}
const plus = (one, other) => ({
    blobs: one.blobs + other.blobs,
    bytes: one.bytes + other.bytes,
});
/** `ghcr.io: 120.0 MB of 316.8 MB, 88 of 165 blobs, 45.2 MB/s` */
function formatLine(name, mirror, now) {
    const { there, wanted } = mirror;
    const bytes = `${(0,units/* formatBytes */.z)(there.bytes)} of ${(0,units/* formatBytes */.z)(wanted.bytes)}`;
    return `${name}: ${bytes}, ${there.blobs} of ${wanted.blobs} blobs, ${formatRate(mirror, now)}`;
}
/** `ghcr.io ████░░░░░░ 120.0 MB of 316.8 MB 88/165 45.2 MB/s` */
function formatBar(name, mirror, now) {
    const { there, wanted } = mirror;
    const full = wanted.bytes === 0 ? 0 : Math.round((BAR * there.bytes) / wanted.bytes);
    const bar = '█'.repeat(full) + '░'.repeat(BAR - full);
    const bytes = `${(0,units/* formatBytes */.z)(there.bytes)} of ${(0,units/* formatBytes */.z)(wanted.bytes)}`;
    return `${name} ${bar} ${bytes} ${there.blobs}/${wanted.blobs} ${formatRate(mirror, now)}`;
}
function formatRate({ sent, before }, now) {
    const seconds = Math.max(now - before.at, 1) / 1000;
    return `${(0,units/* formatBytes */.z)(Math.round((sent - before.sent) / seconds))}/s`;
}
function formatFailure({ destination, ...outcome }) {
    const name = [placeOf(destination), ...destination.tags].join(' ');
    return `${name}: ${outcome.state === 'failed' ? `failed: ${outcome.error.message}` : outcome.state}`;
}
function placeOf(destination) {
    if ('folder' in destination)
        return destination.folder;
    const { registry, repository } = destination;
    return (0,reference/* formatReference */.FH)({ registry, repository });
}
function formatSum({ copied, kept, failed, moved }) {
    return `${copied} copied (${moved.blobs} blobs, ${(0,units/* formatBytes */.z)(moved.bytes)}), ${kept} kept, ${failed} failed`;
}

;// CONCATENATED MODULE: ./src/modes/sync-world.ts


/** What a registry refused, or content that is not what it should be, is told; anything else is our bug. */
function toFailure(error) {
    if (error instanceof registry_error/* RegistryError */.g || error instanceof user_error/* UserError */.yo)
        return error;
    throw error;
}

;// CONCATENATED MODULE: ./src/modes/sync-copy.ts








const LOOKS = 16;
/**
 * Copies all, and goes on where one fails. They share their blobs: each is read once, and mounted where another image
 * brought it.
 */
async function copyAll(copies, shown, world) {
    const { log, ticks, copier } = world;
    const count = copies.reduce((sum, { targets }) => sum + targets.length, 0);
    const progress = createProgress(count, { ...log, ticks });
    const begin = ticks();
    const ends = new Map();
    const requests = copies.map((copy) => toRequest(copy, shown, world));
    const outcomes = await copier.copyAll(requests, (event) => {
        if (event.kind === 'outcome')
            ends.set(`${event.request} ${event.at}`, ticks());
        progress.tell(event);
    });
    progress.end();
    return copies.flatMap((copy, request) => copy.targets.flatMap((target, at) => {
        const outcome = outcomes[request]?.[at];
        if (outcome === undefined)
            return [];
        const seconds = Math.round((ends.get(`${request} ${at}`) ?? ticks()) - begin) / 1000;
        return [toResult(copy, target, outcome, seconds)];
    }));
}
function toRequest({ source, targets, options }, shown, world) {
    return {
        source,
        destinations: targets.map((target) => toDestination(target, shown, options.backup, world)),
        ...(options.platforms.length === 0 ? {} : { platforms: options.platforms }),
        ...(options.referrers === 'with' ? { referrers: 'copy' } : {}),
    };
}
function toDestination({ repository, tags }, shown, backup, { now }) {
    const found = tags.flatMap((tag) => {
        const one = shown.get((0,reference/* formatReference */.FH)((0,reference/* referenceIn */.h8)(repository, { tag })));
        return one === undefined ? [] : [[tag, one]];
    });
    const today = now.toISOString().slice(0, 10).replaceAll('-', '');
    const toBackup = (tag, template) => (0,oci_tag/* parseTag */.E)((0,tags_template/* renderTemplate */.X)(template, { ...(0,sync_destination/* variablesOf */.ht)(repository, tag), today }));
    const backups = backup === undefined
        ? {}
        : { backups: Object.fromEntries(tags.map((tag) => [tag, toBackup(tag, backup)])) };
    return { ...repository, tags, found: Object.fromEntries(found), ...backups };
}
function toResult(copy, { repository, tags }, outcome, seconds) {
    return { source: copy.source, destination: repository, tags, outcome, seconds };
}
/** What a dry run tells: which names would move. What nobody has looked at yet is asked. */
async function previewAll(copies, shown, { reader }) {
    const targets = copies.flatMap((copy) => copy.targets.map((target) => ({ copy, target })));
    return await (0,map_limit/* mapLimit */.s)(targets, LOOKS, async ({ copy, target }) => {
        try {
            const found = await (0,map_limit/* mapLimit */.s)(namesOf(target, copy.source.digest), 4, async (name) => shown.get((0,reference/* formatReference */.FH)(name)) ?? (await reader.head(name))?.digest);
            const isKept = found.every((one) => one === copy.source.digest);
            // Some platforms alone have a digest of their own, which a dry run does not work out.
            const state = isKept && copy.options.platforms.length === 0 ? 'kept' : 'to copy';
            return toResult(copy, target, { state }, 0);
        }
        catch (error) {
            return toResult(copy, target, { state: 'failed', error: toFailure(error) }, 0);
        }
    });
}

// EXTERNAL MODULE: ./src/sync/spec.ts
var spec = __webpack_require__(98012);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(50956);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(32060);
;// CONCATENATED MODULE: ./src/modes/sync-age.ts





/** A configuration is some kilobytes; what is larger is none. */
const CONFIG_LIMIT = 4_000_000;
const HOUR = 3_600_000;
const config = schemas/* object */.Ikc({ created: schemas/* string */.YjP().optional() });
/** Leaves what was created within so many hours; what does not say when it was is left too. */
async function keepYoung(items, hours, world) {
    const dates = await (0,map_limit/* mapLimit */.s)(items, 8, ({ source }) => readCreated(source, world));
    const oldest = world.now.getTime() - hours * HOUR;
    return items.filter((_, index) => !((dates[index] ?? Number.POSITIVE_INFINITY) < oldest));
}
/** Of an index, its first image speaks for all. */
async function readCreated(source, world) {
    const found = await world.reader.manifest(source);
    const image = found === undefined || !(0,manifest/* isIndex */.nw)(found.content) ? found : await readChild(source, found, world);
    if (image === undefined || (0,manifest/* isIndex */.nw)(image.content))
        return undefined;
    const descriptor = image.content.config;
    if (descriptor.size > CONFIG_LIMIT || !descriptor.mediaType.endsWith('json'))
        return undefined;
    const decoder = new TextDecoder();
    let text = '';
    for await (const chunk of world.reader.blob((0,reference/* repositoryOf */._M)(source), descriptor))
        text += decoder.decode(chunk, { stream: true });
    const { created = '' } = (0,decode/* decodeJson */.x)(config, text, { file: (0,reference/* formatReference */.FH)(source) });
    const date = Date.parse(created);
    return Number.isNaN(date) ? undefined : date;
}
async function readChild(source, { content }, { reader }) {
    const child = (0,manifest/* childrenOf */.LU)(content).find(({ platform }) => platform?.os !== 'unknown');
    return child === undefined
        ? undefined
        : await reader.manifest({ ...(0,reference/* repositoryOf */._M)(source), digest: child.digest });
}

;// CONCATENATED MODULE: ./src/modes/sync-observe.ts










/** Requests that only look are cheap. */
const sync_observe_LOOKS = 16;
/** Asks each repository once for its tags, where a rule needs them. */
async function lookUp(rules, world) {
    const sources = await listAll(rules.flatMap(({ source, wanted }) => ('search' in wanted ? [source] : [])), world);
    const failures = new Set();
    const unsure = new Set();
    const items = await (0,map_limit/* mapLimit */.s)(rules, 4, (rule) => youngOf(rule, itemsOf(rule, sources.get(repositoryName(rule.source))), world));
    const wishes = (0,user_error/* collect */.Fo)(rules.entries(), ([index, rule]) => {
        const found = items[index] ?? [];
        if (!('error' in found))
            return toWishes(rule, found);
        failures.add(found.error.message);
        for (const place of placesOf(rule))
            unsure.add(repositoryName(place));
        return [];
    }).flat();
    const standing = await listStanding(rules, wishes, world);
    for (const [name, list] of standing) {
        if (!('error' in list))
            continue;
        failures.add(list.error.message);
        unsure.add(name);
    }
    return { wishes, standing: toStanding(standing), failures: [...failures].map(toProblem), unsure };
}
const toProblem = (message) => ({ message });
async function youngOf({ wanted }, found, world) {
    if ('error' in found || 'items' in wanted || wanted.search.maxAge === undefined)
        return found;
    try {
        return await keepYoung(found, wanted.search.maxAge, world);
    }
    catch (error) {
        return { error: toFailure(error) };
    }
}
function itemsOf({ source, wanted }, list) {
    if ('items' in wanted)
        return wanted.items;
    if (list === undefined || 'error' in list)
        return { error: list?.error ?? missing(source) };
    if (list.tags === undefined)
        return { error: missing(source) };
    return (0,sync_select/* selectTags */.O)(list.tags, wanted.search).map((tag) => (0,spec/* toItem */.jC)({ ...source, tag }));
}
const missing = (source) => new Error(`source: ${(0,reference/* formatReference */.FH)(source)} is not there, so nothing of it can be copied`);
function placesOf({ destinations, source }) {
    return destinations.flatMap((text) => (0,sync_destination/* repositoryAt */.uw)(text, source) ?? []);
}
/** What destinations have already, where tags never move or are pruned. */
async function listStanding(rules, wishes, world) {
    const pruned = rules.filter(({ options }) => options.prune !== undefined).flatMap(placesOf);
    const settled = wishes.filter(({ options }) => options.immutable.length > 0).map(({ place }) => place);
    return await listAll([...pruned, ...settled], world);
}
async function listAll(places, { reader }) {
    const unique = new Map(places.map((place) => [repositoryName(place), place]));
    const lists = await (0,map_limit/* mapLimit */.s)([...unique], sync_observe_LOOKS, async ([name, place]) => {
        try {
            const { registry, repository } = place;
            return [name, { tags: await reader.tags({ registry, repository }) }];
        }
        catch (error) {
            return [name, { error: toFailure(error) }];
        }
    });
    return new Map(lists);
}
function toStanding(lists) {
    return new Map([...lists].flatMap(([name, list]) => 'error' in list ? [] : [[name, new Set(list.tags ?? [])]]));
}
/** Turns the tags of sources into digests, except where all destinations have what never moves. */
async function openWishes({ wishes, standing }, { copier }) {
    const { kept, open } = splitStanding(wishes, standing);
    const questions = groupBySource(open);
    const answers = await copier.look([...questions.values()].map((group) => ({ source: group[0].source, destinations: targetsOf(group) })));
    const observed = new Map([...questions.keys()].map((name, index) => [name, toObserved(answers[index])]));
    const destinations = answers.flatMap((one) => (one.state === 'found' ? one.destinations : []));
    return { kept, open, observed, shown: new Map(destinations.flatMap(toShown)) };
}
function groupBySource(wishes) {
    const groups = new Map();
    for (const wish of wishes) {
        const name = (0,reference/* formatReference */.FH)(wish.source);
        const group = groups.get(name);
        groups.set(name, group === undefined ? [wish] : [...group, wish]);
    }
    return groups;
}
function targetsOf(wishes) {
    return uniteTargets(wishes).map(({ repository, tags }) => ({ ...repository, tags }));
}
function toObserved(answer) {
    if (answer?.state === 'failed')
        return answer.error;
    return answer?.state === 'found' ? answer.source.digest : undefined;
}
function toShown(destination) {
    if ('folder' in destination)
        return [];
    return Object.entries(destination.found ?? {}).map(([tag, found]) => [
        (0,reference/* formatReference */.FH)((0,reference/* referenceIn */.h8)(destination, { tag })),
        found,
    ]);
}

// EXTERNAL MODULE: ./src/sync/pattern.ts
var pattern = __webpack_require__(86233);
;// CONCATENATED MODULE: ./src/sync/prune.ts

/** Decides which tags go because their source has gone. In doubt, none. */
function decidePrune({ prune, present, wanted }) {
    const tags = [...present]
        .filter((tag) => !wanted.has(tag) && !(0,sync_select/* isInternal */.iu)(tag) && !(0,sync_select/* isDigestTag */.xF)(tag))
        .filter((tag) => !(0,sync_select/* isOneOf */.EK)(tag, prune.protect));
    if (tags.length > 0 && wanted.size === 0) {
        return { kind: 'refuse', reason: 'the source has none of its tags any more; nothing is pruned' };
    }
    if (tags.length > prune.limit) {
        const shown = tags.slice(0, 5).join(', ');
        const reason = `${tags.length} tags would be pruned (${shown}${tags.length > 5 ? ', …' : ''}), and the limit is ${prune.limit}; raise limit or delete them by hand`;
        return { kind: 'refuse', reason };
    }
    return { kind: 'remove', tags };
}
/** Rules that share a destination: what one of them protects stays, and the lowest limit counts. */
function unitePrunes(prunes) {
    if (prunes.length === 0)
        return undefined;
    return {
        protect: prunes.flatMap(({ protect }) => protect),
        limit: Math.min(...prunes.map(({ limit }) => limit)),
    };
}

;// CONCATENATED MODULE: ./src/modes/sync-prune.ts







/** Deletes what left its source, but nowhere where anything is unsure or has failed. */
async function pruneAll(request, world) {
    const pruned = await (0,map_limit/* mapLimit */.s)(bedsOf(request.rules), 4, (bed) => pruneOne(bed, request, world));
    return {
        results: pruned.flatMap(({ results }) => results),
        failures: pruned.flatMap(({ failures }) => failures),
    };
}
function bedsOf(rules) {
    const beds = new Map();
    for (const { source, destinations, options } of rules) {
        const { prune, backup } = options;
        if (prune === undefined)
            continue;
        for (const place of destinations.flatMap((text) => (0,sync_destination/* repositoryAt */.uw)(text, source) ?? [])) {
            const kept = backup === undefined ? [] : [(0,pattern/* parsePattern */.EY)(toGlob(backup, place))];
            const bed = beds.get(repositoryName(place)) ?? { place, source, prunes: [] };
            const prunes = [...bed.prunes, { ...prune, protect: [...prune.protect, ...kept] }];
            beds.set(repositoryName(place), { ...bed, prunes });
        }
    }
    return [...beds.values()];
}
/** The backups that earlier runs made stay. */
function toGlob(backup, place) {
    return (0,tags_template/* renderTemplate */.X)(backup, { ...(0,sync_destination/* variablesOf */.ht)(place, '*'), today: '*' });
}
async function pruneOne({ place, source, prunes }, request, world) {
    const name = repositoryName(place);
    const present = request.standing.get(name);
    const prune = unitePrunes(prunes);
    if (present === undefined || prune === undefined || request.unsure.has(name))
        return sync_prune_nothing;
    const failed = request.results.some(({ destination, outcome }) => outcome.state === 'failed' && repositoryName(destination) === name);
    if (failed)
        return sync_prune_nothing;
    const wanted = new Set(request.wishes.flatMap((wish) => (repositoryName(wish.place) === name ? (wish.place.tag ?? []) : [])));
    const decision = decidePrune({ prune, present, wanted });
    if (decision.kind === 'refuse')
        return { results: [], failures: [{ message: `${name}: ${decision.reason}` }] };
    const results = await (0,map_limit/* mapLimit */.s)(decision.tags, 4, (tag) => remove({ ...place, tag }, request.dry, world));
    return {
        results: results.map((outcome, index) => sync_prune_toResult(source, place, decision.tags[index], outcome)),
        failures: [],
    };
}
const sync_prune_nothing = { results: [], failures: [] };
function sync_prune_toResult(source, destination, tag, outcome) {
    return { source, destination, tags: tag === undefined ? [] : [tag], outcome };
}
async function remove(name, dry, { writer }) {
    if (dry === 'dry')
        return { state: 'to remove' };
    try {
        await writer.deleteManifest(name);
        return { state: 'removed' };
    }
    catch (error) {
        return { state: 'failed', error: toFailure(error) };
    }
}

// EXTERNAL MODULE: ./src/publish/published.ts
var publish_published = __webpack_require__(69777);
// EXTERNAL MODULE: ./src/lang/yaml.ts
var yaml = __webpack_require__(75125);
// EXTERNAL MODULE: ./src/sync/backup.ts
var sync_backup = __webpack_require__(44101);
// EXTERNAL MODULE: ./src/sync/place.ts
var sync_place = __webpack_require__(55220);
;// CONCATENATED MODULE: ./src/sync/schema.ts

const texts = schemas/* array */.YOg(schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* boolean */.zMY()]).transform(String));
const count = schemas/* string */.YjP()
    .regex(/^[1-9]\d*$/, 'write a whole number from 1 up')
    .transform(Number);
const HOURS = { h: 1, d: 24, w: 168 };
const age = schemas/* string */.YjP()
    .regex(/^[1-9]\d*[hdw]$/, 'write such as 30d: hours (h), days (d) or weeks (w)')
    .transform((text) => Number(text.slice(0, -1)) * (HOURS[text.slice(-1)] ?? 1));
const prune = schemas/* strictObject */.rej({
    protect: texts.exactOptional().describe('tags that are never deleted, beside fp-* and those of digests'),
    limit: count.exactOptional().describe('delete nothing when more than so many would go; default: 10'),
});
/** What each entry may say, and `defaults` for all of them. */
const options = {
    destinations: texts
        .exactOptional()
        .describe('repositories, or tags; templates know registry, repository, namespace, name and tag'),
    exclude: texts.exactOptional().describe('tags that are left out'),
    newest: count.exactOptional().describe('of the tags that are found, so many: the highest versions first'),
    'max-age': age.exactOptional().describe('of these, what was created since, such as 30d; reads each image'),
    platforms: texts.exactOptional().describe('os/architecture[/variant]; default: all, byte for byte'),
    referrers: schemas/* boolean */.zMY().exactOptional().describe('signatures and the like; default: false'),
    immutable: texts.exactOptional().describe('tags that never move: not asked for again where they are'),
    mutable: texts.exactOptional().describe('tags that do; without immutable, all others never move'),
    backup: schemas/* string */.YjP()
        .exactOptional()
        .describe('template of the tag that keeps what a tag named before; knows tag and today'),
    prune: schemas/* union */.KCZ([schemas/* boolean */.zMY(), prune]).exactOptional().describe('delete what left the source'),
};
const entry = schemas/* strictObject */.rej({
    source: schemas/* string */.YjP().describe('a reference, or a repository with tags'),
    tags: texts.exactOptional().describe('tags, globs, /expressions/ or semver: ranges'),
    ...options,
});
/** The shape of a sync file. */
const syncSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz('1', 'write version: 1'),
    defaults: schemas/* strictObject */.rej(options).exactOptional(),
    sync: schemas/* array */.YOg(entry).min(1, 'name at least one source'),
});

;// CONCATENATED MODULE: ./src/sync/file.ts











/** So many tags at most are deleted unless a file says otherwise. */
const PRUNE_LIMIT = 10;
/**
 * Reads our own sync file.
 * @throws UserError with every key, reference and pattern that is wrong, each with its place
 */
function parseOwn(file) {
    const { sync, defaults = {} } = (0,decode/* decode */.D)(syncSchema, file.value, file);
    const rules = (0,user_error/* collect */.Fo)(sync.entries(), ([index, entry]) => toRule(file, index, { ...defaults, ...entry }));
    return { rules, notices: [] };
}
function toRule(file, index, entry) {
    const path = (...more) => ['sync', index, ...more];
    const [[source], destinations, options, wanted] = (0,sync_place/* gather */.kg)(() => (0,sync_place/* collectAt */.cR)(file, path('source'), [entry.source], reference/* parseReference */.F2), () => toDestinations(file, path('destinations'), entry), () => toOptions(file, path(), entry), () => toWanted(file, path(), entry));
    if (source === undefined)
        throw new Error('a source was read and is gone');
    const { registry, repository } = source;
    checkPrune(file, path('prune'), { entry, source, destinations });
    return {
        source: { registry, repository },
        wanted,
        destinations,
        options,
        position: file.position(path('source')),
    };
}
function toDestinations(file, path, { destinations = [] }) {
    if (destinations.length > 0)
        return (0,sync_place/* collectAt */.cR)(file, path, destinations, sync_destination/* checkDestination */.br);
    throw new user_error/* UserError */.yo({
        position: file.position(path),
        path: path.join('.'),
        message: 'is missing; name at least one repository, here or in defaults',
    });
}
function toWanted(file, path, entry) {
    const refuse = (message) => new user_error/* UserError */.yo({
        position: file.position([...path, 'source']),
        path: [...path, 'source'].join('.'),
        message,
    });
    const source = (0,sync_place/* collectAt */.cR)(file, [...path, 'source'], [entry.source], reference/* parseReference */.F2)[0];
    if (source === undefined)
        throw refuse('is missing');
    const isImage = source.tag !== undefined || source.digest !== undefined;
    if (isImage && entry.tags !== undefined) {
        throw refuse(`${entry.source} has a tag or a digest already; leave it out, or leave out tags`);
    }
    if (isImage)
        return { items: [(0,spec/* toItem */.jC)(source)] };
    if (entry.tags === undefined || entry.tags.length === 0) {
        throw refuse(`${entry.source} names a whole repository; name a tag or a digest of it, or add tags, such as ['*']`);
    }
    return toSearch(file, path, { ...entry, source, tags: entry.tags });
}
/** Where each tag is written out, the source's list is not asked for. */
function toSearch(file, path, { source, tags, exclude = [], newest, 'max-age': maxAge }) {
    const [include, excluded] = (0,sync_place/* gather */.kg)(() => (0,sync_place/* collectAt */.cR)(file, [...path, 'tags'], tags, pattern/* parsePattern */.EY), () => (0,sync_place/* collectAt */.cR)(file, [...path, 'exclude'], exclude, pattern/* parsePattern */.EY));
    if (newest === undefined &&
        maxAge === undefined &&
        exclude.length === 0 &&
        tags.every((tag) => (0,pattern/* isPlain */.$i)(tag) && (0,oci_tag/* isTag */.d)(tag))) {
        return { items: [...new Set(tags)].map((tag) => (0,spec/* toItem */.jC)({ ...source, tag })) };
    }
    return {
        search: {
            include,
            exclude: excluded,
            ...(newest === undefined ? {} : { newest }),
            ...(maxAge === undefined ? {} : { maxAge }),
        },
    };
}
function toOptions(file, path, entry) {
    const patterns = (key) => (0,sync_place/* collectAt */.cR)(file, [...path, key], entry[key] ?? [], pattern/* parsePattern */.EY);
    const prune = typeof entry.prune === 'object' ? entry.prune : {};
    const [platforms, immutable, mutable, protect, backups] = (0,sync_place/* gather */.kg)(() => (0,sync_place/* collectAt */.cR)(file, [...path, 'platforms'], entry.platforms ?? [], platform/* parsePlatform */.Y8), () => patterns('immutable'), () => patterns('mutable'), () => (0,sync_place/* collectAt */.cR)(file, [...path, 'prune', 'protect'], prune.protect ?? [], pattern/* parsePattern */.EY), () => (0,sync_place/* collectAt */.cR)(file, [...path, 'backup'], entry.backup === undefined ? [] : [entry.backup], sync_backup/* checkBackup */.x));
    const [backup] = backups;
    const others = entry.immutable === undefined && mutable.length > 0 ? [(0,pattern/* parsePattern */.EY)('*')] : immutable;
    return {
        platforms,
        referrers: entry.referrers === true ? 'with' : 'without',
        immutable: others,
        mutable,
        ...(backup === undefined ? {} : { backup }),
        ...(entry.prune === undefined || entry.prune === false
            ? {}
            : { prune: { protect, limit: prune.limit ?? PRUNE_LIMIT } }),
    };
}
/** What cannot be listed cannot be pruned. */
function checkPrune(file, path, { entry, source, destinations }) {
    if (entry.prune === undefined || entry.prune === false)
        return;
    const refuse = (message) => new user_error/* UserError */.yo({ position: file.position(path), path: path.join('.'), message });
    if (entry.tags === undefined) {
        throw refuse(`${(0,reference/* formatReference */.FH)(source)} is one image; prune needs a repository with tags`);
    }
    const scattered = destinations.filter((text) => (0,sync_destination/* repositoryAt */.uw)(text, source) === undefined);
    if (scattered.length > 0) {
        throw refuse(`${scattered.join(' and ')} has a repository for each tag; prune needs one for all of them`);
    }
}

;// CONCATENATED MODULE: ./src/sync/foreign.ts

/**
 * `$NAME` and `${NAME}`.
 * @throws UserError naming each variable that is not set
 */
function expandVariables(text, variable) {
    const missing = [];
    const expanded = text.replaceAll(/\$(?:\{(\w+)\}|(\w+))/g, (_, braced, bare) => {
        const name = braced ?? bare ?? '';
        const value = variable(name);
        if (value === undefined)
            missing.push(name);
        return value ?? '';
    });
    if (missing.length === 0)
        return expanded;
    throw new user_error/* UserError */.yo(`${JSON.stringify(text)} needs ${missing.join(' and ')}, which ${missing.length > 1 ? 'are' : 'is'} not set`);
}
/** A destination for images that a file names without saying where they go: a namespace, or a template. */
function toNamed(destination) {
    return destination.includes('{{') ? destination : `${destination.replace(/\/$/, '')}/{{name}}`;
}
/** @throws UserError when a file says where images go and a parameter says so too, or neither does */
function checkDestinations({ destinations }, position, rule) {
    if (rule === 'needed' && destinations.length === 0) {
        throw new user_error/* UserError */.yo({
            position,
            message: 'does not say where images go; set destinations to registries with a namespace',
        });
    }
    if (rule === 'in the file' && destinations.length > 0) {
        throw new user_error/* UserError */.yo({ position, message: 'says where images go; leave destinations out' });
    }
}

;// CONCATENATED MODULE: ./src/sync/image-syncer.ts









const image_syncer_images = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP())]));
/** Its older form has the logins in the same file. */
const together = schemas/* object */.Ikc({ images: image_syncer_images, auth: schemas/* unknown */.L5J() });
/**
 * image-syncer's `images.{json,yaml}`: sources and where they go.
 * @see https://github.com/AliyunContainerService/image-syncer
 * @throws UserError with every source and destination that is wrong, each at its place
 */
function parseImageSyncer(foreign) {
    const { file } = foreign;
    checkDestinations(foreign, { file: file.file }, 'in the file');
    const { data } = together.safeParse(file.value);
    const prefix = data === undefined ? [] : ['images'];
    const entries = data?.images ?? (0,decode/* decode */.D)(image_syncer_images, file.value, file);
    const rules = (0,user_error/* collect */.Fo)(Object.entries(entries), ([source, given]) => {
        const path = [...prefix, source];
        const from = (0,sync_place/* readAt */.m6)({ position: file.keyPosition }, path, () => parseSide(source));
        const destinations = [...new Set([given].flat())];
        if (destinations.length === 0) {
            throw new user_error/* UserError */.yo({
                position: file.position(path),
                path: source,
                message: 'name at least one destination',
            });
        }
        return (0,user_error/* collect */.Fo)(destinations.entries(), ([index, text]) => {
            const place = typeof given === 'string' ? path : [...path, index];
            return (0,sync_place/* readAt */.m6)(file, place, () => pair({ text: source, ...from }, parseSide(expandVariables(text, foreign.variable))));
        }).flatMap((found) => found.map((rule) => ({ ...rule, position: file.keyPosition(path) })));
    });
    return { rules: mergeRules(rules.flat()), notices: [] };
}
/** `repo`, `repo:tag,tag`, `repo@digest` or `repo:/expression/` */
function parseSide(text) {
    const colon = text.indexOf(':/');
    if (colon > 0) {
        const expression = text.slice(colon + 1);
        if (expression.length < 3 || !expression.endsWith('/')) {
            throw new user_error/* UserError */.yo(`${JSON.stringify(text)} is no source: an expression stands between two "/"`);
        }
        (0,pattern/* toExpression */.MY)(expression, expression.slice(1, -1));
        return { ...(0,reference/* parseReference */.F2)(text.slice(0, colon)), tags: [], expression: expression.slice(1, -1) };
    }
    const [first = '', ...more] = text.split(',');
    const { registry, repository, tag, digest } = (0,reference/* parseReference */.F2)(first);
    if (more.length > 0 && tag === undefined) {
        throw new user_error/* UserError */.yo(`${JSON.stringify(text)} is no list of tags; write repository:tag,tag`);
    }
    if (digest !== undefined)
        return { registry, repository, digest, tags: [] };
    const tags = [...(tag === undefined ? [] : [tag]), ...(0,user_error/* collect */.Fo)(more, oci_tag/* parseTag */.E)];
    return { registry, repository, tags };
}
/** What goes where; tags of both sides belong together from left to right. */
function pair(from, to) {
    const source = { registry: from.registry, repository: from.repository };
    const rule = (wanted, name = {}) => ({
        source,
        wanted,
        destinations: [(0,reference/* formatReference */.FH)((0,reference/* referenceIn */.h8)(to, name))],
        options: spec/* plainOptions */.Lo,
    });
    if (to.expression !== undefined)
        throw new user_error/* UserError */.yo('a destination has no expression; leave it out');
    if (from.digest !== undefined)
        return [rule({ items: [toDigestItem(from, from.digest, to)] })];
    if (to.digest !== undefined)
        throw new user_error/* UserError */.yo(`${from.text} has no digest, so its destination has none`);
    const items = [...new Set(from.tags)].map((tag) => ({ source: { ...source, tag }, tags: [tag] }));
    if (to.tags.length === 0)
        return [rule(items.length > 0 ? { items } : { search: image_syncer_toSearch(from) })];
    if (to.tags.length !== from.tags.length) {
        const found = `${from.text} has ${from.tags.length} tags and its destination ${to.tags.length}`;
        throw new user_error/* UserError */.yo(`${found}; write as many on both sides, or none behind the destination`);
    }
    return to.tags.flatMap((tag, index) => {
        const item = { source: { ...source, tag: from.tags[index] ?? tag }, tags: [tag] };
        return [rule({ items: [item] }, { tag })];
    });
}
function toDigestItem(from, digest, to) {
    if (to.digest !== undefined && to.digest !== digest) {
        throw new user_error/* UserError */.yo(`its destination has another digest; a copy keeps ${digest}`);
    }
    return { source: { registry: from.registry, repository: from.repository, digest }, tags: to.tags };
}
function image_syncer_toSearch({ expression }) {
    const include = expression === undefined ? [(0,pattern/* parsePattern */.EY)('*')] : [(0,pattern/* toExpression */.MY)(`/${expression}/`, expression)];
    return { include, exclude: [] };
}
/** One rule for all destinations that get the same, so that a source is listed and read once. */
function mergeRules(rules) {
    const merged = new Map();
    for (const rule of rules) {
        const key = JSON.stringify([rule.source, rule.wanted]);
        const other = merged.get(key);
        merged.set(key, other === undefined ? rule : { ...other, destinations: [...other.destinations, ...rule.destinations] });
    }
    return [...merged.values()];
}

;// CONCATENATED MODULE: ./src/sync/regsync-schema.ts


const regsync_schema_texts = schemas/* array */.YOg(schemas/* string */.YjP()).optional();
const tagSet = schemas/* object */.Ikc({ allow: regsync_schema_texts, deny: regsync_schema_texts, semverRange: regsync_schema_texts });
const repos = schemas/* object */.Ikc({ allow: regsync_schema_texts, deny: regsync_schema_texts });
const shared = {
    backup: schemas/* string */.YjP().optional(),
    platform: schemas/* string */.YjP().optional(),
    platforms: regsync_schema_texts,
    referrers: schemas/* boolean */.zMY().optional(),
    digestTags: schemas/* boolean */.zMY().optional(),
    tags: tagSet.optional(),
    tagSets: schemas/* array */.YOg(tagSet).optional(),
};
const step = schemas/* object */.Ikc({
    source: schemas/* string */.YjP(),
    target: schemas/* string */.YjP(),
    type: schemas/* enum */.k5n(['image', 'repository', 'registry'], 'write image, repository or registry'),
    repos: repos.optional(),
    ...shared,
});
const regsyncSchema = schemas/* object */.Ikc({
    version: schemas/* literal */.euz('1', 'only version: 1 is known').optional(),
    defaults: schemas/* object */.Ikc(shared).optional(),
    sync: schemas/* array */.YOg(step).min(1, 'name at least one source'),
});
const TAG_KEYS = Object.keys(tagSet.shape);
/** Keys that say how it works, and what does so here. */
const HOW = {
    creds: "use registry-auths, auth-file or Docker's configuration",
    interval: 'use a schedule of the workflow',
    schedule: 'use a schedule of the workflow',
    ratelimit: 'registries are asked as fast as they allow',
    parallel: 'registries are asked as fast as they allow',
    skipDockerConfig: "Docker's configuration is always read",
    fastCheck: 'what is equal is always passed over',
    forceRecursive: 'what is equal is always passed over',
    referrerSlow: 'it is always so',
    mediaTypes: 'all are copied',
    hooks: 'regsync does not run them either',
    cacheCount: 'it has no meaning here',
    cacheTime: 'it has no meaning here',
    blobLimit: 'it has no meaning here',
    userAgent: 'it has no meaning here',
};
/**
 * Names every key that is not read: those that say how in notices.
 * @throws UserError naming those that say what is copied, because the copy would be another
 */
function unmapped(file) {
    const found = unknownKeys(file.value);
    const wrong = found.flatMap((path) => String(path.at(-1)) in HOW
        ? []
        : [
            {
                position: file.keyPosition(path),
                path: path.join('.'),
                message: 'has no equal here; leave it out',
            },
        ]);
    if (wrong.length > 0)
        throw new user_error/* UserError */.yo(wrong);
    return found.map((path) => ({
        level: 'warning',
        message: `${path.join('.')} is not read: ${HOW[String(path.at(-1))]}`,
        position: file.keyPosition(path),
    }));
}
function unknownKeys(content) {
    const steps = listOf(at(content, 'sync')).flatMap((one, index) => [
        ...excess(one, Object.keys(step.shape), ['sync', index]),
        ...excess(at(one, 'tags'), TAG_KEYS, ['sync', index, 'tags']),
        ...excess(at(one, 'repos'), Object.keys(repos.shape), ['sync', index, 'repos']),
        ...listOf(at(one, 'tagSets')).flatMap((set, at) => excess(set, TAG_KEYS, ['sync', index, 'tagSets', at])),
    ]);
    const defaults = at(content, 'defaults');
    return [
        // `x-*` keys are for YAML anchors.
        ...excess(content, Object.keys(regsyncSchema.shape), []).filter((path) => !String(path[0]).startsWith('x-')),
        ...excess(defaults, Object.keys(shared), ['defaults']),
        ...excess(at(defaults, 'tags'), TAG_KEYS, ['defaults', 'tags']),
        ...steps,
    ];
}
function excess(value, known, path) {
    if (typeof value !== 'object' || value === null)
        return [];
    return Object.keys(value)
        .filter((key) => !known.includes(key))
        .map((key) => [...path, key]);
}
const at = (value, key) => typeof value === 'object' && value !== null ? Reflect.get(value, key) : undefined;
const listOf = (value) => (Array.isArray(value) ? value : []);

;// CONCATENATED MODULE: ./src/sync/regsync.ts










/**
 * regsync's YAML, as far as it says what is copied where.
 * @see https://regclient.org/usage/regsync/
 * @throws UserError with every key that we cannot honour, and every reference and expression that is wrong
 */
function parseRegsync(foreign) {
    const { file } = foreign;
    checkDestinations(foreign, { file: file.file }, 'in the file');
    const { sync, defaults = {} } = (0,decode/* decode */.D)(regsyncSchema, file.value, file);
    const [notices, rules] = (0,sync_place/* gather */.kg)(() => unmapped(file), () => (0,user_error/* collect */.Fo)(sync.entries(), ([index, given]) => {
        const step = { ...defaults, ...given };
        const path = ['sync', index];
        return step.type === 'registry'
            ? { registries: [toRegistryRule(foreign, path, step)], rules: [] }
            : { registries: [], rules: toRules(foreign, path, step) };
    }));
    return {
        rules: rules.flatMap((one) => one.rules),
        registries: rules.flatMap((one) => one.registries),
        notices,
    };
}
function toRegistryRule(foreign, path, step) {
    const { file } = foreign;
    const { allow, deny = [] } = step.repos ?? {};
    const [registry, target, options, searches, include, exclude] = (0,sync_place/* gather */.kg)(() => (0,sync_place/* readAt */.m6)(file, [...path, 'source'], () => toRegistry(fill(step.source, foreign))), () => (0,sync_place/* readAt */.m6)(file, [...path, 'target'], () => toPrefix(fill(step.target, foreign))), () => regsync_toOptions(foreign, path, step), () => toSearches(foreign, path, step), () => (0,sync_place/* collectAt */.cR)(file, [...path, 'repos', 'allow'], allow ?? ['.*'], whole), () => (0,sync_place/* collectAt */.cR)(file, [...path, 'repos', 'deny'], deny, whole));
    const position = file.position([...path, 'source']);
    return { registry, include, exclude, searches, target, options, position };
}
/** `registry.example.com[:port]` */
function toRegistry(text) {
    const { registry, repository } = (0,reference/* parseReference */.F2)(`${text}/name`);
    if (repository === 'name')
        return registry;
    throw new user_error/* UserError */.yo(`${JSON.stringify(text)} is no registry; write its host[:port] alone, or another type`);
}
/** A registry, or a namespace in one. */
function toPrefix(text) {
    (0,sync_destination/* checkDestination */.br)(`${text}/name`);
    return text;
}
/** Its expressions match whole names. */
const whole = (text) => (0,pattern/* toExpression */.MY)(text, `^(?:${text})$`);
function toRules(foreign, path, step) {
    const { file } = foreign;
    const position = file.position([...path, 'source']);
    const [source, target, options, searches] = (0,sync_place/* gather */.kg)(() => (0,sync_place/* readAt */.m6)(file, [...path, 'source'], () => (0,reference/* parseReference */.F2)(fill(step.source, foreign))), () => (0,sync_place/* readAt */.m6)(file, [...path, 'target'], () => (0,sync_destination/* checkDestination */.br)(fill(step.target, foreign))), () => regsync_toOptions(foreign, path, step), () => toSearches(foreign, path, step));
    const { registry, repository } = source;
    const shared = { source: { registry, repository }, destinations: [target], options, position };
    if (step.type === 'repository')
        return searches.map((search) => ({ ...shared, wanted: { search } }));
    return [{ ...shared, wanted: { items: [toImage(source)] } }];
}
/** As regclient has it, an image without a tag is its `latest`. */
function toImage(source) {
    return (0,spec/* toItem */.jC)(source.tag === undefined && source.digest === undefined ? { ...source, tag: 'latest' } : source);
}
/** Its texts are Go templates; of these we know `{{env "NAME"}}`. */
function fill(text, { variable }) {
    const filled = text.replaceAll(/\{\{\s*env\s+"(\w+)"\s*\}\}/g, (_, name) => {
        const value = variable(name);
        if (value === undefined)
            throw new user_error/* UserError */.yo(`${JSON.stringify(text)} needs ${name}, which is not set`);
        return value;
    });
    if (!filled.includes('{{'))
        return filled;
    throw new user_error/* UserError */.yo(`${JSON.stringify(text)} is a template that we cannot fill; of those we know {{env "NAME"}}`);
}
function regsync_toOptions({ file }, path, step) {
    const given = [...(step.platform === undefined ? [] : [step.platform]), ...(step.platforms ?? [])];
    const place = [...path, step.platform === undefined ? 'platforms' : 'platform'];
    const [platforms, backup] = (0,sync_place/* gather */.kg)(() => (0,sync_place/* readAt */.m6)(file, place, () => (0,user_error/* collect */.Fo)(given, platform/* parsePlatform */.Y8)), () => step.backup === undefined ? undefined : (0,sync_place/* readAt */.m6)(file, [...path, 'backup'], () => toBackup(step.backup)));
    return {
        ...spec/* plainOptions */.Lo,
        platforms,
        referrers: step.referrers === true || step.digestTags === true ? 'with' : 'without',
        ...(backup === undefined ? {} : { backup }),
    };
}
/** `backup-{{.Ref.Tag}}` */
function toBackup(text = '') {
    const template = text.replaceAll(/\{\{\s*\.Ref\.Tag\s*\}\}/g, '{{tag}}');
    if (/^[\w.-]*\{\{tag\}\}[\w.-]*$/.test(template))
        return template;
    throw new user_error/* UserError */.yo(`${JSON.stringify(text)} is a backup that we cannot make; write such as old-{{.Ref.Tag}}`);
}
function toSearches({ file }, path, { type, tags, tagSets = [] }) {
    if (type === 'image')
        return [];
    const sets = [
        ...(tags === undefined ? [] : [{ set: tags, place: [...path, 'tags'] }]),
        ...tagSets.map((set, index) => ({ set, place: [...path, 'tagSets', index] })),
    ];
    if (sets.length === 0)
        return [{ include: [(0,pattern/* parsePattern */.EY)('*')], exclude: [] }];
    return (0,user_error/* collect */.Fo)(sets, ({ set, place }) => regsync_toSearch(set, (key, read) => (0,sync_place/* collectAt */.cR)(file, [...place, key], set[key] ?? [], read)));
}
function regsync_toSearch({ allow = [], semverRange = [] }, read) {
    if (allow.length > 0 && semverRange.length > 0) {
        throw new user_error/* UserError */.yo('has allow and semverRange; write them as two tagSets');
    }
    const [allowed, ranges, exclude] = (0,sync_place/* gather */.kg)(() => read('allow', whole), () => read('semverRange', (text) => (0,pattern/* toSemverPattern */.w8)(text, text)), () => read('deny', whole));
    const include = [...allowed, ...ranges];
    return { include: include.length > 0 ? include : [(0,pattern/* parsePattern */.EY)('*')], exclude };
}

// EXTERNAL MODULE: ./src/oci/digest.ts
var digest = __webpack_require__(68825);
;// CONCATENATED MODULE: ./src/sync/skopeo.ts











const names = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
const registry = schemas/* strictObject */.rej({
    images: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()).nullable()).exactOptional(),
    'images-by-tag-regex': names.exactOptional(),
    'images-by-semver': names.exactOptional(),
    credentials: schemas/* unknown */.L5J().optional(),
    'tls-verify': schemas/* unknown */.L5J().optional(),
    'cert-dir': schemas/* unknown */.L5J().optional(),
});
const schema = schemas/* record */.g1P(schemas/* string */.YjP(), registry);
/** Keys that say how a registry is spoken to, and what says it here. */
const ELSEWHERE = {
    credentials: 'registry-auths or auth-file',
    'tls-verify': 'insecure-registries',
    'cert-dir': 'NODE_EXTRA_CA_CERTS',
};
/**
 * The YAML file of `skopeo sync`. Where images go is not in it.
 * @see https://github.com/containers/skopeo/blob/main/docs/skopeo-sync.1.md
 * @throws UserError with every key, repository and expression that is wrong, each at its place
 */
function parseSkopeo(foreign) {
    const { file } = foreign;
    checkDestinations(foreign, { file: file.file }, 'needed');
    const content = (0,decode/* decode */.D)(schema, file.value, file);
    const destinations = (0,user_error/* collect */.Fo)(foreign.destinations, (text) => (0,sync_destination/* checkDestination */.br)(toNamed(text)));
    const rules = (0,user_error/* collect */.Fo)(Object.keys(content), (host) => skopeo_toRules(foreign, host, content[host] ?? {}));
    return {
        rules: rules.flat().map((rule) => ({ ...rule, destinations })),
        notices: Object.keys(content).flatMap((host) => noticesOf(foreign, host, content[host] ?? {})),
    };
}
function noticesOf({ file }, host, keys) {
    return Object.keys(keys)
        .filter((key) => key in ELSEWHERE)
        .map((key) => ({
        level: 'warning',
        message: `${host}.${key} is not read; use ${ELSEWHERE[key]} instead`,
        position: file.keyPosition([host, key]),
    }));
}
function skopeo_toRules({ file }, host, content) {
    const rule = (path, wanted) => {
        const source = (0,sync_place/* readAt */.m6)({ position: file.keyPosition }, path, () => (0,reference/* parseRepository */.SU)(`${host}/${String(path.at(-1))}`));
        const position = file.keyPosition(path);
        return { source, wanted: wanted(source), destinations: [], options: spec/* plainOptions */.Lo, position };
    };
    const search = (kind, toPattern) => (0,user_error/* collect */.Fo)(Object.entries(names.safeParse(content[kind]).data ?? {}), ([name, text]) => {
        const path = [host, kind, name];
        const include = [(0,sync_place/* readAt */.m6)(file, path, () => toPattern(text))];
        return rule(path, () => ({ search: { include, exclude: [] } }));
    });
    return (0,sync_place/* gather */.kg)(() => (0,user_error/* collect */.Fo)(Object.entries(content.images ?? {}), ([name, list]) => {
        const path = [host, 'images', name];
        if (list === null || list.length === 0) {
            return rule(path, () => ({ search: { include: [(0,pattern/* parsePattern */.EY)('*')], exclude: [] } }));
        }
        return rule(path, (source) => ({
            items: (0,sync_place/* collectAt */.cR)(file, path, list, (text) => toItem(source, text)),
        }));
    }), () => search('images-by-tag-regex', (text) => (0,pattern/* toExpression */.MY)(text, text)), () => search('images-by-semver', (text) => (0,pattern/* toSemverPattern */.w8)(text, text))).flat();
}
function toItem(source, text) {
    if ((0,digest/* isDigest */.Bc)(text))
        return { source: { ...source, digest: text }, tags: [] };
    const tag = (0,oci_tag/* parseTag */.E)(text);
    return { source: { ...source, tag }, tags: [tag] };
}

;// CONCATENATED MODULE: ./src/sync/workflow.ts








const workflow_schema = schemas/* object */.Ikc({ jobs: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ name: schemas/* string */.YjP().optional() })) });
/** Without another word, images come from where LabNow's scripts look for them. */
const NAMESPACE = 'docker.io/library';
/**
 * Images that a workflow's jobs are named after: `name: base,atom` builds two. All their tags are mirrored.
 * @throws UserError when there are no such names, or a name is no repository
 */
function parseWorkflow(foreign) {
    const { file } = foreign;
    checkDestinations(foreign, { file: file.file }, 'needed');
    const { jobs } = (0,decode/* decode */.D)(workflow_schema, file.value, file);
    const destinations = (0,user_error/* collect */.Fo)(foreign.destinations, (text) => (0,sync_destination/* checkDestination */.br)(toNamed(text)));
    const namespace = (foreign.namespace ?? NAMESPACE).replace(/\/$/, '');
    const named = Object.entries(jobs).flatMap(([id, { name }]) => toNames(foreign, id, name));
    if (named.length === 0) {
        throw new user_error/* UserError */.yo({
            position: file.keyPosition(['jobs']),
            message: 'no job has a name: of images, such as name: base,atom',
        });
    }
    const passed = named.filter(({ name }) => !isName(name));
    const rules = named
        .filter(({ name }) => isName(name))
        .map(({ name, position }) => ({
        source: (0,reference/* parseRepository */.SU)(`${namespace}/${name}`),
        wanted: { search: { include: [(0,pattern/* parsePattern */.EY)('*')], exclude: [] } },
        destinations,
        options: spec/* plainOptions */.Lo,
        position,
    }));
    const unique = new Map(rules.map((rule) => [rule.source.repository, rule]));
    return { rules: [...unique.values()], notices: passed.map(toNotice) };
}
function toNames({ file }, id, name = '') {
    const position = file.position(['jobs', id, 'name']);
    return name
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '')
        .map((part) => ({ id, name: part, position }));
}
/** A job may have a name for people, or one that GitHub has yet to fill in. */
function isName(name) {
    return /^[a-z0-9]+(?:[._/-]+[a-z0-9]+)*$/.test(name);
}
function toNotice({ id, name, position }) {
    const message = `job ${id}: ${JSON.stringify(name)} is no repository; no image is mirrored for it`;
    return { level: 'warning', message, position };
}

;// CONCATENATED MODULE: ./src/sync/format.ts








/** What a file that says what to mirror may be. */
const formats = ['imagefleet', 'image-syncer', 'regsync', 'skopeo', 'workflow'];
/**
 * Reads what to mirror, in whatever format it is written.
 * @throws UserError with all that is wrong, each with its place
 */
function parseSyncFile(name, text, { format, ...rest }) {
    const file = (0,yaml/* parseYaml */.h)(name, text);
    const foreign = { file, ...rest };
    switch (format === 'auto' ? detectFormat(name, file.value) : format) {
        case 'imagefleet':
            checkDestinations(foreign, { file: name }, 'in the file');
            return parseOwn(file);
        case 'image-syncer':
            return parseImageSyncer(foreign);
        case 'regsync':
            return parseRegsync(foreign);
        case 'skopeo':
            return parseSkopeo(foreign);
        case 'workflow':
            return parseWorkflow(foreign);
    }
}
/**
 * Tells a format by what only it has.
 * @throws UserError when it is none of them
 */
function detectFormat(name, value) {
    if (!isMapping(value))
        throw refusal(name, 'is no mapping');
    if ('sync' in value)
        return isRegsync(value) ? 'regsync' : 'imagefleet';
    if ('jobs' in value)
        return 'workflow';
    if ('version' in value || 'defaults' in value)
        return 'imagefleet';
    if ('images' in value && isMapping(value['images']))
        return 'image-syncer';
    const values = Object.values(value);
    if (values.length > 0 && values.some(isTarget))
        return 'image-syncer';
    if (values.length > 0 && values.every(isSkopeo))
        return 'skopeo';
    throw refusal(name, 'is in no format that is known');
}
function refusal(name, what) {
    return new user_error/* UserError */.yo({
        position: { file: name },
        message: `${what}; write version: 1 and sync: with sources and destinations, or set format to one of ${formats.join(', ')}`,
    });
}
const isMapping = (value) => typeof value === 'object' && value !== null && !Array.isArray(value);
function isRegsync(value) {
    const { sync } = value;
    const steps = Array.isArray(sync) ? sync.filter(isMapping) : [];
    return 'creds' in value || steps.some((step) => 'target' in step || 'type' in step);
}
const isTarget = (value) => typeof value === 'string' || Array.isArray(value);
const isSkopeo = (value) => isMapping(value) && Object.keys(value).some((key) => key === 'images' || key.startsWith('images-by-'));

// EXTERNAL MODULE: ./src/sync/mirror.ts
var mirror = __webpack_require__(17068);
;// CONCATENATED MODULE: ./src/modes/sync-read.ts






/** Parameters that mean something for a sync file only. */
const OF_FILES = ['format', 'source-namespace'];
/** What to mirror: a reference, a file, or what this run published. */
async function readSpec(values, world) {
    const given = ['sync', 'source', 'plan'].filter((name) => values[name] !== undefined);
    if (given.length !== 1) {
        const found = given.length === 0 ? 'none is set' : `${given.join(' and ')} are set`;
        throw new user_error/* UserError */.yo(`say what to mirror with one of sync (a file), source (with destinations) or plan (what this run published); ${found}`);
    }
    const destinations = (0,request/* toList */.st)(values, 'destinations');
    if (values['sync'] !== undefined)
        return await readSyncFile(values['sync'], values, world);
    const stray = OF_FILES.filter((name) => values[name] !== undefined && values[name] !== 'auto');
    if (stray.length > 0)
        throw new user_error/* UserError */.yo(`${stray.join(' and ')} can be set only beside sync (a file)`);
    if (values['source'] !== undefined) {
        (0,request/* demand */.wo)(values, 'destinations');
        return { rules: [(0,spec/* toRule */.Aw)(values['source'], destinations)], notices: [] };
    }
    return await readPublished(destinations, world);
}
async function readSyncFile(name, values, world) {
    const format = (0,request/* toWord */.Os)({ format: 'auto', ...values }, 'format', ['auto', ...formats]);
    const text = await world.files.read(name);
    if (text === undefined) {
        throw new user_error/* UserError */.yo({
            position: { file: name },
            message: 'is not there; write a sync file, or use source',
        });
    }
    return parseSyncFile(name, text, {
        format,
        variable: world.variable,
        destinations: (0,request/* toList */.st)(values, 'destinations'),
        namespace: values['source-namespace'],
    });
}
/** What this run published, to the mirrors of its fleet or to the destinations that were named instead. */
async function readPublished(destinations, { artifacts, log }) {
    const texts = await artifacts.read(publish_published/* PUBLISHED */.ly);
    const text = texts?.[publish_published/* PUBLISHED_FILE */.Ku];
    if (text === undefined) {
        throw new user_error/* UserError */.yo('this run has published nothing that sync could mirror; run mode publish before');
    }
    const published = (0,publish_published/* decodePublished */.BF)(text, publish_published/* PUBLISHED_FILE */.Ku);
    if (!published.mirror) {
        log.info('this run does not mirror: its event or branch is not one that does');
        return { rules: [], notices: [] };
    }
    return (0,mirror/* toSpec */.F)(published, destinations.length > 0 ? [{ destinations }] : published.mirrors);
}

;// CONCATENATED MODULE: ./src/modes/sync-registries.ts



/** Finds out which repositories whole registries have. One that does not give its list fails, and no other. */
async function expandRegistries(registries, { reader }) {
    const expanded = await (0,map_limit/* mapLimit */.s)(registries, 4, async (rule) => {
        const { registry, position } = rule;
        try {
            const repositories = await reader.repositories(registry);
            if (repositories !== undefined)
                return { rules: (0,spec/* toRepositoryRules */.xP)(rule, repositories), failures: [] };
            const message = `source: ${registry} has no list of its repositories; name them one by one`;
            return { rules: [], failures: [{ position, message }] };
        }
        catch (error) {
            return { rules: [], failures: [{ position, message: toFailure(error).message }] };
        }
    });
    return {
        rules: expanded.flatMap(({ rules }) => rules),
        failures: expanded.flatMap(({ failures }) => failures),
    };
}

;// CONCATENATED MODULE: ./src/modes/sync.ts










/**
 * `mode: sync`: copies a source, the sources of a sync file, or what this run published, to other registries
 * by digest.
 */
async function sync(values, world) {
    const shard = parseShard(values['shard'] ?? '1/1');
    const dry = (0,request/* toBoolean */.G4)(values, 'dry-run');
    const spec = await readSpec(values, world);
    const expanded = await expandRegistries(spec.registries ?? [], world);
    const rules = shardRules([...spec.rules, ...expanded.rules], shard);
    const listed = await lookUp(rules, world);
    const wishes = uniteWishes(listed.wishes);
    const { kept, open, observed, shown } = await openWishes({ ...listed, wishes }, world);
    const plan = decideCopies(open, observed);
    const carry = dry ? previewAll : copyAll;
    const copied = await carry(plan.copies, shown, world);
    const results = [...kept, ...copied, ...plan.failed];
    const pruned = await pruneAll({ ...listed, rules, wishes, results, dry: dry ? 'dry' : 'real' }, world);
    const all = [...results, ...pruned.results];
    const tell = dry ? reportCopyPlan : reportCopies;
    const failures = [...expanded.failures, ...listed.failures, ...pruned.failures];
    const file = values['report-file'];
    if (file !== undefined)
        await world.files.write(file, toReportText(all, failures));
    return tell(all, { failures, notices: spec.notices });
}


/***/ }),

/***/ 62427:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   H3: () => (/* binding */ isAttestation),
/* harmony export */   Sp: () => (/* binding */ annotationsSchema),
/* harmony export */   ic: () => (/* binding */ annotationKeys)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(26921);

/** @see https://github.com/opencontainers/image-spec/blob/main/annotations.md */
const annotationsSchema = zod__WEBPACK_IMPORTED_MODULE_0__/* .record */ .g1P(zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP(), zod__WEBPACK_IMPORTED_MODULE_0__/* .string */ .YjP()).readonly();
/** The keys that the image spec defines and that we write or read. */
const annotationKeys = {
    created: 'org.opencontainers.image.created',
    url: 'org.opencontainers.image.url',
    source: 'org.opencontainers.image.source',
    version: 'org.opencontainers.image.version',
    revision: 'org.opencontainers.image.revision',
    licenses: 'org.opencontainers.image.licenses',
    title: 'org.opencontainers.image.title',
    description: 'org.opencontainers.image.description',
    refName: 'org.opencontainers.image.ref.name',
    baseDigest: 'org.opencontainers.image.base.digest',
    baseName: 'org.opencontainers.image.base.name',
};
const REFERENCE_TYPE = 'vnd.docker.reference.type';
/** Whether a child of an index is BuildKit's attestation of another child, not an image. Its platform is unknown/unknown. */
function isAttestation(child) {
    return child.annotations?.[REFERENCE_TYPE] === 'attestation-manifest';
}


/***/ }),

/***/ 47592:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ descriptorSchema),
/* harmony export */   q: () => (/* binding */ describe)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(26921);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(62427);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);
/* harmony import */ var _platform_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(1890);




const digestSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .custom */ .IeY((value) => typeof value === 'string' && (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(value), 'must be sha256: and 64 hexadecimal digits, or sha512: and 128');
/**
 * What content is, how large, and its digest. Read tolerantly: unknown fields are passed over.
 * @see https://github.com/opencontainers/image-spec/blob/main/descriptor.md
 */
const descriptorSchema = zod__WEBPACK_IMPORTED_MODULE_3__/* .object */ .Ikc({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP(),
    digest: digestSchema,
    size: zod__WEBPACK_IMPORTED_MODULE_3__/* .int */ .Whr().nonnegative(),
    urls: zod__WEBPACK_IMPORTED_MODULE_3__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP()).readonly().exactOptional(),
    annotations: _annotations_js__WEBPACK_IMPORTED_MODULE_0__/* .annotationsSchema */ .Sp.exactOptional(),
    artifactType: zod__WEBPACK_IMPORTED_MODULE_3__/* .string */ .YjP().exactOptional(),
    platform: _platform_js__WEBPACK_IMPORTED_MODULE_2__/* .platformSchema */ .vd.readonly().exactOptional(),
});
/** The descriptor of these bytes. */
function describe(bytes, mediaType) {
    return { mediaType, digest: (0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(bytes), size: bytes.byteLength };
}


/***/ }),

/***/ 32060:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gb: () => (/* binding */ encodeManifest),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   MK: () => (/* binding */ decodeManifest),
/* harmony export */   OR: () => (/* binding */ blobsOf),
/* harmony export */   nw: () => (/* binding */ isIndex)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(26921);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50956);
/* harmony import */ var _lang_json_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(88472);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(80126);
/* harmony import */ var _annotations_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(62427);
/* harmony import */ var _descriptor_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(47592);
/* harmony import */ var _mediatype_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(98269);







const shared = {
    artifactType: zod__WEBPACK_IMPORTED_MODULE_6__/* .string */ .YjP().exactOptional(),
    subject: _descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .descriptorSchema */ .T.readonly().exactOptional(),
    annotations: _annotations_js__WEBPACK_IMPORTED_MODULE_3__/* .annotationsSchema */ .Sp.exactOptional(),
};
const manifestSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n([_mediatype_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_MANIFEST */ .EG, _mediatype_js__WEBPACK_IMPORTED_MODULE_5__/* .DOCKER_MANIFEST */ .Vv]).default(_mediatype_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_MANIFEST */ .EG),
    config: _descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .descriptorSchema */ .T.readonly(),
    layers: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .descriptorSchema */ .T.readonly()).readonly(),
    ...shared,
});
const indexSchema = zod__WEBPACK_IMPORTED_MODULE_6__/* .object */ .Ikc({
    mediaType: zod__WEBPACK_IMPORTED_MODULE_6__/* ["enum"] */ .k5n([_mediatype_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p, _mediatype_js__WEBPACK_IMPORTED_MODULE_5__/* .DOCKER_INDEX */ .Mu]).default(_mediatype_js__WEBPACK_IMPORTED_MODULE_5__/* .OCI_INDEX */ .$p),
    manifests: zod__WEBPACK_IMPORTED_MODULE_6__/* .array */ .YOg(_descriptor_js__WEBPACK_IMPORTED_MODULE_4__/* .descriptorSchema */ .T.readonly()).readonly(),
    ...shared,
});
function isIndex(content) {
    return 'manifests' in content;
}
/**
 * Reads a manifest or an index. Its kind is told by its shape: registries send wrong content types.
 * @throws UserError with each field that is wrong
 */
function decodeManifest(bytes, origin) {
    const value = (0,_lang_json_js__WEBPACK_IMPORTED_MODULE_1__/* .parseJson */ .q)(new TextDecoder().decode(bytes), origin.file);
    const { schemaVersion, hasManifests, hasLayers } = shapeOf(value);
    if (schemaVersion === 1) {
        throw refusal(origin, 'is in docker schema 1, which registries no longer take; push the image anew');
    }
    // What is both could be read as one image here and as another there (CVE-2021-41190).
    if (hasManifests && hasLayers)
        throw refusal(origin, 'has "manifests" and "layers"; it must be an index or a manifest');
    if (hasManifests)
        return (0,_lang_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(indexSchema, value, origin);
    if (hasLayers)
        return (0,_lang_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decode */ .D)(manifestSchema, value, origin);
    throw refusal(origin, 'has neither "manifests" nor "layers": it is no index and no manifest');
}
function shapeOf(value) {
    const fields = typeof value === 'object' && value !== null ? value : {};
    return {
        schemaVersion: 'schemaVersion' in fields ? fields.schemaVersion : undefined,
        hasManifests: 'manifests' in fields,
        hasLayers: 'layers' in fields || 'config' in fields,
    };
}
function refusal({ file, position }, message) {
    return new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_2__/* .UserError */ .yo({ position: position?.([]) ?? { file }, message });
}
/** The bytes of a manifest or an index that we make ourselves. */
function encodeManifest(content) {
    const { mediaType, ...fields } = content;
    return new TextEncoder().encode(JSON.stringify({ schemaVersion: 2, mediaType, ...fields }, undefined, 2));
}
/** The blobs that a manifest names, in the order of its text; none for an index. */
function blobsOf(content) {
    return isIndex(content) ? [] : [content.config, ...content.layers];
}
/** The manifests that an index names; none for a manifest. */
function childrenOf(content) {
    return isIndex(content) ? content.manifests : [];
}


/***/ }),

/***/ 98269:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $p: () => (/* binding */ OCI_INDEX),
/* harmony export */   EG: () => (/* binding */ OCI_MANIFEST),
/* harmony export */   J1: () => (/* binding */ isForeignType),
/* harmony export */   Mu: () => (/* binding */ DOCKER_INDEX),
/* harmony export */   Q3: () => (/* binding */ isManifestType),
/* harmony export */   Vv: () => (/* binding */ DOCKER_MANIFEST),
/* harmony export */   bb: () => (/* binding */ ACCEPTED_MANIFESTS)
/* harmony export */ });
/* unused harmony export OCI_CONFIG */
/** @see https://github.com/opencontainers/image-spec/blob/main/media-types.md */
const OCI_INDEX = 'application/vnd.oci.image.index.v1+json';
const OCI_MANIFEST = 'application/vnd.oci.image.manifest.v1+json';
const OCI_CONFIG = 'application/vnd.oci.image.config.v1+json';
const DOCKER_INDEX = 'application/vnd.docker.distribution.manifest.list.v2+json';
const DOCKER_MANIFEST = 'application/vnd.docker.distribution.manifest.v2+json';
/** What we can read. Sent with every request for a manifest: without an index in it some registries choose a platform. */
const ACCEPTED_MANIFESTS = [OCI_INDEX, OCI_MANIFEST, DOCKER_INDEX, DOCKER_MANIFEST];
/** Whether content of this type names other content, and so goes to a registry's manifests, not its blobs. */
function isManifestType(mediaType) {
    return ACCEPTED_MANIFESTS.includes(mediaType);
}
/** Layers that a licence keeps where they are (Windows' base layers): registries seldom hold them. */
function isForeignType(mediaType) {
    return (mediaType.startsWith('application/vnd.oci.image.layer.nondistributable.') ||
        mediaType === 'application/vnd.docker.image.rootfs.foreign.diff.tar.gzip');
}


/***/ }),

/***/ 1890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   Y8: () => (/* binding */ parsePlatform),
/* harmony export */   dq: () => (/* binding */ satisfiesPlatform),
/* harmony export */   lG: () => (/* binding */ equalPlatforms),
/* harmony export */   vd: () => (/* binding */ platformSchema)
/* harmony export */ });
/* unused harmony export normalizePlatform */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(26921);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);


/**
 * What a manifest runs on. The keys are the image spec's own.
 * @see https://github.com/opencontainers/image-spec/blob/main/image-index.md
 */
const platformSchema = zod__WEBPACK_IMPORTED_MODULE_1__/* .object */ .Ikc({
    os: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    architecture: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    variant: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().exactOptional(),
    'os.version': zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP().exactOptional(),
    'os.features': zod__WEBPACK_IMPORTED_MODULE_1__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP()).readonly().exactOptional(),
});
const COMPONENT = /^[A-Za-z0-9_.-]+$/;
/**
 * Reads `linux/arm64/v8` and gives it containerd's normal form (`linux/arm64`).
 * @throws UserError when it is not os/architecture[/variant]
 */
function parsePlatform(text) {
    const [os, architecture, variant, ...rest] = text.trim().split('/');
    const parts = [os, architecture, variant].filter((part) => part !== undefined);
    if (!os || !architecture || rest.length > 0 || !parts.every((part) => COMPONENT.test(part))) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${JSON.stringify(text)} is not a platform; write os/architecture[/variant], such as linux/arm64`);
    }
    return normalizePlatform({ os, architecture, ...(variant === undefined ? {} : { variant }) });
}
/** `linux/arm/v7`: the form that buildx and the registries' users write. */
function formatPlatform({ os, architecture, variant }) {
    return [os, architecture, variant].filter(Boolean).join('/');
}
/** Architectures that have other names in the world, and the variants these names stand for. */
const ARCHITECTURES = {
    i386: () => ({ architecture: '386', variant: '' }),
    x86_64: amd64,
    'x86-64': amd64,
    amd64,
    aarch64: arm64,
    arm64,
    armhf: () => ({ architecture: 'arm', variant: 'v7' }),
    armel: () => ({ architecture: 'arm', variant: 'v6' }),
    arm: (variant) => ({ architecture: 'arm', variant: withV(variant || 'v7') }),
};
function amd64(variant) {
    return { architecture: 'amd64', variant: variant === 'v1' ? '' : variant };
}
function arm64(variant) {
    const minor = withV(variant).replace(/\.0$/, '');
    return { architecture: 'arm64', variant: minor === 'v8' ? '' : minor };
}
function withV(variant) {
    return /^[0-9]/.test(variant) ? `v${variant}` : variant;
}
/**
 * One name for what has several: `linux/x86_64` is `linux/amd64`, `linux/arm64/v8` is `linux/arm64`, `linux/arm` is `linux/arm/v7`.
 * @see https://github.com/containerd/platforms/blob/main/database.go
 */
function normalizePlatform({ os, architecture, variant, ...rest }) {
    const lower = architecture.toLowerCase();
    const given = (variant ?? '').toLowerCase();
    const name = ARCHITECTURES[lower]?.(given) ?? { architecture: lower, variant: given };
    return {
        ...rest,
        os: os.toLowerCase() === 'macos' ? 'darwin' : os.toLowerCase(),
        architecture: name.architecture,
        ...(name.variant === '' ? {} : { variant: name.variant }),
    };
}
/** Whether two platforms are the same, whatever names they go by. `os.version` is not compared. */
function equalPlatforms(one, other) {
    return formatPlatform(normalizePlatform(one)) === formatPlatform(normalizePlatform(other));
}
/** Whether this platform is what was asked for: a wish without a variant, or without a version, takes any. */
function satisfiesPlatform(platform, wanted) {
    const one = normalizePlatform(platform);
    const wish = normalizePlatform(wanted);
    const version = wish['os.version'];
    return (one.os === wish.os &&
        one.architecture === wish.architecture &&
        (wish.variant === undefined || one.variant === wish.variant) &&
        (version === undefined || one['os.version'] === version));
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(26921);
/* harmony import */ var _fleet_mirror_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(73089);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(50956);



const image = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    id: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    /** `registry/repository` */
    repository: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    digest: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    tags: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP()).readonly(),
})
    .readonly();
const schema = zod__WEBPACK_IMPORTED_MODULE_2__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_2__/* .literal */ .euz(1),
    /** `registry/namespace` that mirrors replace by their own. */
    namespace: zod__WEBPACK_IMPORTED_MODULE_2__/* .string */ .YjP(),
    mirrors: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(_fleet_mirror_js__WEBPACK_IMPORTED_MODULE_0__/* .mirrorSchema */ .Z).readonly(),
    mirror: zod__WEBPACK_IMPORTED_MODULE_2__/* .boolean */ .zMY(),
    images: zod__WEBPACK_IMPORTED_MODULE_2__/* .array */ .YOg(image).readonly(),
})
    .readonly();
const PUBLISHED = 'imagefleet-published';
const PUBLISHED_FILE = 'published.json';
function encodePublished(published) {
    return JSON.stringify(published);
}
/** @throws UserError when the text is not such a list of this version */
function decodePublished(text, file) {
    return (0,_lang_decode_js__WEBPACK_IMPORTED_MODULE_1__/* .decodeJson */ .x)(schema, text, { file });
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

/***/ 17885:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ formatBytes)
/* harmony export */ });
const UNITS = ['B', 'kB', 'MB', 'GB', 'TB'];
/** `316.8 MB`, in powers of 1,000. */
function formatBytes(bytes) {
    const power = bytes < 1 ? 0 : Math.min(UNITS.length - 1, Math.floor(Math.log10(bytes) / 3));
    const value = bytes / 1_000 ** power;
    return `${power === 0 ? value : value.toFixed(1)} ${UNITS[power]}`;
}


/***/ }),

/***/ 96185:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   C: () => (/* binding */ attempt),
/* harmony export */   W: () => (/* binding */ explain)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);

/** Runs a step. Its problems are noted, not thrown, so that those of the next step are found too. */
function attempt(problems, step) {
    try {
        return step();
    }
    catch (error) {
        if (!(error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        problems.push(...error.problems);
        return undefined;
    }
}
/** Runs a step on behalf of a text; problems that have no place get that of the text, and the text. */
function explain(text, position, step) {
    const problems = [];
    const result = attempt(problems, () => ({ value: step() }));
    if (result !== undefined)
        return result.value;
    const place = position === undefined ? {} : { position };
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems.map((problem) => problem.position === undefined
        ? { ...problem, ...place, message: `${problem.message} (in ${text})` }
        : problem));
}


/***/ }),

/***/ 85677:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   x: () => (/* binding */ hasExpression),
/* harmony export */   z: () => (/* binding */ plainRender)
/* harmony export */ });
/** Whether a text needs more than `plainRender`. */
function hasExpression(text) {
    return text.includes('{{');
}
/** The `Render` of texts that hold no expression. */
const plainRender = (template) => template;


/***/ })

};
