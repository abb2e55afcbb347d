export const id = 492;
export const ids = [492];
export const modules = {

/***/ 3375:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  R: () => (/* binding */ prune_prune),
  L: () => (/* binding */ toPruning)
});

// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(7504);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/oci/reference.ts
var reference = __webpack_require__(2148);
// EXTERNAL MODULE: ./src/oci/registry-error.ts
var registry_error = __webpack_require__(7753);
// EXTERNAL MODULE: ./src/publish/prune.ts
var prune = __webpack_require__(5047);
// EXTERNAL MODULE: ./src/report/publish-prune.ts
var publish_prune = __webpack_require__(1804);
// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(712);
// EXTERNAL MODULE: ./src/tags/policy.ts
var policy = __webpack_require__(8527);
// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(6921);
// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(956);
// EXTERNAL MODULE: ./src/oci/annotations.ts
var annotations = __webpack_require__(2427);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var oci_manifest = __webpack_require__(2060);
// EXTERNAL MODULE: ./src/oci/mediatype.ts
var mediatype = __webpack_require__(8269);
;// CONCATENATED MODULE: ./src/modes/prune-observe.ts







const REQUESTS = 8;
const CONFIG_LIMIT = 4 << 20;
/** Reads a repository whole, but for what is passed over; one that is not there has nothing to prune. */
async function observeRepository(from, reader) {
    const { place } = from;
    const tags = await readTags(from, reader);
    if (tags.size === 0)
        return [];
    const manifests = new Map();
    let next = [...new Set(tags.values())];
    while (next.length > 0) {
        const found = await (0,map_limit/* mapLimit */.s)(next, REQUESTS, async (digest) => [digest, await observeManifest(place, digest, reader)]);
        for (const [digest, facts] of found)
            manifests.set(digest, facts);
        const named = found.flatMap(([, { children, referrers }]) => [...children, ...referrers]);
        next = [...new Set(named)].filter((digest) => !manifests.has(digest));
    }
    return [{ ...from, tags, manifests }];
}
async function readTags({ place, isPassedOver }, reader) {
    const listed = ((await reader.tags(place)) ?? []).filter((tag) => !isPassedOver(tag));
    const found = await (0,map_limit/* mapLimit */.s)(listed, REQUESTS, async (tag) => {
        const digest = (await reader.head((0,reference/* referenceIn */.h8)(place, { tag })))?.digest;
        return digest === undefined ? [] : [[tag, digest]];
    });
    return new Map(found.flat());
}
async function observeManifest(place, digest, reader) {
    const manifest = await reader.manifest((0,reference/* referenceIn */.h8)(place, { digest }));
    if (manifest === undefined)
        return { children: [], referrers: [], created: undefined };
    const [referrers, created] = await Promise.all([
        reader.referrers(place, digest),
        readCreated(place, manifest, reader),
    ]);
    const children = manifestsIn(manifest).map((child) => child.digest);
    return { children, referrers: referrers.map((one) => one.digest), created };
}
/** An index of BuildKit's cache names blobs, which no manifest can be read of. */
function manifestsIn({ content }) {
    return (0,oci_manifest/* childrenOf */.LU)(content).filter(({ mediaType }) => (0,mediatype/* isManifestType */.Q3)(mediaType));
}
const configSchema = schemas/* object */.Ikc({ created: schemas/* string */.YjP().nullish() });
/** When it was made: by its annotation, else by its configuration. A date that cannot be is no date. */
async function readCreated(place, manifest, reader) {
    const { content } = manifest;
    const annotated = content.annotations?.[annotations/* annotationKeys */.ic.created];
    if (annotated !== undefined)
        return toMoment(annotated);
    const [child] = manifestsIn(manifest);
    const inner = child === undefined ? undefined : await reader.manifest((0,reference/* referenceIn */.h8)(place, { digest: child.digest }));
    if (inner !== undefined && !(0,oci_manifest/* isIndex */.nw)(inner.content))
        return await readCreated(place, inner, reader);
    if ((0,oci_manifest/* isIndex */.nw)(content) || content.config.size > CONFIG_LIMIT || !content.config.mediaType.includes('image'))
        return undefined;
    const chunks = [];
    for await (const chunk of reader.blob(place, content.config))
        chunks.push(chunk);
    const text = new TextDecoder().decode(joined(chunks));
    return toMoment((0,decode/* decodeJson */.x)(configSchema, text, { file: `the configuration of ${(0,reference/* formatReference */.FH)(place)}` }).created ?? '');
}
function joined(chunks) {
    const bytes = new Uint8Array(chunks.reduce((length, chunk) => length + chunk.length, 0));
    let offset = 0;
    for (const chunk of chunks) {
        bytes.set(chunk, offset);
        offset += chunk.length;
    }
    return bytes;
}
/** Builds that are reproducible are dated in 1970 or so: that says nothing of their age. */
function toMoment(text) {
    const moment = Date.parse(text);
    return Number.isNaN(moment) || moment < Date.UTC(2013, 0, 1) ? undefined : moment;
}

;// CONCATENATED MODULE: ./src/modes/prune.ts









const DAY = 86_400_000;
/**
 * What shall be pruned; undefined where nobody asked. It is checked before anything is published.
 * @throws UserError for a namespace that is in use, and for what is no number
 */
function toPruning(plan, values, { run, now }) {
    const wish = (0,request/* toWord */.Os)(values, 'prune', ['false', 'dry-run', 'true']);
    if (wish === 'false')
        return undefined;
    const isDry = wish === 'dry-run' || (0,request/* toBoolean */.G4)(values, 'dry-run');
    return { places: toPlaces(plan, values, run), rules: toRules(plan, values, now), isDry };
}
/**
 * Deletes records that no name reaches, and what is left of deleted branches. All is looked at before anything goes:
 * a list or a manifest that cannot be read stops it. What is published stays so, and so a failure is an outcome.
 */
async function prune_prune({ places, rules, isDry }, world) {
    try {
        const facts = (await (0,map_limit/* mapLimit */.s)(places, 2, (place) => observeRepository(place, world.reader))).flat();
        const decided = (0,prune/* decidePruning */.M5)(facts, rules);
        if (isDry)
            return (0,publish_prune/* reportPruned */.B)({ ...decided, state: 'dry run', failures: [] });
        return (0,publish_prune/* reportPruned */.B)({ ...decided, ...(await deleteAll(decided.deletions, facts, world)), state: 'done' });
    }
    catch (error) {
        if (!(error instanceof registry_error/* RegistryError */.g || error instanceof user_error/* UserError */.yo))
            throw error;
        const failures = [`${error.message}; nothing was deleted`];
        return (0,publish_prune/* reportPruned */.B)({ deletions: [], spared: 0, state: isDry ? 'dry run' : 'done', failures });
    }
}
function toPlaces(plan, values, run) {
    const namespaces = (0,request/* toList */.st)(values, 'prune-namespaces');
    if (namespaces.length > 0 && !(0,policy/* isProduction */.KV)(run)) {
        throw new user_error/* UserError */.yo('prune-namespaces is for runs of the default branch; a branch may not empty namespaces of others');
    }
    const gone = namespaces.flatMap((namespace) => (0,prune/* inNamespace */.d2)(plan, namespace));
    return [
        ...(0,prune/* repositoriesOf */.Ub)(plan).map((repository) => ({
            place: (0,reference/* parseRepository */.SU)(repository),
            extent: 'records',
            isPassedOver: (0,prune/* toCacheCheck */.wg)(plan, repository),
        })),
        ...gone.map((repository) => ({
            place: (0,reference/* parseRepository */.SU)(repository),
            extent: 'everything',
            isPassedOver: () => false,
        })),
    ];
}
function toRules(plan, values, now) {
    const days = Number(values['prune-age']);
    if (!Number.isFinite(days) || days < 0) {
        throw new user_error/* UserError */.yo(`prune-age: "${values['prune-age']}" is not a number of days; write 0 for any age`);
    }
    return {
        protect: (0,request/* toList */.st)(values, 'prune-protect'),
        keep: new Set(plan.jobs.map(({ record }) => record)),
        before: days === 0 ? undefined : now.getTime() - days * DAY,
        limit: (0,request/* toCount */.zK)(values, 'prune-limit'),
    };
}
/** Deletes repository by repository; one whose tags have changed since they were looked at is left alone. */
async function deleteAll(deletions, facts, world) {
    const done = [];
    const failures = [];
    for (const one of facts) {
        const { place, tags } = one;
        const own = deletions.filter((deletion) => deletion.place === place);
        try {
            if (own.length > 0 && !isSame(tags, await readTags(one, world.reader))) {
                failures.push(`${(0,reference/* formatReference */.FH)(place)}: its tags changed meanwhile, so nothing of it was deleted; run again`);
                continue;
            }
            for (const deletion of own) {
                for (const reference of (0,prune/* toReferences */.EI)(deletion))
                    await world.writer.deleteManifest(reference);
                world.log.info(`${(0,prune/* nameOf */.Vb)(deletion)} is deleted`);
                done.push(deletion);
            }
        }
        catch (error) {
            if (!(error instanceof registry_error/* RegistryError */.g))
                throw error;
            failures.push(error.message);
        }
    }
    return { deletions: done, failures };
}
function isSame(one, other) {
    return one.size === other.size && [...one].every(([tag, digest]) => other.get(tag) === digest);
}


/***/ }),

/***/ 4319:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ withMemory)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2148);

/**
 * A reader that reads each manifest by digest once: its bytes give all names, and its layers the size. What is not
 * there is not remembered: it may be brought meanwhile.
 */
function withMemory(reader) {
    const known = new Map();
    return {
        ...reader,
        manifest: (reference) => {
            if (reference.digest === undefined)
                return reader.manifest(reference);
            const key = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference);
            const reading = known.get(key) ?? reader.manifest(reference);
            known.set(key, reading);
            const forget = () => void known.delete(key);
            reading.then((found) => found ?? forget(), forget);
            return reading;
        },
    };
}


/***/ }),

/***/ 9213:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F: () => (/* binding */ moveTags)
/* harmony export */ });
/* harmony import */ var _lang_map_limit_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(7504);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2148);
/* harmony import */ var _oci_registry_error_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7753);
/* harmony import */ var _publish_decide_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(7351);
/* harmony import */ var _publish_names_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4110);






/** How many requests to a registry are under way at once. */
const REQUESTS = 8;
/** A look that is older than this, in milliseconds, is taken again just before the name moves. */
const STALE = 15_000;
/**
 * Gives the names: what a tag names already is left alone, content is brought to other repositories before any
 * name moves. A failure is an outcome; what it stops is not tried.
 */
async function moveTags(looks, extent, world) {
    const scopeOf = ({ id }) => (extent === 'fleet' ? '' : id);
    const stopped = new Set();
    const failures = await bringContent(looks, world);
    for (const { move } of looks)
        if (failures.has(contentKey(move)))
            stopped.add(scopeOf(move));
    return await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .mapLimit */ .s)((0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .inOrder */ .al)(looks), REQUESTS, async (one) => {
        const failure = failures.get(contentKey(one.move));
        const result = failure === undefined && stopped.has(scopeOf(one.move)) && !isKept(one)
            ? { move: one.move, state: 'not tried' }
            : await attempt(one.move, () => moveTag(one, failure, world));
        if (result.state === 'failed')
            stopped.add(scopeOf(one.move));
        return result;
    });
}
const isKept = ({ move, before }) => before === move.digest;
/** A registry's refusal, and what a user can mend, is this name's outcome; anything else is our mistake. */
async function attempt(move, step) {
    try {
        return await step();
    }
    catch (error) {
        if (!(error instanceof _oci_registry_error_js__WEBPACK_IMPORTED_MODULE_2__/* .RegistryError */ .g || error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
            throw error;
        return { move, state: 'failed', remark: error.message };
    }
}
async function moveTag(first, failure, world) {
    const { move } = first;
    if (isKept(first))
        return { move, state: 'kept', before: move.digest };
    if (failure !== undefined)
        return { move, state: 'failed', remark: failure };
    const now = world.ticks() - first.at > STALE ? await (0,_publish_names_js__WEBPACK_IMPORTED_MODULE_4__/* .look */ .Op)(move, world) : first;
    const { before } = now;
    const named = before === undefined ? {} : { before };
    if (isKept(now))
        return { move, state: 'kept', ...named };
    if ((0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .isConflict */ .dh)(now))
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`somebody else gave it to ${before} meanwhile`);
    const meddled = before !== first.before;
    const held = meddled ? (0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .whyHeld */ .U4)(move, await (0,_publish_names_js__WEBPACK_IMPORTED_MODULE_4__/* .listTags */ .cB)([move], world)) : undefined;
    if (held !== undefined)
        return { move, state: 'held', ...named, remark: held };
    const { bytes, descriptor } = await readManifest(move, world);
    await world.writer.putManifest(move.reference, { bytes, mediaType: descriptor.mediaType });
    world.log.info(`${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)(move.reference)} names ${move.digest} now`);
    const remark = meddled ? { remark: `somebody else had moved it to ${before ?? 'nothing'} meanwhile` } : {};
    return { move, state: before === undefined ? 'new' : 'moved', ...named, ...remark };
}
async function readManifest({ from, digest }, { reader }) {
    const manifest = await reader.manifest((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .referenceIn */ .h8)(from, { digest }));
    if (manifest !== undefined)
        return manifest;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${(0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(from)}@${digest} is gone from the registry`);
}
const contentKey = ({ reference, digest }) => `${(0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(reference)}@${digest}`;
/**
 * Brings content to the other repositories and registries in which it gets a name, by digest.
 * @returns why it could not be brought, by where it should be
 */
async function bringContent(looks, { copier, log }) {
    const away = looks.filter((one) => !isKept(one) && (0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(one.move.from) !== (0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(one.move.reference));
    const byTarget = new Map(away.map(({ move }) => [contentKey(move), move]));
    const bySource = new Map();
    for (const move of byTarget.values()) {
        const key = `${(0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_3__/* .placeName */ .fW)(move.from)}@${move.digest}`;
        bySource.set(key, [...(bySource.get(key) ?? []), move]);
    }
    const failures = new Map();
    await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_5__/* .mapLimit */ .s)([...bySource.values()], 4, async (moves) => {
        const [first] = moves;
        if (first === undefined)
            return;
        const source = { ...first.from, digest: first.digest };
        const destinations = moves.map(({ reference }) => ({ ...(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoryOf */ ._M)(reference), tags: [] }));
        const outcomes = await copier.copy({ source, destinations });
        for (const [index, outcome] of outcomes.entries()) {
            const move = moves[index];
            if (move === undefined)
                continue;
            log.info(`${contentKey(move)}: ${outcome.state}`);
            if (outcome.state === 'failed')
                failures.set(contentKey(move), outcome.error.message);
        }
    });
    return failures;
}


/***/ }),

/***/ 4110:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Op: () => (/* binding */ look),
/* harmony export */   XP: () => (/* binding */ observeNames),
/* harmony export */   cB: () => (/* binding */ listTags)
/* harmony export */ });
/* harmony import */ var _lang_map_limit_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(7504);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2148);
/* harmony import */ var _publish_decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7351);



const REQUESTS = 8;
/**
 * Looks at every name, one HEAD each, and decides which are given. Nothing is written: a registry that does not
 * answer, or a tag that may not move, stops everything before any name has moved.
 * @throws UserError naming each tag that is given once and has another digest
 */
async function observeNames(images, moves, world) {
    const held = (0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .decideHeld */ .WP)(moves, await listTags(moves, world));
    const holding = new Set(held.map(({ move }) => move));
    const rest = moves.filter((move) => !holding.has(move));
    const looks = await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .mapLimit */ .s)(rest, REQUESTS, (move) => look(move, world));
    (0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .refuseConflicts */ .wz)(looks);
    const notices = held.map(({ move, reason }) => ({
        ...(0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_1__.at)(move),
        level: 'notice',
        message: `${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(move.reference)}: ${reason}`,
    }));
    return { images, looks, held, notices };
}
async function look(move, { reader, ticks }) {
    const before = (await reader.head(move.reference))?.digest;
    return { move, before, at: ticks() };
}
/** One listing a repository, where a floating tag needs it. A listing that fails is an error, never an empty one. */
async function listTags(moves, { reader }) {
    const places = (0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .repositoriesToList */ .E7)(moves);
    const lists = await (0,_lang_map_limit_js__WEBPACK_IMPORTED_MODULE_2__/* .mapLimit */ .s)(places, REQUESTS, async (place) => [(0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(place), (await reader.tags(place)) ?? []]);
    return new Map(lists);
}


/***/ }),

/***/ 6650:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  J: () => (/* binding */ publishPlan),
  E: () => (/* binding */ tellPublished)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(2148);
// EXTERNAL MODULE: ./src/publish/decide.ts
var decide = __webpack_require__(7351);
// EXTERNAL MODULE: ./src/publish/gather.ts
var gather = __webpack_require__(888);
// EXTERNAL MODULE: ./src/publish/image-builds.ts
var image_builds = __webpack_require__(1686);
// EXTERNAL MODULE: ./src/publish/published.ts
var publish_published = __webpack_require__(9777);
// EXTERNAL MODULE: ./src/publish/result.ts
var publish_result = __webpack_require__(5586);
// EXTERNAL MODULE: ./src/plan/groups.ts
var groups = __webpack_require__(9675);
// EXTERNAL MODULE: ./src/report/gantt.ts
var report_gantt = __webpack_require__(4200);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/plan.ts + 2 modules
var plan = __webpack_require__(8407);
// EXTERNAL MODULE: ./src/report/publish-table.ts
var publish_table = __webpack_require__(2856);
;// CONCATENATED MODULE: ./src/report/publish.ts









/** What publish tells: one row an image, with its digest, size, time and names, and when each was built. */
function reportPublished(publication) {
    const { title, images, results, problems, summaryFile } = publication;
    const count = (...states) => results.filter(({ state }) => states.includes(state)).length;
    const moved = count('new', 'moved');
    const failures = [...problems, ...(0,publish_result/* toFailures */.RF)(results)];
    const gantt = (0,report_gantt/* toGantt */.G)(images);
    return {
        outputs: { subjects: (0,publish_result/* toSubjects */.Ld)(results), moved, 'summary-file': summaryFile },
        summary: [
            failures.length === 0 ? '## Published' : '## Published in part',
            '',
            `${(0,plan/* some */.zN)(images.length, 'image')} of ${(0,markdown/* toText */.fE)(title)}: ${(0,plan/* some */.zN)(moved, 'name')} moved, ${count('kept')} were right already${told(count('held'), 'held')}${told(count('failed', 'not tried'), 'not moved')}.`,
            '',
            ...(0,publish_table/* toPublishTable */.r3)(publication),
            ...(gantt === undefined ? [] : ['', '```mermaid', gantt, '```']),
            '',
        ].join('\n'),
        notices: [...publication.notices, ...remarks(results)],
        failures,
    };
}
const told = (count, what) => (count === 0 ? '' : `, ${count} ${what}`);
function remarks(results) {
    return results.flatMap(({ move, state, remark }) => remark === undefined || state === 'failed' || state === 'held'
        ? []
        : [
            {
                level: 'warning',
                message: `${(0,oci_reference/* formatReference */.FH)(move.reference)}: ${remark}`,
                ...(0,decide.at)(move),
            },
        ]);
}
/** The same for programs: the content of the summary file. */
function toSummaryJson({ title, images, results, sizes, problems }) {
    const byImage = (0,groups/* groupBy */.$z)(results, ({ move }) => move.id);
    return {
        schema: 1,
        title,
        complete: problems.length === 0 && (0,publish_result/* toFailures */.RF)(results).length === 0,
        images: images.map((image) => {
            const { id, place, digest, platforms, decision, builds, steps } = image;
            const seconds = (0,image_builds/* secondsOf */.T)(builds);
            const size = sizes.get(id);
            return {
                id,
                repository: (0,decide/* placeName */.fW)(place),
                digest,
                ...(platforms === undefined ? {} : { platforms }),
                decision,
                ...(size === undefined ? {} : { size: size.bytes }),
                ...(size?.before === undefined ? {} : { sizeBefore: size.before }),
                ...(seconds === undefined ? {} : { seconds }),
                ...(steps === undefined ? {} : { steps: steps.all, cached: steps.cached }),
                tags: (byImage.get(id) ?? []).map(toTagJson),
            };
        }),
        problems: problems.map(({ message }) => message),
    };
}
function toTagJson({ move: { reference, rule }, state, before, remark }) {
    return {
        reference: (0,oci_reference/* formatReference */.FH)(reference),
        rule,
        state,
        ...(before === undefined ? {} : { before }),
        ...(remark === undefined ? {} : { remark }),
    };
}

// EXTERNAL MODULE: ./src/report/publish-moves.ts
var publish_moves = __webpack_require__(9254);
// EXTERNAL MODULE: ./src/report/publish-prune.ts
var publish_prune = __webpack_require__(1804);
// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(712);
// EXTERNAL MODULE: ./src/modes/prune.ts + 1 modules
var prune = __webpack_require__(3375);
// EXTERNAL MODULE: ./src/modes/publish-gather.ts
var publish_gather = __webpack_require__(4363);
// EXTERNAL MODULE: ./src/modes/publish-memory.ts
var publish_memory = __webpack_require__(4319);
// EXTERNAL MODULE: ./src/modes/publish-move.ts
var publish_move = __webpack_require__(9213);
// EXTERNAL MODULE: ./src/modes/publish-names.ts
var publish_names = __webpack_require__(4110);
// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(7504);
// EXTERNAL MODULE: ./src/oci/registry-error.ts
var registry_error = __webpack_require__(7753);
// EXTERNAL MODULE: ./src/oci/annotations.ts
var annotations = __webpack_require__(2427);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(2060);
;// CONCATENATED MODULE: ./src/publish/size.ts


/** The platforms of an index, without the attestations about them. */
function imagesOf({ content }) {
    return (0,manifest/* childrenOf */.LU)(content).filter((child) => !(0,annotations/* isAttestation */.H3)(child));
}
/** Configurations and layers of all platforms; what several share counts once. */
function toBytes(manifests) {
    const blobs = manifests.flatMap(({ content }) => (0,manifest/* blobsOf */.OR)(content));
    const unique = new Map(blobs.map(({ digest, size }) => [digest, size]));
    return [...unique.values()].reduce((sum, size) => sum + size, 0);
}

;// CONCATENATED MODULE: ./src/modes/publish-sizes.ts





const REQUESTS = 8;
/**
 * The sizes of the images whose names moved, and of what these named before. Only for people to read:
 * what cannot be had is left out.
 */
async function readSizes(images, results, reader) {
    const moved = images.filter(({ id }) => results.some(({ move, state }) => move.id === id && (state === 'new' || state === 'moved')));
    const sizes = await (0,map_limit/* mapLimit */.s)(moved, REQUESTS, async ({ id, place, digest }) => {
        const bytes = await weigh(place, digest, reader);
        if (bytes === undefined)
            return [];
        const old = results.find(({ move, state }) => move.id === id && state === 'moved');
        const from = old?.before;
        const before = old === undefined || from === undefined
            ? undefined
            : await weigh((0,oci_reference/* repositoryOf */._M)(old.move.reference), from, reader);
        return [[id, { bytes, ...(before === undefined ? {} : { before }) }]];
    });
    return new Map(sizes.flat());
}
async function weigh(place, digest, reader) {
    try {
        const root = await reader.manifest((0,oci_reference/* referenceIn */.h8)(place, { digest }));
        if (root === undefined)
            return undefined;
        const children = await (0,map_limit/* mapLimit */.s)(imagesOf(root), REQUESTS, (child) => reader.manifest((0,oci_reference/* referenceIn */.h8)(place, { digest: child.digest })));
        return toBytes([root, ...children.filter((child) => child !== undefined)]);
    }
    catch (error) {
        if (error instanceof registry_error/* RegistryError */.g || error instanceof user_error/* UserError */.yo)
            return undefined;
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/modes/publish-plan.ts

















/** Where the machine-readable summary is written, in the workspace. */
const SUMMARY_FILE = '.imagefleet/summary.json';
/**
 * Gives the images of a plan their names: once every one of them is there or, with `atomic: false`, each that is.
 * @throws UserError naming every image that is not complete; then no name was moved
 */
async function publishPlan({ plan, results }, values, outside) {
    const world = { ...outside, reader: (0,publish_memory/* withMemory */.Q)(outside.reader) };
    const atomic = (0,request/* toBoolean */.G4)(values, 'atomic');
    if (!plan.push)
        throw new user_error/* UserError */.yo(`this run may not push (${plan.policy}), so there is nothing to publish`);
    const pruning = (0,prune/* toPruning */.L)(plan, values, outside);
    const pruned = async () => (pruning === undefined ? undefined : await (0,prune/* prune */.R)(pruning, outside));
    const gathering = (0,gather/* decideGathering */.Um)(await (0,publish_gather/* observePresences */.Bx)(plan, results, world.reader));
    const { wholes, problems: lost } = await (0,publish_gather/* assembleAll */.g7)(gathering.images, world.reader);
    const problems = [...gathering.problems, ...lost];
    if (atomic && problems.length > 0) {
        throw new user_error/* UserError */.yo([...problems, { message: 'no name of the fleet was moved' }]);
    }
    const decided = await (0,publish_names/* observeNames */.XP)(wholes.map(toImage), wholes.flatMap(toMoves), world);
    if ((0,request/* toBoolean */.G4)(values, 'dry-run'))
        return (0,publish_prune/* joinReports */.c)((0,publish_moves/* reportMoves */.V)(decided), await pruned());
    await (0,publish_gather/* storeIndexes */.m3)(wholes, world.writer);
    const moved = await (0,publish_move/* moveTags */.F)(decided.looks, atomic ? 'fleet' : 'image', world);
    const named = [...moved, ...(0,publish_result/* heldResults */.qw)(decided)];
    if (named.every((result) => (0,publish_result/* isRight */.FG)(result) || result.state === 'held')) {
        const published = (0,publish_result/* toPublished */.ad)(plan, decided.images, named);
        await world.artifacts.upload(publish_published/* PUBLISHED */.ly, { texts: { [publish_published/* PUBLISHED_FILE */.Ku]: (0,publish_published/* encodePublished */.ZN)(published) } });
    }
    const { notices } = gathering;
    const told = { title: plan.namespace, images: decided.images, results: named, problems };
    const report = await tellPublished({ ...told, notices: [...notices, ...decided.notices] }, world);
    // Which records no name reaches is known only once all names are right.
    return report.failures.length > 0 ? report : (0,publish_prune/* joinReports */.c)(report, await pruned());
}
/** Weighs what moved, writes the summary file, and reports. */
async function tellPublished(told, { reader, files }) {
    const sizes = await readSizes(told.images, told.results, reader);
    const publication = { ...told, sizes, summaryFile: files.resolve(SUMMARY_FILE) };
    await files.write(SUMMARY_FILE, `${JSON.stringify(toSummaryJson(publication), undefined, 2)}\n`);
    return reportPublished(publication);
}
function toImage({ job, digest, results }) {
    return {
        id: job.id,
        place: (0,publish_gather/* placeOf */.$t)(job),
        digest,
        platforms: job.platforms,
        decision: `${job.decision}: ${job.reason.kind}`,
        wave: job.wave,
        ...(0,image_builds/* toBuilds */.r)(results),
    };
}
function toMoves({ job, digest }) {
    const tags = job.tags;
    return tags.map(({ reference, rule, floating, immutable }) => ({
        id: job.id,
        reference: (0,oci_reference/* parseReference */.F2)(reference),
        rule,
        digest,
        from: (0,publish_gather/* placeOf */.$t)(job),
        ...(0,decide.at)(job),
        // Where no tag holds a whole version, a registry's list tells nothing beyond what the plan knew from git.
        ...(floating === undefined || floating.shapes.length === 0 ? {} : { floating }),
        ...(immutable === undefined ? {} : { immutable }),
    }));
}


/***/ }),

/***/ 8782:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   z: () => (/* binding */ withStatus)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);
/* harmony import */ var _request_request_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(712);


/**
 * Runs a publication and, where asked, shows on the commit what came of it. A status that cannot be set
 * is said, and changes nothing of what was published.
 */
async function withStatus(plan, values, { setStatus }, step) {
    if (!(0,_request_request_js__WEBPACK_IMPORTED_MODULE_1__/* .toBoolean */ .G4)(values, 'status') || (0,_request_request_js__WEBPACK_IMPORTED_MODULE_1__/* .toBoolean */ .G4)(values, 'dry-run'))
        return await step();
    const tell = async (state, description) => {
        try {
            await setStatus({ sha: plan.sha, state, context: `imagefleet/${plan.namespace}`, description });
            return undefined;
        }
        catch (error) {
            if (!(error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo))
                throw error;
            return error.message;
        }
    };
    try {
        const report = await step();
        const [failure] = report.failures;
        const said = failure?.message ?? `${plan.jobs.length} images are published`;
        const refusal = await tell(failure === undefined ? 'success' : 'failure', said);
        if (refusal === undefined)
            return report;
        return { ...report, notices: [...report.notices, { level: 'warning', message: refusal }] };
    }
    catch (error) {
        await tell('failure', error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo ? (error.problems[0]?.message ?? '') : 'nothing was published');
        throw error;
    }
}


/***/ }),

/***/ 961:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ referrersTag),
/* harmony export */   P: () => (/* binding */ toReferrer)
/* harmony export */ });
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8825);
/* harmony import */ var _manifest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2060);


/**
 * The tag under which a registry without the referrers API keeps the list of what refers to a digest.
 * @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#referrers-tag-schema
 */
function referrersTag(subject) {
    return `${(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .algorithmOf */ .Hy)(subject)}-${(0,_digest_js__WEBPACK_IMPORTED_MODULE_0__/* .hexOf */ .ZD)(subject).slice(0, 64)}`;
}
/** The entry of a list of referrers for a manifest that has a subject: registries write it like this, and so must we. */
function toReferrer({ descriptor, content }) {
    const artifactType = content.artifactType ?? ((0,_manifest_js__WEBPACK_IMPORTED_MODULE_1__/* .isIndex */ .nw)(content) ? undefined : content.config.mediaType);
    const { mediaType, digest, size } = descriptor;
    return {
        mediaType,
        digest,
        size,
        ...(artifactType === undefined ? {} : { artifactType }),
        ...(content.annotations === undefined ? {} : { annotations: content.annotations }),
    };
}


/***/ }),

/***/ 3575:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ toShardMatrix),
  V: () => (/* binding */ toWaveMatrices)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/github/matrix.ts
var matrix = __webpack_require__(6534);
// EXTERNAL MODULE: ./src/plan/groups.ts
var groups = __webpack_require__(9675);
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

/***/ 1686:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ secondsOf),
/* harmony export */   r: () => (/* binding */ toBuilds)
/* harmony export */ });
/** What this run's results tell of how an image was built; each platform once. */
function toBuilds(results) {
    const unique = [...new Map(results.map((found) => [found.platform ?? '', found])).values()];
    const builds = unique.map(({ platform, result: { seconds, started } }) => ({
        seconds,
        ...(platform === undefined ? {} : { platform }),
        ...(started === undefined ? {} : { started: Date.parse(started) }),
    }));
    const counted = unique.flatMap(({ result }) => result.steps ?? []);
    if (counted.length === 0)
        return { builds };
    const sum = (field) => counted.reduce((total, steps) => total + steps[field], 0);
    return { builds, steps: { all: sum('all'), cached: sum('cached') } };
}
/** Platforms that were built apart were built side by side: the longest counts. Undefined where nothing was built. */
function secondsOf(builds) {
    return builds.length === 0 ? undefined : Math.max(...builds.map(({ seconds }) => seconds));
}


/***/ }),

/***/ 5047:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   EI: () => (/* binding */ toReferences),
/* harmony export */   M5: () => (/* binding */ decidePruning),
/* harmony export */   Ub: () => (/* binding */ repositoriesOf),
/* harmony export */   Vb: () => (/* binding */ nameOf),
/* harmony export */   d2: () => (/* binding */ inNamespace),
/* harmony export */   wg: () => (/* binding */ toCacheCheck)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2148);
/* harmony import */ var _oci_referrers_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(961);
/* harmony import */ var _record_record_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(5380);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7351);





/**
 * Decides what is deleted, oldest first: nothing that a name reaches, and nothing that is in doubt. What was pushed to
 * be tested (`fp-…-untested`) and failed, or lost its job, is a record like others: it goes when it is old, unless it
 * is of the plan at hand.
 */
function decidePruning(repositories, rules) {
    const all = repositories
        .flatMap((facts) => decideRepository(facts, rules))
        .toSorted((left, right) => (left.created ?? 0) - (right.created ?? 0));
    return { deletions: all.slice(0, rules.limit), spared: Math.max(0, all.length - rules.limit) };
}
function decideRepository(facts, rules) {
    const { tags, manifests, place } = facts;
    const listed = [...tags].map(([tag, digest]) => ({ tag, digest }));
    const going = listed.filter(({ tag, digest }) => mayGo(tag, manifests.get(digest), facts, rules));
    const staying = listed.filter((one) => !going.includes(one) && !isReferrersTag(one.tag));
    const kept = reach(staying.map(({ digest }) => digest), manifests);
    const roots = new Set(going.map(({ digest }) => digest).filter((digest) => !kept.has(digest)));
    const inner = new Set([...roots].flatMap((digest) => manifests.get(digest)?.children ?? []));
    const taken = new Set();
    return [...roots]
        .filter((digest) => !inner.has(digest))
        .map((digest) => {
        const doomed = [...reach([digest], manifests)].filter((one) => !kept.has(one) && !taken.has(one));
        for (const one of doomed)
            taken.add(one);
        const schema = doomed.map(_oci_referrers_js__WEBPACK_IMPORTED_MODULE_2__/* .referrersTag */ .L);
        const named = listed.filter(({ tag, digest: of }) => doomed.includes(of) || schema.includes(tag));
        const lists = named.map(({ digest: of }) => of);
        return {
            place,
            tags: named.map(({ tag }) => tag),
            digests: [...new Set([...doomed, ...lists])].filter((one) => !kept.has(one)),
            created: manifests.get(digest)?.created,
        };
    });
}
function mayGo(tag, manifest, { extent, place }, { protect, keep, before }) {
    if (isReferrersTag(tag) || protect.some((pattern) => matches(pattern, tag)))
        return false;
    if (extent === 'everything')
        return true;
    const isKept = [...keep].some((record) => isRecordOf((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .formatReference */ .FH)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .referenceIn */ .h8)(place, { tag })), record));
    if (!(0,_record_record_js__WEBPACK_IMPORTED_MODULE_3__/* .isRecordTag */ ._K)(tag) || isKept)
        return false;
    if (before === undefined)
        return true;
    return manifest?.created !== undefined && manifest.created < before;
}
/** The record itself, or that of one of its platforms. */
const isRecordOf = (reference, record) => reference === record || reference.startsWith(`${record}-`);
/** `sha256-<hex>`, also with `.sig` and the like behind it: it belongs to its subject and goes with it. */
const isReferrersTag = (tag) => /^sha(?:256|512)-[0-9a-f]{64}/.test(tag);
function matches(pattern, tag) {
    const expression = pattern.split('*').map((part) => part.replaceAll(/[.+?^${}()|[\]\\]/g, '\\$&'));
    return new RegExp(`^${expression.join('.*')}$`).test(tag);
}
/** These digests with their children and what refers to any of them, outermost first. */
function reach(roots, manifests) {
    const found = new Set(roots);
    // A set that grows while it is walked is walked to its end.
    for (const digest of found) {
        const { children = [], referrers = [] } = manifests.get(digest) ?? {};
        for (const next of [...children, ...referrers])
            found.add(next);
    }
    return found;
}
/**
 * The tags in a repository under which its images keep their build caches, `cache-<image>-…`. They belong to the cache,
 * which writes them anew while others build: only the namespace of a deleted branch is emptied of them, too.
 */
function toCacheCheck(plan, repository) {
    const own = plan.jobs.filter((job) => job.repository === repository);
    return (tag) => own.some(({ id }) => tag.startsWith(`cache-${id}-`));
}
/** The repositories of a plan, each once. */
function repositoriesOf(plan) {
    return [...new Set(plan.jobs.map(({ repository }) => repository))];
}
/**
 * The repositories that this fleet had in the namespace of a branch.
 * @throws UserError for a namespace that is, or holds, the one that is published to
 */
function inNamespace(plan, namespace) {
    const own = `${plan.namespace}/`;
    const gone = `${namespace.replace(/\/$/, '')}/`;
    const mirrored = plan.mirrors.flatMap(({ destinations }) => destinations);
    if (own.startsWith(gone) || mirrored.some((place) => `${place}/`.startsWith(gone))) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`prune-namespaces: ${namespace} is published to, or holds what is; name the namespace of a deleted branch`);
    }
    return repositoriesOf(plan)
        .filter((repository) => repository.startsWith(own))
        .map((repository) => `${gone}${repository.slice(own.length)}`);
}
/** What a deletion is called in words. */
function nameOf({ place, tags, digests }) {
    const [tag = digests[0] ?? ''] = tags;
    return `${(0,_decide_js__WEBPACK_IMPORTED_MODULE_4__/* .placeName */ .fW)(place)}:${tag}`;
}
/**
 * The requests of a deletion: whole images before their parts, each by its digest. Who is killed in between leaves
 * no tag that names half an image; the parts that it leaves have no name, and are the registry's to collect.
 */
function toReferences({ place, digests }) {
    return digests.map((digest) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_1__/* .referenceIn */ .h8)(place, { digest }));
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
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(6921);
/* harmony import */ var _fleet_mirror_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3089);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(956);



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

/***/ 5586:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FG: () => (/* binding */ isRight),
/* harmony export */   Ld: () => (/* binding */ toSubjects),
/* harmony export */   RF: () => (/* binding */ toFailures),
/* harmony export */   ad: () => (/* binding */ toPublished),
/* harmony export */   qw: () => (/* binding */ heldResults)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2148);
/* harmony import */ var _decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7351);


function isRight({ state }) {
    return state === 'new' || state === 'moved' || state === 'kept';
}
/** The list of what is published now, for sync: each repository with the names that are right in it. */
function toPublished(plan, images, results) {
    return {
        schema: 1,
        namespace: plan.namespace,
        mirrors: plan.mirrors,
        mirror: plan.mirror,
        images: images.flatMap(({ id, digest }) => {
            const own = results.filter((result) => result.move.id === id && isRight(result));
            const places = new Set(own.map(({ move }) => (0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(move.reference)));
            return [...places].map((repository) => ({
                id,
                repository,
                digest,
                tags: own.flatMap(({ move: { reference } }) => (0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(reference) === repository && reference.tag !== undefined ? [reference.tag] : []),
            }));
        }),
    };
}
/** `name@digest` lines without the tag, as attestation tools take them. */
function toSubjects(results) {
    const lines = results
        .filter(isRight)
        .map(({ move: { reference, digest } }) => `${(0,_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(reference)}@${digest}`);
    return [...new Set(lines)].join('\n');
}
/** Names that are held are results too. */
function heldResults({ held }) {
    return held.map(({ move, reason }) => ({ move, state: 'held', remark: reason }));
}
/** Each name that could not be given; one line for all that were not tried then. */
function toFailures(results) {
    const failed = results.filter(({ state }) => state === 'failed');
    const waiting = results.filter(({ state }) => state === 'not tried');
    const moved = results.filter(({ state }) => state === 'new' || state === 'moved');
    const names = (some) => some.map(({ move }) => (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(move.reference)).join(', ') || 'none';
    return [
        ...failed.map(({ move, remark }) => ({
            ...(0,_decide_js__WEBPACK_IMPORTED_MODULE_1__.at)(move),
            message: `${(0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(move.reference)} was not moved to ${move.digest}: ${remark}`,
        })),
        ...(failed.length === 0
            ? []
            : [
                {
                    message: `the names are given in part. Moved: ${names(moved)}. Not moved: ${names([...failed, ...waiting])}. Run again: what is right is left alone`,
                },
            ]),
    ];
}


/***/ }),

/***/ 5340:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   L: () => (/* binding */ drawImages),
/* harmony export */   M: () => (/* binding */ drawPlan)
/* harmony export */ });
/* harmony import */ var _plan_groups_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9675);

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

/***/ 4200:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   G: () => (/* binding */ toGantt),
/* harmony export */   X: () => (/* binding */ formatSeconds)
/* harmony export */ });
/** More bars than this are a barcode that nobody reads. */
const BARS = 100;
/**
 * When each image, or each platform of it that was built apart, was built, in hours, minutes and seconds since the
 * first build began; undefined where nothing was.
 * @see https://mermaid.js.org/syntax/gantt.html
 */
function toGantt(images) {
    const bars = images.flatMap(toBars);
    if (bars.length === 0)
        return undefined;
    const first = Math.min(...bars.map(({ started }) => started));
    const shown = bars.toSorted((left, right) => right.seconds - left.seconds).slice(0, BARS);
    const waves = [...new Set(shown.map(({ wave }) => wave))].sort((left, right) => left - right);
    return [
        'gantt',
        ...(bars.length > BARS ? [`  title The longest ${BARS} of ${bars.length} builds`] : []),
        '  dateFormat YYYY-MM-DD HH:mm:ss',
        '  axisFormat %H:%M:%S',
        `  tickInterval ${toTicks(shown, first)}`,
        ...waves.flatMap((wave) => [
            `  section Wave ${wave}`,
            ...shown
                .filter((bar) => bar.wave === wave)
                .toSorted((left, right) => left.started - right.started)
                .map((bar) => toLine(bar, first)),
        ]),
    ].join('\n');
}
function toBars({ id, wave, builds }) {
    return builds.flatMap(({ platform, seconds, started }) => {
        const name = platform === undefined ? id : `${id} ${platform}`;
        return started === undefined ? [] : [{ name, wave, started, seconds }];
    });
}
/** Seconds and Mermaid's word for them: left alone it sets so many marks that their labels cover each other. */
const TICKS = [
    [1, '1second'],
    [5, '5second'],
    [15, '15second'],
    [60, '1minute'],
    [300, '5minute'],
    [900, '15minute'],
    [3600, '1hour'],
    [21_600, '6hour'],
];
/** The least distance that makes at most ten marks. */
function toTicks(bars, first) {
    const length = Math.max(...bars.map(({ started, seconds }) => (started - first) / 1000 + seconds));
    const [, word] = TICKS.find(([seconds]) => length / seconds <= 10) ?? [0, '1day'];
    return word;
}
/** A bar of no length is not drawn: a second is the least. */
function toLine({ name, started, seconds }, first) {
    const length = Math.max(1, Math.round(seconds));
    const start = toMoment((started - first) / 1000);
    return `    ${toName(name)} (${formatSeconds(seconds)}) :${start}, ${length}s`;
}
const KEYWORDS = /^(?:gantt|section|title|date|dateformat|axisformat|tickinterval|inclusiveenddates|topaxis|includes|excludes|todaymarker|weekday|weekend|click|call|href|acc(?:title|descr))\b/i;
/** A colon would end the name, a semicolon or a hash the line; a name that begins as a statement would be one. */
function toName(id) {
    const name = id.replaceAll(/[^\w ./@+-]/g, '_');
    return KEYWORDS.test(name) ? `· ${name}` : name;
}
/** A moment of a day in no time zone: it is read and shown in the reader's own, and so stays what it is. */
function toMoment(seconds) {
    return new Date(Date.UTC(2000, 0, 1) + Math.round(seconds) * 1000)
        .toISOString()
        .slice(0, 19)
        .replace('T', ' ');
}
/** `7.5 s`, `2 min 5 s`. */
function formatSeconds(seconds) {
    if (seconds < 60)
        return `${Math.round(seconds * 10) / 10} s`;
    const whole = Math.round(seconds);
    return `${Math.floor(whole / 60)} min ${whole % 60} s`;
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

/***/ 9409:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ toFlowchart)
/* harmony export */ });
/* harmony import */ var _drawing_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5340);

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

/***/ 8407:
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
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/plan/groups.ts
var groups = __webpack_require__(9675);
// EXTERNAL MODULE: ./src/plan/matrix.ts + 1 modules
var matrix = __webpack_require__(3575);
// EXTERNAL MODULE: ./src/plan/runner.ts
var plan_runner = __webpack_require__(5773);
// EXTERNAL MODULE: ./src/report/markdown.ts
var markdown = __webpack_require__(4285);
// EXTERNAL MODULE: ./src/report/mermaid.ts
var mermaid = __webpack_require__(9409);
// EXTERNAL MODULE: ./src/report/drawing.ts
var report_drawing = __webpack_require__(5340);
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


/***/ }),

/***/ 9254:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   V: () => (/* binding */ reportMoves)
/* harmony export */ });
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2148);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(4285);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);
/* harmony import */ var _publish_table_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2856);
/* harmony import */ var _short_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7962);





/** What a dry run of publish tells: the names that would be given, and what they name now; what would move comes first. */
function reportMoves({ looks, held, notices }) {
    const moves = looks.filter(({ move, before }) => before !== move.digest);
    const kept = looks.filter(({ move, before }) => before === move.digest);
    const rows = [
        ...moves.map(({ move, before }) => toRow(move, before === undefined ? 'new' : `moves from ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toCode */ .Xt)((0,_publish_table_js__WEBPACK_IMPORTED_MODULE_2__/* .toShortDigest */ ._X)(before))}`)),
        ...held.map(({ move }) => toRow(move, 'held')),
        ...kept.map(({ move }) => toRow(move, 'kept')),
    ];
    return {
        outputs: {
            moves: moves.map(({ move: { reference, digest } }) => ({
                reference: (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference),
                digest,
            })),
        },
        summary: [
            '## Publish (dry run)',
            '',
            `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN)(moves.length, 'name')} would move, ${kept.length} are right already, ${held.length} are held.`,
            '',
            ...(0,_short_table_js__WEBPACK_IMPORTED_MODULE_4__/* .toShortTable */ .I)(['Image', 'Name', 'Digest', 'Now', 'Rule'], rows, (count) => `${count} names more; the output moves has all that would move`),
            '',
        ].join('\n'),
        notices,
        failures: [],
    };
}
const toRow = ({ id, reference, digest, rule }, now) => [
    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toText */ .fE)(id),
    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toCode */ .Xt)((0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference)),
    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toCode */ .Xt)((0,_publish_table_js__WEBPACK_IMPORTED_MODULE_2__/* .toShortDigest */ ._X)(digest)),
    now,
    (0,_markdown_js__WEBPACK_IMPORTED_MODULE_3__/* .toCode */ .Xt)(rule),
];


/***/ }),

/***/ 1804:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ reportPruned),
/* harmony export */   c: () => (/* binding */ joinReports)
/* harmony export */ });
/* harmony import */ var _publish_prune_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(5047);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(4285);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8407);



const TABLE_ROWS = 200;
/** What pruning tells: each image that went, or that would. */
function reportPruned({ deletions, spared, state, failures }) {
    const rows = deletions.slice(0, TABLE_ROWS).map(toRow);
    const more = spared === 0 ? '' : ` ${spared} more are left for the next time (prune-limit).`;
    const verb = state === 'done' ? 'deleted' : 'would be deleted';
    return {
        outputs: { pruned: state === 'done' ? deletions.length : 0 },
        summary: [
            state === 'done' ? '## Pruned' : '## Prune (dry run)',
            '',
            `${(0,_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .some */ .zN)(deletions.length, 'image')} ${verb}.${more}`,
            '',
            ...(rows.length === 0 ? [] : [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .toTable */ .MR)(['Image', 'Tags', 'Manifests', 'Made'], rows), '']),
        ].join('\n'),
        notices: [],
        failures: failures.map((message) => ({ message: `prune: ${message}` })),
    };
}
function toRow(deletion) {
    const { tags, digests, created } = deletion;
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_2__/* .toCode */ .Xt)((0,_publish_prune_js__WEBPACK_IMPORTED_MODULE_0__/* .nameOf */ .Vb)(deletion)),
        String(tags.length),
        String(digests.length),
        created === undefined ? '' : new Date(created).toISOString().slice(0, 10),
    ];
}
/** Two reports of one run, one after the other. */
function joinReports(first, second) {
    if (second === undefined)
        return first;
    return {
        outputs: { ...first.outputs, ...second.outputs },
        summary: [first.summary, second.summary].join('\n'),
        notices: [...first.notices, ...second.notices],
        failures: [...first.failures, ...second.failures],
    };
}


/***/ }),

/***/ 2856:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   _X: () => (/* binding */ toShortDigest),
/* harmony export */   r3: () => (/* binding */ toPublishTable)
/* harmony export */ });
/* unused harmony export formatSize */
/* harmony import */ var _oci_reference_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(2148);
/* harmony import */ var _plan_groups_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(9675);
/* harmony import */ var _publish_decide_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(7351);
/* harmony import */ var _publish_image_builds_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(1686);
/* harmony import */ var _gantt_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(4200);
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(4285);
/* harmony import */ var _plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8407);
/* harmony import */ var _short_table_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(7962);
/* harmony import */ var _units_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(7885);









/** The first thing to look for comes first; what is as it was comes last. */
const RANKS = {
    failed: 0,
    'not tried': 0,
    moved: 1,
    new: 1,
    held: 2,
    kept: 3,
};
const HEADS = ['Image', 'Platforms', 'Decision', 'Digest', 'Size', 'Cached', 'Time', 'Tags'];
/** One row an image: what failed, then what moved, then the rest, each in the order of the plan. */
function toPublishTable({ images, results, sizes, summaryFile, }) {
    const byImage = (0,_plan_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(results, ({ move }) => move.id);
    const listed = images.map((image) => ({ image, own: byImage.get(image.id) ?? [] }));
    const sorted = listed.toSorted((left, right) => rankOf(left.own) - rankOf(right.own));
    const rows = sorted.map(({ image, own }) => toRow(image, own, sizes.get(image.id)));
    return (0,_short_table_js__WEBPACK_IMPORTED_MODULE_4__/* .toShortTable */ .I)(HEADS, rows, (count) => `${count} images more, which are in ${(0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .toCode */ .Xt)(summaryFile)}`);
}
const rankOf = (results) => Math.min(4, ...results.map(({ state }) => RANKS[state]));
function toRow(image, results, size) {
    const { id, platforms, decision, digest, steps, builds } = image;
    const seconds = (0,_publish_image_builds_js__WEBPACK_IMPORTED_MODULE_6__/* .secondsOf */ .T)(builds);
    return [
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .toText */ .fE)(id),
        platforms === undefined ? '' : (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .toText */ .fE)(platforms.join(' ') || 'native'),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .toText */ .fE)(decision),
        (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .toCode */ .Xt)(toShortDigest(digest)),
        formatSize(size),
        steps === undefined ? '' : `${steps.cached} of ${steps.all}`,
        seconds === undefined ? '' : (0,_gantt_js__WEBPACK_IMPORTED_MODULE_7__/* .formatSeconds */ .X)(seconds),
        namesOf(image, results),
    ];
}
const toShortDigest = (digest) => digest.slice(0, 19);
/** `316.8 MB (+1.2 MB)`. */
function formatSize(size) {
    if (size === undefined)
        return '';
    if (size.before === undefined)
        return (0,_units_js__WEBPACK_IMPORTED_MODULE_8__/* .formatBytes */ .z)(size.bytes);
    const change = size.bytes - size.before;
    const sign = change < 0 ? '−' : '+';
    return `${(0,_units_js__WEBPACK_IMPORTED_MODULE_8__/* .formatBytes */ .z)(size.bytes)} (${change === 0 ? '±0' : `${sign}${(0,_units_js__WEBPACK_IMPORTED_MODULE_8__/* .formatBytes */ .z)(Math.abs(change))}`})`;
}
/** `moved: v1 latest; kept: v2`, or the names alone where all are as they were. */
function namesOf({ place }, results) {
    const groups = (0,_plan_groups_js__WEBPACK_IMPORTED_MODULE_3__/* .groupBy */ .$z)(results.toSorted((left, right) => RANKS[left.state] - RANKS[right.state]), ({ state }) => state);
    const texts = [...groups].map(([state, group]) => {
        const names = group.map((result) => nameOf(result, place)).join(' ');
        return groups.size === 1 && state === 'kept' ? names : `${state}: ${names}`;
    });
    return texts.join('; ');
}
/** Names in the image's own repository are shown by their tags alone. */
function nameOf({ move: { reference } }, place) {
    const full = (0,_oci_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference);
    return (0,_markdown_js__WEBPACK_IMPORTED_MODULE_5__/* .toCode */ .Xt)((0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(reference) === (0,_publish_decide_js__WEBPACK_IMPORTED_MODULE_1__/* .placeName */ .fW)(place) ? (0,_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .tagOf */ .cO)(full) : full);
}


/***/ }),

/***/ 7962:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   I: () => (/* binding */ toShortTable)
/* harmony export */ });
/* harmony import */ var _markdown_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(4285);

/** GitHub drops a step's whole summary when it has more than 1 MiB; a fleet's has several parts. */
const TABLE_BYTES = 400_000;
/**
 * The lines of a table that GitHub shows however many rows there are: the first ones, then a line that says what was
 * left out.
 * @param rest what so many rows are that are not shown
 */
function toShortTable(heads, rows, rest) {
    let bytes = 0;
    const end = rows.findIndex((cells) => {
        bytes += new TextEncoder().encode(cells.join(' | ')).length + 5;
        return bytes > TABLE_BYTES;
    });
    if (end < 0)
        return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .toTable */ .MR)(heads, rows)];
    return [(0,_markdown_js__WEBPACK_IMPORTED_MODULE_0__/* .toTable */ .MR)(heads, rows.slice(0, end)), '', `… and ${rest(rows.length - end)}.`];
}


/***/ }),

/***/ 7885:
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


/***/ })

};
