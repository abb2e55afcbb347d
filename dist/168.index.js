export const id = 168;
export const ids = [168];
export const modules = {

/***/ 66534:
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
/* harmony import */ var _run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31738);

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

/***/ 48023:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Gw: () => (/* binding */ ancestorsOf),
/* harmony export */   LU: () => (/* binding */ childrenOf),
/* harmony export */   gO: () => (/* binding */ descendantsOf)
/* harmony export */ });
/** All that any of these stands on, directly or not. One of them is among it only if another stands on it. */
function ancestorsOf(graph, ids) {
    return reach(ids, (id) => graph.nodes.get(id)?.parents.map((parent) => parent.id) ?? []);
}
/** All that stands on any of these, directly or not. One of them is among it only if it stands on another. */
function descendantsOf(graph, ids) {
    const children = childrenOf(graph);
    return reach(ids, (id) => children.get(id) ?? []);
}
/** The images that stand directly on each, by id. */
function childrenOf(graph) {
    const children = new Map([...graph.nodes.keys()].map((id) => [id, []]));
    for (const { image, parents } of graph.nodes.values()) {
        for (const id of new Set(parents.map((parent) => parent.id)))
            children.get(id)?.push(image.id);
    }
    return children;
}
function reach(ids, next) {
    const reached = new Set([...ids].flatMap(next));
    // A set's iterator also visits what is added on the way.
    for (const id of reached)
        for (const further of next(id))
            reached.add(further);
    return reached;
}


/***/ }),

/***/ 12168:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/tags/list.ts
var list = __webpack_require__(36469);
// EXTERNAL MODULE: ./node_modules/picomatch/lib/picomatch.js
var picomatch = __webpack_require__(98016);
var picomatch_default = /*#__PURE__*/__webpack_require__.n(picomatch);
;// CONCATENATED MODULE: ./src/fleet/version-order.ts
const collator = new Intl.Collator('en', { numeric: true });
/** Orders texts by the numbers in them, as people order versions: `9.1 LTS` < `10.4 LTS` < `18.0`. */
function compareVersions(left, right) {
    return collator.compare(left, right);
}

;// CONCATENATED MODULE: ./src/fleet/terms.ts



const NEWEST = /^newest:([^=]+)=(.*)$/;
const PAIR = /^([^!=]+)(!?=)(.*)$/s;
/** @throws UserError when the term is empty, or names an attribute that no image has */
function parseTerm(text, images) {
    if (text === '')
        throw new user_error/* UserError */.yo('select: a term is empty; take the comma away');
    const [, name, count = ''] = NEWEST.exec(text) ?? [];
    if (name !== undefined)
        return toNewest({ text, name, count }, images);
    const [, key, operator, pattern = ''] = PAIR.exec(text) ?? [];
    if (key === undefined)
        return nameTerm(text, images);
    const term = attributeTerm(key.trim(), pattern.trim(), images);
    const { holds } = term;
    const shown = { ...term, text: toShown(text) };
    return operator === '=' ? shown : { ...shown, holds: (image) => !holds(image) };
}
const toShown = (text) => `select=${JSON.stringify(text)}`;
function nameTerm(text, images) {
    const matches = toGlob(text);
    const names = new Set(images.flatMap(({ id }) => id));
    return {
        kind: 'filter',
        text: toShown(text),
        holds: (image) => matches(image.id) || matches(image.name),
        there: () => [...names],
    };
}
/** @throws UserError when no image has the attribute */
function attributeTerm(key, pattern, images) {
    const matches = toGlob(pattern);
    const valuesOf = (image) => key === 'group' ? image.groups : [image.attributes[key] ?? ''];
    if (key !== 'group')
        refuseUnknown(key, images);
    return {
        kind: 'filter',
        text: `${key}=${pattern}`,
        holds: (image) => valuesOf(image).some(matches),
        there: () => {
            const values = new Set(images.flatMap(valuesOf).filter((value) => value !== ''));
            return [...values].toSorted(compareVersions).map((value) => `${key}=${value}`);
        },
    };
}
function toNewest({ text, name, count }, images) {
    refuseUnknown(name, images);
    if (!/^[1-9]\d*$/.test(count)) {
        throw new user_error/* UserError */.yo(`select: "${text}" wants a whole number from 1 up, such as newest:${name}=2`);
    }
    return { kind: 'newest', text, name, count: Number(count), there: () => [] };
}
function refuseUnknown(key, images) {
    if (images.length === 0 || images.some(({ attributes }) => key in attributes))
        return;
    const known = [...new Set(images.flatMap(({ attributes }) => Object.keys(attributes)))];
    const near = (0,user_error/* nearest */.pA)(key, [...known, 'group']);
    const there = known.length === 0 ? 'there are none, only group' : `there are: ${known.toSorted().join(', ')}`;
    throw new user_error/* UserError */.yo(`select: no image has an attribute "${key}"; ${near === undefined ? there : `did you mean "${near}"?`}`);
}
/** `*` is any run of characters, slashes and a leading dot too. A value is always itself, whatever is in it. */
function toGlob(pattern) {
    if (pattern === '')
        return (value) => value === '';
    const matches = picomatch_default()(pattern, { dot: true, bash: true, nonegate: true, noext: true });
    return (value) => value === pattern || matches(value);
}

;// CONCATENATED MODULE: ./src/fleet/select.ts




/**
 * The images that a selection names, in the fleet's order. What a line's terms filter does not depend on their
 * order: `newest:` looks at what all others leave. Quotes keep a comma: `"os=a,b"`.
 * @throws UserError listing what there is, for each filter that matches nothing and when nothing is left
 */
function selectImages(images, selection) {
    const lines = (0,list/* parseRows */.ti)(selection.select).map(({ fields }) => fields.map(({ text }) => parseTerm(text.trim(), images)));
    const short = Object.entries({ runtime: selection.runtime, 'image-type': selection.imageType })
        .filter(([, value]) => value !== '' && value !== 'all')
        .map(([name, value]) => {
        const term = attributeTerm(name.replace('-', '_'), value, images);
        return { ...term, text: `${name}=${JSON.stringify(value)}` };
    });
    refuseIdle([...lines.flat(), ...short], images);
    const chosen = new Set((lines.length === 0 ? [[]] : lines).flatMap((line) => filter(images, [...line, ...short])));
    if (chosen.size === 0)
        throw new user_error/* UserError */.yo(nothingLeft(images, selection));
    return images.filter((image) => chosen.has(image));
}
function filter(images, terms) {
    const plain = terms.flatMap((term) => (term.kind === 'newest' ? [] : [term]));
    const left = images.filter((image) => plain.every(({ holds }) => holds(image)));
    const newest = terms.flatMap((term) => (term.kind === 'newest' ? [newestOf(left, term)] : []));
    return left.filter((image) => newest.every((chosen) => chosen.has(image)));
}
/** The images with the highest versions, however many images a version has. */
function newestOf(images, term) {
    const versionOf = (image) => image.attributes[term.name] ?? '';
    const values = [...new Set(images.map(versionOf))].filter((value) => value !== '');
    const newest = new Set(values.toSorted((left, right) => compareVersions(right, left)).slice(0, term.count));
    return new Set(images.filter((image) => newest.has(versionOf(image))));
}
/** A filter that no image at all fulfils is a mistake, also where another line selects something. */
function refuseIdle(terms, images) {
    const problems = terms
        .filter((term) => term.kind !== 'newest' && !images.some((image) => term.holds(image)))
        .map(({ text, there }) => ({
        message: `no image is selected by ${text}; there are: ${shorten(there())}`,
    }));
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
}
function nothingLeft(images, selection) {
    if (images.length === 0)
        return 'the fleet has no image; write one under "images", or name a source';
    const asked = Object.entries(selection)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
        .join(', ');
    const ids = images.map((image) => image.id);
    return `no image is selected by ${asked}; there are: ${shorten(ids)}`;
}
const SHOWN = 20;
function shorten(names) {
    if (names.length === 0)
        return 'none';
    const more = names.length > SHOWN ? ` and ${names.length - SHOWN} more` : '';
    return `${names.slice(0, SHOWN).join(', ')}${more}`;
}

// EXTERNAL MODULE: ./src/github/policy.ts
var github_policy = __webpack_require__(9685);
// EXTERNAL MODULE: ./src/graph/reach.ts
var reach = __webpack_require__(48023);
// EXTERNAL MODULE: ./src/plan/groups.ts
var plan_groups = __webpack_require__(89675);
// EXTERNAL MODULE: ./src/graph/reference.ts
var graph_reference = __webpack_require__(27565);
;// CONCATENATED MODULE: ./src/plan/reasons.ts

/** Decides one image, after all that it stands on. */
function decideImage(facts, { building, renewed }) {
    const { record, forced, version, fingerprint, node } = facts;
    const parents = [...new Set(node.parents.map(({ id }) => id))];
    if (forced)
        return build({ kind: 'forced', text: 'asked for with force' });
    if (version !== undefined)
        return decideVersion(version);
    if (record === 'cannot tell') {
        return build({ kind: 'cannot tell', text: 'the registry did not say whether it exists' });
    }
    const follows = parents.filter((id) => renewed.has(id));
    if (follows.length > 0)
        return build({ kind: 'parent rebuilt', text: `on ${reasons_list(follows)}` });
    if (record !== 'not there') {
        return {
            decision: 'reuse',
            reason: { kind: 'unchanged', text: `${reasons_short(fingerprint)} is built already` },
        };
    }
    return build(explain(facts, parents.filter((id) => building.has(id))));
}
function decideVersion({ reference, digest }) {
    const tag = reference.slice(reference.lastIndexOf(':') + 1);
    if (digest === undefined) {
        return build({ kind: 'version not published', text: `there is no ${tag} yet` });
    }
    return { decision: 'skip', reason: { kind: 'version published', text: `${tag} is published and final` } };
}
/** The nearest cause comes first: its own files, then what it stands on. */
function explain({ published, fingerprint, bases }, rebuilt) {
    if (published === 'not there')
        return { kind: 'never published', text: 'nothing has its name yet' };
    const [file, ...others] = published?.changed ?? [];
    if (file !== undefined) {
        const more = others.length === 0 ? '' : ` and ${others.length} more`;
        return { kind: 'changed', text: `${file}${more} since ${commit(published?.revision)}` };
    }
    if (rebuilt.length > 0)
        return { kind: 'parent rebuilt', text: `on ${reasons_list(rebuilt)}` };
    const moved = bases.find(({ reference }) => isSame(reference, published?.base?.name));
    if (moved !== undefined && moved.digest !== published?.base?.digest) {
        const text = `${moved.reference} from ${brief(published?.base?.digest)} to ${brief(moved.digest)}`;
        return { kind: 'base moved', text };
    }
    if (published !== undefined) {
        const since = published.revision === undefined ? 'it was published' : commit(published.revision);
        return { kind: 'changed', text: `what it is built from, since ${since}` };
    }
    return { kind: 'never published', text: `${reasons_short(fingerprint)} is not built yet` };
}
/** Annotations are written by all kinds of tools: what is no reference is not the same as one. */
function isSame(reference, name) {
    if (name === undefined)
        return false;
    try {
        return (0,graph_reference/* normalizeReference */.t)(reference) === (0,graph_reference/* normalizeReference */.t)(name);
    }
    catch {
        return false;
    }
}
const build = (reason) => ({ decision: 'build', reason });
const reasons_SHOWN = 3;
function reasons_list(ids) {
    const more = ids.length > reasons_SHOWN ? ` and ${ids.length - reasons_SHOWN} more` : '';
    return `${ids.slice(0, reasons_SHOWN).join(', ')}${more}`;
}
const reasons_short = (fingerprint) => `fp-${fingerprint.slice(7, 15)}`;
const brief = (digest = '') => digest.slice(0, 'sha256:'.length + 8);
const commit = (revision = '') => revision.slice(0, 8);

// EXTERNAL MODULE: ./src/plan/apart.ts
var plan_apart = __webpack_require__(39425);
// EXTERNAL MODULE: ./src/github/matrix.ts
var matrix = __webpack_require__(66534);
;// CONCATENATED MODULE: ./src/plan/bins.ts

/** Lets the jobs of a wave share as many as there may be, each next longest going where least is waiting. */
function toBins(groups, limit) {
    if (groups.length <= limit)
        return groups;
    const byRunner = [...(0,plan_groups/* groupBy */.$z)(groups, ({ runner }) => runner)];
    const total = groups.reduce((sum, group) => sum + secondsOf(group), 0);
    const spare = Math.max(0, limit - byRunner.length);
    return byRunner.flatMap(([runner, own]) => {
        const share = total === 0 ? 0 : own.reduce((sum, group) => sum + secondsOf(group), 0) / total;
        return fill(own, 1 + Math.floor(spare * share)).map((units) => ({ runner, units }));
    });
}
function fill(groups, count) {
    const bins = Array.from({ length: Math.min(count, groups.length) }, () => ({
        units: [],
        seconds: 0,
    }));
    for (const group of groups.toSorted((one, other) => secondsOf(other) - secondsOf(one))) {
        const least = bins.reduce((found, bin) => (bin.seconds < found.seconds ? bin : found));
        least.units.push(...group.units);
        // Where nobody knows how long anything takes, jobs get equally many.
        least.seconds += Math.max(secondsOf(group), 1);
    }
    return bins.map(({ units }) => units);
}
const secondsOf = ({ units }) => units.reduce((sum, { seconds }) => sum + seconds, 0);

;// CONCATENATED MODULE: ./src/plan/makespan.ts

/** How long GitHub takes to give a job a runner and the job to be ready to build. */
const STARTUP = 20;
/**
 * How long jobs take until the last is done, when a wave begins after the one before and a free runner takes
 * the next job in line.
 */
function makespan(jobs, runners) {
    return [...(0,plan_groups/* groupBy */.$z)(jobs, ({ wave }) => wave).values()]
        .map((wave) => {
        const ends = new Array(Math.max(1, Math.min(runners, wave.length))).fill(0);
        for (const { seconds } of wave) {
            const soonest = ends.reduce((found, end, at) => (end < (ends[found] ?? 0) ? at : found), 0);
            ends[soonest] = (ends[soonest] ?? 0) + STARTUP + seconds;
        }
        return Math.max(...ends);
    })
        .reduce((sum, seconds) => sum + seconds, 0);
}

;// CONCATENATED MODULE: ./src/plan/packing.ts




/** Runners that a fleet may count on: an account without a plan has 20. */
const RUNNERS = 20;
/** A grouping must be this much faster than a simpler one to be worth its longer jobs. */
const GAIN = 0.98;
/**
 * Puts units into jobs and jobs into waves, longest first. Each unit is in exactly one job, after all it stands on:
 * in an earlier wave, or earlier in the same job.
 * @param units parents before their children
 */
function packUnits(units, { pack, maxJobs }) {
    const limit = Math.min(maxJobs ?? Number.POSITIVE_INFINITY, matrix/* MATRIX_ROWS */.SK * matrix/* SHARDS */.Oq);
    if (pack === 'none')
        return toJobs(units, (0,plan_groups/* groupNone */.a3)(units), limit);
    if (pack === 'chains')
        return toJobs(units, (0,plan_groups/* groupChains */.mh)(units), limit);
    const runners = Math.min(maxJobs ?? RUNNERS, limit);
    const groupings = [(0,plan_groups/* groupNone */.a3)(units), (0,plan_groups/* groupChains */.mh)(units), (0,plan_groups/* groupConnected */.Rv)(units)];
    const candidates = groupings.flatMap((grouping) => grouping === undefined ? [] : [limit, runners].map((most) => toJobs(units, grouping, most)));
    return soonest(candidates, runners);
}
function soonest(candidates, runners) {
    const timed = candidates.map((jobs) => ({ jobs, seconds: makespan(jobs, runners) }));
    const best = timed.reduce((found, next) => (found === undefined || next.seconds < found.seconds * GAIN ? next : found), undefined);
    return best?.jobs ?? [];
}
function toJobs(units, grouping, limit) {
    const waves = toWaves(units, grouping);
    return waves.flatMap((wave, index) => toBins(wave, limit)
        .map((group) => ({ ...group, wave: index + 1, seconds: secondsOf(group) }))
        .sort((left, right) => right.seconds - left.seconds));
}
/** What would come after the last wave shares a job of the last wave with what it stands on there. */
function toWaves(units, grouping) {
    const levels = toLevels(units, grouping);
    const levelOf = ({ id }) => levels.get(grouping.get(id) ?? id) ?? 1;
    const tail = units.filter((unit) => levelOf(unit) >= matrix/* WAVES */.Fy);
    const isDeep = tail.some((unit) => levelOf(unit) > matrix/* WAVES */.Fy);
    const names = isDeep ? joinGroups(tail, grouping) : grouping;
    const groups = (0,plan_groups/* groupBy */.$z)(units, ({ id }) => names.get(id) ?? grouping.get(id) ?? id);
    const waves = (0,plan_groups/* groupBy */.$z)([...groups.values()], ([first]) => (first ? Math.min(levelOf(first), matrix/* WAVES */.Fy) : 1));
    return Array.from({ length: matrix/* WAVES */.Fy }, (_, index) => (waves.get(index + 1) ?? []).map(toGroup));
}
/** The wave of each group, however many there are: one more than the latest that it waits for. */
function toLevels(units, grouping) {
    const levels = new Map();
    for (const { id, parents } of units) {
        const own = grouping.get(id) ?? id;
        const others = parents.map((parent) => grouping.get(parent) ?? parent).filter((group) => group !== own);
        const latest = others.reduce((level, group) => Math.max(level, levels.get(group) ?? 0), 0);
        levels.set(own, Math.max(levels.get(own) ?? 0, latest + 1));
    }
    return levels;
}
/** Names what hangs together among these units, by being in one group or by standing on each other. */
function joinGroups(units, grouping) {
    const here = new Set(units.map(({ id }) => id));
    const links = units.map(({ id, parents }) => {
        const group = grouping.get(id) ?? id;
        return {
            id,
            parents: [...parents.filter((parent) => here.has(parent)), ...(group === id ? [] : [group])],
        };
    });
    return (0,plan_groups/* connect */.Ng)(links);
}
/** A job has one runner: the one that most of its units want. */
function toGroup(units) {
    const [first] = units;
    if (first !== undefined && units.length === 1)
        return { runner: first.runner, units };
    const wanted = [...(0,plan_groups/* groupBy */.$z)(units, ({ runner }) => runner)];
    const [most] = wanted.toSorted(([, one], [, other]) => other.length - one.length);
    return { runner: most?.[0] ?? '', units };
}

// EXTERNAL MODULE: ./src/plan/runner.ts
var runner = __webpack_require__(45773);
;// CONCATENATED MODULE: ./src/plan/rows.ts



/** What nobody has ever built takes about as long as the others; if none was, a minute. */
const UNKNOWN_SECONDS = 60;
/**
 * The jobs for the runners. Unless told how to pack, a run that may not push builds chains in one job, for then no
 * parent has to be handed over; one that pushes packs by weight once most durations are known.
 * @param jobs parents before their children
 */
function toRows(jobs, options) {
    const building = jobs.filter(({ decision }) => decision === 'build');
    const means = {
        building: new Map(building.map((job) => [job.id, job])),
        usual: usualOf(options.durations),
        ...options,
    };
    const units = building.flatMap((job) => toUnits(job, means));
    const packed = packUnits(units, { pack: packOf(units, options), maxJobs: options.maxJobs });
    return packed.map(({ wave, runner, seconds, units: own }) => ({
        id: own[0]?.id ?? '',
        wave,
        runner,
        builds: own.map(({ build }) => build),
        seconds: Math.round(seconds),
    }));
}
function packOf(units, { pack, push, durations }) {
    if (pack !== 'auto')
        return pack;
    if (!push)
        return 'chains';
    const known = units.filter(({ id }) => durations[id] !== undefined).length;
    return known > 0 && known * 2 >= units.length ? 'weight' : 'none';
}
/** A job is one unit, or one for each platform that is built apart and not there yet. */
function toUnits(job, { building, usual, runners, durations, own }) {
    const open = job.apart?.filter(({ digest }) => digest === undefined);
    const builds = open?.map(({ platform }) => ({ job: job.id, platform })) ?? [
        { job: job.id },
    ];
    return builds.map((build) => {
        const id = (0,plan_apart/* toBuildId */.X3)(build);
        const platforms = build.platform === undefined ? job.platforms : [build.platform];
        return {
            id,
            build,
            parents: parentsOf(job, build, building),
            runner: (0,runner/* runnerFor */.OZ)(platforms, own?.get(job.id) ?? runners),
            seconds: durations[id] ?? durations[job.id] ?? usual,
        };
    });
}
/** The builds that one waits for; a part of a parent that is there already is none. */
function parentsOf(job, build, building) {
    const platform = build.platform ?? job.platforms[0] ?? 'linux/amd64';
    return job.parents.flatMap(({ id }) => {
        const parent = building.get(id);
        if (parent === undefined)
            return [];
        if (parent.apart === undefined)
            return [id];
        const own = parent.apart.find((one) => one.platform === platform) ?? parent.apart[0];
        const wanted = (0,plan_apart/* isWhole */.wP)(job, build) ? parent.apart : own === undefined ? [] : [own];
        return wanted
            .filter(({ digest }) => digest === undefined)
            .map((part) => (0,plan_apart/* toBuildId */.X3)({ job: id, platform: part.platform }));
    });
}
function usualOf(durations) {
    const sorted = Object.values(durations).toSorted((one, other) => one - other);
    return sorted[Math.floor(sorted.length / 2)] ?? UNKNOWN_SECONDS;
}

;// CONCATENATED MODULE: ./src/plan/decide.ts




/** Decides what is built, why, and in which wave. Total: every image of the facts gets one job or one skip. */
function decide(facts) {
    const decided = decideAll(facts.images);
    const needed = findNeeded(decided);
    const jobs = decided.filter(({ image }) => needed.has(idOf(image))).map((one) => toJob(one, facts.runners));
    const rows = toRows(jobs, { ...facts, push: facts.policy.push, own: toOwnRunners(facts) });
    const waves = wavesOf(rows);
    return {
        schema: 2,
        event: facts.run.event,
        ref: facts.run.ref,
        sha: facts.run.sha,
        now: facts.now.toISOString(),
        push: facts.policy.push,
        mirror: facts.policy.mirror,
        policy: facts.policy.reason,
        cache: facts.policy.cache,
        namespace: facts.namespace,
        mirrors: facts.mirrors,
        jobs: jobs.map((job) => ({ ...job, wave: waves.get(job.id) ?? 0 })),
        skips: [...facts.skips, ...decided.filter(({ image }) => !needed.has(idOf(image))).map(toSkip)],
        rows,
    };
}
/** Few images name a runner of their own. */
function toOwnRunners({ images, runners }) {
    const naming = images.filter(({ node }) => node.image.runner !== undefined);
    return new Map(naming.map(({ node: { image } }) => [image.id, (0,runner/* runnersOf */.rp)(image, runners)]));
}
const idOf = ({ node }) => node.image.id;
function decideAll(images) {
    const building = new Set();
    const renewed = new Set();
    return images.map((image) => {
        const decision = decideImage(image, { building, renewed });
        if (decision.decision === 'build') {
            building.add(idOf(image));
            if (typeof image.record !== 'string')
                renewed.add(idOf(image));
        }
        return { image, ...decision };
    });
}
/** Nobody asked for a parent that was not selected: it is built only if what is built stands on it. */
function findNeeded(decided) {
    const needed = new Set();
    const below = new Set();
    for (const { image, decision } of decided.toReversed()) {
        const id = idOf(image);
        if (!image.selected && !below.has(id))
            continue;
        needed.add(id);
        if (decision === 'build')
            for (const parent of image.node.parents)
                below.add(parent.id);
    }
    return needed;
}
function toSkip({ image }) {
    const { id, name } = image.node.image;
    return { id, name, reason: { kind: 'not affected', text: 'nothing that is built stands on it' } };
}
/** The wave in which the first build of each job runs. */
function wavesOf(rows) {
    const waves = new Map();
    for (const { wave, builds } of rows) {
        for (const { job } of builds)
            waves.set(job, Math.min(waves.get(job) ?? wave, wave));
    }
    return waves;
}
function toJob({ image: facts, decision, reason }, runners) {
    const { image } = facts.node;
    const isPublished = decision === 'skip' && facts.version !== undefined;
    const digest = isPublished ? facts.version?.digest : digestOf(facts);
    return {
        id: image.id,
        name: image.name,
        wave: 0,
        runner: (0,runner/* runnerFor */.OZ)(image.platforms, (0,runner/* runnersOf */.rp)(image, runners)),
        decision,
        reason,
        fingerprint: facts.fingerprint,
        repository: facts.repository,
        record: isPublished ? (facts.version?.reference ?? facts.recordReference) : facts.recordReference,
        ...(digest === undefined || decision === 'build' ? {} : { digest }),
        tags: decision === 'build' || (decision === 'reuse' && facts.selected) ? facts.tags : [],
        parents: referencesByParent(facts.node),
        bases: facts.bases,
        context: image.context,
        dockerfile: image.dockerfile,
        ...(image.target === undefined ? {} : { target: image.target }),
        args: image.args,
        buildContexts: image.buildContexts,
        platforms: image.platforms,
        ...(facts.apart === undefined || decision !== 'build' ? {} : { apart: facts.apart }),
        labels: facts.labels,
        annotations: facts.annotations,
        attributes: image.attributes,
        ...(image.build === undefined ? {} : { build: image.build }),
        position: image.position,
    };
}
const digestOf = ({ record }) => typeof record === 'string' ? undefined : record.digest;
/** A Dockerfile may name one parent under several references; each must be covered. */
function referencesByParent(node) {
    const byId = (0,plan_groups/* groupBy */.$z)(node.parents, ({ id }) => id);
    return [...byId].map(([id, parents]) => ({
        id,
        references: [...new Set(parents.flatMap(({ reference }) => reference ?? []))],
    }));
}

// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(40712);
// EXTERNAL MODULE: ./src/sync/mirror.ts
var mirror = __webpack_require__(17068);
// EXTERNAL MODULE: ./src/plan/affected.ts
var affected = __webpack_require__(76963);
// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(17504);
;// CONCATENATED MODULE: ./src/modes/observe-touched.ts


const READS = 8;
/** The changed files that each image is really built from, by id: its Dockerfile, and what its contexts send. */
async function observeTouched(images, files, contexts) {
    const touches = (0,affected/* findTouches */.Ph)(images, files);
    const touched = await (0,map_limit/* mapLimit */.s)(images, READS, async (image) => {
        const own = touches.get(image.id) ?? [];
        return [image.id, await keepSent(image, own, contexts)];
    });
    return new Map(touched.filter(([, paths]) => paths.length > 0));
}
/** A file that is gone cannot be asked for; it counts. */
async function keepSent(image, touches, contexts) {
    const sure = touches.filter(({ folder, change }) => folder === undefined || change === 'gone');
    const folders = [...new Set(touches.flatMap(({ folder }) => folder ?? []))];
    const sent = await Promise.all(folders.map(async (folder) => {
        const isMain = folder === image.context || image.context === './';
        const context = await contexts.read({
            folder,
            position: image.position,
            ...(isMain ? { dockerfile: image.dockerfile } : {}),
        });
        const paths = new Set(context.files.map(({ path }) => path));
        return touches.filter(({ path, folder: of }) => of === folder &&
            (paths.has((0,affected/* pathIn */.lW)(folder, path)) || isIgnoreFile(path, folder, context.ignoreFile)));
    }));
    return [...new Set([...sure, ...sent.flat()].map(({ path }) => path))].sort();
}
/** The ignore file decides what is sent without being sent itself. */
function isIgnoreFile(path, folder, ignoreFile) {
    return ignoreFile !== undefined && (path === ignoreFile || (0,affected/* pathIn */.lW)(folder, path) === ignoreFile);
}

// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(50956);
// EXTERNAL MODULE: ./src/lang/yaml.ts
var yaml = __webpack_require__(75125);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/oci/platform.ts
var oci_platform = __webpack_require__(1890);
// EXTERNAL MODULE: ./src/tags/render.ts
var tags_render = __webpack_require__(85677);
// EXTERNAL MODULE: ./src/tags/template.ts + 2 modules
var template = __webpack_require__(8675);
;// CONCATENATED MODULE: ./src/fleet/axes.ts
/**
 * The variants of an entry, as a GitHub matrix makes them: the product without what `exclude` names;
 * an `include` that fits variants adds its keys to them, any other becomes a variant of its own.
 * Rows are one more axis, with several names: each row stands with each combination.
 * @see https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
function toVariants({ axes, rows, include, exclude }) {
    const names = [...new Set([...Object.keys(axes), ...(rows ?? []).flatMap(Object.keys)])];
    const products = product(axes, rows ?? [{}]).filter((variant) => !exclude.some((row) => fits(row, variant, names)));
    const own = [];
    let variants = names.length === 0 ? [] : products;
    for (const row of include) {
        const fitting = products.filter((variant) => fits(row, variant, names));
        const shared = names.filter((name) => name in row).length;
        if (names.length === 0 || (shared > 0 && fitting.length === 0) || products.length === 0)
            own.push(row);
        else
            variants = variants.map((variant) => (fits(row, variant, names) ? { ...variant, ...row } : variant));
    }
    const all = [...variants, ...own];
    return all.length === 0 && names.length === 0 && rows === undefined ? [{}] : all;
}
/** How many variants the product has, before any is made. */
function countProduct({ axes, rows }) {
    return Object.values(axes).reduce((count, values) => count * values.length, rows?.length ?? 1);
}
function product(axes, rows) {
    return Object.entries(axes).reduce((variants, [name, values]) => variants.flatMap((variant) => values.map((value) => ({ ...variant, [name]: value }))), rows);
}
/** Whether the row agrees with the variant on every axis that both name. */
function fits(row, variant, names) {
    return names.every((name) => row[name] === undefined || row[name] === variant[name]);
}

// EXTERNAL MODULE: ./src/fleet/build-settings.ts
var build_settings = __webpack_require__(68328);
;// CONCATENATED MODULE: ./src/fleet/expand.ts







/** Images of a fleet: GitHub runs at most 65,536 jobs for it. */
const LIMIT = 100_000;
/** How often a variant may be held against an `include` or `exclude`. */
const COMPARISONS = 10_000_000;
/** @throws UserError when they are more than a fleet can have */
function refuseTooMany(count, what, position) {
    if (count <= LIMIT)
        return;
    const message = `${count.toLocaleString('en')} ${what} are too many; the limit is ${LIMIT.toLocaleString('en')}`;
    throw new user_error/* UserError */.yo({ position, message });
}
/**
 * Makes an entry's images: one for each combination of its axes and rows.
 * @throws UserError with the problems of all variants
 */
function expand(given) {
    const { entry, position } = given;
    const { axes = {}, include = [], exclude = [] } = entry;
    const rows = given.rows?.map(({ variant }) => variant);
    const count = countProduct({ axes, rows });
    refuseTooMany(count, 'variants', position);
    if (count * (include.length + exclude.length) > COMPARISONS) {
        const message = `${count} variants with ${include.length} includes and ${exclude.length} excludes are too many; write rows instead`;
        throw new user_error/* UserError */.yo({ position, message });
    }
    const variants = toVariants({ axes, rows, include, exclude });
    if (variants.length === 0) {
        const message = rows?.length === 0 ? 'rows is empty; write one row' : 'every variant is excluded; exclude fewer';
        throw new user_error/* UserError */.yo({ position, message });
    }
    const placeOf = toPlaces(given);
    const whole = toWhole(given);
    return (0,user_error/* collect */.Fo)(variants, (variant) => toImage(whole, variant, placeOf(variant)));
}
/** Where a variant was declared: at its row, where it is of one. */
function toPlaces({ rows = [], position }) {
    const names = new Set(rows.flatMap(({ variant }) => Object.keys(variant)));
    const keyOf = (variant) => JSON.stringify([...names].map((name) => variant[name] ?? null));
    const places = new Map(rows.map((row) => [keyOf(row.variant), row.position]));
    return (variant) => places.get(keyOf(variant)) ?? position;
}
const nothing = {
    args: {},
    'build-contexts': {},
    platforms: [],
    flavor: [],
    labels: {},
    annotations: {},
    aliases: [],
    provides: [],
    needs: [],
    groups: [],
    publish: true,
};
/** Nothing is left out that all images have. */
function toWhole({ name, entry, tags, position }) {
    return { ...nothing, context: name, repository: name, ...entry, name, tags, place: position };
}
function toImage(given, variant, position) {
    const { name, tags, place } = given;
    const id = [name, ...Object.values(variant).map(toIdPart)].filter((part) => part !== '').join('-');
    const attributes = { ...given.attributes, ...variant };
    const version = given.version === undefined ? {} : { version: given.version };
    const variables = { ...attributes, ...version, image: id, name };
    const render = (text) => (0,template/* renderTemplate */.X)(text, variables, place);
    const context = external_node_path_.posix.normalize(render(given.context));
    const build = (0,build_settings/* toBuildSettings */.N2)(given, render);
    return {
        id,
        name,
        position,
        context,
        dockerfile: external_node_path_.posix.normalize(render(given.dockerfile ?? external_node_path_.posix.join(context, 'Dockerfile'))),
        target: given.target && render(given.target),
        args: renderAll(given.args, render),
        buildContexts: renderAll(given['build-contexts'], render),
        platforms: toPlatforms(given.platforms, place),
        ...(given.runner === undefined ? {} : { runner: render(given.runner) }),
        tags,
        flavor: given.flavor,
        labels: given.labels,
        annotations: given.annotations,
        repository: render(given.repository),
        aliases: renderList(given.aliases, render),
        provides: renderList(given.provides, render),
        needs: renderList(given.needs, render),
        groups: given.groups,
        version: given.version && render(given.version),
        ...(given.rebuild === 'version' ? { rebuild: given.rebuild } : {}),
        attributes,
        publish: given.publish,
        ...(build === undefined ? {} : { build }),
    };
}
/** An id is part of the names of artifacts and folders. */
const toIdPart = (value) => value.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^-+|-+$/g, '');
/** What holds no template is the same for all variants, and shared by them. */
function renderAll(texts, render) {
    if (!Object.values(texts).some(tags_render/* hasExpression */.x))
        return texts;
    return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, render(text)]));
}
function renderList(texts, render) {
    return texts.some(tags_render/* hasExpression */.x) ? texts.map(render) : texts;
}
function toPlatforms(platforms, position) {
    return (0,user_error/* collect */.Fo)(platforms, (platform) => {
        try {
            return (0,oci_platform/* formatPlatform */.Bq)((0,oci_platform/* parsePlatform */.Y8)(platform));
        }
        catch (error) {
            if (!(error instanceof user_error/* UserError */.yo))
                throw error;
            throw new user_error/* UserError */.yo({ position, path: 'platforms', message: error.message }, { cause: error });
        }
    });
}

;// CONCATENATED MODULE: ./src/fleet/pointer.ts

function splitPointer(text) {
    const hash = text.indexOf('#');
    return hash < 0 ? { file: text, pointer: '' } : { file: text.slice(0, hash), pointer: text.slice(hash + 1) };
}
/**
 * The keys that a JSON Pointer in a URI's fragment leads through.
 * @see https://www.rfc-editor.org/rfc/rfc6901
 * @throws UserError when it is none
 */
function parsePointer(pointer) {
    if (pointer === '')
        return [];
    const decoded = decodeFragment(pointer);
    if (decoded === undefined || !decoded.startsWith('/') || /~(?![01])/.test(decoded)) {
        throw new user_error/* UserError */.yo(`"#${pointer}" is not a JSON Pointer; write "#/key/0", with ~1 for a slash in a key`);
    }
    return decoded
        .slice(1)
        .split('/')
        .map((key) => key.replaceAll('~1', '/').replaceAll('~0', '~'));
}
function decodeFragment(pointer) {
    try {
        return decodeURIComponent(pointer);
    }
    catch {
        return undefined;
    }
}
/**
 * The value that the keys lead to.
 * @throws UserError naming the first key that leads nowhere, and what there is instead
 */
function follow(value, keys) {
    return keys.reduce((inner, key, index) => {
        const here = childrenOf(inner);
        if (here.has(key))
            return here.get(key);
        const path = keys.slice(0, index).map((step) => `/${step}`);
        const near = (0,user_error/* nearest */.pA)(key, here.keys());
        const shown = Array.isArray(inner)
            ? `a list of ${inner.length}`
            : [...here.keys()].slice(0, 20).join(', ');
        const hint = near === undefined ? `there is ${shown || 'nothing below it'}` : `did you mean "${near}"?`;
        throw new user_error/* UserError */.yo(`the pointer leads nowhere: ${path.join('') || 'the file'} has no "${key}"; ${hint}`);
    }, value);
}
function childrenOf(value) {
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 6 modules
var schemas = __webpack_require__(26921);
// EXTERNAL MODULE: ./src/fleet/mirror.ts
var fleet_mirror = __webpack_require__(73089);
;// CONCATENATED MODULE: ./src/fleet/schema.ts



/** A scalar of the fleet file, as it is spelled there. */
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* boolean */.zMY()]).transform(String);
const strings = schemas/* array */.YOg(scalar);
/** A list, or a block of lines. */
const lines = schemas/* union */.KCZ([strings, schemas/* string */.YjP().transform((block) => block.split('\n'))])
    .transform((items) => items.map((item) => item.trim()).filter((item) => item !== ''));
const record = schemas/* record */.g1P(schemas/* string */.YjP(), scalar);
/** Rows of attributes, as `rows:` and the files that it points into hold them. */
const rowsSchema = schemas/* array */.YOg(record);
/** The keys that an image, `defaults` and a source's `defaults` may have. */
const imageKeys = {
    context: schemas/* string */.YjP().exactOptional().describe('build context, relative to the repository'),
    dockerfile: schemas/* string */.YjP().exactOptional().describe('default: Dockerfile in the context'),
    target: schemas/* string */.YjP().exactOptional().describe('stage to build'),
    args: record.exactOptional().describe('build arguments; values are templates'),
    'build-contexts': record.exactOptional().describe('named build contexts'),
    platforms: strings.exactOptional().describe('os/architecture[/variant]; default: the builder’s own'),
    runner: schemas/* string */.YjP()
        .exactOptional()
        .describe('runner of its jobs: a label, or lines of PLATFORM-PREFIX=LABEL; default: the parameter runner'),
    tags: lines
        .exactOptional()
        .describe('tag rules in docker/metadata-action’s language; other lines are raw tags'),
    flavor: lines.exactOptional().describe('docker/metadata-action’s flavor'),
    labels: record.exactOptional().describe('values are templates'),
    annotations: record.exactOptional().describe('values are templates'),
    repository: schemas/* string */.YjP().exactOptional().describe('path below the namespace; default: the image’s name'),
    aliases: strings
        .exactOptional()
        .describe('more repositories below the namespace; repository:tag gets that one tag only'),
    provides: strings.exactOptional().describe('further references under which Dockerfiles know this image'),
    needs: strings.exactOptional().describe('images it stands on, beyond what its Dockerfile tells'),
    groups: strings.exactOptional().describe('for the selection: group=…'),
    version: scalar.exactOptional().describe('{{version}} in templates'),
    rebuild: schemas/* enum */.k5n(['changed', 'version'])
        .exactOptional()
        .describe('version: a published version is final, and is built again only when the version changes'),
    attributes: record.exactOptional().describe('for templates, the selection and the matrix row'),
    publish: schemas/* boolean */.zMY().exactOptional().describe('false: it exists for its children only'),
    ...build_settings/* buildKeys */.T_,
};
const defaults = schemas/* strictObject */.rej(imageKeys);
const schema_image = schemas/* strictObject */.rej({
    ...imageKeys,
    axes: schemas/* record */.g1P(schemas/* string */.YjP(), strings).exactOptional().describe('a product, as in a GitHub matrix'),
    rows: schemas/* union */.KCZ([rowsSchema, schemas/* string */.YjP()])
        .exactOptional()
        .describe('a list of attribute maps, or file.json#/json/pointer; each row with each combination of the axes'),
    include: rowsSchema.exactOptional().describe('as in a GitHub matrix'),
    exclude: rowsSchema.exactOptional().describe('as in a GitHub matrix'),
});
const source = schemas/* strictObject */.rej({
    'build-summary': schemas/* string */.YjP().exactOptional().describe('path of a build_summary.json'),
    contexts: schemas/* string */.YjP().exactOptional().describe('a folder of NN-name/{Dockerfile,info.edn}'),
    bake: lines.exactOptional().describe('a bake file, or several'),
    targets: strings.exactOptional().describe('bake: targets and groups; default: default'),
    set: strings.exactOptional().describe('bake: TARGET.KEY=VALUE, as docker buildx bake --set'),
    defaults: defaults.exactOptional().describe('any key of an image, for those of this source'),
})
    .refine((given) => sourceKinds.filter((kind) => kind in given).length === 1, {
    message: 'a source is one of build-summary, contexts and bake; write exactly one of them',
})
    .refine((given) => 'bake' in given || !('targets' in given || 'set' in given), {
    message: 'targets and set belong to a bake file; add bake, or remove them',
});
const sourceKinds = ['build-summary', 'contexts', 'bake'];
/** The shape of `fleet.yml`. The published JSON Schema is made from it. */
const fleetSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz('1', 'write version: 1'),
    registry: schemas/* string */.YjP().exactOptional().describe('such as ghcr.io, which is the default'),
    namespace: schemas/* string */.YjP().exactOptional().describe('a template; default {{owner}}'),
    defaults: defaults.exactOptional().describe('any key of an image, for all'),
    images: schemas/* record */.g1P(schemas/* string */.YjP(), schema_image.nullable()).exactOptional().describe('by name'),
    sources: schemas/* array */.YOg(source).exactOptional().describe('images that are described somewhere else'),
    sync: schemas/* array */.YOg(fleet_mirror/* mirrorSchema */.Z).exactOptional().describe('where what was published is copied to'),
});

;// CONCATENATED MODULE: ./src/fleet/rows.ts





/** The files that `rows:` point into. */
function rowFilesOf({ content }) {
    return Object.values(content.images ?? {}).flatMap((entry) => typeof entry?.rows === 'string' ? [splitPointer(entry.rows).file] : []);
}
/**
 * The rows of an entry, from the fleet file or the file that it points into.
 * @throws UserError with the place of the pointer, or of what is wrong behind it
 */
function rows_toRows(rows, name, { source }, texts) {
    const path = ['images', name, 'rows'];
    if (typeof rows !== 'string')
        return place(rows, path, source);
    const { file, pointer } = splitPointer(rows);
    try {
        const keys = parsePointer(pointer);
        const pointed = parseRowFile(file, texts.get(file));
        const value = follow(pointed.value, keys);
        const position = (inner) => pointed.position([...keys, ...inner]);
        const decoded = (0,decode/* decode */.D)(rowsSchema, value, { file, position, keyPosition: position });
        return place(decoded, keys, pointed);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.yo))
            throw error;
        const at = { position: source.position(path), path: path.join('.') };
        throw new user_error/* UserError */.yo(error.problems.map((problem) => (problem.position ? problem : { ...at, ...problem })), { cause: error });
    }
}
function parseRowFile(file, text) {
    if (text === undefined)
        throw new user_error/* UserError */.yo(`the file ${file} is not there; write it, or name another`);
    return (0,yaml/* parseYaml */.h)(file, text);
}
function place(rows, path, { position }) {
    return rows.map((variant, index) => ({ variant, position: position([...path, index]) }));
}

;// CONCATENATED MODULE: ./src/fleet/rules.ts
/** The tag rules that stand under a path, each with its own line; undefined where nothing is written there. */
function rulesAt({ value, position }, path) {
    const found = path.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), value);
    if (typeof found === 'string')
        return [toBlock(found, position(path))];
    if (!Array.isArray(found))
        return undefined;
    return found.map((rule, index) => toBlock(String(rule), position([...path, index])));
}
/** Blank lines at the beginning go, and the place goes down with them. */
function toBlock(text, position) {
    const begin = /^(?:[ \t]*\n)*/.exec(text)?.[0] ?? '';
    const skipped = begin.split('\n').length - 1;
    const { file, line = 1, column = 1 } = position;
    return { text: text.slice(begin.length), position: { file, line: line + skipped, column } };
}

;// CONCATENATED MODULE: ./src/fleet/sources/defaults.ts
/** A text that is no template, whatever it holds. */
function literal(text) {
    return text.replaceAll('{{', '\\{{');
}

;// CONCATENATED MODULE: ./src/fleet/sources/bake-names.ts


/**
 * Tells a target's tags apart. The repository of the first is the image's, below the fleet's own registry and
 * namespace; its tags are rules, and every other tag is an alias.
 * @throws UserError with each tag that names no tag
 */
function toNaming(tags, { name, root, position }) {
    const names = tags.map((tag) => {
        const [, repository, label = 'latest'] = /^([^@]+?)(?::([\w][\w.-]*))?$/.exec(tag) ?? [];
        if (repository !== undefined)
            return { repository: toRepository(repository, root), tag: label };
        throw new user_error/* UserError */.yo({ position, path: `target.${name}.tags`, message: `"${tag}" is no name with a tag` });
    });
    const first = names[0]?.repository;
    const others = names.filter(({ repository }) => repository !== first);
    return {
        tags: names
            .filter(({ repository }) => repository === first)
            .map(({ tag }) => ({ text: `type=raw,value=${tag}`, position })),
        ...(first === undefined ? {} : { repository: literal(first) }),
        aliases: others.map(({ repository, tag }) => literal(`${repository}:${tag}`)),
        provides: tags.map(literal),
    };
}
/** A fleet has one registry and one namespace: what stands before the repository is left out, where it says so. */
function toRepository(name, root) {
    if (name.startsWith(`${root}/`))
        return name.slice(root.length + 1);
    const [domain = '', ...rest] = name.split('/');
    const path = rest.length > 0 && /[.:]|^localhost$/.test(domain) ? rest.join('/') : name;
    const namespace = root.split('/').slice(1).join('/');
    return namespace !== '' && path.startsWith(`${namespace}/`) ? path.slice(namespace.length + 1) : path;
}

;// CONCATENATED MODULE: ./src/fleet/sources/bake.ts







const texts = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP());
const bake_list = schemas/* array */.YOg(schemas/* string */.YjP());
const targetSchema = schemas/* looseObject */._H3({
    context: schemas/* string */.YjP().default('.'),
    dockerfile: schemas/* string */.YjP().default('Dockerfile'),
    contexts: texts.default({}),
    args: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable()).default({}),
    labels: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* string */.YjP().nullable()).default({}),
    annotations: bake_list.default([]),
    tags: bake_list.default([]),
    platforms: bake_list.default([]),
    target: schemas/* string */.YjP().exactOptional(),
    network: schemas/* string */.YjP().exactOptional(),
});
/** What `docker buildx bake --print` prints. */
const bakeSchema = schemas/* object */.Ikc({
    group: schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* object */.Ikc({ targets: bake_list })).default({}),
    target: schemas/* record */.g1P(schemas/* string */.YjP(), targetSchema).default({}),
});
/**
 * Makes an image of every target. A target that others take as a named context is their parent; one that is linked
 * only, or has no tag, exists for its children only.
 * @throws UserError with each target that asks for what a fleet cannot give
 */
function parseBake(bake) {
    const { group, target } = (0,decode/* decodeJson */.x)(bakeSchema, bake.printed, { file: bake.files[0]?.file ?? 'bake' });
    const names = Object.keys(target);
    if (names.length === 0)
        throw new user_error/* UserError */.yo({ position: bake.position, message: 'the bake file has no target' });
    refuseTooMany(names.length, 'targets', bake.position);
    const linked = new Set(Object.values(target).flatMap(({ contexts }) => Object.values(contexts).flatMap(toLink)));
    const asked = new Set(membersOf('default', group));
    return (0,user_error/* collect */.Fo)(names, (name) => {
        const given = target[name];
        if (given === undefined)
            return [];
        const position = placeOf(name, bake);
        refuse(name, given, position);
        const groups = Object.keys(group).filter((key) => key !== name && membersOf(key, group).includes(name));
        const isAsked = asked.size === 0 || asked.has(name);
        return toImages(given, { name, bake, position, groups, isAsked, isLinked: linked.has(name) });
    }).flat();
}
const toLink = (value) => value.startsWith('target:') ? [value.slice('target:'.length)] : [];
/** The targets of a group, through groups in it; a matrix is a group as well. */
function membersOf(name, groups, seen = new Set()) {
    const members = groups[name]?.targets ?? [];
    const within = new Set([...seen, name]);
    return members.flatMap((member) => groups[member] === undefined || within.has(member) ? [member] : membersOf(member, groups, within));
}
/** What makes another image, or none at all, when it is left out. */
const REFUSED = {
    'dockerfile-inline': 'write it into a Dockerfile of its own: the jobs that build it start from a checkout',
    secret: 'a plan holds no secrets yet; take it out with set: TARGET.secret=',
    ssh: 'a plan holds no agent yet; take it out with set: TARGET.ssh=',
    'extra-hosts': 'a plan cannot hold it',
    'shm-size': 'a plan cannot hold it; set it on the builder',
    ulimits: 'a plan cannot hold it; set it on the builder',
    entitlements: 'a plan cannot hold it; allow it on the builder',
    call: 'a fleet builds images; leave such targets out with targets',
};
function refuse(name, given, position) {
    const path = `target.${name}`;
    const problems = Object.entries(REFUSED)
        .filter(([key]) => isSet(given[key]) && given[key] !== 'build')
        .map(([key, remedy]) => ({ position, path, message: `${key} is not possible here; ${remedy}` }));
    if (given.network !== undefined && given.network !== 'default') {
        problems.push({
            position,
            path,
            message: `network "${given.network}" is not possible here; leave it out`,
        });
    }
    if (/^(?:[a-z+]+:\/\/(?!\/)|git@)/.test(given.context) && !given.context.startsWith('cwd://')) {
        const message = `the context ${given.context} is not in this repository; check it out, and name the folder`;
        problems.push({ position, path, message });
    }
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
}
const isSet = (value) => value !== undefined && value !== null && !(typeof value === 'object' && Object.keys(value).length === 0);
function toImages(given, place) {
    const { name, bake, position, groups, isAsked, isLinked } = place;
    const { keys } = bake.defaults;
    const links = Object.values(given.contexts).flatMap(toLink);
    const { tags, ...naming } = toNaming(given.tags, { name, root: bake.root, position });
    const context = given.context.replace(/^cwd:\/\//, '') || '.';
    const rules = tags.length > 0 ? tags : (bake.defaults.tags ?? []);
    return expand({
        name,
        position,
        tags: rules,
        entry: {
            flavor: ['latest=false'],
            ...keys,
            ...naming,
            context: literal(context),
            dockerfile: literal(inContext(given.dockerfile, context)),
            ...(given.target === undefined ? {} : { target: literal(given.target) }),
            args: { ...keys.args, ...literals(given.args) },
            labels: { ...keys.labels, ...literals(given.labels) },
            annotations: { ...keys.annotations, ...Object.fromEntries(given.annotations.map(toAnnotation)) },
            'build-contexts': { ...keys['build-contexts'], ...literals(toContexts(given.contexts)) },
            ...(given.platforms.length === 0 ? {} : { platforms: given.platforms }),
            provides: [...(keys.provides ?? []), ...naming.provides, ...(isLinked ? [toLinkName(name)] : [])],
            needs: [...new Set([...(keys.needs ?? []), ...links])],
            groups: [...new Set([...(keys.groups ?? []), ...groups])],
            publish: isAsked && rules.length > 0 && keys.publish !== false,
        },
    });
}
/** buildx looks for a Dockerfile in the context, unless its path is a whole one. */
function inContext(dockerfile, context) {
    return external_node_path_.posix.isAbsolute(dockerfile) ? dockerfile : external_node_path_.posix.join(context, dockerfile);
}
/** An argument without a value is one that the environment has not either. */
function literals(values) {
    return Object.fromEntries(Object.entries(values).flatMap(([key, value]) => (value === null ? [] : [[key, literal(value)]])));
}
function toAnnotation(text) {
    const equals = text.indexOf('=');
    return equals < 0 ? [text, ''] : [text.slice(0, equals), literal(text.slice(equals + 1))];
}
/** A reference that nobody else has, by which the graph finds a linked target again. */
const toLinkName = (target) => `target.bake.invalid/target:${target}`;
function toContexts(contexts) {
    return Object.fromEntries(Object.entries(contexts).map(([key, value]) => {
        const [target] = toLink(value);
        return [key, target === undefined ? value : `docker-image://${toLinkName(target)}`];
    }));
}
/** The line of a target's block; a target that a matrix made has none of its own. */
function placeOf(name, { files, position }) {
    const quoted = name.replaceAll(/[^\w-]/g, '\\$&');
    const patterns = [`target\\s+"?${quoted}"?\\s*\\{`, `"${quoted}"\\s*:`, `${quoted}:`];
    for (const pattern of patterns) {
        const expression = new RegExp(`^\\s*${pattern}`);
        for (const { file, text } of files) {
            const line = text.split('\n').findIndex((one) => expression.test(one));
            if (line >= 0)
                return { file, line: line + 1 };
        }
    }
    return files[0] === undefined ? position : { file: files[0].file };
}

;// CONCATENATED MODULE: ./src/fleet/sources/build-summary.ts







const files = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()));
/** What a Databricks-style generator writes beside the Dockerfiles that it made; further keys are its own. */
const summarySchema = schemas/* object */.Ikc({
    build_details: schemas/* record */.g1P(schemas/* string */.YjP(), files, 'write an object: runtime to image type to a list of files'),
});
const SHARED = 'non_runtime_specific';
const ML = /(?:_ml)+$/;
/**
 * Reads the images of a `build_summary.json`: every Dockerfile it lists is one image, so that
 * ML variants and further OS or Python variations are images of their own. What belongs to no runtime comes first,
 * then the highest runtime: 18.3 LTS before 17.3 LTS.
 * Its paths are relative to the folder in which the generator ran, as the summary's own path shows it.
 * @throws UserError when the text is not a summary, or names no Dockerfile
 */
function parseBuildSummary(summary) {
    const { file, text } = summary;
    const source = (0,yaml/* parseYaml */.h)(file, text);
    const { build_details } = (0,decode/* decode */.D)(summarySchema, source.value, source);
    const rows = Object.entries(build_details).flatMap(([key, types]) => build_summary_toRows(key, types));
    if (rows.length === 0) {
        throw new user_error/* UserError */.yo({ position: { file }, message: 'names no Dockerfile under build_details' });
    }
    refuseTooMany(rows.length, 'Dockerfiles', { file });
    const root = rootOf(file, rows);
    return rows.toSorted(byRuntime).flatMap((row) => build_summary_toImages({ ...summary, row, root, source }));
}
function byRuntime(left, right) {
    if (left.runtime === '' || right.runtime === '')
        return Number(right.runtime === '') - Number(left.runtime === '');
    return (compareVersions(right.runtime, left.runtime) ||
        compareVersions(left.imageType, right.imageType) ||
        left.variant.length - right.variant.length);
}
function build_summary_toRows(key, types) {
    const runtime = key === SHARED ? '' : key.replace(ML, '');
    return Object.entries(types).flatMap(([imageType, paths]) => paths.flatMap((path, index) => external_node_path_.posix.basename(path) === 'Dockerfile'
        ? [
            {
                runtime,
                imageType,
                variant: ML.test(key) ? '.ml' : '',
                dockerfile: path,
                path: ['build_details', key, imageType, String(index)],
            },
        ]
        : []));
}
/**
 * The folder that the summary's paths start from. A generator run with `--output-dir data` writes both
 * `data/build_summary.json` and `data/…/Dockerfile`, so the summary's own folder is their common end.
 */
function rootOf(file, rows) {
    const folder = external_node_path_.posix.dirname(file);
    const output = rows[0]?.dockerfile.split('/')[0] ?? '';
    return external_node_path_.posix.basename(folder) === output ? external_node_path_.posix.dirname(folder) : folder;
}
function build_summary_toImages({ row, root, source, defaults }) {
    const dockerfile = external_node_path_.posix.join(root, row.dockerfile);
    const { id, suffix } = nameOf(row);
    const { keys, tags = [{ text: 'type=raw,value={{image}}' }] } = defaults;
    return expand({
        name: id,
        position: source.position(row.path),
        tags,
        entry: {
            ...keys,
            context: keys.context ?? external_node_path_.posix.dirname(dockerfile),
            dockerfile: keys.dockerfile ?? dockerfile,
            attributes: {
                ...keys.attributes,
                runtime: row.runtime,
                image_type: row.imageType,
                variant: row.variant,
                suffix,
                lts: row.runtime === '' ? '' : String(/\bLTS\b/.test(row.runtime)),
            },
        },
    });
}
/**
 * An image's id and what follows the runtime in its folder's name: `17.3-LTS-ubuntu2404-py312-ml` is
 * runtime `17.3 LTS`, suffix `-ubuntu2404-py312`. A shared image is known by its type alone.
 */
function nameOf(row) {
    const folder = external_node_path_.posix.basename(external_node_path_.posix.dirname(row.dockerfile));
    if (row.runtime === '') {
        const variation = folder === 'latest' ? '' : `-${folder}`;
        return { id: `${row.imageType}${variation}`, suffix: variation };
    }
    const runtime = row.runtime.replaceAll(' ', '-');
    const rest = folder.startsWith(runtime) ? folder.slice(runtime.length) : (VARIATION.exec(folder)?.[0] ?? '');
    const slug = `${row.imageType}-${folder}`.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '');
    return { id: slug, suffix: rest.replace(/-ml$/, '') };
}
/** The operating system and Python, in a folder that is not named for its runtime. */
const VARIATION = /-ubuntu\d+-py\d+/;

// EXTERNAL MODULE: ./src/tags/problems.ts
var tags_problems = __webpack_require__(96185);
// EXTERNAL MODULE: ./node_modules/edn-data/dist/index.js
var dist = __webpack_require__(55981);
;// CONCATENATED MODULE: ./src/fleet/sources/edn.ts


const OPENERS = new Map([
    ['}', '{'],
    [']', '['],
    [')', '('],
]);
/** Strings, comments and characters, in which a bracket is none. */
const OPAQUE = /"(?:\\[\s\S]|[^"\\])*"?|;[^\n]*|\\(?:\w+|[\s\S])/g;
/**
 * Reads a file that holds one EDN map with keywords for keys, such as Clojure's `info.edn`.
 * The library takes what is cut off or closed twice without a word, so brackets are counted first; and it
 * is given the map's inside as a list, for it would drop a key without a value.
 * @see https://github.com/edn-format/edn
 * @throws UserError with the place of what is wrong
 */
function parseEdnMap(file, text) {
    const bare = text.replaceAll(OPAQUE, (opaque) => opaque.replaceAll(/[^\n]/g, opaque.startsWith(';') ? ' ' : '_'));
    const at = (offset) => toPosition(file, text, offset);
    checkBrackets(bare, text, at);
    const { index: open = 0 } = /[^\s,]/.exec(bare) ?? {};
    const close = bare.replace(/[\s,]+$/, '').length - 1;
    if (bare[open] !== '{' || matchingEnd(bare, open) !== close) {
        throw new user_error/* UserError */.yo({ position: at(open), message: 'not one EDN map; write {:version "1.0.0"}' });
    }
    const values = readValues(text.slice(open + 1, close), at(open));
    if (values.length % 2 !== 0) {
        throw new user_error/* UserError */.yo({ position: at(open), message: 'not EDN: the last key of the map has no value' });
    }
    return toEntries(values, (key) => at(Math.max(open, bare.indexOf(`:${key}`, open))));
}
function readValues(inside, position) {
    try {
        const values = (0,dist/* parseEDNString */.I3)(`[${inside}\n]`, { mapAs: 'map', setAs: 'array', listAs: 'array' });
        if (Array.isArray(values))
            return values;
        throw new TypeError('a character that is a bracket cannot be read');
    }
    catch (error) {
        throw new user_error/* UserError */.yo({ position, message: `not EDN: ${String(error)}` }, { cause: error });
    }
}
function toEntries(values, place) {
    const entries = new Map();
    for (const [index, key] of values.entries()) {
        if (index % 2 !== 0 || typeof key !== 'object' || key === null || !('key' in key))
            continue;
        const name = String(key.key);
        const position = place(name);
        if (entries.has(name))
            throw new user_error/* UserError */.yo({ position, message: `not EDN: the key :${name} stands twice` });
        entries.set(name, { value: values[index + 1], position });
    }
    return entries;
}
function checkBrackets(bare, text, at) {
    const cut = [...text.matchAll(OPAQUE)].find(([opaque]) => /^"(?:\\[\s\S]|[^"\\])*$/.test(opaque));
    if (cut !== undefined)
        throw new user_error/* UserError */.yo({ position: at(cut.index), message: 'not EDN: this string is never closed' });
    const open = [];
    for (const { 0: bracket, index: offset } of bare.matchAll(/[{}[\]()]/g)) {
        const opener = OPENERS.get(bracket);
        if (opener === undefined)
            open.push({ bracket, offset });
        else if (open.pop()?.bracket !== opener) {
            throw new user_error/* UserError */.yo({ position: at(offset), message: `not EDN: this "${bracket}" closes nothing` });
        }
    }
    const last = open.at(-1);
    if (last !== undefined) {
        throw new user_error/* UserError */.yo({
            position: at(last.offset),
            message: `not EDN: this "${last.bracket}" is never closed`,
        });
    }
}
/** Where the bracket that opens here is closed; brackets are known to match. */
function matchingEnd(bare, open) {
    let depth = 0;
    for (const { 0: bracket, index } of bare.slice(open).matchAll(/[{}[\]()]/g)) {
        depth += OPENERS.has(bracket) ? -1 : 1;
        if (depth === 0)
            return open + index;
    }
    return -1;
}
function toPosition(file, text, offset) {
    const lines = text.slice(0, offset).split('\n');
    return { file, line: lines.length, column: (lines.at(-1)?.length ?? 0) + 1 };
}

;// CONCATENATED MODULE: ./src/fleet/sources/contexts.ts






/**
 * Makes an image of every folder, in the order of their numbers; which stands on which is told by the Dockerfiles.
 * An image is named by its folder without the number, tagged with its version and `latest`, and not built again
 * while its version is published.
 * @throws UserError with each folder that lacks a file and each `info.edn` that is wrong
 */
function parseContexts(tree) {
    const { folder, folders, position } = tree;
    if (folders.length === 0) {
        const message = `${folder} holds no folder; write NN-name/Dockerfile and NN-name/info.edn in it`;
        throw new user_error/* UserError */.yo({ position, message });
    }
    refuseTooMany(folders.length, 'folders', position);
    return (0,user_error/* collect */.Fo)(folders.toSorted(byNumber), (context) => contexts_toImages(context, tree)).flat();
}
function byNumber({ name: left }, { name: right }) {
    const order = numberOf(left) - numberOf(right);
    if (order !== 0 && !Number.isNaN(order))
        return order;
    return left < right ? -1 : 1;
}
const numberOf = (name) => Number(/^\d+/.exec(name)?.[0] ?? Number.POSITIVE_INFINITY);
const TAGS = ['type=raw,value={{version}}', 'type=raw,value=latest'];
function contexts_toImages(context, { folder, root, defaults }) {
    const path = external_node_path_.posix.join(folder, context.name);
    const info = readInfo(context, path);
    const name = context.name.replace(/^\d+-/, '');
    const { keys, tags = TAGS.map((text) => ({ text })) } = defaults;
    return expand({
        name,
        position: info.position,
        tags,
        entry: {
            // A version is final: what is published under it is not built again, unless the defaults say otherwise.
            ...(tags.some(({ text }) => text.includes('version')) ? { rebuild: 'version' } : {}),
            ...keys,
            context: literal(path),
            args: { REGISTRY: literal(root), ...keys.args },
            version: literal(info.version),
            ...(info.platforms === undefined ? {} : { platforms: info.platforms }),
        },
    });
}
/** @throws UserError with both files where both are missing, or with all that is wrong in the one */
function readInfo({ dockerfile, info }, path) {
    const file = external_node_path_.posix.join(path, 'info.edn');
    const problems = [];
    if (!dockerfile)
        problems.push(missing(external_node_path_.posix.join(path, 'Dockerfile'), 'write it, or take the folder away'));
    if (info === undefined)
        problems.push(missing(file, 'write {:version "1.0.0"} in it'));
    const parsed = info === undefined ? undefined : (0,tags_problems/* attempt */.C)(problems, () => toInfo(file, info));
    if (parsed === undefined || problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
    return parsed;
}
const missing = (file, remedy) => ({
    position: { file },
    message: `is not there, and every folder of the tree needs one; ${remedy}`,
});
const KEYS = ['version', 'platforms'];
const CHARACTERS = 100_000;
/** Keys of others are theirs, but not one that is ours but for a letter. */
function toInfo(file, text) {
    if (text.length > CHARACTERS) {
        const message = `has ${text.length} characters, ${CHARACTERS} are allowed; keep in it what the image needs`;
        throw new user_error/* UserError */.yo({ position: { file }, message });
    }
    const entries = parseEdnMap(file, text);
    const problems = [...entries].flatMap(([key, { position }]) => {
        const near = KEYS.includes(key) ? undefined : (0,user_error/* nearest */.pA)(key, KEYS);
        return near === undefined ? [] : [{ position, message: `unknown key :${key}; did you mean :${near}?` }];
    });
    const [version, platforms] = KEYS.map((key) => entries.get(key));
    const position = version?.position ?? { file, line: 1, column: 1 };
    const known = (0,tags_problems/* attempt */.C)(problems, () => toVersion(version, position));
    const wanted = (0,tags_problems/* attempt */.C)(problems, () => contexts_toPlatforms(platforms));
    if (known === undefined || problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
    return { version: known, platforms: wanted, position };
}
function toVersion(entry, position) {
    const value = entry?.value;
    if (typeof value === 'string' && /^[\w][\w.-]{0,127}$/.test(value))
        return value;
    const found = entry === undefined ? 'is missing' : `${String(JSON.stringify(value))} is no tag`;
    throw new user_error/* UserError */.yo({ position, path: ':version', message: `${found}; write a string such as "1.0.0"` });
}
function contexts_toPlatforms(entry) {
    if (entry === undefined || entry.value === null)
        return undefined;
    const { value, position } = entry;
    const list = Array.isArray(value) ? value : [value];
    const names = list.filter((name) => typeof name === 'string');
    if (Array.isArray(value) && names.length === list.length && names.length > 0)
        return names;
    const message = `${String(JSON.stringify(value))} is no list of platforms; write ["linux/amd64"]`;
    throw new user_error/* UserError */.yo({ position, path: ':platforms', message });
}

;// CONCATENATED MODULE: ./src/fleet/sources/source.ts




/** @throws UserError with all that is wrong in the source */
function parseSource(content) {
    switch (content.kind) {
        case 'build-summary':
            return parseBuildSummary(content);
        case 'contexts':
            return parseContexts(content);
        case 'bake':
            return parseBake(content);
    }
}
/** The sources that a fleet file names, in its order. */
function sourcesOf(parsed) {
    const { source, content } = parsed;
    return (content.sources ?? []).map((entry, index) => {
        const path = ['sources', index];
        const tags = rulesAt(source, [...path, 'defaults', 'tags']);
        const defaults = defaultsOf(parsed, entry.defaults, tags);
        if (entry['build-summary'] !== undefined) {
            const place = { kind: 'build-summary', file: entry['build-summary'] };
            return { place, position: source.position([...path, place.kind]), defaults };
        }
        if (entry.contexts !== undefined) {
            const place = { kind: 'contexts', folder: entry.contexts };
            return { place, position: source.position([...path, place.kind]), defaults };
        }
        const { bake: files = [], targets = [], set = [] } = entry;
        const place = { kind: 'bake', files, targets, set };
        return { place, position: source.position([...path, place.kind]), defaults };
    });
}
/** What holds for the images of a source: the fleet file's defaults beneath the source's own. */
function defaultsOf(parsed, own = {}, tags) {
    const { tags: _, ...keys } = { ...parsed?.content.defaults, ...own };
    const common = parsed === undefined ? undefined : rulesAt(parsed.source, ['defaults', 'tags']);
    return { keys, tags: tags ?? common };
}

;// CONCATENATED MODULE: ./src/fleet/parse.ts








/**
 * Checks a fleet file.
 * @throws UserError with every key and value that is wrong, each with its place
 */
function parseFleetFile({ file, text }) {
    const source = (0,yaml/* parseYaml */.h)(file, text);
    return { source, content: (0,decode/* decode */.D)(fleetSchema, source.value, source) };
}
/**
 * Unites the images of the fleet file and of all sources.
 * @throws UserError with all problems of all files; two images with one id are one
 */
function toFleet(parsed, beside = {}) {
    const { texts = new Map(), sources = [] } = beside;
    const content = parsed?.content;
    const steps = [
        ...(parsed === undefined ? [] : [() => expandAll(parsed, texts)]),
        ...sources.map((source) => () => parseSource(source)),
    ];
    const images = (0,user_error/* collect */.Fo)(steps, (step) => step()).flat();
    const file = parsed?.source.file ?? sources[0]?.position.file ?? '';
    refuseTooMany(images.length, 'images', { file });
    refuseTwins(images);
    return {
        file,
        registry: content?.registry ?? 'ghcr.io',
        namespace: content?.namespace ?? '{{owner}}',
        images,
        sync: (content?.sync ?? []).map((mirror, index) => ({
            ...mirror,
            position: parsed?.source.position(['sync', index]) ?? { file: '' },
        })),
    };
}
function expandAll(parsed, texts) {
    const names = Object.keys(parsed.content.images ?? {});
    refuseTooMany(names.length, 'images', parsed.source.keyPosition(['images']));
    return (0,user_error/* collect */.Fo)(names, (name) => expand(toEntry(name, parsed, texts))).flat();
}
function toEntry(name, parsed, texts) {
    const { source, content } = parsed;
    const given = content.images?.[name];
    const { tags: _, rows, ...entry } = { ...content.defaults, ...given };
    return {
        name,
        entry,
        tags: rulesAt(source, ['images', name, 'tags']) ?? rulesAt(source, ['defaults', 'tags']) ?? [],
        rows: rows === undefined ? undefined : rows_toRows(rows, name, parsed, texts),
        position: source.keyPosition(['images', name]),
    };
}
function refuseTwins(images) {
    const seen = new Map();
    (0,user_error/* collect */.Fo)(images, (image) => {
        const twin = seen.get(image.id);
        seen.set(image.id, image);
        if (twin === undefined)
            return;
        const where = `${twin.position.file}:${twin.position.line ?? 1}`;
        throw new user_error/* UserError */.yo({
            position: image.position,
            message: `"${image.id}" is an image already (${where}); give each its own name, or its own axes' values`,
        });
    });
}

// EXTERNAL MODULE: ./src/request/parameters.ts + 6 modules
var parameters = __webpack_require__(41943);
// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(62148);
// EXTERNAL MODULE: ./src/tags/branch.ts
var tags_branch = __webpack_require__(32277);
// EXTERNAL MODULE: ./src/tags/variables.ts
var variables = __webpack_require__(63788);
;// CONCATENATED MODULE: ./src/tags/namespace.ts





/**
 * The namespace that a run publishes to, in lower case. Empty where the template is: then repositories stand
 * at the root of the registry. A pull request from a fork gets one of its own where the template would give it
 * the production namespace.
 * @throws UserError when the template is malformed or what it makes is no repository's path
 */
function resolveNamespace(declared, run, render) {
    const namespace = namespace_fill(declared, run, render);
    if (run.pullRequest?.fork !== true || namespace !== namespace_fill(declared, toProductionRun(run), render))
        return namespace;
    const branch = `0${(0,tags_branch/* toPathPart */.mv)((0,tags_branch/* toBranchHead */.yZ)(run)) || 'fork'}`;
    return check(namespace === '' ? branch : `${namespace}${branch}`, declared);
}
/** The namespace of the default branch, by which an image is recognised on every branch. */
function productionNamespace(declared, run, render) {
    return namespace_fill(declared, toProductionRun(run), render);
}
/** The same run, as if its commit had been pushed to the default branch. */
function toProductionRun(run) {
    const ref = `refs/heads/${run.defaultBranch ?? 'main'}`;
    return { ...run, event: 'push', ref, defaultBranch: run.defaultBranch ?? 'main', pullRequest: undefined };
}
/** Whether a run is a push to the default branch, so that there is nothing to imagine. */
function isProductionRun(run) {
    const { event, ref, defaultBranch } = toProductionRun(run);
    const isSame = run.event === event && run.ref === ref && run.defaultBranch === defaultBranch;
    return isSame && run.pullRequest === undefined;
}
function namespace_fill(declared, run, render) {
    const { template, position } = declared;
    if (template.trim() === '')
        return '';
    const text = (0,tags_problems/* explain */.W)(template, position, () => render(template, (0,variables/* toFleetVariables */.Dj)(run, {})));
    return check(text.trim().toLowerCase(), declared);
}
function check(namespace, { template, position }) {
    try {
        // Any registry will do: only the path is looked at.
        (0,oci_reference/* parseRepository */.SU)(`registry.invalid/${namespace}`);
        return namespace;
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.yo))
            throw error;
        const remedy = 'write lower case letters and digits, with ".", "_", "__", "-" or "/" between them, 255 characters at most';
        const message = `${template} makes "${namespace}", which is no namespace; ${remedy}`;
        throw new user_error/* UserError */.yo({ message, path: 'namespace', ...(position === undefined ? {} : { position }) });
    }
}

;// CONCATENATED MODULE: ./src/modes/read-source.ts



/**
 * Reads what a source of the fleet lies in.
 * @throws UserError when it is not there, with the place that names it
 */
async function readSource(source, root, world) {
    const { place, position, defaults } = source;
    switch (place.kind) {
        case 'build-summary': {
            const text = await world.files.readOwn(place.file);
            if (text === undefined)
                throw absent(source, `the build summary ${place.file}`, 'generate it first');
            return { kind: place.kind, file: place.file, text, defaults, position };
        }
        case 'contexts': {
            const names = await world.files.folders(place.folder);
            if (names === undefined)
                throw absent(source, `the folder ${place.folder}`, 'name the folder of the contexts');
            const folders = await (0,map_limit/* mapLimit */.s)(names, 16, async (name) => await readFolder(name, place.folder, world));
            return { kind: place.kind, folder: place.folder, folders, defaults, root, position };
        }
        case 'bake': {
            const files = await (0,map_limit/* mapLimit */.s)(place.files, 4, async (file) => {
                const text = await world.files.readOwn(file);
                if (text === undefined)
                    throw absent(source, `the bake file ${file}`, 'write it, or name another');
                return { file, text };
            });
            const printed = await world.docker.bake([
                ...place.files.flatMap((file) => ['--file', file]),
                ...place.set.flatMap((override) => ['--set', override]),
                ...place.targets,
            ]);
            return { kind: place.kind, files, printed, defaults, root, position };
        }
    }
}
async function readFolder(name, folder, { files }) {
    const path = external_node_path_.posix.join(folder, name);
    const [dockerfile, info] = await Promise.all(['Dockerfile', 'info.edn'].map(async (file) => await files.readOwn(external_node_path_.posix.join(path, file))));
    return { name, dockerfile: dockerfile !== undefined, info };
}
function absent({ position }, what, remedy) {
    return new user_error/* UserError */.yo({ position, message: `${what} is not there; ${remedy}` });
}

;// CONCATENATED MODULE: ./src/modes/read-fleet.ts











/**
 * Reads the fleet file and the sources that it or the request names.
 * @throws UserError when there is neither fleet file nor source, or with all that is wrong in them
 */
async function readFleet(values, world) {
    const file = values['fleet'] ?? '';
    const text = await world.files.readOwn(file);
    const isAsked = ['build-summary', 'contexts', 'bake-files'].some((name) => values[name] !== undefined);
    if (text === undefined && (!isAsked || file !== defaultOf('fleet')))
        throw noFleet(file);
    const parsed = text === undefined ? undefined : parseFleetFile({ file, text });
    const named = [...(parsed === undefined ? [] : sourcesOf(parsed)), ...askedSources(values, parsed)];
    const root = read_fleet_rootOf(values, parsed, world);
    const problems = [];
    const contents = await (0,map_limit/* mapLimit */.s)(named, 4, async (source) => {
        const outcome = await readSource(source, root, world).catch((error) => ({ error }));
        if (!('error' in outcome))
            return [outcome];
        (0,tags_problems/* attempt */.C)(problems, () => rethrow(outcome.error));
        return [];
    });
    const texts = await readRowFiles(parsed, world);
    const fleet = (0,tags_problems/* attempt */.C)(problems, () => toFleet(parsed, { texts, sources: contents.flat() }));
    if (fleet === undefined || problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
    return fleet;
}
function rethrow(error) {
    throw error;
}
const defaultOf = (name) => (0,parameters/* parametersOf */.m)('plan').find((parameter) => parameter.name === name)?.default;
function noFleet(file) {
    return new user_error/* UserError */.yo({
        position: { file },
        message: 'is not there; write a fleet file, or name a build_summary.json with build-summary, a tree of contexts with contexts, or bake files with bake-files',
    });
}
/** What the request itself names, as if the fleet file did. */
function askedSources(values, parsed) {
    const { 'build-summary': summary, contexts: folder, 'bake-files': bake } = values;
    const defaults = defaultsOf(parsed);
    if (bake === undefined && (values['bake-targets'] ?? values['bake-set']) !== undefined) {
        throw new user_error/* UserError */.yo('bake-targets and bake-set belong to bake-files, which is not set; name the bake files');
    }
    const files = (0,request/* toList */.st)(values, 'bake-files');
    const targets = (0,request/* toList */.st)(values, 'bake-targets');
    const set = (values['bake-set'] ?? '')
        .split('\n')
        .flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
    const [first = ''] = files;
    return [
        ...(summary === undefined
            ? []
            : [
                { place: { kind: 'build-summary', file: summary }, position: { file: summary }, defaults },
            ]),
        ...(folder === undefined
            ? []
            : [{ place: { kind: 'contexts', folder }, position: { file: folder }, defaults }]),
        ...(bake === undefined
            ? []
            : [{ place: { kind: 'bake', files, targets, set }, position: { file: first }, defaults }]),
    ];
}
/** Where the images lie on the default branch: the same on every branch, as what is built from it has to be. */
function read_fleet_rootOf(values, parsed, { run, now }) {
    const { registry, namespace } = { ...parsed?.content, ...values };
    const render = (0,template.createRender)('fleet', { now, commitDate: now });
    const path = productionNamespace({ template: namespace ?? '{{owner}}' }, run, render);
    return [registry ?? 'ghcr.io', path].filter((part) => part !== '').join('/');
}
async function readRowFiles(parsed, { files }) {
    const names = parsed === undefined ? [] : [...new Set(rowFilesOf(parsed))];
    const texts = await (0,map_limit/* mapLimit */.s)(names, 4, async (name) => [name, await files.readOwn(name)]);
    return new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}

;// CONCATENATED MODULE: ./src/modes/choose-images.ts






/** Leaves out what no change of this run can have affected, where that was asked for or the event is a proposal. */
async function chooseImages(choice, values, world) {
    const { fleet, graph, selected } = choice;
    if (!isAsked(values, world.run.event))
        return { chosen: selected, skips: [], notices: [] };
    const changed = await world.changes.since(values['changed-since']);
    if (changed.kind === 'unknown')
        return choose_images_all(selected, changed.reason);
    const near = new Set([...selected, ...(0,reach/* ancestorsOf */.Gw)(graph, selected)]);
    const images = fleet.images.filter(({ id }) => near.has(id));
    const [touched, entries] = await Promise.all([
        observeTouched(images, changed.files, world.contexts),
        findEntries(choice, changed, values, world),
    ]);
    if (entries === 'all')
        return choose_images_all(selected, 'the description of the fleet changed');
    const chosen = (0,affected/* toAffected */.eM)(graph, selected, [...touched.keys(), ...entries, ...choice.forced]);
    const since = changed.from === undefined ? '' : ` since ${changed.from.slice(0, 8)}`;
    const text = `no file of it, and nothing below it, changed${since}`;
    const skips = images.filter(({ id }) => selected.has(id) && !chosen.has(id));
    return {
        chosen,
        skips: skips.map(({ id, name }) => ({ id, name, reason: { kind: 'not affected', text } })),
        notices: [],
    };
}
const PROPOSALS = ['pull_request', 'pull_request_target', 'merge_group'];
function isAsked(values, event) {
    const asked = (0,request/* toWord */.Os)(values, 'affected', ['auto', 'true', 'false']);
    if (asked !== 'auto')
        return asked === 'true';
    return values['changed-since'] !== undefined || PROPOSALS.includes(event);
}
function choose_images_all(selected, reason) {
    const message = `everything that is selected counts as affected: ${reason}`;
    return { chosen: selected, skips: [], notices: [{ level: 'notice', message }] };
}
/** The entries of the fleet that are not what they were; all of them where the old description cannot be had. */
async function findEntries({ fleet, description }, { files, from }, values, world) {
    if (![...description].some((path) => files.has(path)))
        return [];
    if (from === undefined)
        return 'all';
    try {
        const old = await readFleet(values, {
            ...world,
            files: { ...world.files, readOwn: (path) => world.changes.readAt(from, path) },
        });
        if (old.registry !== fleet.registry || old.namespace !== fleet.namespace)
            return 'all';
        const before = new Map(old.images.map((image) => [image.id, toText(image)]));
        return fleet.images.filter((image) => before.get(image.id) !== toText(image)).map(({ id }) => id);
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.yo)
            return 'all';
        throw error;
    }
}
/** All of an image but its place in the file. */
const toText = ({ position: _, ...image }) => JSON.stringify(image);

// EXTERNAL MODULE: ./src/github/run.ts
var github_run = __webpack_require__(31738);
// EXTERNAL MODULE: ./src/tags/floating.ts
var tags_floating = __webpack_require__(24139);
;// CONCATENATED MODULE: ./src/tags/claims.ts



/**
 * Every reference that the image wants.
 * @throws UserError with every name that is no reference
 */
function toClaims(tags, place) {
    const problems = [];
    const at = place.position === undefined ? {} : { position: place.position };
    const names = [place.repository, ...place.aliases].flatMap((repository) => namesIn(repository, tags));
    const claims = names.flatMap(({ name, rule }) => {
        const reference = toReference(`${place.root}/${name}`, problems, at);
        return reference === undefined ? [] : [{ image: place.image, reference, rule, ...at }];
    });
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
    return claims;
}
function namesIn(repository, tags) {
    const alias = { name: repository, rule: `alias ${repository}` };
    if (repository.includes(':'))
        return tags.length === 0 ? [] : [alias];
    return tags.map(({ tag, rule }) => ({ name: `${repository}:${tag}`, rule }));
}
function toReference(text, problems, at) {
    try {
        return (0,oci_reference/* formatReference */.FH)((0,oci_reference/* parseReference */.F2)(text));
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.yo))
            throw error;
        problems.push(...error.problems.map((problem) => ({ ...at, ...problem })));
        return undefined;
    }
}
/**
 * Which of the images of one repository gets a floating tag that several of them want: the one with the highest
 * version. Two of the same version both keep their claim, which is then a collision.
 * The answer has one decision for each image, in their order.
 */
function settleSiblings(images) {
    const versions = new Map();
    const keyOf = ({ repository }, tag) => `${repository}:${tag}`;
    for (const image of images) {
        for (const { tag, floating } of image.tags) {
            if (floating?.version === undefined)
                continue;
            const key = keyOf(image, tag);
            versions.set(key, [...(versions.get(key) ?? []), floating.version]);
        }
    }
    return images.map((image) => {
        const contested = image.tags.filter(({ tag, floating }) => floating !== undefined && (versions.get(keyOf(image, tag))?.length ?? 0) > 1);
        if (contested.length === 0)
            return { tags: image.tags, held: [], notices: [] };
        const { held, notices } = (0,tags_floating/* decideFloating */.js)(contested, (_, tag) => versions.get(keyOf(image, tag)));
        return { tags: image.tags.filter((named) => !held.includes(named)), held, notices };
    });
}

// EXTERNAL MODULE: ./src/tags/collisions.ts
var tags_collisions = __webpack_require__(52428);
// EXTERNAL MODULE: ./src/tags/number.ts
var number = __webpack_require__(76132);
// EXTERNAL MODULE: ./src/tags/rule.ts + 1 modules
var rule = __webpack_require__(90882);
// EXTERNAL MODULE: ./src/tags/name-image.ts
var name_image = __webpack_require__(33402);
;// CONCATENATED MODULE: ./src/plan/names.ts





/** @throws UserError when the namespace is no template, or what it makes is no path */
function createNaming(options) {
    const { run, render, nameless } = options;
    return {
        run,
        root: names_rootOf(options),
        render,
        nameImage: (0,name_image/* createNameImage */.T)(run, render, nameless),
        ofRun: (0,variables/* toFleetVariables */.Dj)(run, {}),
    };
}
/**
 * `registry/namespace` of a run, or the registry alone.
 * @throws UserError when the namespace is no template, or what it makes is no path
 */
function names_rootOf({ run, registry, namespace, render, }) {
    const path = resolveNamespace({ template: namespace }, run, render);
    return [registry, path].filter((part) => part !== '').join('/');
}
/** @throws UserError with every rule and name of the image that is wrong, at its place */
function toNames(image, { root, render, nameImage, ofRun }) {
    const { id, position } = image;
    const variables = {
        ...image.attributes,
        image: id,
        ...(image.version === undefined ? {} : { version: image.version }),
    };
    const { tags, notices } = image.publish
        ? nameImage({ tags: image.tags, flavor: image.flavor, variables, position })
        : { tags: [], notices: [] };
    const fill = (texts) => {
        const entries = Object.entries(texts);
        if (entries.length === 0)
            return texts;
        const known = { ...variables, ...ofRun };
        return Object.fromEntries(entries.map(([key, text]) => [key, render(text, known)]));
    };
    const labels = fill(image.labels);
    const annotations = fill(image.annotations);
    const repository = (0,oci_reference/* parseRepository */.SU)(`${root}/${image.repository}`);
    return { image, root, repository, tags, labels, annotations, notices };
}
/** The same names below another root, `registry/namespace`. */
function placeUnder(names, root) {
    if (root === names.root)
        return names;
    return { ...names, root, repository: (0,oci_reference/* parseRepository */.SU)(`${root}/${names.image.repository}`) };
}
/**
 * Names every image, once where the two namings are one.
 * @throws UserError with the wrong rules of all images
 */
function nameImages(images, { here, production }) {
    return (0,user_error/* collect */.Fo)(images, (image) => {
        const own = toNames(image, here);
        return { own, main: production === here ? own : toNames(image, production) };
    });
}
/** `registry/repository`, the name under which lists of tags are kept. */
function repositoryName({ repository }) {
    return (0,oci_reference/* formatReference */.FH)(repository);
}

;// CONCATENATED MODULE: ./src/plan/claim-names.ts







/** Whether the names depend on what exists in their repository. */
function needsExisting({ tags }) {
    return tags.some(({ floating, numbered }) => floating !== undefined || numbered !== undefined);
}
/**
 * Turns tags into references: numbered ones get their number, floating ones move only forward.
 * @throws UserError with every name that is no reference, and every reference that two images would write
 */
function claimNames(all, existing) {
    const listed = listOfRelease(all, existing);
    const claimed = (0,user_error/* collect */.Fo)(all, (names) => claim(names, existing, listed));
    const collisions = (0,tags_collisions/* findCollisions */.t)(claimed.flatMap(({ claims }) => claims));
    if (collisions.length > 0)
        throw new user_error/* UserError */.yo(collisions);
    return claimed.map(({ names }) => names);
}
/** The images of a release share their number, so the tags of all their repositories count together. */
function listOfRelease(all, { tags }) {
    const numbered = all.filter((names) => names.tags.some((tag) => tag.numbered !== undefined));
    const lists = numbered.map((names) => tags.get(repositoryName(names)));
    return lists.some((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? []);
}
function claim(names, existing, listed) {
    const { image, root } = names;
    const { id, repository, aliases, position } = image;
    const { tags, notices } = (0,tags_floating/* decideFloating */.js)(names.tags, (floating) => versionsFor(floating, names, existing));
    const numbered = (0,number/* numberTags */.R)(tags, listed);
    const planned = new Map();
    const claims = numbered.flatMap((tag, index) => {
        const own = toClaims([tag], { image: id, root, repository, aliases, position });
        for (const one of own)
            planned.set(one.reference, toPlanned(one, tag, tags[index]));
        return own;
    });
    const told = notices.map((notice) => ({ ...notice, position }));
    return {
        names: { ...names, planned: [...planned.values()], notices: [...names.notices, ...told] },
        claims,
    };
}
function toPlanned({ reference, rule }, { floating }, drafted) {
    const immutable = drafted?.numbered === undefined ? {} : { immutable: true };
    return { reference, rule, ...(floating === undefined ? {} : { floating }), ...immutable };
}
/** The registry knows best; where an image's tags hold no whole versions, or it does not tell, git is asked. */
function versionsFor(floating, names, { tags, gitTags }) {
    const listed = tags.get(repositoryName(names));
    const published = listed === undefined ? undefined : (0,tags_floating/* versionsOfTags */.wl)(listed, floating);
    if (published !== undefined)
        return published;
    return gitTags === undefined
        ? undefined
        : (0,tags_floating/* versionsOfGitTags */.IG)((0,rule/* parseRules */.N)(names.image.tags, 'fleet').rules, gitTags);
}

// EXTERNAL MODULE: ./src/tags/policy.ts
var policy = __webpack_require__(58527);
;// CONCATENATED MODULE: ./src/plan/permit.ts



/**
 * The names that images may have in this run: on a branch no tag that the default branch writes to the same
 * repository, and of several images of one repository only the highest version gets a floating tag.
 */
function permitNames(named, run) {
    const permitted = named.map((twice) => permit(twice, run));
    const settled = settleSiblings(permitted.map((names) => ({ repository: repositoryName(names), tags: names.tags })));
    return permitted.map((names, index) => narrow(names, settled[index] ?? { ...names, notices: [] }));
}
function permit({ own, main }, run) {
    if (own === main)
        return own;
    const shared = repositoryName(own) === repositoryName(main) ? main.tags : [];
    return narrow(own, (0,policy/* permitByBranch */.xX)(own.tags, run, shared));
}
/** The names with only these of their tags, and what is said of the others. */
function narrow(names, { tags, notices }) {
    if (tags === names.tags && notices.length === 0)
        return names;
    return { ...names, tags, notices: [...names.notices, ...notices] };
}

;// CONCATENATED MODULE: ./src/plan/references.ts


/**
 * The references of each image, by id. It is known by its names where they lie and under the declared roots, by what
 * it provides, and by its repository alone where no other image lives in it.
 */
function toReferences(named, declared) {
    const tenants = countBy(named.map(({ own }) => own.image.repository));
    return new Map(named.map(({ own, main }) => {
        const { id, repository, provides } = own.image;
        const all = [own, main, placeUnder(own, declared.own), placeUnder(main, declared.main)];
        const places = all.filter((names, index) => all.indexOf(names) === index);
        const references = places.map(referencesOf);
        const bare = tenants.get(repository) === 1 ? places.map(repositoryName) : [];
        const known = [...references.flat(), ...bare, ...provides];
        return [id, { main: references[places.indexOf(main)] ?? [], known: [...new Set(known)] }];
    }));
}
/** A numbered tag has no number yet, and nobody knows an image by it. */
function referencesOf({ image, root, tags }) {
    const plain = tags.filter(({ numbered }) => numbered === undefined);
    const { id, repository, aliases, position } = image;
    return toClaims(plain, { image: id, root, repository, aliases, position }).map(({ reference }) => reference);
}
function countBy(values) {
    const counts = new Map();
    for (const value of values)
        counts.set(value, (counts.get(value) ?? 0) + 1);
    return counts;
}

;// CONCATENATED MODULE: ./src/tags/revision.ts
/**
 * The run with the commit that tags and labels speak of. `head` is what the author pushed, `merge` what GitHub
 * made of it, `checkout` what lies in the work tree, where that is known. Only pull requests differ.
 */
function withRevision(run, choice, checkedOut) {
    if (choice === 'checkout')
        return { ...run, sha: checkedOut ?? run.sha };
    const head = run.pullRequest?.headSha;
    return choice === 'head' && head ? { ...run, sha: head } : run;
}

// EXTERNAL MODULE: ./src/oci/registry-error.ts
var registry_error = __webpack_require__(77753);
;// CONCATENATED MODULE: ./src/modes/observe-existing.ts




const REQUESTS = 8;
/** Lists what exists, for the images whose names depend on it. A list that fails is unknown, not empty. */
async function observeExisting(names, { reader, refs }) {
    const asking = names.filter(needsExisting);
    if (asking.length === 0)
        return { tags: new Map(), gitTags: undefined };
    const repositories = new Map(asking.map((one) => [repositoryName(one), one.repository]));
    const lists = await (0,map_limit/* mapLimit */.s)([...repositories], REQUESTS, async ([name, repository]) => {
        try {
            return [name, (await reader.tags(repository)) ?? []];
        }
        catch (error) {
            if (error instanceof registry_error/* RegistryError */.g)
                return [name, undefined];
            throw error;
        }
    });
    return { tags: new Map(lists), gitTags: await refs.tags() };
}

;// CONCATENATED MODULE: ./src/modes/name-fleet.ts











/**
 * Names the images of a fleet.
 * @throws UserError with the wrong rules of all images, and every reference that two of them would write
 */
async function nameFleet(fleet, { values, policy }, world) {
    const { here, production, declared } = await toNamings(fleet, values, world);
    const named = nameImages(fleet.images, { here, production });
    const permitted = permitNames(named, here.run);
    const claimed = policy.push
        ? claimNames(permitted, await observeExisting(permitted, world))
        : claimNames(permitted.map(withoutExisting), nothingExists);
    const references = [...toReferences(named, declared)];
    return {
        names: new Map(claimed.map((names) => [names.image.id, names])),
        references: new Map(references.map(([id, { known }]) => [id, known])),
        mainRepositories: new Map(named.map(({ main }) => [main.image.id, main.repository])),
        mainReferences: new Map(references.map(([id, { main }]) => [id, main])),
        root: here.root,
        notices: await observeSlug(fleet, world),
    };
}
async function toNamings(fleet, values, { run: given, now, refs }) {
    const choice = (0,request/* toWord */.Os)(values, 'revision', ['head', 'merge', 'checkout']);
    const run = withRevision(given, choice, choice === 'checkout' ? await refs.head() : undefined);
    const commitDate = mentions(fleet, 'commit_date') ? await refs.commitDate(run.sha) : undefined;
    const render = (0,template.createRender)('fleet', { now, commitDate: commitDate ?? now });
    const { registry, namespace } = fleet;
    const declared = { render, registry, namespace };
    const asked = {
        ...declared,
        registry: values['registry'] ?? registry,
        namespace: values['namespace'] ?? namespace,
    };
    const main = toProductionRun(run);
    const here = createNaming({ ...asked, run, nameless: 'refuse' });
    return {
        here,
        production: isProductionRun(run) ? here : createNaming({ ...asked, run: main, nameless: 'allow' }),
        declared: { own: names_rootOf({ ...declared, run }), main: names_rootOf({ ...declared, run: main }) },
    };
}
const nothingExists = { tags: new Map(), gitTags: undefined };
/** A run that may not push moves nothing, so nobody is asked what could be moved. */
function withoutExisting(names) {
    const plain = names.tags.filter(({ numbered }) => numbered === undefined);
    return { ...names, tags: plain.map(({ tag, rule }) => ({ tag, rule })) };
}
/** Whether a template anywhere in the fleet names a variable. */
function mentions({ namespace, images }, name) {
    // Variants share what they have from their entry, and that is read once.
    const rules = new Set(images.flatMap(({ tags }) => tags));
    const flavors = new Set(images.map(({ flavor }) => flavor));
    const texts = new Set(images.flatMap(({ labels, annotations }) => [labels, annotations]));
    const all = [
        ...[...rules].map(({ text }) => text),
        ...[...flavors].flat(),
        ...[...texts].flatMap((one) => Object.values(one)),
    ];
    return [namespace, ...all].some((text) => text.includes(name));
}
/** Two branches with one slug write to the same names; who pushes to one of them is told. */
async function observeSlug(fleet, { run, refs }) {
    const branch = (0,github_run/* branchOf */.W0)(run);
    if (branch === undefined || !mentions(fleet, 'branch_slug'))
        return [];
    const branches = (await refs.branches()) ?? [];
    const twins = branches.filter((other) => (0,tags_branch/* slugify */.Yv)(other) === (0,tags_branch/* slugify */.Yv)(branch));
    return (0,tags_branch/* slugProblems */.UC)([branch, ...twins]).map((message) => ({ level: 'warning', message }));
}

// EXTERNAL MODULE: ./src/record/record.ts
var record_record = __webpack_require__(75380);
;// CONCATENATED MODULE: ./src/modes/observe-bases.ts




/** Stands for a digest that nobody would tell. Such a fingerprint is no record of anything. */
const UNKNOWN = 'unknown';
const observe_bases_REQUESTS = 8;
/**
 * Turns every foreign image that the Dockerfiles name into a digest, once for the whole run.
 * @throws UserError naming each base that its registry says is not there, at the line that names it
 */
async function observeBases(nodes, reader) {
    const bases = new Map(nodes.flatMap((node) => node.bases.map((base) => [base.reference, base])));
    const problems = [];
    const digests = await (0,map_limit/* mapLimit */.s)([...bases.values()], observe_bases_REQUESTS, async (base) => {
        const digest = await readDigest(base, reader);
        if (digest === undefined)
            problems.push(notThere(base));
        return [base.reference, digest ?? UNKNOWN];
    });
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
    return new Map(digests);
}
async function readDigest({ reference }, reader) {
    const parsed = (0,oci_reference/* parseReference */.F2)(reference);
    if (parsed.digest !== undefined)
        return parsed.digest;
    try {
        return (await reader.head({ ...parsed, tag: parsed.tag ?? 'latest' }))?.digest;
    }
    catch (error) {
        if (error instanceof registry_error/* RegistryError */.g)
            return UNKNOWN;
        throw error;
    }
}
function notThere({ reference, position }) {
    return {
        position,
        message: `the base ${reference} is not there: its registry says so; correct the name or push it first`,
    };
}

// EXTERNAL MODULE: ./src/lang/json.ts
var json = __webpack_require__(88472);
// EXTERNAL MODULE: ./src/oci/annotations.ts
var annotations = __webpack_require__(62427);
// EXTERNAL MODULE: ./src/oci/manifest.ts
var manifest = __webpack_require__(32060);
;// CONCATENATED MODULE: ./src/modes/observe-published.ts







/** More than this nobody reads. */
const EXPLAINED = 100;
const observe_published_REQUESTS = 16;
/** A config with a history of its layers is some kilobytes. */
const CONFIG_LIMIT = 1 << 20;
/**
 * Reads what is published under the names of images, to say why they are built anew. This explains and decides
 * nothing: what cannot be read is left out.
 */
async function observePublished(asked, world) {
    const found = await (0,map_limit/* mapLimit */.s)(asked.slice(0, EXPLAINED), observe_published_REQUESTS, async ({ image, reference }) => ({
        image,
        published: await orUndefined(readPublished((0,oci_reference/* parseReference */.F2)(reference), world.reader)),
    }));
    const revisions = new Set(found.flatMap(({ published }) => (typeof published === 'object' ? (published.revision ?? []) : [])));
    const changed = new Map();
    for (const revision of revisions) {
        const files = await world.changes.sinceCommit(revision);
        const images = found.flatMap(({ image, published }) => typeof published === 'object' && published.revision === revision ? [image] : []);
        if (files === undefined)
            continue;
        changed.set(revision, (await orUndefined(observeTouched(images, files, world.contexts))) ?? new Map());
    }
    const said = new Map();
    for (const { image, published } of found) {
        if (published === undefined)
            continue;
        const own = published === 'not there' ? undefined : changed.get(published.revision ?? '')?.get(image.id);
        said.set(image.id, published === 'not there' || own === undefined ? published : { ...published, changed: own });
    }
    return said;
}
async function readPublished(reference, reader) {
    const manifest = await reader.manifest(reference);
    if (manifest === undefined)
        return 'not there';
    const said = manifest.content.annotations ?? {};
    const labels = said[annotations/* annotationKeys */.ic.revision] ? {} : await readLabels(reference, manifest, reader);
    const text = (key) => said[key] ?? labels[key];
    const revision = text(annotations/* annotationKeys */.ic.revision);
    const [name, digest] = [text(annotations/* annotationKeys */.ic.baseName), text(annotations/* annotationKeys */.ic.baseDigest)];
    return {
        ...(revision === undefined ? {} : { revision }),
        ...(name === undefined || digest === undefined ? {} : { base: { name, digest } }),
    };
}
/** The labels of an image, or of the first one of an index. */
async function readLabels(reference, { content }, reader) {
    if (!(0,manifest/* isIndex */.nw)(content))
        return await readConfig(reference, content.config, reader);
    const [first] = content.manifests;
    const child = first === undefined ? undefined : await reader.manifest((0,oci_reference/* referenceIn */.h8)(reference, { digest: first.digest }));
    if (child === undefined || (0,manifest/* isIndex */.nw)(child.content))
        return {};
    return { ...(await readConfig(reference, child.content.config, reader)), ...child.content.annotations };
}
async function readConfig(reference, descriptor, reader) {
    if (descriptor.size > CONFIG_LIMIT)
        return {};
    const chunks = [];
    for await (const chunk of reader.blob(reference, descriptor))
        chunks.push(chunk);
    const decoder = new TextDecoder();
    const text = chunks.map((chunk) => decoder.decode(chunk, { stream: true })).join('');
    const labels = (0,github_run/* read */.LF)((0,json/* parseJson */.q)(text, 'config'), 'config', 'Labels');
    if (typeof labels !== 'object' || labels === null)
        return {};
    return Object.fromEntries(Object.entries(labels).filter(([, value]) => typeof value === 'string'));
}
async function orUndefined(asked) {
    try {
        return await asked;
    }
    catch {
        return undefined;
    }
}

;// CONCATENATED MODULE: ./src/modes/observe-records.ts




const observe_records_REQUESTS = 16;
/**
 * Asks whether each fingerprint was built: one HEAD an image, and one more for each platform that is built apart.
 * @param silence what to make of a registry that gives no answer: a run that pushes must know
 * @throws RegistryError when a registry gives no answer and silence is `refuse`
 */
async function observeRecords(places, reader, silence) {
    return await (0,map_limit/* mapLimit */.s)(places, observe_records_REQUESTS, async (place) => {
        try {
            return await findRecord(place, reader);
        }
        catch (error) {
            if (silence === 'refuse' || !(error instanceof registry_error/* RegistryError */.g))
                throw error;
            const apart = place.apart.map((platform) => ({ platform }));
            return { repository: firstOf(place), record: 'cannot tell', apart };
        }
    });
}
async function findRecord(place, reader) {
    const tag = (0,record_record/* toRecordTag */.fO)(place.fingerprint);
    for (const repository of place.repositories) {
        const found = await reader.head((0,oci_reference/* referenceIn */.h8)(repository, { tag }));
        // Should it be built all the same, no part of it counts as done.
        const apart = place.apart.map((platform) => ({ platform }));
        if (found !== undefined)
            return { repository, record: { digest: found.digest }, apart };
    }
    const repository = firstOf(place);
    const apart = await Promise.all(place.apart.map(async (platform) => {
        const found = await reader.head((0,oci_reference/* referenceIn */.h8)(repository, { tag: `${tag}${(0,record_record/* platformSuffix */.J7)(platform)}` }));
        return { platform, ...(found === undefined ? {} : { digest: found.digest }) };
    }));
    return { repository, record: 'not there', apart };
}
function firstOf({ repositories }) {
    const [first] = repositories;
    if (first === undefined)
        throw new Error('an image has no repository');
    return first;
}

;// CONCATENATED MODULE: ./src/modes/observe-versions.ts




const observe_versions_REQUESTS = 16;
/**
 * Asks whether the versions of images whose versions are final are published.
 * @throws UserError naming every version of which its registry does not tell: it might be there, and is not written twice
 */
async function observeVersions(images, means) {
    const problems = [];
    const found = await (0,map_limit/* mapLimit */.s)(images.filter(({ rebuild, publish }) => rebuild === 'version' && publish), observe_versions_REQUESTS, async (image) => {
        const reference = versionOf(image, means.referencesOf(image.id));
        if (reference === undefined) {
            problems.push(withoutVersion(image));
            return [];
        }
        try {
            const digest = (await means.reader.head((0,oci_reference/* parseReference */.F2)(reference)))?.digest;
            return [[image.id, { reference, ...(digest === undefined ? {} : { digest }) }]];
        }
        catch (error) {
            if (!(error instanceof registry_error/* RegistryError */.g))
                throw error;
            problems.push(unreadable(image, `${reference}: ${error.message}`));
            return [];
        }
    });
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
    return new Map(found.flat());
}
/** The name that says the version: its tag is the version, or at least holds it. */
function versionOf({ version = '' }, references) {
    const tagOf = (reference) => (0,oci_reference/* parseReference */.F2)(reference).tag ?? '';
    const exact = references.find((reference) => tagOf(reference) === version);
    const found = exact ?? references.find((reference) => version !== '' && tagOf(reference).includes(version));
    return found === undefined ? undefined : (0,oci_reference/* formatReference */.FH)((0,oci_reference/* parseReference */.F2)(found));
}
function withoutVersion({ id, position }) {
    const message = `"rebuild: version" needs a version, and a tag that says it, such as {{version}}`;
    return { position, path: id, message };
}
function unreadable({ id, position }, why) {
    const message = `nobody can tell whether this version is published, and a published one is never written again: ${why}`;
    return { position, path: id, message };
}

// EXTERNAL MODULE: ./src/graph/first-of-each.ts
var first_of_each = __webpack_require__(89646);
;// CONCATENATED MODULE: ./src/graph/recipe.ts

/** Makes builds comparable over namespaces: a branch's build on the branch's parent has the default branch's recipe. */
function toRecipe({ dockerfile, input, resolutions }, parents) {
    const ids = new Map(parents.flatMap(({ id, reference }) => (reference === undefined ? [] : [[reference, id]])));
    return {
        steps: resolutions.flatMap(({ platforms, stages }) => stages.map(({ index, platform, needs }) => JSON.stringify([
            platforms.toSorted(),
            index,
            platform ?? '',
            ...needs.map((need) => encodeNeed(need, ids)),
        ]))),
        args: visibleArgs(dockerfile, input.args),
        buildContexts: foreignContexts(input.buildContexts ?? {}, ids),
    };
}
/** A parent has the very name by which the Dockerfile needs it. */
function encodeNeed({ kind, name, stage }, ids) {
    if (stage !== undefined)
        return `${kind} stage ${stage}`;
    const id = ids.get(name);
    return id === undefined ? `${kind} ${(0,graph_reference/* normalizeReference */.t)(name)}` : `${kind} parent ${id}`;
}
function foreignContexts(contexts, ids) {
    const entries = Object.entries(contexts);
    if (entries.length === 0)
        return contexts;
    const parents = new Set([...ids.keys()].map(graph_reference/* normalizeReference */.t));
    return Object.fromEntries(entries.filter(([name]) => !parents.has((0,graph_reference/* normalizeReference */.t)(name))));
}
/** Drops the arguments that are declared before the first `FROM` and in no stage. */
function visibleArgs({ globals, visible }, args) {
    if (globals.length === 0)
        return args;
    const isDropped = (name) => !visible.has(name) && globals.some((argument) => argument.name === name);
    return Object.fromEntries(Object.entries(args).filter(([name]) => !isDropped(name)));
}

// EXTERNAL MODULE: ./src/plan/fingerprint.ts
var fingerprint = __webpack_require__(71731);
;// CONCATENATED MODULE: ./src/modes/read-fingerprints.ts




const read_fingerprints_READS = 8;
/**
 * The fingerprint of each image by id.
 * @param nodes parents before their children
 */
async function readFingerprints(nodes, { resolved: all }, means) {
    const contents = await readContents(nodes.map(({ image }) => image), means.contexts);
    const fingerprints = new Map();
    for (const { image, parents, bases } of nodes) {
        const resolved = all.get(image.id);
        const content = contents.get(keyOf(image));
        if (resolved === undefined || content === undefined)
            throw new Error(`${image.id} was not read`);
        const recipe = toRecipe(resolved, parents);
        const input = {
            dockerfile: content.dockerfile,
            context: content.context,
            ...recipe,
            buildContexts: { ...recipe.buildContexts, ...content.folders },
            target: image.target,
            platforms: image.platforms,
            network: image.build?.network,
            secrets: image.build?.secrets ?? [],
            labels: image.labels,
            bases: pick(means.bases, bases.map(({ reference }) => reference)),
            parents: pick(fingerprints, parents.map(({ id }) => id)),
        };
        fingerprints.set(image.id, (0,fingerprint/* fingerprint */.Rj)(input));
        means.onFingerprint?.(image.id, input);
    }
    return fingerprints;
}
/** Most variants of an entry are built from the same files, which are looked at once. */
async function readContents(images, contexts) {
    const distinct = (0,first_of_each/* firstOfEach */.t)(images, keyOf);
    return new Map(await (0,map_limit/* mapLimit */.s)(distinct, read_fingerprints_READS, async (image) => [keyOf(image), await readContent(image, contexts)]));
}
const keyOf = ({ context, dockerfile, buildContexts }) => JSON.stringify([context, dockerfile, buildContexts]);
async function readContent(image, contexts) {
    const { position, context: folder, dockerfile, buildContexts } = image;
    const named = Object.entries(buildContexts).filter(([, value]) => isFolder(value));
    const [own, id, ...digests] = await Promise.all([
        contexts.read({ folder, dockerfile, position }),
        contexts.identify(dockerfile, position),
        ...named.map(async ([name, value]) => {
            const { digest } = await contexts.read({ folder: value, position });
            return [name, digest];
        }),
    ]);
    return { dockerfile: id, context: own.digest, folders: Object.fromEntries(digests) };
}
/** A named context is a folder unless it is a URL of some kind or an image. */
function isFolder(value) {
    return !/^[a-z][a-z0-9+.-]*:/i.test(value) && !value.startsWith('git@');
}
function pick(values, keys) {
    return Object.fromEntries(keys.flatMap((key) => {
        const value = values.get(key);
        return value === undefined ? [] : [[key, value]];
    }));
}

;// CONCATENATED MODULE: ./src/modes/observe-images.ts









/**
 * Looks what each image depends on and whether that was built already.
 * @throws UserError when a base is not there, or cannot be read on a run that pushes
 */
async function observeImages(request, world) {
    const { nodes, graph, policy } = request;
    const { reader, contexts } = world;
    const bases = await observeBases(nodes, reader);
    if (policy.push)
        observe_images_refuseUnknown(nodes, bases);
    const { onFingerprint } = request;
    const means = { bases, contexts, ...(onFingerprint === undefined ? {} : { onFingerprint }) };
    const fingerprints = await readFingerprints(nodes, graph, means);
    const apart = (0,plan_apart/* toApart */.kk)(nodes, request.runners);
    const places = nodes.map(({ image: { id, platforms } }) => {
        const fingerprint = fingerprints.get(id);
        if (fingerprint === undefined)
            throw new Error(`${id} has no fingerprint`);
        const own = apart.has(id) ? platforms : [];
        return { fingerprint, repositories: repositoriesOf(id, request), apart: own };
    });
    const [versions, records] = await Promise.all([
        observeVersions(nodes.map(({ image }) => image), { reader, referencesOf: (id) => observe_images_referencesOf(id, request) }),
        observeRecords(places, reader, policy.push ? 'refuse' : 'cannot tell'),
    ]);
    const published = await observePublished(findUnexplained(request, records), world);
    return nodes.flatMap((node, index) => {
        const [place, observed] = [places[index], records[index]];
        if (place === undefined || observed === undefined)
            return [];
        const { id } = node.image;
        const facts = toFacts(node, { request, bases, fingerprint: place.fingerprint, observed });
        const [version, said] = [versions.get(id), published.get(id)];
        if (version === undefined && said === undefined)
            return [facts];
        return [{ ...facts, ...(version && { version }), ...(said && { published: said }) }];
    });
}
/** The names of this run first; where it gives none, those of the default branch tell what is published. */
function observe_images_referencesOf(id, { names, mainReferences, policy }) {
    const own = names.get(id)?.planned.map(({ reference }) => reference) ?? [];
    const main = mainReferences.get(id) ?? [];
    return policy.push ? own.concat(main) : main.concat(own);
}
/** What will be built, with the name that may already have an older one. */
function findUnexplained(request, records) {
    return request.nodes.flatMap(({ image }, index) => {
        if (records[index]?.record !== 'not there')
            return [];
        const reference = observe_images_referencesOf(image.id, request)[0];
        return reference === undefined ? [] : [{ image, reference }];
    });
}
/** A run that may not push reads what the default branch has built, too. */
function repositoriesOf(id, request) {
    const own = request.names.get(id)?.repository;
    const main = request.policy.push ? undefined : request.mainRepositories.get(id);
    return [own, main].filter((place) => place !== undefined);
}
function toFacts(node, { request, bases, fingerprint, observed }) {
    const { id } = node.image;
    const names = request.names.get(id);
    const tag = (0,record_record/* toRecordTag */.fO)(fingerprint);
    return {
        node,
        fingerprint,
        record: observed.record,
        repository: (0,oci_reference/* formatReference */.FH)(observed.repository),
        recordReference: (0,oci_reference/* formatReference */.FH)((0,oci_reference/* referenceIn */.h8)(observed.repository, { tag })),
        selected: request.selected.has(id),
        ...(request.forced.has(id) ? { forced: true } : {}),
        ...(observed.apart.length === 0 ? {} : { apart: observed.apart }),
        tags: names?.planned ?? [],
        bases: pinnable(node, bases),
        labels: names?.labels ?? {},
        annotations: names?.annotations ?? {},
    };
}
/** The frontend is looked up by BuildKit itself, before it knows of build contexts. */
function pinnable({ bases: named }, digests) {
    return named.flatMap(({ kind, name, reference }) => {
        const digest = digests.get(reference);
        const known = digest !== undefined && digest !== UNKNOWN && kind !== 'frontend';
        return known ? [{ name, reference, digest }] : [];
    });
}
function observe_images_refuseUnknown(nodes, digests) {
    const problems = nodes.flatMap(({ bases }) => bases
        .filter(({ reference }) => digests.get(reference) === UNKNOWN)
        .map(({ reference, position }) => ({
        position,
        message: `the digest of the base ${reference} cannot be read, and what is pushed must say what it stands on; is its registry reachable, and does it need a login?`,
    })));
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
}

;// CONCATENATED MODULE: ./src/modes/read-description.ts

/** Reads the fleet and keeps in mind what was read for it. */
async function readDescription(values, world) {
    const { files } = world;
    const description = new Set();
    const readOwn = async (path) => {
        description.add(path.replace(/^\.\//, ''));
        return await files.readOwn(path);
    };
    return { fleet: await readFleet(values, { ...world, files: { ...files, readOwn } }), description };
}

// EXTERNAL MODULE: ./src/graph/build-contexts.ts
var build_contexts = __webpack_require__(18566);
;// CONCATENATED MODULE: ./src/graph/bases.ts




/**
 * All that a build of the target needs from registries, for all its platforms: its frontend first, then stage by stage.
 * What a named build context replaces by a folder, a layout or another target is not among it.
 * @throws UserError with each name that is no reference
 */
function basesOf({ dockerfile, input, resolutions }) {
    const contexts = (0,build_contexts/* toBuildContexts */.o5)(input.buildContexts ?? {});
    const stages = resolutions.flatMap((resolution) => resolution.stages);
    const needs = stages.flatMap((stage) => stage.needs);
    const bases = needs.flatMap((need) => toBase(need, dockerfile.file, contexts));
    return (0,first_of_each/* firstOfEach */.t)([...frontendOf(dockerfile, input), ...bases], ({ kind, name, position }) => `${position.line} ${kind} ${name}`);
}
/** The argument that every build understands wins over the file's own line. */
function frontendOf({ file, frontend }, { args }) {
    const [given] = (args['BUILDKIT_SYNTAX'] ?? '').split(' ');
    const name = given || frontend?.reference;
    if (!name)
        return [];
    const position = given || frontend === undefined ? { file } : { file, line: frontend.line };
    return [bases_check({ kind: 'frontend', name, reference: name, position })];
}
function toBase(need, file, contexts) {
    const { kind, name, stage, line } = need;
    if (stage !== undefined)
        return [];
    const value = (0,build_contexts/* replacementOf */.ml)(name, contexts);
    const position = { file, line };
    if (value === undefined)
        return [{ kind, name, reference: name, position }];
    const reference = (0,build_contexts/* imageOf */.dT)(value);
    return reference === undefined || reference === 'scratch'
        ? []
        : [bases_check({ kind, name, reference, position })];
}
function bases_check(base) {
    try {
        (0,graph_reference/* normalizeReference */.t)(base.reference);
        return base;
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.yo))
            throw error;
        const problem = { position: base.position, message: error.message };
        throw new user_error/* UserError */.yo(problem, { cause: error });
    }
}

// EXTERNAL MODULE: ./src/graph/dockerfile.ts + 1 modules
var graph_dockerfile = __webpack_require__(47053);
;// CONCATENATED MODULE: ./src/graph/order.ts

/**
 * Puts parents before their children, and else keeps the given order.
 * @throws UserError with cycles, each written out in full with the place of every step
 */
function sortTopologically(nodes) {
    const byId = new Map(nodes.map((node) => [node.image.id, node]));
    const sorted = new Map();
    const problems = [];
    for (const node of nodes) {
        const { image, parents } = node;
        if (sorted.has(image.id))
            continue;
        if (parents.every(({ id }) => sorted.has(id)))
            sorted.set(image.id, node);
        else
            problems.push(...visit(node, byId, sorted));
    }
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
    return sorted;
}
/** Adds a node after all it stands on. Not by recursion: a chain may be longer than the call stack. */
function visit(root, byId, sorted) {
    const cycles = [];
    const path = [{ node: root, left: [...root.parents] }];
    const open = new Set([root.image.id]);
    for (let top = path.at(-1); top !== undefined; top = path.at(-1)) {
        const parent = byId.get(top.left.shift()?.id ?? '');
        if (top.left.length === 0 && parent === undefined) {
            path.pop();
            open.delete(top.node.image.id);
            sorted.set(top.node.image.id, top.node);
        }
        else if (parent !== undefined && open.has(parent.image.id)) {
            cycles.push(toCycle(path.map(({ node }) => node), parent.image.id));
        }
        else if (parent !== undefined && !sorted.has(parent.image.id)) {
            path.push({ node: parent, left: [...parent.parents] });
            open.add(parent.image.id);
        }
    }
    return cycles;
}
function toCycle(path, start) {
    const round = path.slice(path.findIndex(({ image }) => image.id === start));
    const steps = round.map(({ image, parents }, index) => {
        const next = round[index + 1]?.image.id ?? start;
        const position = parents.find(({ id }) => id === next)?.position;
        return { id: image.id, next, position };
    });
    const places = steps.map(({ id, next, position }) => `${id} stands on ${next}${position ? ` (${(0,user_error/* formatPosition */.Ld)(position)})` : ''}`);
    const message = `${[...steps.map(({ id }) => id), start].join(' → ')} is a cycle, so none of them can be built first: ${places.join(', ')}; take one of these away`;
    const position = steps[0]?.position;
    return position === undefined ? { message } : { position, message };
}

;// CONCATENATED MODULE: ./src/graph/recognition.ts


const recognition_SHOWN = 10;
/** @throws UserError when one of the references is none */
function toKnownNames(references) {
    const ids = new Map();
    const tags = new Map();
    for (const [id, texts] of references) {
        for (const text of texts) {
            const reference = (0,graph_reference/* toLookup */.Q)(text);
            add(ids, (0,oci_reference/* formatReference */.FH)(reference), id);
            add(tags, recognition_placeOf(reference), reference.tag ?? '');
        }
    }
    return { ids, tags };
}
function add(sets, key, value) {
    const set = sets.get(key) ?? new Set();
    sets.set(key, set.add(value));
}
const recognition_placeOf = (reference) => (0,oci_reference/* formatReference */.FH)((0,oci_reference/* repositoryOf */._M)(reference));
/**
 * Recognizes a base of this image. A foreign one that lies in a repository of ours, under a tag that no image gets,
 * comes with a warning.
 */
function recognize(base, id, names) {
    // Most are written just as they are known, and need not be parsed.
    const known = names.ids.get(base.reference) ?? names.ids.get((0,graph_reference/* normalizeReference */.t)(base.reference));
    if (known !== undefined)
        return { ids: [...known].filter((other) => other !== id), notices: [] };
    const reference = (0,graph_reference/* toLookup */.Q)(base.reference);
    const tags = names.tags.get(recognition_placeOf(reference));
    if (tags === undefined || reference.tag === undefined)
        return { ids: [], notices: [] };
    const shown = [...tags].slice(0, recognition_SHOWN).join(', ');
    const message = `${base.reference} lies in a repository of this fleet, but no image gets the tag "${reference.tag}" (it has ${shown}); what the registry holds under it is used`;
    return { ids: [], notices: [{ level: 'warning', message, position: base.position }] };
}

;// CONCATENATED MODULE: ./src/graph/graph.ts



/**
 * Finds out who stands on whom. A base is a parent when it names one of the references that an image is known by
 * (`references`, by id), however it is written.
 *
 * A reference that only the image itself is known by is a base: it is built on what was published before.
 * A digest is a base too: it means those bytes and no newer ones.
 * @throws UserError with every unknown `needs:` and every reference that does not tell images apart, or with the cycles
 */
function toGraph(images, references) {
    const declared = toDeclared(images.map(({ image }) => image));
    const names = toKnownNames([...references].filter(([id]) => declared.ids.has(id)));
    const linked = (0,user_error/* collect */.Fo)(images, ({ image, bases }) => {
        const links = [
            ...bases.map((base) => () => graph_toLink(base, image, names)),
            ...image.needs.map((need) => () => toNeeded(need, image, declared)),
        ];
        return { image, links: (0,user_error/* collect */.Fo)(links, (link) => link()) };
    });
    return {
        nodes: sortTopologically(linked.map(({ image, links }) => toNode(image, links))),
        notices: linked.flatMap(({ links }) => links.flatMap(({ notices = [] }) => notices)),
    };
}
/** One parent may be named in many places: each of its names is kept once, the bare need only where there is no other. */
function toNode(image, links) {
    const parents = links.flatMap((link) => link.parents ?? []);
    return {
        image,
        parents: parents.filter(({ id, reference }, index) => {
            const first = parents.findIndex((other) => other.id === id && (reference ?? other.reference) === other.reference);
            return first === index;
        }),
        bases: links.flatMap(({ base }) => base ?? []),
    };
}
function graph_toLink(base, image, names) {
    const { kind, name, position } = base;
    const { ids: known, notices } = recognize(base, image.id, names);
    const wanted = known.length < 2 ? known : known.filter((id) => image.needs.includes(id));
    const [id] = wanted;
    if (known.length === 0)
        return { base, notices };
    if (wanted.length === 1 && id !== undefined)
        return { parents: [{ id, reference: name, kind, position }] };
    const message = `${name} is the name of ${known.join(' and ')}; give them different tags, or write the one that is meant under "needs" of ${image.id}`;
    throw new user_error/* UserError */.yo({ position, message });
}
function toDeclared(images) {
    const entries = new Map();
    for (const { id, name } of images) {
        const ids = entries.get(name) ?? [];
        ids.push(id);
        entries.set(name, ids);
    }
    return { ids: new Set(images.map(({ id }) => id)), entries };
}
function toNeeded(need, { id, position }, { ids, entries }) {
    const found = ids.has(need) ? [need] : (entries.get(need) ?? []);
    const others = found.filter((other) => other !== id);
    const path = `${id}.needs`;
    if (found.length === 0) {
        const near = (0,user_error/* nearest */.pA)(need, [...ids, ...entries.keys()]);
        const remedy = near === undefined ? 'write the name of an image of this fleet' : `did you mean "${near}"?`;
        throw new user_error/* UserError */.yo({ position, path, message: `there is no image "${need}"; ${remedy}` });
    }
    if (others.length === 0) {
        const message = `"${need}" is the image itself; name another, or leave it out`;
        throw new user_error/* UserError */.yo({ position, path, message });
    }
    return { parents: others.map((other) => ({ id: other, reference: undefined, kind: 'needs', position })) };
}

// EXTERNAL MODULE: ./src/graph/resolution.ts + 4 modules
var resolution = __webpack_require__(96317);
;// CONCATENATED MODULE: ./src/modes/read-graph.ts






const read_graph_READS = 64;
/**
 * Reads every Dockerfile of the fleet and finds out who stands on whom.
 * @param references by image id: all the references that an image is known by
 * @throws UserError naming each Dockerfile that is not there, with the image's place in the fleet, and all that is wrong in them
 */
async function readGraph({ images }, references, files) {
    const texts = await readAll(images.map(({ dockerfile }) => dockerfile), files);
    // Variants of an entry share their Dockerfile.
    const dockerfiles = new Map();
    const parsed = (0,user_error/* collect */.Fo)(images, (image) => {
        const path = image.dockerfile;
        const dockerfile = dockerfiles.get(path) ?? (0,graph_dockerfile/* parseDockerfile */.Ai)(path, texts.get(path) ?? read_graph_refuse(image));
        dockerfiles.set(path, dockerfile);
        const resolved = (0,resolution/* resolveDockerfile */.B)(dockerfile, image);
        return { image, resolved, bases: basesOf(resolved) };
    });
    return {
        graph: toGraph(parsed, references),
        resolved: new Map(parsed.map(({ image, resolved }) => [image.id, resolved])),
    };
}
async function readAll(paths, files) {
    return new Map(await (0,map_limit/* mapLimit */.s)([...new Set(paths)], read_graph_READS, async (path) => [path, await files.readOwn(path)]));
}
function read_graph_refuse({ id, position, dockerfile }) {
    throw new user_error/* UserError */.yo({
        position,
        path: id,
        message: `the Dockerfile ${dockerfile} is not there; write it, or set context or dockerfile`,
    });
}

;// CONCATENATED MODULE: ./src/modes/read-packing.ts



/** How builds are laid out over runners, as far as it was asked for. */
function readPacking(values) {
    return {
        // Only a plan for several runners has the parameter; without it, nothing is told apart by runners.
        runners: (0,runner/* parseRunners */.ZV)(values['runner'] ?? ''),
        pack: values['pack'] === undefined ? 'auto' : (0,request/* toWord */.Os)(values, 'pack', ['none', 'chains', 'weight']),
        maxJobs: values['max-jobs'] === undefined ? undefined : (0,request/* toCount */.zK)(values, 'max-jobs'),
    };
}
/** The images that are built whatever exists: all of the selection, or those of it that `force` names. */
function toForced({ images }, selected, values) {
    const force = (values['force'] ?? 'false').trim();
    if (/^(false|False|FALSE)$/.test(force))
        return new Set();
    if (/^(true|True|TRUE)$/.test(force))
        return selected;
    const named = selectImages(images, { select: force, runtime: '', imageType: '' });
    return new Set(named.map(({ id }) => id).filter((id) => selected.has(id)));
}

;// CONCATENATED MODULE: ./src/modes/make-plan.ts












/**
 * Reads the fleet, looks at what exists, and decides. Nothing is written.
 * @throws UserError with all that is wrong in the fleet, its Dockerfiles and the selection
 */
async function makePlan(values, world, observer = {}) {
    const { run, now } = world;
    const policy = (0,github_policy/* toPolicy */.i)(run, (0,request/* toWord */.Os)(values, 'push', ['auto', 'true', 'false']));
    const packing = readPacking(values);
    const { fleet, description } = await readDescription(values, world);
    const selected = new Set(toSelected(fleet, values).map(({ id }) => id));
    const forced = toForced(fleet, selected, values);
    const named = await nameFleet(fleet, { values, policy }, world);
    const fleetGraph = await readGraph(fleet, named.references, world.files);
    const { graph } = fleetGraph;
    const [{ chosen, skips, notices }, durations] = await Promise.all([
        chooseImages({ fleet, description, graph, selected, forced }, values, world),
        world.durations.read(),
    ]);
    const needed = (0,reach/* ancestorsOf */.Gw)(graph, chosen);
    const nodes = [...graph.nodes.values()].filter(({ image }) => chosen.has(image.id) || needed.has(image.id));
    const { runners } = packing;
    const images = await observeImages({ ...named, ...observer, nodes, graph: fleetGraph, selected: chosen, forced, runners, policy }, world);
    const plan = decide({
        run,
        now,
        policy,
        ...packing,
        durations,
        images,
        skips: skips.filter(({ id }) => !needed.has(id)),
        namespace: named.root,
        mirrors: (0,mirror/* toMirrors */.A)(fleet.sync),
    });
    // A run that may not push gives no names: nobody need be told which it would not have given.
    const own = policy.push ? nodes.flatMap(({ image }) => named.names.get(image.id)?.notices ?? []) : [];
    return { plan, graph, notices: [...graph.notices, ...named.notices, ...notices, ...own] };
}
function toSelected({ images }, values) {
    return selectImages(images, {
        select: values['select'] ?? '',
        runtime: values['runtime'] ?? '',
        imageType: values['image-type'] ?? '',
    });
}


/***/ }),

/***/ 76963:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Ph: () => (/* binding */ findTouches),
/* harmony export */   Q4: () => (/* binding */ MOST_FILES),
/* harmony export */   eM: () => (/* binding */ toAffected),
/* harmony export */   lW: () => (/* binding */ pathIn)
/* harmony export */ });
/* harmony import */ var _graph_reach_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(48023);

/** GitHub lists no more files of a pull request than this; a change of more is a change of everything. */
const MOST_FILES = 3_000;
/** The changed files that each image may be built from, by id. */
function findTouches(images, files) {
    const byFolder = new Map();
    const byFile = new Map();
    for (const image of images) {
        for (const folder of foldersOf(image))
            add(byFolder, folder, image.id);
        add(byFile, image.dockerfile, image.id);
        add(byFile, `${image.dockerfile}.dockerignore`, image.id);
    }
    const touches = new Map();
    for (const [path, change] of files) {
        for (const id of byFile.get(path) ?? [])
            add(touches, id, { path, folder: undefined, change });
        for (const folder of foldersAbove(path)) {
            for (const id of byFolder.get(folder) ?? [])
                add(touches, id, { path, folder, change });
        }
    }
    return touches;
}
/** The folders that an image's build is sent. A named context is a folder unless it is a URL of some kind or an image. */
function foldersOf({ context, buildContexts }) {
    const named = Object.values(buildContexts).filter((value) => !/^[a-z][a-z0-9+.-]*:/i.test(value) && !value.startsWith('git@'));
    return [
        ...new Set([context, ...named].map((folder) => folder.replace(/^\.\//, '').replace(/\/$/, '') || '.')),
    ];
}
/** `.` and every folder on the way to a file. */
function foldersAbove(path) {
    const parts = path.split('/').slice(0, -1);
    return ['.', ...parts.map((_, index) => parts.slice(0, index + 1).join('/'))];
}
/** The path as its context knows it. */
function pathIn(folder, path) {
    return folder === '.' ? path : path.slice(folder.length + 1);
}
/** Those of the selected images that changed, or that stand on one that did. */
function toAffected(graph, selected, changed) {
    const direct = new Set(changed);
    const reached = (0,_graph_reach_js__WEBPACK_IMPORTED_MODULE_0__/* .descendantsOf */ .gO)(graph, direct);
    return new Set([...selected].filter((id) => direct.has(id) || reached.has(id)));
}
function add(map, key, value) {
    const values = map.get(key);
    if (values === undefined)
        map.set(key, [value]);
    else
        values.push(value);
}


/***/ }),

/***/ 71731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ digestFiles),
/* harmony export */   Rj: () => (/* binding */ fingerprint)
/* harmony export */ });
/* unused harmony export lastingLabels */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(77598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(68825);


/** Changes when the encoding does: then everything is built anew. */
const VERSION = 'imagefleet fingerprint 1';
/** One digest over all that a build depends on: the same input, in whatever order, gives the same value on any machine. */
function fingerprint(input) {
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(`${VERSION}\n${encodeCanonical(input)}`);
}
/** JSON with the keys of every object in order; what is undefined is left out. */
function encodeCanonical(input) {
    return JSON.stringify({
        args: inOrder(input.args),
        bases: inOrder(input.bases),
        buildContexts: inOrder(input.buildContexts),
        context: input.context,
        dockerfile: input.dockerfile,
        frontend: input.frontend,
        ...(input.labels === undefined ? {} : { labels: inOrder(input.labels) }),
        network: input.network,
        parents: inOrder(input.parents),
        platforms: [...new Set(input.platforms)].sort(),
        secrets: [...new Set(input.secrets)].sort(),
        steps: input.steps,
        target: input.target,
    });
}
function inOrder(texts) {
    const entries = Object.entries(texts);
    if (entries.length < 2)
        return texts;
    return Object.fromEntries(entries.sort(([one], [other]) => (one < other ? -1 : 1)));
}
/** One digest over the files of a build context, in whatever order they come. */
function digestFiles(files) {
    const hash = (0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)('sha256');
    for (const { path, kind, id, executable } of files.toSorted(byPath)) {
        hash.update(`${JSON.stringify([path, kind, id, executable])}\n`);
    }
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .finishDigest */ .g4)(hash, 'sha256');
}
// By code units: a locale would sort differently from machine to machine.
function byPath(one, other) {
    if (one.path === other.path)
        return 0;
    return one.path < other.path ? -1 : 1;
}
const PASSING = ['created', 'revision', 'version'].map((key) => `org.opencontainers.image.${key}`);
/** The labels that say what an image is; not those that tell when, from which commit and as which version it was built. */
function lastingLabels(labels) {
    return Object.fromEntries(Object.entries(labels).filter(([key]) => !PASSING.includes(key)));
}


/***/ }),

/***/ 89675:
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

/***/ 52428:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   t: () => (/* binding */ findCollisions)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);

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

/***/ 33402:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ createNameImage)
/* harmony export */ });
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31738);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80126);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(32277);
/* harmony import */ var _flavor_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(88017);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(58527);
/* harmony import */ var _problems_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(96185);
/* harmony import */ var _resolve_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(98990);
/* harmony import */ var _rule_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(90882);
/* harmony import */ var _variables_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(63788);









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


/***/ })

};
