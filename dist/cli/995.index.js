export const id = 995;
export const ids = [995,675];
export const modules = {

/***/ 6534:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fy: () => (/* binding */ WAVES),
/* harmony export */   Oq: () => (/* binding */ SHARDS),
/* harmony export */   SK: () => (/* binding */ MATRIX_ROWS)
/* harmony export */ });
/** @see https://docs.github.com/actions/reference/limits */
const MATRIX_ROWS = 256;
/** Shards of a wave: a matrix of jobs that call a workflow which has a matrix of its own. */
const SHARDS = 256;
/** Wave jobs of the reusable workflow: GitHub cannot loop. */
const WAVES = 8;


/***/ }),

/***/ 9685:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   i: () => (/* binding */ toPolicy)
/* harmony export */ });
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1738);

/** The table "safe by event": what the event of a run allows, and what was asked for within that. */
function toPolicy(run, choice) {
    const trust = trustOf(run);
    const push = trust.push === 'yes' ? choice !== 'false' : trust.push === 'if told' && choice === 'true';
    const told = choice === 'auto' ? '' : `, push: ${choice}`;
    return {
        push,
        cache: trust.cache,
        mirror: push && trust.mirror,
        reason: `${trust.reason}${told}`,
    };
}
function trustOf(run) {
    const untrusted = distrust(run);
    if (untrusted !== undefined)
        return { push: 'never', cache: 'read', mirror: false, reason: untrusted };
    switch (run.event) {
        case 'pull_request':
            return { push: 'if told', cache: 'write', mirror: false, reason: 'pull request' };
        case 'pull_request_target':
        case 'workflow_run':
            return { push: 'if told', cache: 'read', mirror: false, reason: run.event };
        case 'push':
        case 'schedule':
        case 'release':
            return trustOfPush(run);
        default:
            return { push: 'if told', cache: 'write', mirror: true, reason: run.event };
    }
}
function trustOfPush(run) {
    const named = run.ref.startsWith('refs/tags/') || (0,_run_js__WEBPACK_IMPORTED_MODULE_0__/* .isDefaultBranch */ .ok)(run);
    const reason = named || run.event !== 'push' ? run.event : 'push to a branch';
    return { push: 'yes', cache: 'write', mirror: named || run.event !== 'push', reason };
}
/** Code that nobody with write access has accepted yet: it never pushes, whatever was asked. */
function distrust(run) {
    if (run.event === 'merge_group')
        return 'merge queue';
    if (run.pullRequest?.fork === true)
        return 'pull request from a fork';
    if (run.actor === 'dependabot[bot]')
        return 'Dependabot';
    return undefined;
}


/***/ }),

/***/ 1948:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  publish: () => (/* binding */ publish)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./src/plan/apart.ts
var apart = __webpack_require__(9425);
// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(712);
// EXTERNAL MODULE: ./src/modes/publish-gather.ts
var publish_gather = __webpack_require__(4363);
// EXTERNAL MODULE: ./src/modes/publish-plan.ts + 3 modules
var publish_plan = __webpack_require__(6650);
// EXTERNAL MODULE: ./src/github/policy.ts
var policy = __webpack_require__(9685);
// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(7504);
// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(2148);
// EXTERNAL MODULE: ./src/publish/decide.ts
var decide = __webpack_require__(7351);
// EXTERNAL MODULE: ./src/tags/collisions.ts
var tags_collisions = __webpack_require__(2428);
// EXTERNAL MODULE: ./src/tags/number.ts
var tags_number = __webpack_require__(6132);
;// CONCATENATED MODULE: ./src/publish/promote.ts





/** The last part of a repository, which names the image in templates. */
function imageName({ repository }) {
    return repository.slice(repository.lastIndexOf('/') + 1);
}
/**
 * Reads the sources, a reference a line.
 * @throws UserError naming each that is malformed or names a whole repository
 */
function parseSources(lines) {
    return (0,user_error/* collect */.Fo)(lines, (line) => {
        const reference = (0,oci_reference/* parseReference */.F2)(line);
        if (reference.tag !== undefined || reference.digest !== undefined)
            return reference;
        throw new user_error/* UserError */.yo(`${line} names a whole repository; name a tag or a digest of it`);
    });
}
/** Refuses what is not there: a release is made of all of its images, or not at all. */
function refuseMissing(sources) {
    const problems = sources
        .filter(({ digest }) => digest === undefined)
        .map(({ source }) => ({ message: `source: ${(0,oci_reference/* formatReference */.FH)(source)} is not there; no name was moved` }));
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
}
/** The series of numbered releases that are wanted; all images of a release share their numbers. */
function seriesOf(promotions) {
    const all = promotions.flatMap(({ tags }) => tags.flatMap(({ numbered }) => (numbered === undefined ? [] : [numbered])));
    return [...new Map(all.map((one) => [keyOf(one), one])).values()];
}
const keyOf = ({ prefix, suffix }) => `${prefix}${tags_number/* NUMBER */.u}${suffix}`;
/** The number after the highest that any of the listed tags has in its place. */
function nextNumber(numbered, listed) {
    const [named] = (0,tags_number/* numberTags */.R)([{ tag: tags_number/* NUMBER */.u, rule: '', numbered }], listed);
    return Number(named?.tag);
}
/**
 * The names to be given.
 * @throws UserError with every reference that two sources would get, and every tag that is none
 */
function toPromotionMoves(promotions, numbers) {
    const moves = promotions.flatMap((promotion) => promotion.targets.flatMap((target) => promotion.tags.map((named) => toMove(promotion, target, named, numbers))));
    const collisions = (0,tags_collisions/* findCollisions */.t)(moves.map(({ id, digest, reference, rule }) => ({
        image: `${id}@${digest}`,
        reference: (0,oci_reference/* formatReference */.FH)(reference),
        rule,
    })));
    if (collisions.length > 0)
        throw new user_error/* UserError */.yo(collisions);
    return [...new Map(moves.map((move) => [(0,oci_reference/* formatReference */.FH)(move.reference), move])).values()];
}
function toMove({ id, source, digest }, target, { tag, rule, floating, numbered }, numbers) {
    const number = numbered === undefined ? undefined : numbers.get(keyOf(numbered));
    const full = number === undefined ? tag : tag.replace(tags_number/* NUMBER */.u, String(number));
    return {
        id,
        reference: (0,oci_reference/* parseReference */.F2)(`${(0,decide/* placeName */.fW)(target)}:${full}`),
        rule,
        digest,
        from: (0,oci_reference/* repositoryOf */._M)(source),
        ...(floating === undefined ? {} : { floating }),
        ...(numbered === undefined ? {} : { immutable: true }),
    };
}

// EXTERNAL MODULE: ./src/publish/result.ts
var result = __webpack_require__(5586);
// EXTERNAL MODULE: ./src/report/publish-moves.ts
var publish_moves = __webpack_require__(9254);
// EXTERNAL MODULE: ./src/tags/name-image.ts
var name_image = __webpack_require__(1021);
// EXTERNAL MODULE: ./src/tags/template.ts + 2 modules
var template = __webpack_require__(8675);
// EXTERNAL MODULE: ./src/tags/variables.ts
var tags_variables = __webpack_require__(3788);
// EXTERNAL MODULE: ./src/modes/publish-memory.ts
var publish_memory = __webpack_require__(4319);
// EXTERNAL MODULE: ./src/modes/publish-move.ts
var publish_move = __webpack_require__(9213);
// EXTERNAL MODULE: ./src/modes/publish-names.ts
var publish_names = __webpack_require__(4110);
;// CONCATENATED MODULE: ./src/modes/publish-promote.ts
















const REQUESTS = 8;
/**
 * `mode: publish` with `source`: gives existing tags or digests more names, byte for byte, without a build.
 * @throws UserError naming each source that is not there; then no name was moved
 */
async function promote(values, outside) {
    const world = { ...outside, reader: (0,publish_memory/* withMemory */.Q)(outside.reader) };
    const { push, reason } = (0,policy/* toPolicy */.i)(world.run, 'true');
    if (!push)
        throw new user_error/* UserError */.yo(`this run may not push (${reason}), so nothing can be promoted`);
    const promotions = await observeSources(values, world);
    const numbers = await observeNumbers(promotions, world);
    const decided = await (0,publish_names/* observeNames */.XP)(promotions.map(toImage), toPromotionMoves(promotions, numbers), world);
    if ((0,request/* toBoolean */.G4)(values, 'dry-run'))
        return (0,publish_moves/* reportMoves */.V)(decided);
    const extent = (0,request/* toBoolean */.G4)(values, 'atomic') ? 'fleet' : 'image';
    const moved = await (0,publish_move/* moveTags */.F)(decided.looks, extent, world);
    const { images, notices } = decided;
    const results = [...moved, ...(0,result/* heldResults */.qw)(decided)];
    return await (0,publish_plan/* tellPublished */.E)({ title: 'a promotion', images, results, problems: [], notices }, world);
}
/** Turns every source into a digest, so that all that follows speaks of the same bytes. */
async function observeSources(values, world) {
    const lines = (0,request/* demand */.wo)(values, 'tags')
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const sources = inParameter('source', () => parseSources((0,request/* toList */.st)(values, 'source')));
    const destinations = (0,request/* toList */.st)(values, 'destinations');
    const named = sources.map((source) => ({ source, ...toNames({ source, lines, destinations }, world) }));
    const observed = await (0,map_limit/* mapLimit */.s)(named, REQUESTS, async (one) => ({
        ...one,
        digest: one.source.digest ?? (await world.reader.head(one.source))?.digest,
    }));
    refuseMissing(observed);
    return observed.flatMap(({ digest, ...one }) => digest === undefined ? [] : [{ ...one, digest, id: (0,decide/* placeName */.fW)(one.source) }]);
}
/** A mistake in a value says in which parameter it stands. */
function inParameter(name, step) {
    try {
        return step();
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.yo))
            throw error;
        throw new user_error/* UserError */.yo(error.problems.map(({ message, ...rest }) => ({ ...rest, message: `${name}: ${message}` })));
    }
}
function toNames({ source, lines, destinations }, { run, now }) {
    const render = (0,template.createRender)('fleet', { now, commitDate: now });
    const variables = { image: imageName(source), source_tag: source.tag ?? '' };
    const known = (0,tags_variables/* toFleetVariables */.Dj)(run, variables);
    const { tags } = (0,name_image/* createNameImage */.T)(run, render)({
        tags: lines,
        flavor: [],
        variables,
        position: { file: 'tags' },
    });
    const targets = (0,user_error/* collect */.Fo)(destinations, (text) => inParameter('destinations', () => (0,oci_reference/* parseRepository */.SU)(render(text, known))));
    return { tags, targets: targets.length === 0 ? [(0,oci_reference/* repositoryOf */._M)(source)] : targets };
}
/**
 * The number of each series of releases. A release that was begun with these very bytes is finished, not begun
 * again under the next number. A list that cannot be had is an error: a release could be overwritten.
 */
async function observeNumbers(promotions, world) {
    const series = seriesOf(promotions);
    if (series.length === 0)
        return new Map();
    const listed = await listTargets(promotions, world.reader);
    const numbers = new Map();
    for (const one of series) {
        const next = nextNumber(one, listed);
        const last = new Map([[keyOf(one), next - 1]]);
        const begun = next > 1 && (await isOurs(toPromotionMoves(onlySeries(promotions, keyOf(one)), last), world));
        numbers.set(keyOf(one), begun ? next - 1 : next);
    }
    return numbers;
}
async function listTargets(promotions, reader) {
    const targets = new Map(promotions.flatMap(({ targets: own }) => own.map((target) => [(0,decide/* placeName */.fW)(target), target])));
    const lists = await (0,map_limit/* mapLimit */.s)([...targets.values()], REQUESTS, async (target) => (await reader.tags(target)) ?? []);
    return lists.flat();
}
function onlySeries(promotions, key) {
    return promotions.map((promotion) => ({
        ...promotion,
        tags: promotion.tags.filter(({ numbered }) => numbered !== undefined && keyOf(numbered) === key),
    }));
}
async function isOurs(moves, world) {
    const looks = await (0,map_limit/* mapLimit */.s)(moves, REQUESTS, (move) => (0,publish_names/* look */.Op)({ ...move, immutable: true }, world));
    return looks.some(({ before }) => before !== undefined) && !looks.some(decide/* isConflict */.dh);
}
function toImage({ id, source, digest }) {
    return {
        id,
        place: (0,oci_reference/* repositoryOf */._M)(source),
        digest,
        decision: `promoted: from ${(0,oci_reference/* formatReference */.FH)(source)}`,
        wave: 0,
        builds: [],
    };
}

// EXTERNAL MODULE: ./src/modes/publish-status.ts
var publish_status = __webpack_require__(8782);
// EXTERNAL MODULE: ./src/modes/read-plan.ts + 1 modules
var read_plan = __webpack_require__(8050);
;// CONCATENATED MODULE: ./src/modes/publish.ts








/**
 * `mode: publish`: gives the images of a plan their names, once every one of them is there; with `source`, gives
 * names to what exists.
 */
async function publish(values, world) {
    refuseMixture(values);
    if (values['source'] !== undefined)
        return await promote(values, world);
    const plan = await (0,read_plan/* readPlan */.m3)(planOf(values), world.artifacts);
    const results = await (0,publish_gather/* readResults */.x8)(plan, world.artifacts);
    if (plan.push && !(0,request/* toBoolean */.G4)(values, 'dry-run'))
        await world.durations.save(toDurations(results));
    return await (0,publish_status/* withStatus */.z)(plan, values, world, () => (0,publish_plan/* publishPlan */.J)({ plan, results }, values, world));
}
function planOf({ plan }) {
    if (plan !== undefined)
        return plan;
    throw new user_error/* UserError */.yo('neither plan nor source is set; write plan: imagefleet-plan for what mode plan and its builds left, or source: and a reference for what exists already');
}
/** What the next plan orders its jobs by: each build by its id, a platform that was built apart by its own. */
function toDurations(results) {
    const entries = results.map(({ platform, result: { id, seconds } }) => {
        const build = { job: id, ...(platform === undefined ? {} : { platform }) };
        return [(0,apart/* toBuildId */.X3)(build), seconds];
    });
    return Object.fromEntries(entries);
}
/** What is set and would mean nothing is refused by name. */
function refuseMixture(values) {
    const isPromotion = values['source'] !== undefined;
    if (isPromotion && values['plan'] !== undefined) {
        throw new user_error/* UserError */.yo('plan and source are both set; one of them is published');
    }
    const idle = isPromotion ? ['status', 'prune'] : ['tags', 'destinations'];
    const reason = isPromotion
        ? 'with source there is no plan to hold it against'
        : 'without source the plan names the tags';
    const problems = idle
        .filter((name) => (values[name] ?? 'false') !== 'false')
        .map((name) => ({ message: `${name} is set, but ${reason}; remove it` }));
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
}


/***/ }),

/***/ 9675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $z: () => (/* binding */ groupBy),
/* harmony export */   Ng: () => (/* binding */ connect),
/* harmony export */   Rv: () => (/* binding */ groupConnected),
/* harmony export */   a3: () => (/* binding */ groupNone),
/* harmony export */   mh: () => (/* binding */ groupChains)
/* harmony export */ });
/** Each unit by itself. */
function groupNone(units) {
    return new Map(units.map(({ id }) => [id, id]));
}
/** A child joins its parent where neither has another: nothing that could run side by side is put in line. */
function groupChains(units) {
    const children = countChildren(units);
    const known = new Map(units.map((unit) => [unit.id, unit]));
    const groups = new Map();
    for (const { id, parents, runner } of units) {
        const [first = '', ...others] = parents;
        const joins = others.length === 0 && children.get(first) === 1 && known.get(first)?.runner === runner;
        groups.set(id, (joins ? groups.get(first) : undefined) ?? id);
    }
    return groups;
}
/** All that is connected; undefined where a part of it wants another runner. */
function groupConnected(units) {
    const runners = new Map(units.map(({ id, runner }) => [id, runner]));
    const crosses = units.some(({ parents, runner }) => parents.some((id) => runners.get(id) !== runner));
    return crosses ? undefined : connect(units);
}
/** Names what hangs together among these units by its first one. */
function connect(units) {
    const root = new Map(units.map(({ id }) => [id, id]));
    const find = (id) => {
        let at = id;
        for (let up = root.get(at) ?? at; up !== at; up = root.get(at) ?? at) {
            root.set(at, root.get(up) ?? up);
            at = up;
        }
        return at;
    };
    const order = new Map(units.map(({ id }, index) => [id, index]));
    for (const { id, parents } of units) {
        for (const parent of parents.filter((one) => root.has(one))) {
            const [one, other] = [find(id), find(parent)];
            const isFirst = (order.get(one) ?? 0) < (order.get(other) ?? 0);
            root.set(isFirst ? other : one, isFirst ? one : other);
        }
    }
    return new Map(units.map(({ id }) => [id, find(id)]));
}
function countChildren(units) {
    const counts = new Map();
    for (const id of units.flatMap(({ parents }) => parents))
        counts.set(id, (counts.get(id) ?? 0) + 1);
    return counts;
}
/** The items by their keys, in the order of their first. */
function groupBy(items, keyOf) {
    const groups = new Map();
    for (const item of items) {
        const key = keyOf(item);
        const group = groups.get(key);
        if (group === undefined)
            groups.set(key, [item]);
        else
            group.push(item);
    }
    return groups;
}


/***/ }),

/***/ 2428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ findCollisions)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

/** Two claims of one reference, said with both images and both rules, at the place of the second. */
function findCollisions(claims) {
    const problems = [];
    const owners = new Map();
    for (const claim of claims) {
        const owner = owners.get(claim.reference);
        if (owner === undefined)
            owners.set(claim.reference, claim);
        else if (owner.image !== claim.image)
            problems.push(toProblem(owner, claim));
    }
    return problems;
}
function toProblem(first, second) {
    const message = `${describe(first)} and ${describe(second)} both write ${second.reference}; give one of them another tag or repository`;
    return { message, ...(second.position === undefined ? {} : { position: second.position }) };
}
function describe({ image, rule, position }) {
    const place = position === undefined ? '' : ` at ${(0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .formatPosition */ .Ld)(position)}`;
    return `${image} (${rule}${place})`;
}


/***/ }),

/***/ 1021:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createNameImage)
/* harmony export */ });
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1738);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(2277);
/* harmony import */ var _flavor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(8017);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(8527);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(6185);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(8990);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(882);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(3788);









/** Makes the `NameImage` of a run; the rules of images that say the same are read once. */
function createNameImage(run, render, nameless = 'refuse') {
    const rulesOf = remember((texts) => (0,_rule_js__WEBPACK_IMPORTED_MODULE_7__/* .parseRules */ .N)(texts, 'fleet'), keyOfRules);
    const ofRun = (0,_variables_js__WEBPACK_IMPORTED_MODULE_8__/* .toFleetVariables */ .Dj)(run, {});
    const flavorOf = remember((lines) => (0,_flavor_js__WEBPACK_IMPORTED_MODULE_3__/* .parseFlavor */ .w)(lines.join('\n'), 'fleet'), joinLines);
    return ({ tags, flavor, variables, position }) => {
        const problems = [];
        const parsed = (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(problems, () => rulesOf(tags.map(toRuleText)));
        const flavored = (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(problems, () => flavorOf(flavor));
        const resolution = parsed &&
            flavored &&
            (0,_problems_js__WEBPACK_IMPORTED_MODULE_5__/* .attempt */ .C)(problems, () => name(parsed, toScope(flavored, { run, render, variables: { ...variables, ...ofRun } }), nameless));
        if (resolution === undefined)
            throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(problems.map((problem) => ({ position, ...problem })));
        return { ...resolution, notices: resolution.notices.map((notice) => ({ position, ...notice })) };
    };
}
const toRuleText = (rule) => (typeof rule === 'string' ? { text: rule } : rule);
const joinLines = (lines) => lines.join('\n');
/** The same words at two places are two: each has its own place to be wrong at. */
const keyOfRules = (rules) => rules.map(({ text, position }) => `${position?.file} ${position?.line} ${text}`).join('\n');
/** A function of lines that is asked the same again and again. */
function remember(parse, keyOf) {
    const known = new Map();
    return (lines) => {
        const key = keyOf(lines);
        const found = known.get(key) ?? parse(lines);
        known.set(key, found);
        return found;
    };
}
function toScope(flavor, given) {
    return { ...given, dialect: 'fleet', flavor, defaultBranch: given.run.defaultBranch };
}
function name({ rules }, scope, nameless) {
    const { run } = scope;
    if ((0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .isMergeQueue */ .OZ)(run))
        return { version: undefined, tags: [], notices: [] };
    if (scope.variables['branch_slug'] === '')
        refuseEmptySlug(rules, run);
    const resolution = (0,_resolve_js__WEBPACK_IMPORTED_MODULE_6__/* .resolveTags */ .y)(rules, scope);
    const permitted = (0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .permitByEvent */ .Fu)(resolution.tags, run, (0,_resolve_js__WEBPACK_IMPORTED_MODULE_6__/* .latestTag */ .w)(scope));
    const notices = [...resolution.notices, ...permitted.notices];
    if (permitted.tags.length === 0 && nameless === 'refuse')
        notices.push(refuseNone(rules, run));
    return { ...resolution, tags: permitted.tags, notices };
}
/** A pull request seldom publishes, so it may go without a tag; anything else may not. */
function refuseNone(rules, run) {
    const texts = rules.map(({ text }) => text).join(' | ');
    const message = `no rule makes a tag on ${run.event} of ${run.ref}: ${texts}; add one, such as type=sha`;
    if (!(0,_policy_js__WEBPACK_IMPORTED_MODULE_4__/* .isPullRequest */ .r0)(run))
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(message);
    return { level: 'notice', message };
}
/** Without its slug, a branch would write the same tag as every other one that has none. */
function refuseEmptySlug(rules, run) {
    const rule = rules.find(({ text }) => /\{\{\s*branch_slug\s*\}\}/.test(text) && !/#if\s+branch_slug/.test(text));
    const [problem] = (0,_branch_js__WEBPACK_IMPORTED_MODULE_2__/* .slugProblems */ .UC)([(0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOf */ .W0)(run) ?? run.ref]);
    if (rule !== undefined && problem !== undefined)
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${problem} (in ${rule.text})`);
}


/***/ }),

/***/ 8675:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRender: () => (/* binding */ createRender),
  X: () => (/* binding */ renderTemplate)
});

// EXTERNAL MODULE: ./node_modules/handlebars/lib/index.js
var lib = __webpack_require__(8508);
var lib_default = /*#__PURE__*/__webpack_require__.n(lib);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
// EXTERNAL MODULE: ./node_modules/moment-timezone/index.js
var moment_timezone = __webpack_require__(9856);
var moment_timezone_default = /*#__PURE__*/__webpack_require__.n(moment_timezone);
;// CONCATENATED MODULE: ./src/tags/date.ts


/**
 * Writes a moment by a moment.js pattern (ISO 8601 without one), in a time zone of the IANA database.
 * @see https://momentjs.com/docs/#/displaying/format/
 * @throws UserError when there is no such time zone
 */
function formatDate(date, pattern, timezone) {
    if (moment_timezone_default().tz.zone(timezone) !== null)
        return moment_timezone_default().tz(date, timezone).format(pattern);
    const near = (0,user_error/* nearest */.pA)(timezone, moment_timezone_default().tz.names());
    const remedy = near === undefined ? 'write a name such as UTC or Asia/Tokyo' : `did you mean ${near}?`;
    throw new user_error/* UserError */.yo(`"${timezone}" is not a time zone; ${remedy}`);
}

// EXTERNAL MODULE: ./src/tags/problems.ts
var problems = __webpack_require__(6185);
// EXTERNAL MODULE: ./src/tags/render.ts
var render = __webpack_require__(5677);
;// CONCATENATED MODULE: ./src/tags/template-names.ts

const HELPERS = ['date', 'commit_date', 'lower'];
const BLOCKS = ['if', 'unless'];
/**
 * The variables that a template of a fleet names. A fleet's templates are plain: `{{name}}`, `{{date …}}`,
 * `{{#if name}}…{{else}}…{{/if}}` and `{{#unless name}}…{{/unless}}`. So every name can be checked, also one
 * in a branch that is not taken today.
 * @throws UserError when the template does more
 */
function namesIn(program) {
    return [...new Set(program.body.flatMap(namesInStatement))];
}
function namesInStatement(statement) {
    if (isA(statement, 'MustacheStatement'))
        return namesInMustache(statement);
    if (isA(statement, 'BlockStatement'))
        return namesInBlock(statement);
    if (statement.type === 'ContentStatement' || statement.type === 'CommentStatement')
        return [];
    throw new user_error/* UserError */.yo(`${statement.type} is not possible here; ${ALLOWED}`);
}
/** The pieces of a checked template; undefined where a helper or a block takes part. */
function plainParts(program) {
    const parts = program.body.map((statement) => {
        if (isA(statement, 'ContentStatement'))
            return { text: statement.value };
        if (!isA(statement, 'MustacheStatement'))
            return undefined;
        const name = nameOf(statement.path);
        return HELPERS.includes(name) ? undefined : { name };
    });
    return parts.every((part) => part !== undefined) ? parts : undefined;
}
const ALLOWED = "write {{name}}, {{date 'YYYYMMDD'}}, {{#if name}}…{{/if}} or {{#unless name}}…{{/unless}}";
function namesInMustache({ path, params, hash }) {
    const name = nameOf(path);
    if (HELPERS.includes(name))
        return namesInArguments(params, hash);
    if (params.length > 0 || hash !== undefined)
        throw unknownHelper(name);
    return [name];
}
function namesInBlock(block) {
    const name = nameOf(block.path);
    if (!BLOCKS.includes(name))
        throw unknownHelper(`#${name}`);
    const programs = [block.program, block.inverse];
    return [
        ...namesInArguments(block.params, block.hash),
        ...programs.flatMap((program) => (program === undefined ? [] : namesIn(program))),
    ];
}
function namesInArguments(params, hash) {
    const values = [...params, ...(hash?.pairs ?? []).map((pair) => pair.value)];
    return values.flatMap((value) => (value.type.endsWith('Literal') ? [] : [nameOf(value)]));
}
/** @throws UserError when the expression is anything but a bare name */
function nameOf(expression) {
    if (isA(expression, 'PathExpression')) {
        const { original, parts, depth, data } = expression;
        if (depth === 0 && !data && parts.length === 1 && parts[0] === original)
            return original;
        throw new user_error/* UserError */.yo(`"${original}" is not a name; ${ALLOWED}`);
    }
    throw new user_error/* UserError */.yo(`${expression.type} is not possible here; ${ALLOWED}`);
}
function isA(node, type) {
    return node.type === type;
}
function unknownHelper(name) {
    const near = (0,user_error/* nearest */.pA)(name, [...HELPERS, '#if', '#unless']);
    const remedy = near === undefined ? ALLOWED : `did you mean ${near}?`;
    return new user_error/* UserError */.yo(`"${name}" is not a helper; ${remedy}`);
}
/** @throws UserError with each name that is not a variable, and the nearest one that is */
function checkNames(names, variables) {
    const unknown = names.filter((name) => !Object.hasOwn(variables, name));
    if (unknown.length === 0)
        return;
    const known = Object.keys(variables);
    throw new user_error/* UserError */.yo(unknown.map((name) => {
        const near = (0,user_error/* nearest */.pA)(name, [...known, ...HELPERS]);
        const remedy = near === undefined ? `known are ${known.toSorted().join(', ')}` : `did you mean ${near}?`;
        return { message: `unknown name "${name}"; ${remedy}` };
    }));
}

;// CONCATENATED MODULE: ./src/tags/template.ts






/**
 * Makes the `Render` of a dialect. `metadata-action`: a name that is not known is empty and values are
 * escaped as HTML, as upstream has it. `fleet`: a name that is not known is an error, values stand as they are.
 */
function createRender(dialect, clock) {
    const handlebars = createHandlebars(clock);
    if (dialect === 'fleet')
        handlebars.registerHelper('lower', (text) => String(text).toLowerCase());
    const templates = new Map();
    return (text, variables) => {
        if (!(0,render/* hasExpression */.x)(text))
            return text;
        const template = templates.get(text) ?? compile(handlebars, text, dialect);
        templates.set(text, template);
        checkNames(template.names, variables);
        return run(text, () => template.fill(variables));
    };
}
const declared = createRender('fleet');
/**
 * Fills in what a fleet file declares of an image: axes and attributes, but nothing of the run.
 * @throws UserError with the text and its place when the template is malformed or names what is not known
 */
function renderTemplate(text, variables, position) {
    return (0,render/* hasExpression */.x)(text) ? (0,problems/* explain */.W)(text, position, () => declared(text, variables)) : text;
}
/** An environment of our own: nobody else's helpers, no partials, and nothing is written to the console. */
function createHandlebars(clock) {
    const handlebars = lib_default().create();
    handlebars.logger.log = () => undefined;
    handlebars.registerHelper('log', () => '');
    handlebars.registerHelper('date', toDateHelper('date', clock?.now));
    handlebars.registerHelper('commit_date', toDateHelper('commit_date', clock?.commitDate));
    return handlebars;
}
function compile(handlebars, text, dialect) {
    return run(text, () => {
        const program = handlebars.parse(text);
        const fill = handlebars.compile(program, { noEscape: dialect === 'fleet' });
        // Of what is not checked by name, nothing is inherited: no template reaches a prototype.
        if (dialect !== 'fleet')
            return { names: [], fill: (variables) => fill(Object.assign(Object.create(null), variables)) };
        const parts = plainParts(program);
        return {
            names: namesIn(program),
            fill: parts === undefined ? (variables) => fill(variables) : (variables) => fillParts(parts, variables),
        };
    });
}
/** Most templates of a fleet are words and names: those are put together without Handlebars, which is slow. */
function fillParts(parts, variables) {
    return parts.map((part) => ('name' in part ? String(variables[part.name]) : part.text)).join('');
}
/** Handlebars throws plain errors at whoever wrote the template. */
function run(text, step) {
    try {
        return step();
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.yo)
            throw error;
        const reason = error instanceof Error ? error.message : String(error);
        const [shown] = reason.split('\n').slice(-1);
        throw new user_error/* UserError */.yo(`${JSON.stringify(text)} is not a template: ${shown}`, { cause: error });
    }
}
/** `{{date 'YYYYMMDD' tz='Asia/Tokyo'}}`; Handlebars hands over the arguments and, last, its options. */
function toDateHelper(name, date) {
    const known = new Map();
    return (...given) => {
        if (date === undefined)
            throw new user_error/* UserError */.yo(`${name} is not known here; write it in tags or labels`);
        const [pattern] = given;
        // A pattern without quotes is a name that nobody knows: upstream then writes ISO 8601, a fleet refuses it.
        if (given.length < 2 || (typeof pattern !== 'string' && pattern !== undefined)) {
            throw new user_error/* UserError */.yo(`${name} wants a pattern in quotes, such as {{${name} 'YYYYMMDD' tz='UTC'}}`);
        }
        const { tz = 'UTC', ...rest } = readHash(given.at(-1));
        const [unknown] = Object.keys(rest);
        if (unknown !== undefined) {
            throw new user_error/* UserError */.yo(`Unknown ${unknown} attribute of ${name}; it has tz, such as tz='Asia/Tokyo'`);
        }
        const key = `${pattern}\n${String(tz)}`;
        const text = known.get(key) ?? formatDate(date, pattern, String(tz));
        known.set(key, text);
        return text;
    };
}
function readHash(options) {
    const hash = typeof options === 'object' && options !== null && 'hash' in options ? options.hash : {};
    return typeof hash === 'object' && hash !== null ? { ...hash } : {};
}


/***/ })

};
