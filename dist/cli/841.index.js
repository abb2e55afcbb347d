export const id = 841;
export const ids = [841];
export const modules = {

/***/ 1738:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   LF: () => (/* binding */ read),
/* harmony export */   W0: () => (/* binding */ branchOf),
/* harmony export */   ok: () => (/* binding */ isDefaultBranch)
/* harmony export */ });
/* unused harmony export toRun */
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

/**
 * Makes a run of the runner's variables and the event's payload.
 * @see https://docs.github.com/actions/reference/workflows-and-actions/variables
 * @throws UserError when the variables name no repository
 */
function toRun(variables, payload) {
    const [owner = '', repository = ''] = (variables['GITHUB_REPOSITORY'] ?? '').split('/');
    if (repository === '') {
        throw new UserError('GITHUB_REPOSITORY is not set to owner/name; GitHub sets it for every step');
    }
    const event = variables['GITHUB_EVENT_NAME'] ?? '';
    return {
        event,
        ref: variables['GITHUB_REF'] ?? '',
        sha: variables['GITHUB_SHA'] ?? '',
        owner,
        repository,
        defaultBranch: text(payload, 'repository', 'default_branch'),
        private: read(payload, 'repository', 'private') === true,
        actor: variables['GITHUB_ACTOR'] ?? '',
        serverUrl: variables['GITHUB_SERVER_URL'] || 'https://github.com',
        id: variables['GITHUB_RUN_ID'] ?? '',
        attempt: Number(variables['GITHUB_RUN_ATTEMPT'] || 1),
        pullRequest: event.startsWith('pull_request') ? toPullRequest(payload) : undefined,
        payload,
    };
}
function toPullRequest(payload) {
    const number = read(payload, 'pull_request', 'number');
    if (typeof number !== 'number')
        return undefined;
    const head = text(payload, 'pull_request', 'head', 'repo', 'full_name');
    const base = text(payload, 'pull_request', 'base', 'repo', 'full_name');
    return {
        number,
        headRef: text(payload, 'pull_request', 'head', 'ref') ?? '',
        baseRef: text(payload, 'pull_request', 'base', 'ref') ?? '',
        headSha: text(payload, 'pull_request', 'head', 'sha') ?? '',
        // A deleted fork leaves `head.repo` null.
        fork: head === undefined || head !== base,
    };
}
/** The value under these keys of a payload, undefined where any of them is missing. */
function read(payload, ...keys) {
    return keys.reduce((inner, key) => (typeof inner === 'object' && inner !== null ? Reflect.get(inner, key) : undefined), payload);
}
function text(payload, ...keys) {
    const value = read(payload, ...keys);
    return typeof value === 'string' && value !== '' ? value : undefined;
}
/** The branch that a run is on: a pull request's head, a pushed branch; undefined for a tag. */
function branchOf(run) {
    if (run.pullRequest !== undefined)
        return run.pullRequest.headRef;
    return run.ref.startsWith('refs/heads/') ? run.ref.slice('refs/heads/'.length) : undefined;
}
function isDefaultBranch(run) {
    return run.defaultBranch !== undefined && run.ref === `refs/heads/${run.defaultBranch}`;
}


/***/ }),

/***/ 4080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   build: () => (/* binding */ build)
/* harmony export */ });
/* harmony import */ var _build_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(8538);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);
/* harmony import */ var _plan_apart_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(9425);
/* harmony import */ var _request_request_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(712);
/* harmony import */ var _build_job_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(4927);
/* harmony import */ var _build_options_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(2027);
/* harmony import */ var _free_disk_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(6860);
/* harmony import */ var _read_plan_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(8050);
/* harmony import */ var _unpack_context_js__WEBPACK_IMPORTED_MODULE_8__ = __webpack_require__(5778);









/** `mode: build` with a plan: builds all of one of its rows, in order, and writes each result. */
async function build(values, world) {
    const options = (0,_build_options_js__WEBPACK_IMPORTED_MODULE_5__.toBuildOptions)(values);
    const plan = await (0,_read_plan_js__WEBPACK_IMPORTED_MODULE_7__/* .readPlan */ .m3)((0,_request_request_js__WEBPACK_IMPORTED_MODULE_3__/* .demand */ .wo)(values, 'plan'), world.artifacts);
    const builds = findBuilds(plan, (0,_request_request_js__WEBPACK_IMPORTED_MODULE_3__/* .demand */ .wo)(values, 'job'));
    await (0,_unpack_context_js__WEBPACK_IMPORTED_MODULE_8__/* .unpackContext */ .W)(values, world);
    await (0,_free_disk_js__WEBPACK_IMPORTED_MODULE_6__/* .freeDisk */ .y)(options.freeDisk, world.docker.machine, world.log);
    const outcomes = new Map();
    for (const one of builds) {
        outcomes.set((0,_plan_apart_js__WEBPACK_IMPORTED_MODULE_2__/* .toBuildId */ .X3)(one), await tryBuild({ plan, options }, one, { outcomes, world }));
    }
    return toReport([...outcomes.values()]);
}
function toReport(outcomes) {
    const [only] = outcomes;
    return {
        outputs: outcomes.length === 1 && only?.kind === 'built' ? { digest: only.result.digest } : {},
        summary: outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? [outcome.summary] : [])).join('\n'),
        notices: outcomes.flatMap(({ notices }) => notices),
        failures: outcomes.flatMap((outcome) => (outcome.kind === 'failed' ? outcome.error.problems : [])),
    };
}
/** A row by its id, or any one image of the plan. */
function findBuilds({ rows, jobs }, id) {
    const row = rows.find((one) => one.id === id);
    if (row !== undefined)
        return row.builds;
    if (jobs.some((job) => job.id === id))
        return [{ job: id }];
    const ids = rows.map((one) => one.id).join(', ');
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`job: the plan has no image "${id}"; it has ${ids || jobs.map((one) => one.id).join(', ')}`);
}
/** An image that fails, or cannot be tried, takes only those along that stand on it. */
async function tryBuild(setting, one, { outcomes, world }) {
    const id = (0,_plan_apart_js__WEBPACK_IMPORTED_MODULE_2__/* .toBuildId */ .X3)(one);
    const part = (0,_plan_apart_js__WEBPACK_IMPORTED_MODULE_2__/* .toPart */ .ty)(setting.plan, one);
    const job = part.jobs.find((own) => own.id === id) ?? part.jobs.find((own) => own.id === one.job);
    if (job === undefined)
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`the plan has no image "${one.job}"`);
    const below = job.parents.find((parent) => (outcomes.get(parent.id)?.kind ?? 'built') !== 'built');
    if (below !== undefined) {
        const why = outcomes.get(below.id)?.kind === 'skipped' ? 'was skipped' : 'failed';
        return failed(new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`image "${id}" was not built, because "${below.id}" below it ${why}`));
    }
    try {
        const outcome = await (0,_build_job_js__WEBPACK_IMPORTED_MODULE_4__/* .buildJob */ .i5)({ ...setting, plan: part }, job, world);
        if (outcome.kind !== 'built')
            return outcome;
        const result = { ...outcome.result, id: one.job };
        await world.artifacts.upload((0,_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .resultName */ .x5)(id), { texts: { [_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .RESULT_FILE */ .FX]: (0,_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeResult */ .Y0)(result) } });
        return { ...outcome, result };
    }
    catch (error) {
        if (error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo)
            return failed(error);
        throw error;
    }
}
const failed = (error) => ({ kind: 'failed', notices: [], summary: '', error });


/***/ }),

/***/ 4139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   IG: () => (/* binding */ versionsOfGitTags),
/* harmony export */   Lf: () => (/* binding */ floatingLine),
/* harmony export */   Oy: () => (/* binding */ floatingLatest),
/* harmony export */   js: () => (/* binding */ decideFloating),
/* harmony export */   wl: () => (/* binding */ versionsOfTags)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(9629);

/** How a tag holds the version that it was made of; undefined where it holds but a part of it. */
function shapeOf(tag, { version, value = '' }) {
    const text = version?.version ?? versionIn(value)?.version;
    const start = text === undefined ? -1 : tag.indexOf(text);
    if (text === undefined || start < 0)
        return undefined;
    return { before: tag.slice(0, start), after: tag.slice(start + text.length) };
}
const versionIn = (value) => (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .o)('semver', value) ?? (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .o)('pep440', value);
/** The claim of a tag that several versions share, such as `{{major}}`; undefined for any other tag. */
function floatingLine(rule, { version }, shapes) {
    if (rule.type !== 'semver' && rule.type !== 'pep440')
        return undefined;
    if (version === undefined || !version.stable)
        return undefined;
    const names = (name) => new RegExp(`\\{\\{[^}]*\\b${name}\\b`).test(rule.pattern);
    if (['raw', 'version', 'patch'].some(names))
        return undefined;
    const line = {
        ...(names('major') ? { major: version.major } : {}),
        ...(names('minor') ? { minor: version.minor } : {}),
    };
    const expressions = shapes().map((shape) => toExpression(shape, literal));
    return { scheme: version.scheme, version: version.raw, line, shapes: expressions };
}
/**
 * The claim of `latest`. A value that is no version can be compared with nothing.
 * Where `latest` does not carry the suffix of the versions, it spans suffixes that differ in a number.
 */
function floatingLatest({ version, value = '' }, { suffixLatest }, shapes) {
    const found = version ?? versionIn(value);
    const named = found?.stable === true ? { version: found.raw } : {};
    const expressions = shapes.map((shape) => toExpression(shape, suffixLatest ? literal : literalButNumbers));
    return { scheme: found?.scheme ?? 'semver', ...named, line: {}, shapes: expressions };
}
function toExpression({ before, after }, write) {
    return `^${literal(before)}(.+)${write(after)}$`;
}
const literal = (text) => text.replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&');
/** `-alpine3.19` and `-alpine3.20` belong to one `latest`: whatever number stands there, the version counts. */
const literalButNumbers = (text) => literal(text).replaceAll(/\d+/g, '\\d+');
/** The versions of an image in a registry's list of tags; undefined where its tags do not hold whole versions. */
function versionsOfTags(tags, { shapes }) {
    const expressions = shapes.map((shape) => new RegExp(shape));
    if (expressions.length === 0)
        return undefined;
    return tags.flatMap((tag) => expressions.flatMap((expression) => expression.exec(tag)?.[1] ?? []));
}
/** The versions that git's tags (their names, without `refs/tags/`) show through the eyes of these rules. */
function versionsOfGitTags(rules, tags) {
    return rules.flatMap((rule) => tags.flatMap((tag) => versionsSeen(rule, tag)));
}
function versionsSeen(rule, tag) {
    switch (rule.type) {
        case 'semver':
        case 'pep440': {
            const found = rule.match === undefined ? [tag, tag] : rule.match.exec(tag);
            return found?.[1] === undefined ? [] : [found[1]];
        }
        case 'match':
            return [tag.match(new RegExp(rule.pattern))?.[rule.group] ?? []].flat();
        default:
            return rule.type === 'ref' && rule.event === 'tag' ? [tag] : [];
    }
}
/**
 * Decides which floating tags move: only those whose version no known stable version of its line exceeds.
 * `known` is asked for each, since a registry is read by what stands around the version; undefined says that
 * the versions cannot be had, and then nothing moves. Ask again, with what is known then, just before writing.
 */
function decideFloating(tags, known) {
    if (tags.every(({ floating }) => floating === undefined))
        return { tags, held: [], notices: [] };
    const decided = tags.map((named) => {
        const { floating } = named;
        return { named, reason: floating && whyHeld(floating, known(floating, named.tag)) };
    });
    return {
        tags: decided.flatMap(({ named, reason }) => (reason === undefined ? [named] : [])),
        held: decided.flatMap(({ named, reason }) => (reason === undefined ? [] : [named])),
        notices: decided.flatMap(({ named, reason }) => reason === undefined ? [] : [{ level: 'notice', message: `${named.tag} stays where it is: ${reason}` }]),
    };
}
function whyHeld(floating, known) {
    const { scheme, version, line } = floating;
    const candidate = version === undefined ? undefined : (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .o)(scheme, version);
    if (candidate === undefined)
        return 'what the rule makes is no version, so nothing tells whether it is the highest';
    if (known === undefined)
        return 'neither the registry nor git tells which versions there are';
    const higher = highest(known, scheme, line, candidate);
    return higher === undefined ? undefined : `${higher.raw} is higher than ${candidate.raw}`;
}
/** The highest known stable version of the line that exceeds the candidate. */
function highest(known, scheme, line, candidate) {
    let best;
    for (const text of known) {
        const version = (0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .parseVersion */ .o)(scheme, text);
        if (version?.stable !== true || !isOnLine(version, line))
            continue;
        if ((0,_version_js__WEBPACK_IMPORTED_MODULE_0__/* .compareVersions */ .Z)(version, best ?? candidate) > 0)
            best = version;
    }
    return best;
}
function isOnLine({ major, minor }, line) {
    return (line.major ?? major) === major && (line.minor ?? minor) === minor;
}


/***/ }),

/***/ 9629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ compareVersions),
  o: () => (/* binding */ parseVersion)
});

// EXTERNAL MODULE: ./node_modules/semver/functions/compare.js
var compare = __webpack_require__(8469);
var compare_default = /*#__PURE__*/__webpack_require__.n(compare);
// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(6353);
var parse_default = /*#__PURE__*/__webpack_require__.n(parse);
;// CONCATENATED MODULE: ./src/tags/pep440.ts
const VERSION = new RegExp([
    '^v?(?:(?<epoch>\\d+)!)?(?<release>\\d+(?:\\.\\d+)*)',
    '(?:[-_.]?(?<pre>a|b|c|rc|alpha|beta|pre|preview)[-_.]?(?<preNumber>\\d+)?)?',
    '(?:-(?<post>\\d+)|[-_.]?(?<postWord>post|rev|r)[-_.]?(?<postNumber>\\d+)?)?',
    '(?:[-_.]?(?<dev>dev)[-_.]?(?<devNumber>\\d+)?)?',
    '(?:\\+(?<local>[a-z0-9]+(?:[-_.][a-z0-9]+)*))?$',
].join(''), 'i');
const LETTERS = {
    a: 'a',
    alpha: 'a',
    b: 'b',
    beta: 'b',
    c: 'rc',
    pre: 'rc',
    preview: 'rc',
    rc: 'rc',
};
/** @see https://peps.python.org/pep-0440/#appendix-b-parsing-version-strings-with-regular-expressions */
function parsePep440(text) {
    const groups = VERSION.exec(text)?.groups;
    if (groups === undefined)
        return undefined;
    const letter = LETTERS[groups['pre']?.toLowerCase() ?? ''];
    const post = groups['post'] ?? (groups['postWord'] && (groups['postNumber'] ?? 0));
    return {
        epoch: Number(groups['epoch'] ?? 0),
        release: (groups['release'] ?? '').split('.').map(Number),
        pre: letter === undefined ? undefined : { letter, number: Number(groups['preNumber'] ?? 0) },
        post: post === undefined ? undefined : Number(post),
        dev: groups['dev'] === undefined ? undefined : Number(groups['devNumber'] ?? 0),
        local: groups['local']
            ?.split(/[-_.]/)
            .map((part) => (/^\d+$/.test(part) ? Number(part) : part.toLowerCase())),
    };
}
/**
 * The version in its normal form. The parts of a local version are joined by `-`, not `.`: upstream's library
 * joins them by a comma, which a tag turns into `-`.
 */
function formatPep440({ epoch, release, pre, post, dev, local }) {
    return [
        epoch === 0 ? '' : `${epoch}!`,
        release.join('.'),
        pre === undefined ? '' : `${pre.letter}${pre.number}`,
        post === undefined ? '' : `.post${post}`,
        dev === undefined ? '' : `.dev${dev}`,
        local === undefined ? '' : `+${local.join('-')}`,
    ].join('');
}
/** Negative, zero or positive, as PEP 440 orders the two: `1.0.dev1 < 1.0a1.dev1 < 1.0a1 < 1.0 < 1.0+x < 1.0.post1`. */
function comparePep440(left, right) {
    return (left.epoch - right.epoch ||
        compareLists(trimZeros(left.release), trimZeros(right.release)) ||
        compareLists(phaseOf(left), phaseOf(right)) ||
        compareLocal(left.local, right.local));
}
/** Before the release stand its dev, then its pre-releases; a dev release stands before what it leads to. */
function phaseOf({ pre, post, dev }) {
    const last = Number.POSITIVE_INFINITY;
    const onlyDev = pre === undefined && post === undefined && dev !== undefined;
    const letter = pre === undefined ? (onlyDev ? -1 : last) : ['a', 'b', 'rc'].indexOf(pre.letter);
    return [letter, pre?.number ?? 0, post ?? -1, dev ?? last];
}
function trimZeros(release) {
    return release.slice(0, release.findLastIndex((part) => part !== 0) + 1);
}
function compareLists(left, right) {
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const [here = 0, there = 0] = [left[index], right[index]];
        if (here !== there)
            return here < there ? -1 : 1;
    }
    return 0;
}
function compareLocal(left = [], right = []) {
    for (let index = 0; index < Math.max(left.length, right.length); index += 1) {
        const order = compareLocalPart(left[index], right[index]);
        if (order !== 0)
            return order;
    }
    return 0;
}
/** Nothing stands before words, words before numbers. */
function compareLocalPart(left, right) {
    const rank = (part) => part === undefined ? 0 : typeof part === 'string' ? 1 : 2;
    if (rank(left) !== rank(right))
        return rank(left) - rank(right);
    if (left === right || left === undefined || right === undefined)
        return 0;
    return left < right ? -1 : 1;
}

;// CONCATENATED MODULE: ./src/tags/version.ts



/** Versions are read again and again: those of a registry for every image of a fleet. */
const known = new Map();
/** Undefined when the text is no version under the scheme. */
function parseVersion(scheme, text) {
    const key = `${scheme} ${text}`;
    if (!known.has(key))
        known.set(key, scheme === 'semver' ? fromSemver(text) : fromPep440(text));
    return known.get(key);
}
function fromSemver(text) {
    const parsed = parse_default()(text);
    if (parsed === null)
        return undefined;
    const { version, major, minor, patch, prerelease, build } = parsed;
    const stable = prerelease.length === 0;
    return { scheme: 'semver', raw: text, version, major, minor, patch, prerelease, build, stable };
}
function fromPep440(text) {
    const parsed = parsePep440(text);
    if (parsed === undefined)
        return undefined;
    const [major = 0, minor = 0, patch = 0] = parsed.release;
    const stable = parsed.pre === undefined && parsed.post === undefined && parsed.dev === undefined;
    const names = { major, minor, patch, prerelease: [], build: [] };
    return { scheme: 'pep440', raw: text, version: formatPep440(parsed), ...names, stable };
}
/** Negative, zero or positive. Both must be of one scheme; a text that is no version stands lowest. */
function compareVersions(left, right) {
    if (left.scheme === 'semver') {
        const order = left.major - right.major || left.minor - right.minor || left.patch - right.patch;
        return order || (left.stable && right.stable ? 0 : compare_default()(left.version, right.version));
    }
    const [here, there] = [parsePep440(left.raw), parsePep440(right.raw)];
    if (here === undefined || there === undefined)
        return Number(there === undefined) - Number(here === undefined);
    return comparePep440(here, there);
}


/***/ })

};
