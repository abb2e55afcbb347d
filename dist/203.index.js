export const id = 203;
export const ids = [203];
export const modules = {

/***/ 32277:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   BF: () => (/* binding */ toSlug),
/* harmony export */   UC: () => (/* binding */ slugProblems),
/* harmony export */   Yv: () => (/* binding */ slugify),
/* harmony export */   mv: () => (/* binding */ toPathPart),
/* harmony export */   p8: () => (/* binding */ toBranchSuffix),
/* harmony export */   yZ: () => (/* binding */ toBranchHead)
/* harmony export */ });
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31738);
/* harmony import */ var _policy_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(58527);


const SLUG_LENGTH = 63;
/**
 * A branch in the letters of a host name: lower case, every other character becomes `-`, at most 63 of them.
 * May be empty, and two branches may share one: `slugProblems` tells.
 */
function slugify(branch) {
    const letters = branch.toLowerCase().replaceAll(/[^a-z0-9]/gu, '-');
    return trimDashes(letters.slice(0, SLUG_LENGTH));
}
const trimDashes = (text) => text.replace(/^-+/, '').replace(/-+$/, '');
/** `branch_slug`: of a pull request's head or a pushed branch; of a tag, the tag's. */
function toSlug(run) {
    return slugify((0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOf */ .W0)(run) ?? run.ref.replace(/^refs\/(?:tags|heads)\//, ''));
}
/** `branch_head`: the branch up to its first `/`; empty for a tag. */
function toBranchHead(run) {
    return ((0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .branchOf */ .W0)(run) ?? '').split('/')[0] ?? '';
}
/**
 * `branch_suffix`: empty on the default branch, tags, releases and schedules, which are production; else `0`
 * and the head of the branch. A pull request never is production, whatever its branch is called.
 */
function toBranchSuffix(run) {
    return (0,_policy_js__WEBPACK_IMPORTED_MODULE_1__/* .isProduction */ .KV)(run) ? '' : `0${toPathPart(toBranchHead(run))}`;
}
/** What may stand in a repository's path behind a letter or digit: other characters become `-`. */
function toPathPart(text) {
    return text
        .toLowerCase()
        .replaceAll(/[^a-z0-9._-]/gu, '-')
        .replaceAll(/[._-]{2,}/g, (run) => (run === '__' || /^-+$/.test(run) ? run : '-'))
        .slice(0, SLUG_LENGTH)
        .replace(/[._-]+$/, '');
}
/** What is wrong with the slugs of these branches: one that is empty, or shared by two. */
function slugProblems(branches) {
    const bySlug = new Map();
    for (const branch of new Set(branches)) {
        const slug = slugify(branch);
        bySlug.set(slug, [...(bySlug.get(slug) ?? []), branch]);
    }
    return [...bySlug].flatMap(([slug, sharing]) => {
        const names = sharing.map((branch) => JSON.stringify(branch)).join(' and ');
        if (slug === '')
            return [`${names}: branch_slug is empty; name the branch with a letter or digit`];
        return sharing.length > 1 ? [`${names} share branch_slug "${slug}"; rename one of them`] : [];
    });
}


/***/ }),

/***/ 88017:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   w: () => (/* binding */ parseFlavor)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);
/* harmony import */ var _list_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(36469);


const LATEST = ['auto', 'true', 'false', 'highest'];
const KEYS = ['latest', 'prefix', 'suffix', 'onlatest'];
/** A fleet moves `latest` only forward unless told otherwise. */
function defaultFlavor(dialect) {
    const latest = dialect === 'fleet' ? 'highest' : 'auto';
    return { latest, prefix: '', prefixLatest: false, suffix: '', suffixLatest: false };
}
/**
 * Parses `latest=auto|true|false|highest`, `prefix=…` and `suffix=…`, the latter two with `,onlatest=true`.
 * @throws UserError with every entry that is wrong
 */
function parseFlavor(text, dialect, position) {
    const flavor = { ...defaultFlavor(dialect), ...(position === undefined ? {} : { position }) };
    (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .collect */ .Fo)((0,_list_js__WEBPACK_IMPORTED_MODULE_1__/* .parseRows */ .ti)(text), (row) => applyEntry(flavor, (0,_list_js__WEBPACK_IMPORTED_MODULE_1__/* .joinFields */ .KY)(row).trim(), position));
    return flavor;
}
function applyEntry(flavor, entry, position) {
    let affix;
    for (const field of (0,_list_js__WEBPACK_IMPORTED_MODULE_1__/* .parseFields */ .L5)(entry)) {
        const [name = '', value] = field.text.split('=').map((part) => part.trim());
        const key = name.toLowerCase();
        if (value === undefined)
            throw refusal(`Invalid flavor entry: ${entry}; write name=value`, position);
        if (key === 'latest')
            flavor.latest = toLatest(value, entry, position);
        else if (key === 'prefix' || key === 'suffix') {
            flavor[key] = value;
            affix = key;
        }
        else if (key === 'onlatest')
            applyOnLatest(flavor, affix, value, { entry, position });
        else
            throw refusal(unknownEntry(entry, key), position);
    }
}
function applyOnLatest(flavor, affix, value, { entry, position }) {
    if (value !== 'true' && value !== 'false') {
        throw refusal(`Invalid value for onlatest attribute: ${value} in ${entry}; write true or false`, position);
    }
    if (affix !== undefined)
        flavor[`${affix}Latest`] = value === 'true';
}
function toLatest(value, entry, position) {
    if (isLatest(value))
        return value;
    throw refusal(`Invalid latest flavor entry: ${entry}; write one of ${LATEST.join(', ')}`, position);
}
const isLatest = (value) => LATEST.includes(value);
function unknownEntry(entry, key) {
    const near = (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(key, KEYS);
    const remedy = near === undefined ? `known are ${KEYS.join(', ')}` : `did you mean ${near}?`;
    return `Unknown flavor entry: ${entry}; ${remedy}`;
}
function refusal(message, position) {
    return new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo({ message, ...(position === undefined ? {} : { position }) });
}


/***/ }),

/***/ 24139:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   F5: () => (/* binding */ shapeOf),
/* harmony export */   IG: () => (/* binding */ versionsOfGitTags),
/* harmony export */   Lf: () => (/* binding */ floatingLine),
/* harmony export */   Oy: () => (/* binding */ floatingLatest),
/* harmony export */   js: () => (/* binding */ decideFloating),
/* harmony export */   wl: () => (/* binding */ versionsOfTags)
/* harmony export */ });
/* harmony import */ var _version_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99629);

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

/***/ 36469:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   KY: () => (/* binding */ joinFields),
/* harmony export */   Kr: () => (/* binding */ quoteFields),
/* harmony export */   L5: () => (/* binding */ parseFields),
/* harmony export */   Li: () => (/* binding */ parseLines),
/* harmony export */   ti: () => (/* binding */ parseRows)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);

const COMMENT_OR_BLANK = /[ \t]*(?:#[^\n]*)?(?:\n|$)/y;
const QUOTED = /"((?:[^"]|"")*)"(?!")/y;
const QUOTED_VALUE = /([\w-]+=)"((?:[^"]|"")*)"(?=[,\n]|$)/y;
const PLAIN = /[^,\n]*/y;
/**
 * Reads a list input as the docker actions do: one row a line, fields by comma, quotes hold commas and
 * line breaks, `""` is a quote. Blank lines and comments, indented ones too, are left out.
 * @throws UserError when a quote is never closed
 */
function parseRows(input, position) {
    const text = input.trim().replace(/\r\n?/g, '\n');
    const rows = [];
    let offset = 0;
    let line = 0;
    while (offset < text.length) {
        const skipped = matchAt(COMMENT_OR_BLANK, text, offset)?.[0];
        const row = skipped ? undefined : readRow(text, offset, position);
        if (row?.fields.some(({ text }, index) => index > 0 || text !== ''))
            rows.push({ line, fields: row.fields });
        const end = row?.end ?? offset + (skipped?.length ?? 0);
        line += text.slice(offset, end).split('\n').length - 1;
        offset = end;
    }
    return rows;
}
/**
 * Splits one entry of a list into its fields; `name="a,b"` is the same as `"name=a,b"`.
 * @throws UserError when a quote stands anywhere else
 */
function parseFields(entry) {
    const fields = [];
    for (let offset = 0; offset <= entry.length;) {
        const field = readValue(entry, offset) ?? readField(entry, offset);
        if (field === undefined)
            throw unclosed(entry.slice(offset));
        if (!field.quoted && field.text.includes('"'))
            throw strayQuote(entry);
        fields.push({ text: field.text, quoted: field.quoted });
        if (entry[field.end] !== ',')
            break;
        offset = field.end + 1;
    }
    return fields;
}
function readValue(entry, offset) {
    const match = matchAt(QUOTED_VALUE, entry, offset);
    if (match === undefined)
        return undefined;
    return { text: `${match[1]}${unquote(match[2])}`, quoted: true, end: offset + match[0].length };
}
/** The entries of an input whose lines hold one value each: commas are part of it. */
function parseLines(input) {
    return parseRows(input).map((row) => joinFields(row).trim());
}
/** The row as upstream's first pass leaves it: its fields with commas between them. */
function joinFields({ fields }) {
    return fields.map(({ text }) => text).join(',');
}
/** The row with the quotes that a second pass needs to find the same fields again. */
function quoteFields({ fields }) {
    if (fields.length === 1)
        return fields[0]?.text ?? '';
    return fields.map(quoteField).join(',');
}
function quoteField({ text, quoted }) {
    const needed = quoted && text.includes(',') && !text.startsWith('"');
    return needed ? `"${text.replaceAll('"', '""')}"` : text;
}
function readRow(text, start, position) {
    const fields = [];
    let offset = start;
    for (;;) {
        const field = readField(text, offset);
        if (field === undefined)
            throw unclosed(text.slice(offset), position);
        const { end } = field;
        fields.push({ text: field.text, quoted: field.quoted });
        if (text[end] !== ',')
            return { fields, end: end + 1 };
        offset = end + 1;
    }
}
/** Undefined when a quote is never closed. */
function readField(text, offset) {
    const plain = (start) => matchAt(PLAIN, text, start)?.[0] ?? '';
    if (text[offset] !== '"') {
        const found = plain(offset);
        return { text: found, quoted: false, end: offset + found.length };
    }
    const quoted = matchAt(QUOTED, text, offset);
    if (quoted === undefined)
        return undefined;
    const end = offset + quoted[0].length;
    const rest = plain(end);
    // A quote that does not end its field is an ordinary character, and so is the one that opened it.
    if (rest !== '')
        return { text: `"${unquote(quoted[1])}"${rest}`, quoted: false, end: end + rest.length };
    return { text: unquote(quoted[1]), quoted: true, end };
}
function matchAt(pattern, text, offset) {
    pattern.lastIndex = offset;
    return pattern.exec(text) ?? undefined;
}
const unquote = (quoted = '') => quoted.replaceAll('""', '"');
function unclosed(rest, position) {
    const [shown] = rest.split('\n');
    const message = `${shown}: the quote is never closed; write a second ", or "" for a quote inside`;
    return new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo({ message, ...(position === undefined ? {} : { position }) });
}
function strayQuote(entry) {
    return new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${entry}: a quote in the middle; write "name=value" around all of an attribute, and {{date 'YYYY'}} with single quotes`);
}


/***/ }),

/***/ 76132:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   R: () => (/* binding */ numberTags),
/* harmony export */   u: () => (/* binding */ NUMBER)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(80126);

/** What `{{number}}` leaves in a tag until the registry's tags are known; no registry takes it. */
const NUMBER = '{{number}}';
/**
 * Numbers the tags that were written with `{{number}}`: each gets one more than the highest number that any of
 * the listed tags has in its place. List the repositories of all images of a release together, so that they
 * agree on the number, and list them again just before writing. Other tags stay as they are.
 * @param listed the tags that exist; undefined where any listing failed
 * @throws UserError when a listing failed, for then a release that exists could be overwritten
 */
function numberTags(tags, listed) {
    if (tags.every(({ numbered }) => numbered === undefined))
        return tags;
    return tags.map((named) => {
        const { tag, rule, numbered } = named;
        return numbered === undefined
            ? named
            : { tag: tag.replace(NUMBER, String(nextNumber(numbered, listed))), rule };
    });
}
function nextNumber({ prefix, suffix }, listed) {
    if (listed === undefined) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${prefix}N${suffix} has no number: the registry's tags could not be listed; run again when they can be`);
    }
    const numbers = listed
        .filter((tag) => tag.startsWith(prefix) && tag.endsWith(suffix))
        .map((tag) => tag.slice(prefix.length, tag.length - suffix.length))
        .filter((digits) => /^\d+$/.test(digits))
        .map(Number);
    return numbers.reduce((highest, number) => Math.max(highest, number), 0) + 1;
}


/***/ }),

/***/ 58527:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fu: () => (/* binding */ permitByEvent),
/* harmony export */   KV: () => (/* binding */ isProduction),
/* harmony export */   OZ: () => (/* binding */ isMergeQueue),
/* harmony export */   r0: () => (/* binding */ isPullRequest),
/* harmony export */   xX: () => (/* binding */ permitByBranch)
/* harmony export */ });
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31738);

/** A merge queue tries a commit out that may never be merged: it names nothing. */
function isMergeQueue({ event, ref }) {
    return event === 'merge_group' || ref.startsWith('refs/heads/gh-readonly-queue/');
}
function isPullRequest({ event, ref, pullRequest }) {
    return pullRequest !== undefined || event.startsWith('pull_request') || ref.startsWith('refs/pull/');
}
/** What the event allows: no tag in a merge queue, never `latest`, however it is spelled, on a pull request. */
function permitByEvent(tags, run, latest) {
    if (isMergeQueue(run))
        return { tags: [], notices: [] };
    if (!isPullRequest(run))
        return { tags, notices: [] };
    return withhold(tags, (tag) => ['latest', latest].includes(tag) ? 'a pull request never moves it' : undefined);
}
/**
 * What is left to a branch: no tag that the default branch writes to the same repository.
 * `production` are the tags of the same image resolved with `toProductionRun`; empty where the two write to
 * different repositories. Pushes to the default branch, tags, releases and schedules keep everything.
 */
function permitByBranch(tags, run, production) {
    if (isProduction(run))
        return { tags, notices: [] };
    const taken = new Set(production.map(({ tag }) => tag));
    return withhold(tags, (tag) => (taken.has(tag) ? 'the default branch writes it' : undefined));
}
/** Whether what a run makes is for users: the default branch, tags, releases and schedules. */
function isProduction(run) {
    if (isPullRequest(run) || isMergeQueue(run))
        return false;
    return ((0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .isDefaultBranch */ .ok)(run) || run.ref.startsWith('refs/tags/') || ['release', 'schedule'].includes(run.event));
}
function withhold(tags, whyNot) {
    const judged = tags.map((named) => ({ named, reason: whyNot(named.tag) }));
    return {
        tags: judged.flatMap(({ named, reason }) => (reason === undefined ? [named] : [])),
        notices: judged.flatMap(({ named, reason }) => reason === undefined ? [] : [{ level: 'notice', message: `${named.tag} is not written: ${reason}` }]),
    };
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


/***/ }),

/***/ 98990:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  w: () => (/* binding */ latestTag),
  y: () => (/* binding */ resolveTags)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/oci/tag.ts
var oci_tag = __webpack_require__(1217);
;// CONCATENATED MODULE: ./src/lang/assert-never.ts
/** Makes the compiler prove that a `switch` over a union has a case for each member. */
function assertNever(value) {
    throw new Error(`unreachable: ${JSON.stringify(value)}`);
}

// EXTERNAL MODULE: ./src/tags/variables.ts
var tags_variables = __webpack_require__(63788);
// EXTERNAL MODULE: ./src/tags/version.ts + 1 modules
var tags_version = __webpack_require__(99629);
;// CONCATENATED MODULE: ./src/tags/evaluate.ts




const NOTHING = { latest: false, warnings: [] };
/** @throws UserError when a template is malformed, `enable` is no boolean, or `match` has no group */
function evaluate(rule, scope) {
    const enabled = scope.render(rule.enable, scope.variables);
    if (enabled === 'false')
        return NOTHING;
    if (enabled !== 'true') {
        throw new user_error/* UserError */.yo(`Invalid value for enable attribute: ${enabled}; it must come to true or false`);
    }
    const outcome = apply(rule, scope);
    return outcome.value === undefined ? outcome : { ...outcome, affixes: affixesOf(rule, scope) };
}
function apply(rule, scope) {
    switch (rule.type) {
        case 'schedule':
            if (!scope.run.event.includes('schedule'))
                return NOTHING;
            return found(scope.render(rule.pattern, isUpstream(scope) ? {} : scope.variables));
        case 'semver':
        case 'pep440':
            return applyVersion(rule, scope);
        case 'match':
            return applyMatch(rule, scope);
        case 'edge':
            return applyEdge(rule.branch || scope.defaultBranch, scope);
        case 'ref':
            return applyRef(rule.event, scope);
        case 'raw':
            return found(scope.render(rule.value, scope.variables));
        case 'sha':
            return found(rule.format === 'long' ? scope.run.sha : String(scope.variables['sha']), scope.run.sha !== '');
        default:
            return assertNever(rule);
    }
}
const found = (value, applies = true) => (applies ? { ...NOTHING, value } : NOTHING);
const isUpstream = ({ dialect }) => dialect === 'metadata-action';
/** The rule's own prefix and suffix, or the flavor's. */
function affixesOf(rule, { render, flavor, variables }) {
    return {
        prefix: render(rule.prefix ?? flavor.prefix, variables),
        suffix: render(rule.suffix ?? flavor.suffix, variables),
    };
}
function applyEdge(branch, { run }) {
    const pushed = (0,tags_variables/* after */.Pl)('refs/heads/', run.ref);
    return found('edge', run.ref.startsWith('refs/heads/') && branch === pushed);
}
function applyRef(event, { run }) {
    switch (event) {
        case 'branch':
            return found((0,tags_variables/* after */.Pl)('refs/heads/', run.ref), run.ref.startsWith('refs/heads/'));
        case 'tag':
            return { ...found((0,tags_variables/* after */.Pl)('refs/tags/', run.ref), run.ref.startsWith('refs/tags/')), latest: true };
        case 'pr':
            return found((0,tags_variables/* after */.Pl)('refs/pull/', run.ref).replace(/\/merge$/, ''), run.ref.startsWith('refs/pull/'));
        default:
            return assertNever(event);
    }
}
/** What version and match rules look at: their `value`, else the git tag; undefined when there is neither. */
function subjectOf(value, scope) {
    const { run, render, variables } = scope;
    if (value !== '') {
        const text = render(value, variables);
        // In a fleet, an image without the attribute that the value names is simply not meant.
        return text === '' && !isUpstream(scope) ? undefined : text;
    }
    return run.ref.startsWith('refs/tags/') ? (0,tags_variables/* after */.Pl)('refs/tags/', run.ref) : undefined;
}
function applyMatch(rule, scope) {
    const subject = subjectOf(rule.value, scope);
    if (subject === undefined)
        return NOTHING;
    const pattern = rule.pattern.flags === '' ? rule.pattern.source : String(rule.pattern);
    const match = subject.match(new RegExp(rule.pattern));
    if (match === null)
        return { ...NOTHING, warnings: [`${pattern} does not match ${subject}.`] };
    const value = match[rule.group];
    if (value !== undefined)
        return { ...found(value), latest: true };
    return { ...NOTHING, warnings: [`Group ${rule.group} does not exist for ${pattern} pattern.`] };
}
function applyVersion(rule, scope) {
    const subject = subjectOf(rule.value, scope);
    if (subject === undefined)
        return NOTHING;
    const { text, warnings } = extractVersion(rule, subject);
    // Upstream then takes the whole text for the version; in a fleet the rule does not apply.
    if (warnings.length > 0 && !isUpstream(scope))
        return { ...NOTHING, warnings };
    const version = (0,tags_version/* parseVersion */.o)(rule.type, text);
    if (version === undefined) {
        return { ...NOTHING, warnings: [...warnings, notAVersion(rule, text)] };
    }
    const value = renderVersion(rule.pattern, version, scope);
    return { value, latest: version.stable, version, warnings };
}
/**
 * The part of a text that should be a version: what the first group of the rule's `match` holds.
 * @throws UserError when `match` matches but has no group
 */
function extractVersion(rule, subject) {
    const match = rule.match === undefined ? undefined : subject.match(rule.match);
    const warnings = match === null ? [`${rule.match?.source} does not match ${subject}.`] : [];
    const text = match ? match[1] : subject;
    if (text === undefined) {
        throw new user_error/* UserError */.yo(`match=${rule.match?.source} has no group that takes part; write match=v(\\d+.*)$`);
    }
    return { text: text.replaceAll('/', '-'), warnings };
}
function notAVersion({ type }, text) {
    return type === 'semver'
        ? `${text} is not a valid semver. More info: https://semver.org/`
        : `${text} does not conform to PEP 440. More info: https://www.python.org/dev/peps/pep-0440`;
}
/** A version that is not stable only ever gets its whole text: it must not move `1.2` or `1`. */
function renderVersion(pattern, version, scope) {
    if (!version.stable)
        return /^\{\{[{&~]?\s*raw\s*[}~]?\}\}$/.test(pattern) ? version.raw : version.version;
    const { raw, version: text, major, minor, patch, prerelease, build } = version;
    const names = { raw, version: text, major, minor, patch, prerelease, build };
    return scope.render(pattern, isUpstream(scope) ? names : { ...scope.variables, ...names });
}

// EXTERNAL MODULE: ./src/tags/floating.ts
var tags_floating = __webpack_require__(24139);
// EXTERNAL MODULE: ./src/tags/number.ts
var number = __webpack_require__(76132);
// EXTERNAL MODULE: ./src/tags/problems.ts
var tags_problems = __webpack_require__(96185);
;// CONCATENATED MODULE: ./src/tags/resolve.ts






/**
 * Applies rules, which stand in the order of their priorities. Total and deterministic: the same question has
 * the same answer. Tags are made fit: what may not stand in one becomes `-`.
 * @throws UserError with every rule that cannot be applied; in a fleet also with every tag that no registry takes
 */
function resolveTags(rules, scope) {
    const problems = [];
    const applied = rules.flatMap((rule) => (0,tags_problems/* attempt */.C)(problems, () => resolve_apply(rule, scope)) ?? []);
    const effective = applied.filter((entry) => entry.tag !== '');
    const shapes = () => effective.flatMap(({ tag, outcome }) => (0,tags_floating/* shapeOf */.F5)(tag, outcome) ?? []);
    const versions = unique(effective.map((entry) => toNamedTag(entry, scope.flavor, shapes)));
    const latest = toLatest(effective[0], scope, shapes);
    // Upstream says `latest` twice where a rule says it too.
    const tags = scope.dialect === 'fleet' ? unique([...versions, ...latest]) : [...versions, ...latest];
    const illegal = tags.filter(({ tag }) => !(0,oci_tag/* isTag */.d)(tag.replace(number/* NUMBER */.u, '1')));
    if (scope.dialect === 'fleet') {
        const ours = tags.filter(({ tag }) => RECORD.test(tag)).map(refuseRecord);
        problems.push(...illegal.map((named) => ({ ...refuse(named), ...placeOf(named, rules) })), ...ours);
    }
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
    return {
        version: versions[0]?.tag,
        tags,
        notices: [
            ...applied.flatMap(({ rule, outcome }) => outcome.warnings.map((message) => warn(message, rule.position))),
            ...illegal.map((named) => warn(refuse(named).message, placeOf(named, rules).position)),
        ],
    };
}
function resolve_apply(rule, scope) {
    const outcome = (0,tags_problems/* explain */.W)(rule.text, rule.position, () => evaluate(rule, scope));
    const { value, affixes } = outcome;
    const text = value === undefined || affixes === undefined ? '' : `${affixes.prefix}${value}${affixes.suffix}`;
    return { rule, outcome, tag: text.split(number/* NUMBER */.u).map(toFit).join(number/* NUMBER */.u) };
}
const toFit = (text) => text.replaceAll(/[^a-zA-Z0-9._-]+/g, '-');
function toNamedTag({ rule, outcome, tag }, flavor, shapes) {
    const [prefix = '', suffix] = tag.split(number/* NUMBER */.u);
    const named = { tag, rule: rule.text, ...(suffix === undefined ? {} : { numbered: { prefix, suffix } }) };
    if (flavor.latest !== 'highest')
        return named;
    const floating = (0,tags_floating/* floatingLine */.Lf)(rule, outcome, shapes);
    return floating === undefined ? named : { ...named, floating };
}
/** The first of each tag: a rule of higher priority made it. */
function unique(tags) {
    if (tags.length < 2)
        return tags;
    const seen = new Set();
    return tags.filter(({ tag }) => !seen.has(tag) && seen.add(tag));
}
/** `latest` follows what the first effective rule says of itself, unless the flavor says it for all. */
function toLatest(first, scope, shapes) {
    const { flavor } = scope;
    if (first === undefined || flavor.latest === 'false')
        return [];
    if (flavor.latest !== 'true' && !first.outcome.latest)
        return [];
    const named = { tag: latestTag(scope), rule: first.rule.text };
    return [
        flavor.latest === 'highest'
            ? { ...named, floating: (0,tags_floating/* floatingLatest */.Oy)(first.outcome, flavor, shapes()) }
            : named,
    ];
}
/** How the flavor spells `latest`. */
function latestTag({ flavor, variables, dialect, render }) {
    // Upstream does not fill in a template that stands in the flavor here.
    const fill = (text) => (dialect === 'fleet' ? render(text, variables) : text);
    const prefix = flavor.prefixLatest ? fill(flavor.prefix) : '';
    const suffix = flavor.suffixLatest ? fill(flavor.suffix) : '';
    return toFit(`${prefix}latest${suffix}`);
}
/** The tags under which a fleet records what it built. */
const RECORD = /^fp-[0-9a-f]{40}/;
function refuseRecord({ tag, rule }) {
    return { message: `${rule} makes the tag "${tag}", which imagefleet keeps for its records; write another` };
}
function refuse({ tag, rule }) {
    const remedy = 'a tag is a letter, digit or "_" and up to 127 more of these, "." and "-"';
    return { message: `no registry accepts the tag "${tag}" that ${rule} makes; ${remedy}` };
}
function placeOf({ rule }, rules) {
    const position = rules.find(({ text }) => text === rule)?.position;
    return position === undefined ? {} : { position };
}
function warn(message, position) {
    return { level: 'warning', message, ...(position === undefined ? {} : { position }) };
}


/***/ }),

/***/ 90882:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  N: () => (/* binding */ parseRules)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/tags/list.ts
var list = __webpack_require__(36469);
// EXTERNAL MODULE: ./src/tags/problems.ts
var tags_problems = __webpack_require__(96185);
;// CONCATENATED MODULE: ./src/tags/rule-attributes.ts


const OWN = {
    schedule: ['pattern'],
    semver: ['pattern', 'value', 'match'],
    pep440: ['pattern', 'value', 'match'],
    match: ['pattern', 'value', 'group'],
    edge: ['branch'],
    ref: ['event'],
    raw: ['value'],
    sha: ['format'],
};
const COMMON = ['enable', 'priority', 'prefix', 'suffix'];
/** The names that may stand before a `=` in a rule of this type. */
const allowed = (type) => [...OWN[type], ...COMMON];
/** @throws UserError when the type is not one of the eight */
function readAttributes(source) {
    const attributes = new Map();
    let type = 'raw';
    for (const { text } of (0,list/* parseFields */.L5)(source.text)) {
        const [name, value] = splitField(text);
        if (name === 'type')
            type = toType(value, source);
        else
            attributes.set(name, value);
    }
    return { source, type, attributes };
}
/** What does not begin like `name=` is the rule's value, and so is `{{date 'YYYY' tz='UTC'}}`. */
function splitField(text) {
    const [, name, value] = /^([^={]+)=(.*)$/s.exec(text) ?? [];
    return name === undefined || value === undefined
        ? ['value', text.trim()]
        : [name.trim().toLowerCase(), value.trim()];
}
function toType(value, source) {
    if (isType(value))
        return value;
    const types = Object.keys(OWN);
    const near = (0,user_error/* nearest */.pA)(value, types);
    const remedy = near === undefined ? `known are ${types.join(', ')}` : `did you mean ${near}?`;
    throw refusal(source, `Unknown tag type attribute: ${value}; ${remedy}`);
}
const isType = (value) => Object.hasOwn(OWN, value);
/** What to say of attributes that the type does not have. */
function unknownAttributes({ type, attributes }) {
    const known = allowed(type);
    return [...attributes.keys()]
        .filter((name) => !known.includes(name))
        .map((name) => {
        const near = (0,user_error/* nearest */.pA)(name, known);
        const remedy = near === undefined ? `it has ${known.join(', ')}` : `did you mean ${near}?`;
        return `type=${type} has no attribute ${name}; ${remedy}`;
    });
}
const EXAMPLE = {
    pattern: 'pattern={{version}}, or for type=match pattern=v(.*)',
    event: 'event=branch, event=tag or event=pr',
    format: 'format=short or format=long',
    value: 'value=…',
};
/** @throws UserError when the attribute is missing */
function demand({ source, attributes }, name) {
    const value = attributes.get(name);
    if (value !== undefined)
        return value;
    throw refusal(source, `Missing ${name} attribute for ${source.text}; write ${EXAMPLE[name]}`);
}
/** @throws UserError when the attribute is missing or none of the choices */
function choose(draft, name, choices) {
    const value = demand(draft, name);
    const choice = choices.find((known) => known === value);
    if (choice !== undefined)
        return choice;
    throw refusal(draft.source, `Invalid ${name} for ${draft.source.text}; write ${EXAMPLE[name]}`);
}
/** @throws UserError when the attribute is no number */
function toNumber({ source, attributes }, name, fallback) {
    const text = attributes.get(name);
    const number = text === undefined ? fallback : Number(text);
    if (!Number.isNaN(number))
        return number;
    const label = name === 'group' ? 'match group' : name;
    throw refusal(source, `Invalid ${label} for ${source.text}; write a number, such as ${name}=${fallback}`);
}
/** @throws UserError when the expression or its flags are malformed */
function toRegExp({ source }, body, flags = '') {
    try {
        return new RegExp(body, flags);
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw refusal(source, `${reason} in ${source.text}; write a JavaScript regular expression`);
    }
}
/** An error, or several, at the place of the rule. */
function refusal({ position }, ...messages) {
    const place = position === undefined ? {} : { position };
    return new user_error/* UserError */.yo(messages.map((message) => ({ message, ...place })));
}

;// CONCATENATED MODULE: ./src/tags/rule.ts




const PRIORITY = {
    schedule: 1000,
    semver: 900,
    pep440: 900,
    match: 800,
    edge: 700,
    ref: 600,
    raw: 200,
    sha: 100,
};
/** What holds where no rule is given. */
const DEFAULT_RULES = [
    { text: 'type=schedule' },
    { text: 'type=ref,event=branch' },
    { text: 'type=ref,event=tag' },
    { text: 'type=ref,event=pr' },
];
/**
 * Parses rules, a text for each or a block of lines. No rule at all means the default ones.
 * @throws UserError with every rule that is wrong: its text, its place and what is allowed
 */
function parseRules(texts, dialect) {
    const problems = [];
    const lines = texts.flatMap((text) => (0,tags_problems/* attempt */.C)(problems, () => splitLines(text)) ?? []);
    const given = lines.length === 0 && problems.length === 0 ? DEFAULT_RULES : lines;
    const parsed = given.flatMap((line) => (0,tags_problems/* attempt */.C)(problems, () => parseRule(line, dialect)) ?? []);
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
    return {
        rules: parsed.map(({ rule }) => rule).toSorted((left, right) => right.priority - left.priority),
        notices: parsed.flatMap(({ notices }) => notices),
    };
}
function splitLines({ text, position }) {
    return (0,list/* parseRows */.ti)(text, position).map((row) => {
        const line = { text: (0,list/* quoteFields */.Kr)(row).trim() };
        return position === undefined ? line : { ...line, position: below(position, row.line) };
    });
}
function below(position, lines) {
    return position.line === undefined || lines === 0 ? position : { ...position, line: position.line + lines };
}
/** What upstream lets pass in silence is a notice; in a fleet it is an error. */
function parseRule(source, dialect) {
    const draft = readAttributes(source);
    const odd = unknownAttributes(draft).map((message) => `${message} (in ${source.text})`);
    if (dialect === 'fleet' && odd.length > 0)
        throw refusal(source, ...odd);
    const place = source.position === undefined ? {} : { position: source.position };
    return {
        rule: toRule(draft),
        notices: odd.map((message) => ({ level: 'warning', message, ...place })),
    };
}
function toRule(draft) {
    const { source, type, attributes } = draft;
    const common = {
        ...source,
        enable: attributes.get('enable') ?? 'true',
        priority: toNumber(draft, 'priority', PRIORITY[type]),
        prefix: attributes.get('prefix'),
        suffix: attributes.get('suffix'),
    };
    switch (type) {
        case 'schedule':
            return { ...common, type, pattern: attributes.get('pattern') ?? 'nightly' };
        case 'semver':
        case 'pep440':
            return { ...common, ...toVersionRule(draft), type };
        case 'match':
            return { ...common, ...toMatchRule(draft), type };
        case 'edge':
            return { ...common, type, branch: attributes.get('branch') ?? '' };
        case 'ref': {
            const event = choose(draft, 'event', ['branch', 'tag', 'pr']);
            return { ...common, type, event, prefix: common.prefix ?? (event === 'pr' ? 'pr-' : undefined) };
        }
        case 'raw':
            return { ...common, type, value: demand(draft, 'value') };
        case 'sha': {
            const format = attributes.has('format') ? choose(draft, 'format', ['short', 'long']) : 'short';
            return { ...common, type, format, prefix: common.prefix ?? 'sha-' };
        }
    }
}
function toVersionRule(draft) {
    const match = draft.attributes.get('match');
    return {
        pattern: demand(draft, 'pattern'),
        value: draft.attributes.get('value') ?? '',
        match: match ? toRegExp(draft, match) : undefined,
    };
}
/** The pattern is a bare expression, or one between slashes with flags behind it. */
function toMatchRule(draft) {
    const pattern = demand(draft, 'pattern');
    const [, body, flags] = /^\/(.+)\/(.*)$/.exec(pattern) ?? [];
    return {
        pattern: toRegExp(draft, body ?? pattern, flags),
        value: draft.attributes.get('value') ?? '',
        group: toNumber(draft, 'group', 0),
    };
}


/***/ }),

/***/ 63788:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   AZ: () => (/* binding */ SHORT_SHA),
/* harmony export */   Dj: () => (/* binding */ toFleetVariables),
/* harmony export */   Mw: () => (/* binding */ toMetadataVariables),
/* harmony export */   Pl: () => (/* binding */ after)
/* harmony export */ });
/* harmony import */ var _github_run_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(31738);
/* harmony import */ var _branch_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(32277);
/* harmony import */ var _number_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(76132);



/** The names of docker/metadata-action, with its texts `true` and `false`. */
function toMetadataVariables(run, shortSha) {
    const isDefault = isDefaultForUpstream(run);
    return {
        ...refVariables(run, shortSha),
        is_default_branch: String(isDefault),
        is_not_default_branch: String(!isDefault),
    };
}
/** The same names with booleans, the names that only a fleet has, and the image's own. */
function toFleetVariables(run, image, shortSha = SHORT_SHA) {
    const isDefault = (0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .isDefaultBranch */ .ok)(run) || run.event === 'schedule';
    return {
        ...image,
        ...refVariables(run, shortSha),
        is_default_branch: isDefault,
        is_not_default_branch: !isDefault,
        branch_slug: (0,_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .toSlug */ .BF)(run),
        branch_head: (0,_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .toBranchHead */ .yZ)(run),
        branch_suffix: (0,_branch_js__WEBPACK_IMPORTED_MODULE_1__/* .toBranchSuffix */ .p8)(run),
        owner: run.owner,
        repository: run.repository,
        sha8: run.sha.slice(0, 8),
        number: _number_js__WEBPACK_IMPORTED_MODULE_2__/* .NUMBER */ .u,
    };
}
/** How many characters of a commit upstream shows where nothing else was asked for. */
const SHORT_SHA = 7;
function refVariables(run, shortSha) {
    return {
        branch: after('refs/heads/', run.ref),
        tag: after('refs/tags/', run.ref),
        sha: run.sha.slice(0, Math.max(0, shortSha)),
        base_ref: baseRefOf(run),
    };
}
/** What stands behind the prefix; empty where the text does not begin with it. */
function after(prefix, text) {
    return text.startsWith(prefix) ? text.slice(prefix.length) : '';
}
function baseRefOf({ ref, payload }) {
    const pushed = ref.startsWith('refs/tags/') ? (0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(payload, 'base_ref') : undefined;
    if (typeof pushed === 'string')
        return pushed.replace(/^refs\/heads\//, '');
    const base = ref.startsWith('refs/pull/') ? (0,_github_run_js__WEBPACK_IMPORTED_MODULE_0__/* .read */ .LF)(payload, 'pull_request', 'base', 'ref') : undefined;
    return typeof base === 'string' ? base : '';
}
/** Events that always run for the last commit of the default branch. */
const DEFAULT_BRANCH_EVENTS = /create|discussion|issues|schedule/;
function isDefaultForUpstream({ event, ref, defaultBranch }) {
    const branch = ref.replace(/^refs\/heads\//, '');
    return branch !== '' && (branch === defaultBranch || DEFAULT_BRANCH_EVENTS.test(event));
}


/***/ }),

/***/ 99629:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  Z: () => (/* binding */ compareVersions),
  o: () => (/* binding */ parseVersion)
});

// EXTERNAL MODULE: ./node_modules/semver/functions/compare.js
var compare = __webpack_require__(78469);
var compare_default = /*#__PURE__*/__webpack_require__.n(compare);
// EXTERNAL MODULE: ./node_modules/semver/functions/parse.js
var parse = __webpack_require__(16353);
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
