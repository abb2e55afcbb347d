export const id = 280;
export const ids = [280,675];
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

/***/ 5125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(3243);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(126);


/** YAML 1.2's core schema with merge keys; numbers keep their spelling, or `python: 3.10` would become 3.1. */
const schema = js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .FAILSAFE_SCHEMA */ .uH.withTags(js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .boolCoreTag */ .G7, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .nullCoreTag */ .DX, js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .mergeTag */ .LJ);
/**
 * Parses one YAML 1.2 document; JSON is YAML too. Numbers come as strings, spelled as they were written.
 * @throws UserError with the place of the syntax error, or when there is not exactly one document
 */
function parseYaml(file, text) {
    try {
        const events = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .parseEvents */ .PH)(text, { filename: file });
        const documents = (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .constructFromEvents */ .fw)(events, { source: text, filename: file, schema });
        if (documents.length !== 1) {
            const found = documents.length === 0 ? 'is empty' : `holds ${documents.length} documents`;
            throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position: { file }, message: `${found}; write exactly one YAML document` });
        }
        const offsets = offsetsByPath(events, text);
        const find = (path, side) => {
            const offset = locate(offsets, path)?.[side];
            return offset === undefined ? { file } : toPosition(file, text, offset);
        };
        return {
            file,
            value: documents[0],
            position: (path) => find(path, 'value'),
            keyPosition: (path) => find(path, 'key'),
        };
    }
    catch (error) {
        if (error instanceof js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .YAMLException */ .tB)
            throw toUserError(file, error);
        throw error;
    }
}
function toUserError(file, error) {
    const { mark } = error;
    const position = mark === undefined ? { file } : { file, line: mark.line + 1, column: mark.column + 1 };
    return new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position, message: `not YAML: ${error.reason}` }, { cause: error });
}
const pathKey = (path) => JSON.stringify(path.map(String));
/** Walks the flat event stream and notes where each value begins. */
function offsetsByPath(events, text) {
    const offsets = new Map();
    const frames = [];
    for (const event of events) {
        const frame = frames.at(-1);
        if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_POP */ .lV)
            frames.pop();
        else if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SCALAR */ ._W && frame?.kind === 'map' && frame.key === undefined) {
            frame.key = { name: (0,js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .getScalarValue */ .KE)(text, event), offset: event.valueStart };
        }
        else {
            const path = enter(frame, startOf(event), offsets);
            const kind = event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj ? 'map' : 'list';
            if (isCollection(event))
                frames.push({ path, kind, index: 0 });
        }
    }
    return offsets;
}
const isCollection = (event) => event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SEQUENCE */ .$J || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_DOCUMENT */ .FQ;
function startOf(event) {
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SCALAR */ ._W)
        return event.valueStart;
    if (event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_ALIAS */ .Sm)
        return event.anchorStart;
    return event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_MAPPING */ .uj || event.type === js_yaml__WEBPACK_IMPORTED_MODULE_0__/* .EVENT_SEQUENCE */ .$J ? event.start : 0;
}
/** Notes the offset of the value that begins in this frame, and returns its path. */
function enter(frame, start, offsets) {
    if (frame === undefined)
        return [];
    const path = [...frame.path, frame.key?.name ?? frame.index];
    const key = frame.key?.offset ?? start;
    offsets.set(pathKey(path), { key, value: start >= 0 ? start : key });
    delete frame.key;
    frame.index += 1;
    return path;
}
function locate(offsets, path) {
    for (let length = path.length; length >= 0; length -= 1) {
        // The document itself is the only child of an outer list, hence the leading 0.
        const found = offsets.get(pathKey([0, ...path.slice(0, length)]));
        if (found !== undefined)
            return found;
    }
    return undefined;
}
function toPosition(file, text, offset) {
    const before = text.slice(0, offset);
    const lineStart = before.lastIndexOf('\n') + 1;
    return { file, line: before.split('\n').length, column: offset - lineStart + 1 };
}


/***/ }),

/***/ 4785:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {


// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  C: () => (/* binding */ makePlan)
});

// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(126);
;// CONCATENATED MODULE: ./src/fleet/select.ts

/**
 * The images that a selection names, in the fleet's order.
 * @throws UserError listing what there is, when nothing is left
 */
function selectImages(images, selection) {
    const lines = selection.select
        .split('\n')
        .map((line) => line.trim())
        .filter((line) => line !== '');
    const united = lines.length === 0 ? images : unite(images, lines);
    const short = { runtime: selection.runtime, image_type: selection.imageType };
    const selected = Object.entries(short)
        .filter(([, value]) => value !== '' && value !== 'all')
        .reduce((left, [name, value]) => left.filter((image) => image.attributes[name] === value), united);
    if (selected.length === 0)
        throw nothingLeft(images, selection);
    return selected;
}
function unite(images, lines) {
    const chosen = new Set(lines.flatMap((line) => selectLine(images, line)));
    return images.filter((image) => chosen.has(image));
}
function selectLine(images, line) {
    const terms = line.split(',').map((term) => term.trim());
    return terms.reduce((left, term) => left.filter(parseTerm(term, left)), images);
}
function parseTerm(term, images) {
    const newest = /^newest:([^=]+)=(\d+)$/.exec(term);
    if (newest !== null)
        return newestOf(images, newest[1] ?? '', Number(newest[2]));
    const pair = /^([^!=]+)(!?=)(.*)$/.exec(term);
    if (pair === null) {
        const name = toGlob(term);
        return (image) => name.test(image.id) || name.test(image.name);
    }
    const [, key = '', operator, pattern = ''] = pair;
    const glob = toGlob(pattern);
    const matches = key === 'group'
        ? (image) => image.groups.some((group) => glob.test(group))
        : (image) => glob.test(image.attributes[key] ?? '');
    return operator === '=' ? matches : (image) => !matches(image);
}
/** `*` is any run of characters, `?` is one; all else is itself. */
function toGlob(pattern) {
    const source = pattern.replaceAll(/[.+^${}()|[\]\\]/g, '\\$&');
    return new RegExp(`^${source.replaceAll('*', '.*').replaceAll('?', '.')}$`);
}
function newestOf(images, name, count) {
    const values = [...new Set(images.map((image) => image.attributes[name] ?? ''))];
    const newest = values
        .filter((value) => value !== '')
        .sort((left, right) => compareVersions(right, left))
        .slice(0, count);
    return (image) => newest.includes(image.attributes[name] ?? '');
}
/** Orders texts by the numbers in them, as people order versions: `9.1 LTS` < `10.4 LTS` < `18.0`. */
function compareVersions(left, right) {
    return left.localeCompare(right, 'en', { numeric: true });
}
function nothingLeft(images, selection) {
    const asked = Object.entries(selection)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
        .join(', ');
    const ids = images.map((image) => image.id);
    const shown = ids.length > 20 ? `${ids.slice(0, 20).join(', ')} and ${ids.length - 20} more` : ids.join(', ');
    return new user_error/* UserError */.yo(`no image is selected by ${asked || 'an empty fleet'}; there are: ${shown || 'none'}`);
}

// EXTERNAL MODULE: ./src/github/run.ts
var github_run = __webpack_require__(1738);
;// CONCATENATED MODULE: ./src/github/policy.ts

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
    const named = run.ref.startsWith('refs/tags/') || (0,github_run/* isDefaultBranch */.ok)(run);
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

;// CONCATENATED MODULE: ./src/graph/reach.ts
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

;// CONCATENATED MODULE: ./src/graph/waves.ts
/** As many as the reusable workflow has jobs for: GitHub cannot loop. */
const WAVES = 8;
/**
 * The wave of each image, from 1: one more than the latest wave of its parents among these.
 * What would come after the last wave is put into it; there the order of these nodes says what goes first.
 * @param nodes parents before their children, as in a graph; parents that are not among them count as built
 */
function toWaves(nodes, last = WAVES) {
    const waves = new Map();
    for (const { image, parents } of nodes) {
        const latest = parents.reduce((wave, { id }) => Math.max(wave, waves.get(id) ?? 0), 0);
        waves.set(image.id, Math.min(latest + 1, last));
    }
    return waves;
}

;// CONCATENATED MODULE: ./src/plan/runner.ts

/**
 * Reads the `runner` parameter: a label for all, or lines of `PLATFORM-PREFIX=LABEL`.
 * @throws UserError naming each line that is neither
 */
function parseRunners(text) {
    const lines = text.split('\n').map((line) => line.trim());
    const entries = (0,user_error/* collect */.Fo)(lines.filter((line) => line !== ''), (line) => {
        const equals = line.indexOf('=');
        const prefix = equals < 0 ? '' : line.slice(0, equals).trim();
        const runner = line.slice(equals + 1).trim();
        if (runner === '' || /\s/.test(prefix)) {
            throw new user_error/* UserError */.yo(`runner: "${line}" is neither a label nor PLATFORM-PREFIX=LABEL`);
        }
        return { prefix: prefix === 'default' ? '' : prefix, runner };
    });
    return entries.toSorted((left, right) => right.prefix.length - left.prefix.length);
}
/** The runner of a job: that of the first of its platforms that has one of its own, else the default. */
function runnerFor(platforms, runners) {
    const of = (platform) => runners.find(({ prefix }) => prefix !== '' && isPrefix(prefix, platform))?.runner;
    const [first] = platforms;
    const own = platforms.length === 1 && first !== undefined ? of(first) : undefined;
    return own ?? runners.find(({ prefix }) => prefix === '')?.runner ?? 'ubuntu-24.04';
}
const isPrefix = (prefix, platform) => platform === prefix || platform.startsWith(`${prefix}/`);

;// CONCATENATED MODULE: ./src/plan/decide.ts


/** Decides what is built, why, and in which wave. Total: every image of the facts gets exactly one job. */
function decide(facts) {
    const building = new Set();
    const decided = facts.images.map((image) => {
        const decision = decideImage(image, building);
        if (decision.decision === 'build')
            building.add(image.node.image.id);
        return { image, ...decision };
    });
    const waves = toWaves(facts.images.map(({ node }) => node).filter(({ image }) => building.has(image.id)));
    return {
        schema: 1,
        event: facts.run.event,
        ref: facts.run.ref,
        sha: facts.run.sha,
        now: facts.now.toISOString(),
        push: facts.policy.push,
        mirror: facts.policy.mirror,
        policy: facts.policy.reason,
        namespace: facts.namespace,
        mirrors: facts.mirrors,
        jobs: decided.map(({ image, decision, reason }) => ({
            ...toJob(image, facts.runners),
            tags: decision === 'build' || image.selected ? image.tags : [],
            wave: waves.get(image.node.image.id) ?? 0,
            decision,
            reason,
        })),
    };
}
function decideImage({ node, record, fingerprint }, building) {
    const rebuilt = node.parents.map(({ id }) => id).filter((id) => building.has(id));
    if (typeof record !== 'string') {
        return {
            decision: 'reuse',
            reason: { kind: 'unchanged', text: `${decide_short(fingerprint)} is built already` },
        };
    }
    if (record === 'cannot tell') {
        const text = 'the registry did not say whether it exists';
        return { decision: 'build', reason: { kind: 'cannot tell', text } };
    }
    if (rebuilt.length > 0) {
        return { decision: 'build', reason: { kind: 'parent rebuilt', text: `on ${rebuilt.join(', ')}` } };
    }
    const text = `${decide_short(fingerprint)} is not built yet`;
    return { decision: 'build', reason: { kind: 'never published', text } };
}
const decide_short = (fingerprint) => `fp-${fingerprint.slice(7, 15)}`;
function toJob(facts, runners) {
    const { image } = facts.node;
    return {
        id: image.id,
        name: image.name,
        runner: runnerFor(image.platforms, runners),
        fingerprint: facts.fingerprint,
        repository: facts.repository,
        record: facts.recordReference,
        ...(typeof facts.record === 'string' ? {} : { digest: facts.record.digest }),
        parents: referencesByParent(facts.node),
        bases: facts.bases,
        context: image.context,
        dockerfile: image.dockerfile,
        ...(image.target === undefined ? {} : { target: image.target }),
        args: image.args,
        buildContexts: image.buildContexts,
        platforms: image.platforms,
        labels: facts.labels,
        annotations: facts.annotations,
        attributes: image.attributes,
    };
}
/** A Dockerfile may name one parent under several references; each must be covered. */
function referencesByParent(node) {
    const ids = [...new Set(node.parents.map(({ id }) => id))];
    return ids.map((id) => ({
        id,
        references: [
            ...new Set(node.parents.flatMap((parent) => parent.id === id && parent.reference !== undefined ? [parent.reference] : [])),
        ],
    }));
}

// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(712);
// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(2148);
// EXTERNAL MODULE: ./src/tags/floating.ts
var tags_floating = __webpack_require__(4139);
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
        const contested = image.tags.filter(({ tag }) => (versions.get(keyOf(image, tag))?.length ?? 0) > 1);
        const { held, notices } = (0,tags_floating/* decideFloating */.js)(contested, (_, tag) => versions.get(keyOf(image, tag)));
        return { tags: image.tags.filter((named) => !held.includes(named)), held, notices };
    });
}

;// CONCATENATED MODULE: ./src/tags/collisions.ts

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
    const place = position === undefined ? '' : ` at ${(0,user_error/* formatPosition */.Ld)(position)}`;
    return `${image} (${rule}${place})`;
}

// EXTERNAL MODULE: ./src/tags/number.ts
var number = __webpack_require__(6132);
// EXTERNAL MODULE: ./src/tags/rule.ts + 1 modules
var rule = __webpack_require__(882);
// EXTERNAL MODULE: ./src/tags/branch.ts
var tags_branch = __webpack_require__(2277);
// EXTERNAL MODULE: ./src/tags/flavor.ts
var flavor = __webpack_require__(8017);
// EXTERNAL MODULE: ./src/tags/policy.ts
var policy = __webpack_require__(8527);
// EXTERNAL MODULE: ./src/tags/problems.ts
var tags_problems = __webpack_require__(6185);
// EXTERNAL MODULE: ./src/tags/resolve.ts + 2 modules
var resolve = __webpack_require__(8990);
// EXTERNAL MODULE: ./src/tags/variables.ts
var tags_variables = __webpack_require__(3788);
;// CONCATENATED MODULE: ./src/tags/name-image.ts









/** Makes the `NameImage` of a run; the rules of images that say the same are read once. */
function createNameImage(run, render, nameless = 'refuse') {
    const rulesOf = remember((lines) => (0,rule/* parseRules */.N)(lines.map((text) => ({ text })), 'fleet'));
    const ofRun = (0,tags_variables/* toFleetVariables */.Dj)(run, {});
    const flavorOf = remember((lines) => (0,flavor/* parseFlavor */.w)(lines.join('\n'), 'fleet'));
    return ({ tags, flavor, variables, position }) => {
        const problems = [];
        const parsed = (0,tags_problems/* attempt */.C)(problems, () => rulesOf(tags));
        const flavored = (0,tags_problems/* attempt */.C)(problems, () => flavorOf(flavor));
        const resolution = parsed &&
            flavored &&
            (0,tags_problems/* attempt */.C)(problems, () => name_image_name(parsed, toScope(flavored, { run, render, variables: { ...variables, ...ofRun } }), nameless));
        if (resolution === undefined)
            throw new user_error/* UserError */.yo(problems.map((problem) => ({ position, ...problem })));
        return { ...resolution, notices: resolution.notices.map((notice) => ({ position, ...notice })) };
    };
}
/** A function of lines that is asked the same again and again. */
function remember(parse) {
    const known = new Map();
    return (lines) => {
        const key = lines.join('\n');
        const found = known.get(key) ?? parse(lines);
        known.set(key, found);
        return found;
    };
}
function toScope(flavor, given) {
    return { ...given, dialect: 'fleet', flavor, defaultBranch: given.run.defaultBranch };
}
function name_image_name({ rules }, scope, nameless) {
    const { run } = scope;
    if ((0,policy/* isMergeQueue */.OZ)(run))
        return { version: undefined, tags: [], notices: [] };
    if (scope.variables['branch_slug'] === '')
        refuseEmptySlug(rules, run);
    const resolution = (0,resolve/* resolveTags */.y)(rules, scope);
    const permitted = (0,policy/* permitByEvent */.Fu)(resolution.tags, run, (0,resolve/* latestTag */.w)(scope));
    const notices = [...resolution.notices, ...permitted.notices];
    if (permitted.tags.length === 0 && nameless === 'refuse')
        notices.push(refuseNone(rules, run));
    return { ...resolution, tags: permitted.tags, notices };
}
/** A pull request seldom publishes, so it may go without a tag; anything else may not. */
function refuseNone(rules, run) {
    const texts = rules.map(({ text }) => text).join(' | ');
    const message = `no rule makes a tag on ${run.event} of ${run.ref}: ${texts}; add one, such as type=sha`;
    if (!(0,policy/* isPullRequest */.r0)(run))
        throw new user_error/* UserError */.yo(message);
    return { level: 'notice', message };
}
/** Without its slug, a branch would write the same tag as every other one that has none. */
function refuseEmptySlug(rules, run) {
    const rule = rules.find(({ text }) => /\{\{\s*branch_slug\s*\}\}/.test(text) && !/#if\s+branch_slug/.test(text));
    const [problem] = (0,tags_branch/* slugProblems */.UC)([(0,github_run/* branchOf */.W0)(run) ?? run.ref]);
    if (rule !== undefined && problem !== undefined)
        throw new user_error/* UserError */.yo(`${problem} (in ${rule.text})`);
}

;// CONCATENATED MODULE: ./src/tags/namespace.ts





/**
 * The namespace that a run publishes to, in lower case. Empty where the template is: then repositories stand
 * at the root of the registry. A pull request from a fork gets one of its own where the template would give it
 * the production namespace.
 * @throws UserError when the template is malformed or what it makes is no repository's path
 */
function resolveNamespace(declared, run, render) {
    const namespace = fill(declared, run, render);
    if (run.pullRequest?.fork !== true || namespace !== fill(declared, toProductionRun(run), render))
        return namespace;
    const branch = `0${(0,tags_branch/* toPathPart */.mv)((0,tags_branch/* toBranchHead */.yZ)(run)) || 'fork'}`;
    return check(namespace === '' ? branch : `${namespace}${branch}`, declared);
}
/** The namespace of the default branch, by which an image is recognised on every branch. */
function productionNamespace(declared, run, render) {
    return fill(declared, toProductionRun(run), render);
}
/** The same run, as if its commit had been pushed to the default branch. */
function toProductionRun(run) {
    const ref = `refs/heads/${run.defaultBranch ?? 'main'}`;
    return { ...run, event: 'push', ref, defaultBranch: run.defaultBranch ?? 'main', pullRequest: undefined };
}
function fill(declared, run, render) {
    const { template, position } = declared;
    if (template.trim() === '')
        return '';
    const text = (0,tags_problems/* explain */.W)(template, position, () => render(template, (0,tags_variables/* toFleetVariables */.Dj)(run, {})));
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

;// CONCATENATED MODULE: ./src/plan/names.ts




/** @throws UserError when the namespace is no template, or what it makes is no path */
function createNaming({ run, registry, namespace, render, nameless }) {
    const path = resolveNamespace({ template: namespace }, run, render);
    const root = [registry, path].filter((part) => part !== '').join('/');
    return { run, root, render, nameImage: createNameImage(run, render, nameless) };
}
/** @throws UserError with every rule and name of the image that is wrong, at its place */
function toNames(image, naming) {
    const { id, position, repository } = image;
    const { root, run } = naming;
    const variables = {
        ...image.attributes,
        image: id,
        ...(image.version === undefined ? {} : { version: image.version }),
    };
    const { tags, notices } = image.publish
        ? naming.nameImage({ tags: image.tags, flavor: image.flavor, variables, position })
        : { tags: [], notices: [] };
    const fill = (texts) => {
        const known = (0,tags_variables/* toFleetVariables */.Dj)(run, variables);
        return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, naming.render(text, known)]));
    };
    return {
        image,
        root,
        repository: (0,oci_reference/* parseRepository */.SU)(`${root}/${repository}`),
        tags,
        labels: fill(image.labels),
        annotations: fill(image.annotations),
        notices,
    };
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
    const collisions = findCollisions(claimed.flatMap(({ claims }) => claims));
    if (collisions.length > 0)
        throw new user_error/* UserError */.yo(collisions);
    return claimed.map(({ claims: _, ...names }) => names);
}
/** The images of a release share their number, so the tags of all their repositories count together. */
function listOfRelease(all, { tags }) {
    const numbered = all.filter((names) => names.tags.some((tag) => tag.numbered !== undefined));
    const lists = numbered.map((names) => tags.get(repositoryName(names)));
    return lists.some((list) => list === undefined) ? undefined : lists.flatMap((list) => list ?? []);
}
function claim(names, existing, listed) {
    const { tags, notices } = (0,tags_floating/* decideFloating */.js)(names.tags, (floating) => versionsFor(floating, names, existing));
    const entries = (0,number/* numberTags */.R)(tags, listed).flatMap((tag, index) => toEntries(tag, names, tags[index]));
    const planned = new Map(entries.map(({ planned: one }) => [one.reference, one]));
    return {
        ...names,
        planned: [...planned.values()],
        notices: [
            ...names.notices,
            ...notices.map((notice) => ({ ...notice, position: names.image.position })),
        ],
        claims: entries.map(({ claim: one }) => one),
    };
}
function toEntries(tag, { image, root }, drafted) {
    const { id, repository, aliases, position } = image;
    const floating = tag.floating === undefined ? {} : { floating: tag.floating };
    const immutable = drafted?.numbered === undefined ? {} : { immutable: true };
    const claims = toClaims([tag], { image: id, root, repository, aliases, position });
    return claims.map((one) => ({
        claim: one,
        planned: { reference: one.reference, rule: one.rule, ...floating, ...immutable },
    }));
}
/** The registry knows best; where an image's tags hold no whole versions, or it does not tell, git is asked. */
function versionsFor(floating, names, { tags, gitTags }) {
    const listed = tags.get(repositoryName(names));
    const published = listed === undefined ? undefined : (0,tags_floating/* versionsOfTags */.wl)(listed, floating);
    if (published !== undefined)
        return published;
    const texts = names.image.tags.map((text) => ({ text }));
    return gitTags === undefined ? undefined : (0,tags_floating/* versionsOfGitTags */.IG)((0,rule/* parseRules */.N)(texts, 'fleet').rules, gitTags);
}

;// CONCATENATED MODULE: ./src/plan/permit.ts




/**
 * The names that images may have in this run: on a branch no tag that the default branch writes to the same
 * repository, and of several images of one repository only the highest version gets a floating tag.
 * @throws UserError with the wrong rules of all images
 */
function permitNames(images, { here, production }) {
    const permitted = (0,user_error/* collect */.Fo)(images, (image) => permit(toNames(image, here), toNames(image, production), here));
    const settled = settleSiblings(permitted.map((names) => ({ repository: repositoryName(names), tags: names.tags })));
    return permitted.map((names, index) => {
        const { tags = names.tags, notices = [] } = settled[index] ?? {};
        return { ...names, tags, notices: [...names.notices, ...notices] };
    });
}
function permit(names, production, { run }) {
    const shared = repositoryName(names) === repositoryName(production) ? production.tags : [];
    const { tags, notices } = (0,policy/* permitByBranch */.xX)(names.tags, run, shared);
    return { ...names, tags, notices: [...names.notices, ...notices] };
}

;// CONCATENATED MODULE: ./src/plan/references.ts


/**
 * All references by which Dockerfiles may know each image, by id: its names under each of the namings, what it
 * provides, and its repository alone where no other image lives in it.
 */
function knownReferences(images, namings) {
    const tenants = countBy(images.map(({ repository }) => repository));
    return new Map(images.map((image) => {
        const all = namings.map((naming) => toNames(image, naming));
        const bare = tenants.get(image.repository) === 1 ? all.map(repositoryName) : [];
        return [image.id, [...new Set([...all.flatMap(referencesOf), ...bare, ...image.provides])]];
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

// EXTERNAL MODULE: ./src/tags/template.ts + 2 modules
var template = __webpack_require__(8675);
// EXTERNAL MODULE: ./src/lang/map-limit.ts
var map_limit = __webpack_require__(7504);
// EXTERNAL MODULE: ./src/oci/registry-error.ts
var registry_error = __webpack_require__(7753);
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
    const permitted = permitNames(fleet.images, { here, production });
    const claimed = policy.push
        ? claimNames(permitted, await observeExisting(permitted, world))
        : claimNames(permitted.map(withoutExisting), nothingExists);
    return {
        names: new Map(claimed.map((names) => [names.image.id, names])),
        references: knownReferences(fleet.images, [here, production, ...declared]),
        mainRepositories: new Map(fleet.images.map((image) => [image.id, toNames(image, production).repository])),
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
    const declared = { render, registry, namespace, nameless: 'allow' };
    const asked = {
        ...declared,
        registry: values['registry'] ?? registry,
        namespace: values['namespace'] ?? namespace,
    };
    const main = toProductionRun(run);
    return {
        here: createNaming({ ...asked, run, nameless: 'refuse' }),
        production: createNaming({ ...asked, run: main }),
        declared: [createNaming({ ...declared, run }), createNaming({ ...declared, run: main })],
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
    const textsOf = ({ tags, flavor, labels, annotations }) => [
        ...tags,
        ...flavor,
        ...Object.values(labels),
        ...Object.values(annotations),
    ];
    return [namespace, ...images.flatMap(textsOf)].some((text) => text.includes(name));
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

;// CONCATENATED MODULE: ./src/record/record.ts
const LENGTH = 40;
/**
 * The tag that records a fingerprint: one HEAD of it answers, on any branch and from any clone,
 * whether this very input was built, and what its digest is.
 */
function toRecordTag(fingerprint) {
    return `fp-${fingerprint.slice('sha256:'.length, 'sha256:'.length + LENGTH)}`;
}
/** Such tags are internal: listings and sync pass over them. */
function isRecordTag(tag) {
    return new RegExp(`^fp-[0-9a-f]{${LENGTH}}(-|$)`).test(tag);
}

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

;// CONCATENATED MODULE: ./src/modes/observe-records.ts




const observe_records_REQUESTS = 16;
/**
 * Asks whether each fingerprint was built: one HEAD an image.
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
            return { repository: firstOf(place), record: 'cannot tell' };
        }
    });
}
async function findRecord(place, reader) {
    const tag = toRecordTag(place.fingerprint);
    for (const repository of place.repositories) {
        const found = await reader.head((0,oci_reference/* referenceIn */.h8)(repository, { tag }));
        if (found !== undefined)
            return { repository, record: { digest: found.digest } };
    }
    return { repository: firstOf(place), record: 'not there' };
}
function firstOf({ repositories }) {
    const [first] = repositories;
    if (first === undefined)
        throw new Error('an image has no repository');
    return first;
}

;// CONCATENATED MODULE: ./src/graph/reference.ts

/**
 * A reference as the builder looks it up: `nginx` is `docker.io/library/nginx:latest`.
 * Beside a digest a tag has no say, and is left out.
 * @throws UserError when the text is no reference
 */
function toLookup(text) {
    const { registry, repository, tag = 'latest', digest } = (0,oci_reference/* parseReference */.F2)(text);
    return digest === undefined ? { registry, repository, tag } : { registry, repository, digest };
}
/** One text for all the ways to write a reference. */
function normalizeReference(text) {
    return (0,oci_reference/* formatReference */.FH)(toLookup(text));
}

;// CONCATENATED MODULE: ./src/graph/dockerfile-directives.ts
const DIRECTIVE = /^(#|\/\/)\s*([a-zA-Z][a-zA-Z0-9]*)\s*=\s*(.+)$/;
const NAMES = ['syntax', 'escape', 'check'];
/** More lines than all directives take, some of them twice. */
const MOST = 16;
/**
 * Reads the parser directives, which stand in the very first lines.
 * @see https://docs.docker.com/reference/dockerfile/#parser-directives
 */
function parseDirectives(file, lines) {
    const directives = readDirectives(lines.slice(0, MOST).map((line) => line.trimStart()), '#');
    const problems = directives.flatMap(({ name, value, line }, index) => {
        const position = { file, line };
        const isSecond = directives.findIndex((other) => other.name === name) < index;
        if (isSecond)
            return [{ position, message: `"# ${name}=" stands here a second time; leave one` }];
        if (name !== 'escape' || value === '\\' || value === '`')
            return [];
        return [{ position, message: `${JSON.stringify(value)} is no escape character; write \\ or \`` }];
    });
    const isBacktick = directives.some(({ name, value }) => name === 'escape' && value === '`');
    return { escaper: isBacktick ? '`' : '\\', frontend: findFrontend(lines), problems };
}
/** As BuildKit looks for it: behind a `#!` line too, after `//` too, but not behind spaces. */
function findFrontend(lines) {
    const skipped = lines[0]?.startsWith('#!') ? 1 : 0;
    for (const comment of ['#', '//']) {
        const found = readDirectives(lines.slice(skipped, MOST), comment).find(({ name }) => name === 'syntax');
        if (found !== undefined) {
            const [reference = ''] = found.value.split(' ');
            return { reference, line: found.line + skipped };
        }
    }
    return undefined;
}
/** The first line that is no directive ends them. */
function readDirectives(lines, comment) {
    const directives = [];
    for (const text of lines) {
        const [, prefix, key = '', value = ''] = DIRECTIVE.exec(text.trimEnd()) ?? [];
        const name = key.toLowerCase();
        if (prefix !== comment || !NAMES.includes(name))
            break;
        directives.push({ name, value, line: directives.length + 1 });
    }
    return directives;
}

;// CONCATENATED MODULE: ./src/graph/dockerfile-operators.ts

/** @throws UserError when there is no such operator */
function checkOperator({ name, colon, operator }) {
    const known = colon === '' ? '-+?#%' : '-+?';
    if (operator !== '' && known.includes(operator))
        return;
    throw new user_error/* UserError */.yo(`\${${name}${colon}${operator}…} is unknown; use one of :- - :+ + :? ? # ## % %% / //`);
}
/**
 * What `${name:-word}` and its kin stand for. With a colon an empty value counts as none.
 * @throws UserError when `?` demands a value and there is none
 */
function modify({ name, colon, operator, word }, value) {
    const isSet = value !== undefined && !(colon !== '' && value === '');
    if (operator === '-')
        return isSet ? value : word;
    if (operator === '+')
        return isSet ? word : '';
    if (operator === '#')
        return trim(value ?? '', word, 'start');
    if (operator === '%')
        return trim(value ?? '', word, 'end');
    if (isSet)
        return value;
    throw new user_error/* UserError */.yo(`${name}: ${word || (value === undefined ? 'must be set' : 'must not be empty')}`);
}
/** A pattern that begins with the operator again takes the longest match. */
function trim(value, word, side) {
    const isLongest = word.startsWith(side === 'start' ? '#' : '%');
    const tokens = tokensOf(isLongest ? word.slice(1) : word);
    const any = isLongest ? '[^\\n]*' : '[^\\n]*?';
    if (side === 'start')
        return value.replace(new RegExp(`^${toSource(tokens, any)}`, 'u'), '');
    // A regular expression cannot find the shortest match at the end: look for it backwards.
    const pattern = new RegExp(`^${toSource(tokens.reverse(), any)}`, 'u');
    return reverse(reverse(value).replace(pattern, ''));
}
const reverse = (text) => [...text].reverse().join('');
/** What `${name/pattern/replacement}` stands for and, for all matches, `${name//pattern/replacement}`. */
function replacePattern(value, how) {
    const source = toSource(tokensOf(how.pattern), '[^\\n]*');
    return value.replace(new RegExp(source, how.times === 'all' ? 'gu' : 'u'), () => how.replacement);
}
/** A shell's pattern without brackets: `*`, `?`, and a backslash before what stands for itself. */
function tokensOf(pattern) {
    return [...pattern.matchAll(/\\[\s\S]?|[\s\S]/gu)].map(([text]) => {
        if (text === '*')
            return { text, kind: 'any' };
        if (text === '?')
            return { text, kind: 'one' };
        return { text: text.startsWith('\\') ? toEscaped(text) : text, kind: 'letter' };
    });
}
function toEscaped(text) {
    const letter = text.slice(1);
    if (letter !== '' && '*?\\}/'.includes(letter))
        return letter;
    throw new user_error/* UserError */.yo(`${JSON.stringify(text)} is no escape in a pattern; only * ? \\ } and / can follow a backslash`);
}
function toSource(tokens, any) {
    return tokens
        .map(({ text, kind }) => {
        if (kind === 'any')
            return any;
        return kind === 'one' ? '[^\\n]' : text.replace(/[\\^$.*+?()[\]{}|/]/u, (letter) => `\\${letter}`);
    })
        .join('');
}

;// CONCATENATED MODULE: ./src/graph/dockerfile-word-list.ts
function createWordList() {
    const words = [];
    let word = '';
    const end = () => {
        if (word !== '')
            words.push(word);
        word = '';
    };
    return {
        add: (text) => {
            for (const letter of text) {
                if (/\s/.test(letter))
                    end();
                else
                    word += letter;
            }
        },
        addWhole: (text) => {
            word += text;
        },
        finish: () => {
            end();
            return words;
        },
    };
}

;// CONCATENATED MODULE: ./src/graph/dockerfile-words.ts



const SPECIAL = '@*#?-$!0';
const DEPTH = 100;
/**
 * Substitutes variables and removes quotes and escapes as BuildKit does in `FROM` and `ARG`.
 * @see https://docs.docker.com/reference/dockerfile/#environment-replacement
 * @throws UserError (without a place) when the syntax is wrong or `${NAME:?message}` refuses
 */
function expandWord(word, escaper, lookup) {
    if (!/[$'"\\`]/.test(word))
        return { text: word, unset: [] };
    const scan = { letters: [...word], at: 0, depth: 0, unset: new Set() };
    const rules = { escaper, lookup, keepQuotes: false, keepEscapes: false, keepUnset: false };
    const { text } = readUntil(scan, undefined, rules);
    return { text, unset: [...scan.unset] };
}
/**
 * The words of a shell's command line, with their quotes or without; `<< EOF` is one word, variables stay.
 * Undefined where a quote is not closed.
 */
function splitShellWords(line, quotes) {
    const isKept = quotes === 'kept';
    const scan = { letters: [...line], at: 0, depth: 0, unset: new Set() };
    const lookup = () => undefined;
    const rules = { escaper: '\\', lookup, keepQuotes: isKept, keepEscapes: isKept, keepUnset: true };
    try {
        return readUntil(scan, undefined, rules).words;
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.yo)
            return undefined;
        throw error;
    }
}
/** Reads to the stop character, which is taken too, or to the end. */
function readUntil(scan, stop, rules) {
    const words = createWordList();
    let text = '';
    scan.depth += 1;
    if (scan.depth > DEPTH)
        throw new user_error/* UserError */.yo(`substitutions lie in each other more than ${DEPTH} deep`);
    for (let letter = scan.letters[scan.at]; letter !== undefined; letter = scan.letters[scan.at]) {
        if (letter === stop) {
            scan.at += 1;
            scan.depth -= 1;
            return { text, words: words.finish() };
        }
        const part = readPart(scan, letter, rules);
        text += part;
        if (letter === '$' || part === letter)
            words.add(part);
        else
            words.addWhole(part);
    }
    if (stop !== undefined)
        throw new user_error/* UserError */.yo(`${JSON.stringify(stop)} is missing`);
    return { text, words: words.finish() };
}
function readPart(scan, letter, rules) {
    if (letter === '$')
        return readVariable(scan, rules);
    if (letter === "'")
        return readSingleQuoted(scan, rules);
    if (letter === '"')
        return readDoubleQuoted(scan, rules);
    if (letter === '<')
        return readPossibleHeredoc(scan);
    scan.at += 1;
    if (letter !== rules.escaper)
        return letter;
    const escaped = scan.letters[scan.at] ?? '';
    scan.at += 1;
    // What is escaped never parts words, hence the longer text even where the escape is dropped.
    return rules.keepEscapes ? `${letter}${escaped}` : escaped;
}
function readSingleQuoted(scan, { keepQuotes }) {
    const end = scan.letters.indexOf("'", scan.at + 1);
    if (end < 0)
        throw new user_error/* UserError */.yo("the closing ' is missing");
    const inside = scan.letters.slice(scan.at + 1, end).join('');
    scan.at = end + 1;
    return keepQuotes ? `'${inside}'` : inside;
}
function readDoubleQuoted(scan, rules) {
    let inside = '';
    scan.at += 1;
    for (let letter = scan.letters[scan.at]; letter !== undefined; letter = scan.letters[scan.at]) {
        if (letter === '"') {
            scan.at += 1;
            return rules.keepQuotes ? `"${inside}"` : inside;
        }
        inside += letter === '$' ? readVariable(scan, rules) : readQuotedLetter(scan, letter, rules);
    }
    throw new user_error/* UserError */.yo('the closing " is missing');
}
/** Within double quotes only `"`, `$` and the escape itself can be escaped. */
function readQuotedLetter(scan, letter, { escaper, keepEscapes }) {
    scan.at += 1;
    const next = scan.letters[scan.at];
    if (letter !== escaper || next === undefined || !['"', '$', escaper].includes(next))
        return letter;
    scan.at += 1;
    return keepEscapes ? `${letter}${next}` : next;
}
function readPossibleHeredoc(scan) {
    scan.at += 1;
    if (scan.letters[scan.at] !== '<')
        return '<';
    const start = scan.at;
    do
        scan.at += 1;
    while (/^[\t\r ]$/.test(scan.letters[scan.at] ?? ''));
    return `<${scan.letters.slice(start, scan.at).join('')}`;
}
function readVariable(scan, rules) {
    scan.at += 1;
    if (scan.letters[scan.at] !== '{') {
        const name = readName(scan);
        if (name === '')
            return '$';
        return lookUp(scan, name, rules) ?? (rules.keepUnset ? `$${name}` : '');
    }
    scan.at += 1;
    const name = readName(scan);
    const operator = scan.letters[scan.at] ?? '';
    if (name === '' || operator === '')
        throw new user_error/* UserError */.yo('"$" and "{" must be followed by a name and "}"');
    scan.at += 1;
    if (operator === '}')
        return lookUp(scan, name, rules) ?? (rules.keepUnset ? `\${${name}}` : '');
    if (operator === '/')
        return readReplacement(scan, name, rules);
    return readModified(scan, { name, operator }, rules);
}
/** A name, a number, or one of the shell's special parameters. */
function readName(scan) {
    const first = scan.letters[scan.at] ?? '';
    const isPart = /\p{Nd}/u.test(first) ? /^\p{Nd}$/u : /^[\p{L}\p{Nd}_]$/u;
    const start = scan.at;
    while (isPart.test(scan.letters[scan.at] ?? ''))
        scan.at += 1;
    if (scan.at === start && first !== '' && SPECIAL.includes(first))
        scan.at += 1;
    return scan.letters.slice(start, scan.at).join('');
}
function lookUp(scan, name, { lookup }) {
    const value = lookup(name);
    if (value === undefined)
        scan.unset.add(name);
    return value;
}
/** `${NAME:-word}` and its kin. */
function readModified(scan, start, rules) {
    const { name } = start;
    const colon = start.operator === ':' ? ':' : '';
    const operator = colon === '' ? start.operator : (scan.letters[scan.at] ?? '');
    if (colon !== '')
        scan.at += 1;
    checkOperator({ name, colon, operator });
    const isPattern = operator === '#' || operator === '%';
    const { text: word } = readUntil(scan, '}', { ...rules, keepEscapes: isPattern });
    const hasDefault = operator === '-' || operator === '+';
    const value = hasDefault ? rules.lookup(name) : lookUp(scan, name, rules);
    if (value === undefined && rules.keepUnset)
        return `\${${name}${colon}${operator}${word}}`;
    return modify({ name, colon, operator, word }, value);
}
function readReplacement(scan, name, rules) {
    const isAll = scan.letters[scan.at] === '/';
    if (isAll)
        scan.at += 1;
    const raw = { ...rules, keepEscapes: true };
    const { text: pattern } = readUntil(scan, '/', raw);
    const { text: replacement } = readUntil(scan, '}', raw);
    const value = lookUp(scan, name, rules);
    if (value === undefined && rules.keepUnset)
        return `\${${name}/${pattern}/${replacement}}`;
    return replacePattern(value ?? '', { pattern, replacement, times: isAll ? 'all' : 'first' });
}

;// CONCATENATED MODULE: ./src/graph/dockerfile-lines.ts


/** As in BuildKit, which refuses longer ones. */
const LINE_LENGTH = 65_535;
/**
 * Cuts a Dockerfile into instructions: parser directives, comments, continued lines and heredocs.
 * @see https://docs.docker.com/reference/dockerfile/#format
 */
function parseLines(file, text) {
    const lines = text
        .replace(/^\uFEFF/, '')
        .split('\n')
        .map(withoutReturn);
    const directives = parseDirectives(file, lines);
    const problems = [...directives.problems, ...longLines(file, lines)];
    const instructions = [];
    for (let at = 0; at < lines.length;) {
        const logical = readLogical(lines, at, directives.escaper);
        const line = at + 1;
        at = logical.next;
        if (logical.text.trim() === '')
            continue;
        instructions.push({ ...splitInstruction(logical.text, directives.escaper), line });
        for (const heredoc of heredocsOf(logical.text, directives.escaper)) {
            const end = endOf(heredoc, lines, at);
            if (end === undefined)
                problems.push(unterminated({ file, line }, heredoc.name));
            at = (end ?? lines.length) + 1;
        }
    }
    return { ...directives, problems, instructions };
}
function longLines(file, lines) {
    const message = `the line has more than ${LINE_LENGTH} characters, which BuildKit refuses; part it with line continuations`;
    return [...lines.entries()]
        .filter(([, { length }]) => length > LINE_LENGTH)
        .map(([index]) => ({ position: { file, line: index + 1 }, message }));
}
function unterminated(position, name) {
    return { position, message: `the heredoc <<${name} has no end; write a line that is just ${name}` };
}
// Not /\r+$/, which takes quadratic time.
function withoutReturn(line) {
    let end = line.length;
    while (line.charAt(end - 1) === '\r')
        end -= 1;
    return line.slice(0, end);
}
/** Joins a line with those that continue it; comments and empty lines between them are left out. */
function readLogical(lines, start, escaper) {
    let { text, isContinued } = cutContinuation(withoutComment((lines[start] ?? '').trimStart()), escaper);
    const parts = [text];
    let at = start + 1;
    for (; isContinued && at < lines.length; at += 1) {
        const line = withoutComment(lines[at] ?? '');
        if (line.trim() === '')
            continue;
        ({ text, isContinued } = cutContinuation(line, escaper));
        parts.push(text);
    }
    return { text: parts.join(''), next: at };
}
const withoutComment = (line) => (line.trimStart().startsWith('#') ? '' : line);
function cutContinuation(line, escaper) {
    const end = line.trimEnd();
    const isContinued = end.endsWith(escaper) && end.at(-2) !== escaper && /^[ \t]*$/.test(line.slice(end.length));
    return isContinued ? { text: end.slice(0, -1), isContinued } : { text: line, isContinued };
}
/** Splits `COPY --from=build /a /b` into its keyword, its flags and the rest. */
function splitInstruction(text, escaper) {
    const [, keyword = '', behind = ''] = /^([^\t\v\f\r ]*)([\s\S]*)$/.exec(text.trim()) ?? [];
    const flags = [];
    let rest = behind.trimStart();
    while (rest.startsWith('--')) {
        const { word, length } = readFlag(rest, escaper);
        rest = rest.slice(length).trimStart();
        if (word === '--')
            break;
        const [name = '', ...value] = word.slice(2).split('=');
        flags.push({ name, value: value.length === 0 ? undefined : value.join('=') });
    }
    return { keyword: keyword.toUpperCase(), flags, rest };
}
/** One flag without its quotes and escapes, and how much of the text it took. */
function readFlag(text, escaper) {
    let word = '';
    let quote = '';
    let at = 0;
    for (; at < text.length; at += 1) {
        const letter = text.charAt(at);
        if (quote === '' && /\s/.test(letter))
            break;
        if (letter === quote)
            quote = '';
        else if (quote === '' && (letter === '"' || letter === "'"))
            quote = letter;
        else if (letter !== escaper)
            word += letter;
        else {
            at += 1;
            word += text.charAt(at);
        }
    }
    return { word, length: at };
}
/** The arguments of an instruction that takes a JSON list or words; undefined where it is no JSON list. */
function parseJsonWords(rest) {
    if (!rest.startsWith('['))
        return undefined;
    try {
        const value = JSON.parse(rest);
        return Array.isArray(value) && value.every((word) => typeof word === 'string') ? value : undefined;
    }
    catch {
        return undefined;
    }
}
/** The heredocs that a line opens: in RUN, COPY and ADD, and in ONBUILD before these. */
function heredocsOf(text, escaper) {
    if (!text.includes('<<'))
        return [];
    const outer = splitInstruction(text, escaper);
    const { keyword, rest } = outer.keyword === 'ONBUILD' ? splitInstruction(outer.rest, escaper) : outer;
    if (!['RUN', 'COPY', 'ADD'].includes(keyword) || parseJsonWords(rest) !== undefined)
        return [];
    return (splitShellWords(text, 'kept') ?? []).flatMap((word) => toHeredoc(word) ?? []);
}
function toHeredoc(word) {
    const [, dash, raw = ''] = /^\d*<<(-?)\s*([^<]*)$/.exec(word) ?? [];
    const [name, ...more] = splitShellWords(raw, 'removed') ?? [];
    return name === undefined || more.length > 0 ? undefined : { name, isChomped: dash === '-' };
}
/** The line that ends a heredoc. */
function endOf({ name, isChomped }, lines, start) {
    for (let at = start; at < lines.length; at += 1) {
        const line = lines[at] ?? '';
        if ((isChomped ? line.replace(/^\t+/, '') : line) === name)
            return at;
    }
    return undefined;
}

;// CONCATENATED MODULE: ./src/graph/dockerfile-arguments.ts

/** Words parted by spaces outside of quotes; quotes and escapes stay. */
const WORDS = {
    '\\': /(?:\\[\s\S]|"(?:\\[\s\S]|[^"\\])*"?|'[^']*'?|[^\s"'\\])+/g,
    '`': /(?:`[\s\S]|"(?:`[\s\S]|[^"`])*"?|'[^']*'?|[^\s"'`])+/g,
};
/** What these instructions declare, themselves or as triggers. One `ARG` may declare several names. */
function argumentsOf(instructions, escaper) {
    return instructions
        .map((one) => (one.keyword === 'ONBUILD' ? { ...one, ...splitInstruction(one.rest, escaper) } : one))
        .filter(({ keyword }) => keyword === 'ARG')
        .flatMap(({ rest, line }) => (rest.match(WORDS[escaper]) ?? []).map((word) => toArgument(word, line)));
}
function toArgument(word, line) {
    const equals = word.indexOf('=');
    if (equals < 0)
        return { name: word, value: undefined, line };
    return { name: word.slice(0, equals), value: word.slice(equals + 1), line };
}

;// CONCATENATED MODULE: ./src/graph/dockerfile.ts



const KEYWORDS = [
    'ADD',
    'ARG',
    'CMD',
    'COPY',
    'ENTRYPOINT',
    'ENV',
    'EXPOSE',
    'FROM',
    'HEALTHCHECK',
    'LABEL',
    'MAINTAINER',
    'ONBUILD',
    'RUN',
    'SHELL',
    'STOPSIGNAL',
    'USER',
    'VOLUME',
    'WORKDIR',
];
const STAGE_NAME = /^[a-z][a-z0-9-_.]*$/;
const SIZE = 1_048_576;
/**
 * Reads a Dockerfile's stages and instructions as BuildKit's own frontend does.
 * What only another frontend understands is passed over.
 * @see https://docs.docker.com/reference/dockerfile/
 * @throws UserError with every mistake and its line
 */
function parseDockerfile(file, text) {
    if (text.length > SIZE) {
        const message = `has ${text.length} characters, ${SIZE} are allowed; move data into files that it copies`;
        throw new user_error/* UserError */.yo({ position: { file }, message });
    }
    const { instructions, escaper, frontend, problems } = parseLines(file, text);
    const isStandard = isStandardFrontend(frontend);
    const known = instructions.filter(({ keyword }) => KEYWORDS.includes(keyword));
    const mistakes = isStandard ? instructions.flatMap((one) => problemsOf(file, one)) : [];
    const first = known.findIndex(({ keyword }) => keyword === 'FROM');
    const before = first < 0 ? known : known.slice(0, first);
    const early = before
        .filter(({ keyword }) => keyword !== 'ARG')
        .map(({ keyword, line }) => tooEarly({ file, line }, keyword));
    const all = [...problems, ...mistakes, ...(isStandard ? early : [])];
    if (all.length > 0)
        throw new user_error/* UserError */.yo(all.toSorted(byLine));
    const globals = argumentsOf(before, escaper);
    const stages = first < 0 ? [] : toStages(known.slice(first));
    const within = argumentsOf(known.slice(before.length), escaper);
    return {
        file,
        escaper,
        frontend,
        globals,
        stages,
        visible: new Set(within.map(({ name }) => name)),
        asksForPlatform: asksForPlatform(globals, stages),
    };
}
const PLATFORM_ARGUMENT = /(?:BUILD|TARGET)(?:PLATFORM|OS|OSVERSION|ARCH|VARIANT)/;
function asksForPlatform(globals, stages) {
    const texts = [
        ...globals.map(({ value }) => value ?? ''),
        ...stages.map(({ base, platform = '' }) => base + platform),
    ];
    return texts.some((text) => PLATFORM_ARGUMENT.test(text));
}
/** Whether the file's language is the one we know. */
function isStandardFrontend(frontend) {
    return (frontend === undefined || /(?:^|\/)docker\/dockerfile(?:-upstream)?(?:[:@]|$)/.test(frontend.reference));
}
function byLine(one, other) {
    return (one.position?.line ?? 0) - (other.position?.line ?? 0);
}
function tooEarly(position, keyword) {
    return { position, message: `${keyword} stands before the first FROM; only ARG may` };
}
function problemsOf(file, { keyword, rest, line }) {
    const position = { file, line };
    if (!KEYWORDS.includes(keyword)) {
        const near = (0,user_error/* nearest */.pA)(keyword, KEYWORDS);
        const remedy = near === undefined ? `known are ${KEYWORDS.join(', ')}` : `did you mean ${near}?`;
        return [{ position, message: `${JSON.stringify(keyword.slice(0, 80))} is no instruction; ${remedy}` }];
    }
    if (keyword !== 'FROM')
        return [];
    const words = wordsOf(rest);
    const [, as = '', name = ''] = words;
    const isPlain = words.length === 1 && rest !== '';
    if (!isPlain && (words.length !== 3 || as.toLowerCase() !== 'as')) {
        return [
            { position, message: `"FROM ${rest.slice(0, 80)}" is wrong; write FROM image or FROM image AS name` },
        ];
    }
    if (isPlain || STAGE_NAME.test(name.toLowerCase()))
        return [];
    const rule = 'begin with a letter and go on with letters, digits, "-", "_" and "."';
    return [{ position, message: `${JSON.stringify(name)} is no name for a stage; ${rule}` }];
}
/** The words of an instruction that knows no quotes. */
function wordsOf(rest) {
    return rest.trim().split(/[\t\v\f\r ]+/);
}
function toStages(instructions) {
    const starts = [...instructions.keys()].filter((index) => instructions[index]?.keyword === 'FROM');
    return starts.map((start, index) => {
        const [from, ...rest] = instructions.slice(start, starts[index + 1]);
        const [base = '', , name] = wordsOf(from?.rest ?? '');
        return {
            name: name?.toLowerCase(),
            base,
            platform: from?.flags.find((flag) => flag.name === 'platform')?.value,
            line: from?.line ?? 0,
            instructions: rest,
        };
    });
}

;// CONCATENATED MODULE: ./src/graph/build-contexts.ts


/** @throws UserError with each name that is no reference: `docker buildx build --build-context` takes no other */
function toBuildContexts(declared) {
    return new Map((0,user_error/* collect */.Fo)(Object.entries(declared), ([name, value]) => [keyOf(name), value]));
}
function keyOf(name) {
    try {
        return normalizeReference(name);
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.yo))
            throw error;
        throw new user_error/* UserError */.yo(`build context ${error.message}`, { cause: error });
    }
}
/** The value that replaces a stage or a reference of this name, where one does. */
function replacementOf(name, contexts) {
    return contexts.size === 0 ? undefined : contexts.get(normalizeReference(name));
}
/** The reference that a value `docker-image://…` names; undefined for folders, layouts, git and all else. */
function imageOf(value) {
    return /^docker-image:(?:\/\/)?(.+)$/.exec(value)?.[1];
}

// EXTERNAL MODULE: ./src/oci/platform.ts
var oci_platform = __webpack_require__(1890);
;// CONCATENATED MODULE: ./src/graph/dockerfile-scope.ts



/**
 * The values of the global `ARG`s and of the platform arguments, for one platform.
 * @see https://docs.docker.com/reference/dockerfile/#automatic-platform-args-in-the-global-scope
 */
function dockerfile_scope_toScope(dockerfile, input, platform) {
    const scope = new Map();
    for (const [name, value] of builtInArguments(dockerfile, input, platform)) {
        scope.set(name, input.args[name] ?? value);
    }
    const problems = [];
    const { file, globals, escaper } = dockerfile;
    for (const { name, value, line } of globals) {
        const given = Object.hasOwn(input.args, name) ? input.args[name] : undefined;
        if (given !== undefined)
            scope.set(name, given);
        if (given !== undefined || value === undefined)
            continue;
        const result = expandAt({ file, line }, value, { scope, escaper });
        if ('text' in result)
            scope.set(name, result.text);
        else
            problems.push(result);
    }
    return { scope, problems };
}
/** What is set without being declared; the platforms only where the file asks for them. */
function builtInArguments({ stages, asksForPlatform }, { target, buildPlatform }, platform) {
    const stage = ['TARGETSTAGE', target ?? stages.at(-1)?.name ?? 'default'];
    if (!asksForPlatform)
        return [stage];
    return [
        stage,
        ...platformArguments('BUILD', buildPlatform ?? platform),
        ...platformArguments('TARGET', platform),
    ];
}
function platformArguments(side, text) {
    const platform = (0,oci_platform/* parsePlatform */.Y8)(text);
    return [
        [`${side}PLATFORM`, (0,oci_platform/* formatPlatform */.Bq)(platform)],
        [`${side}OS`, platform.os],
        [`${side}OSVERSION`, platform['os.version'] ?? ''],
        [`${side}ARCH`, platform.architecture],
        [`${side}VARIANT`, platform.variant ?? ''],
    ];
}
/** A word with its variables' values, or what is wrong with it. */
function expandAt(position, word, { scope, escaper }) {
    try {
        return expandWord(word, escaper, (name) => scope.get(name));
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.yo))
            throw error;
        return { position, message: `${JSON.stringify(word)} cannot be substituted: ${error.message}` };
    }
}

// EXTERNAL MODULE: ./node_modules/csv-parse/lib/sync.js + 9 modules
var sync = __webpack_require__(5175);
;// CONCATENATED MODULE: ./src/graph/dockerfile-sources.ts

/** The stages, references and build contexts that an instruction takes files from, beside its own context. */
function sourcesOf(instruction) {
    if (instruction.keyword === 'COPY') {
        const from = instruction.flags.findLast(({ name }) => name === 'from')?.value;
        return from ? [{ kind: 'copy', from }] : [];
    }
    return mountsOf(instruction).flatMap((mount) => {
        const from = mount.get('from');
        return from ? [{ kind: 'mount', from }] : [];
    });
}
/** The fields of each `RUN --mount=`, keys in lower case. */
function mountsOf({ keyword, flags }) {
    if (keyword !== 'RUN')
        return [];
    return flags
        .filter(({ name, value }) => name === 'mount' && value !== undefined)
        .map(({ value = '' }) => new Map(fieldsOf(value).map(toEntry)));
}
function toEntry(field) {
    const [key = '', ...value] = field.split('=');
    return [key.toLowerCase(), value.join('=')];
}
/** The fields of one CSV record. Where its quotes are wrong they count as letters: the builder will refuse them. */
function fieldsOf(text) {
    if (!text.includes('"'))
        return text.split(',');
    try {
        const [record = []] = (0,sync/* parse */.qg)(text);
        return record;
    }
    catch (error) {
        if (error instanceof sync/* CsvError */.J$)
            return text.split(',');
        throw error;
    }
}

;// CONCATENATED MODULE: ./src/graph/dockerfile-needs.ts




/** What a stage's `FROM` names; undefined for `scratch` and for what is wrong. */
function resolveBase(stage, index, resolving) {
    const { dockerfile, scope, problems } = resolving;
    const position = { file: dockerfile.file, line: stage.line };
    const result = expandAt(position, stage.base, { scope, escaper: dockerfile.escaper });
    if (!('text' in result)) {
        problems.push(result);
        return undefined;
    }
    const need = { kind: 'from', name: result.text, line: stage.line };
    // Names of stages are kept in lower case, and FROM compares them as they are.
    const earlier = dockerfile.stages.slice(0, index).findLastIndex(({ name }) => name === need.name);
    if (earlier >= 0)
        return { ...need, stage: earlier };
    if (need.name === 'scratch')
        return undefined;
    const rule = ruleBrokenBy(need.name);
    if (rule === undefined)
        return { ...need, stage: undefined };
    const unset = result.unset.map((variable) => remedyFor(variable, resolving));
    problems.push({ position, message: `FROM ${stage.base}: ${[rule, ...unset].join('; ')}` });
    return undefined;
}
function remedyFor(variable, { input }) {
    return Object.hasOwn(input.args, variable)
        ? `${variable} is given, but not declared: write "ARG ${variable}" before the first FROM`
        : `${variable} has no value: give it as a build argument, or write "ARG ${variable}=…" before the first FROM`;
}
function ruleBrokenBy(reference) {
    if (reference === '')
        return 'the base is empty';
    try {
        (0,oci_reference/* parseReference */.F2)(reference);
        return undefined;
    }
    catch (error) {
        if (error instanceof user_error/* UserError */.yo)
            return error.message;
        throw error;
    }
}
/** As containerd reads it: `linux/arm64/v8`, but also `amd64` alone. */
const PLATFORM = /^[A-Za-z0-9_.-]+(?:\([^()]*\))?(?:\/[A-Za-z0-9_.-]+){0,2}$/;
/** What a stage's `--platform` says; undefined where it has none or a wrong one. */
function resolvePlatform({ platform, line }, { dockerfile, scope, problems }) {
    if (platform === undefined)
        return undefined;
    const position = { file: dockerfile.file, line };
    const result = expandAt(position, platform, { scope, escaper: dockerfile.escaper });
    if ('text' in result && PLATFORM.test(result.text))
        return result.text;
    if ('text' in result) {
        const message = `--platform=${platform} gives "${result.text}"; write os/architecture[/variant], such as linux/arm64`;
        problems.push({ position, message });
    }
    else
        problems.push(result);
    return undefined;
}
/** What an instruction copies from or mounts, beside its own build context. */
function resolveInstruction(instruction, { dockerfile, problems }) {
    const { file, stages } = dockerfile;
    return sourcesOf(instruction).flatMap((source) => {
        const { kind, from } = source;
        const stage = findStage(from, stages);
        if (stage === undefined && from === 'scratch')
            return [];
        const message = mistakeIn(source, stage, stages.length);
        if (message === undefined)
            return [{ kind, name: from, stage, line: instruction.line }];
        problems.push({ position: { file, line: instruction.line }, message });
        return [];
    });
}
/** By name in any case, or by number. */
function findStage(from, stages) {
    const named = stages.findLastIndex(({ name }) => name === from.toLowerCase());
    if (named >= 0)
        return named;
    return /^\d+$/.test(from) && Number(from) < stages.length ? Number(from) : undefined;
}
function mistakeIn({ kind, from }, stage, count) {
    const key = kind === 'copy' ? `--from=${from}` : `from=${from}`;
    if (from.includes('$'))
        return `${key} takes no variable; write "FROM ${from} AS name" and name that stage here`;
    if (stage !== undefined)
        return undefined;
    if (/^\d+$/.test(from))
        return `${key}: there is no such stage; the file has ${count}, the first is 0`;
    const rule = ruleBrokenBy(from);
    return rule === undefined ? undefined : `${key}: ${rule}`;
}

;// CONCATENATED MODULE: ./src/graph/dockerfile-stages.ts





/**
 * The stages that a build for this platform runs, in the order of the file.
 * Like BuildKit it demands that the other stages are right as well.
 * @throws UserError with every stage, variable and reference that is wrong
 */
function resolveStages(dockerfile, input, platform) {
    const { scope, problems } = dockerfile_scope_toScope(dockerfile, input, platform);
    const resolving = { dockerfile, input, scope, problems: [...problems] };
    const contexts = toBuildContexts(input.buildContexts ?? {});
    const stages = dockerfile.stages.map((stage, index) => {
        const isReplaced = stage.name !== undefined && replacementOf(stage.name, contexts) !== undefined;
        return isReplaced ? toReplaced(stage, index) : resolveStage(stage, index, resolving);
    });
    const target = findTarget(resolving);
    const reached = new Set([target]);
    // A set's iterator also visits what is added on the way.
    for (const index of reached) {
        for (const need of stages[index]?.needs ?? []) {
            if (need.stage !== undefined)
                reached.add(need.stage);
            resolving.problems.push(...orderProblems(need, index, dockerfile.file));
        }
    }
    if (resolving.problems.length > 0)
        throw new user_error/* UserError */.yo(resolving.problems);
    return stages.filter((_, index) => reached.has(index));
}
function orderProblems({ name, stage, line }, index, file) {
    if (stage === undefined || stage < index)
        return [];
    const which = stage === index ? 'this stage itself' : 'a later stage';
    return [{ position: { file, line }, message: `"${name}" is ${which}; take files from earlier stages only` }];
}
/** The index of the stage to build; -1, with a problem, where there is none. */
function findTarget({ dockerfile: { file, stages }, input: { target }, problems }) {
    const index = target === undefined
        ? stages.length - 1
        : stages.findLastIndex(({ name }) => name === target.toLowerCase());
    if (index >= 0)
        return index;
    const position = { file };
    const names = stages.flatMap(({ name }) => name ?? []);
    if (target === undefined)
        problems.push({ position, message: 'has no FROM; a Dockerfile needs one at least' });
    else
        problems.push({ position, message: `has no stage "${target}" to build; ${nearestStage(target, names)}` });
    return index;
}
function nearestStage(target, names) {
    const near = (0,user_error/* nearest */.pA)(target, names);
    if (near !== undefined)
        return `did you mean "${near}"?`;
    return names.length === 0 ? 'give one a name with FROM … AS name' : `it has ${names.join(', ')}`;
}
function toReplaced({ name = '', line }, index) {
    const needs = [{ kind: 'from', name, stage: undefined, line }];
    return { index, platform: undefined, needs, instructions: [] };
}
function resolveStage(stage, index, resolving) {
    const platform = resolvePlatform(stage, resolving);
    const base = resolveBase(stage, index, resolving);
    const triggers = base?.stage === undefined ? [] : triggersOf(base.stage, resolving.dockerfile);
    const needsOf = (instruction) => resolveInstruction(instruction, resolving);
    return {
        index,
        platform,
        needs: [
            ...(base === undefined ? [] : [base]),
            ...triggers.flatMap(needsOf).map((need) => ({ ...need, kind: 'onbuild' })),
            ...stage.instructions.flatMap(needsOf),
        ],
        instructions: [...triggers, ...stage.instructions],
    };
}
/** What the stage makes those run that stand on it. */
function triggersOf(index, { stages, escaper }) {
    return (stages[index]?.instructions ?? [])
        .filter(({ keyword }) => keyword === 'ONBUILD')
        .map(({ rest, line }) => ({ ...splitInstruction(rest, escaper), line }));
}

;// CONCATENATED MODULE: ./src/graph/first-of-each.ts
/** The items without those whose key an earlier one has. */
function firstOfEach(items, keyOf) {
    const first = new Map();
    for (const item of items) {
        const key = keyOf(item);
        if (!first.has(key))
            first.set(key, item);
    }
    return [...first.values()];
}

;// CONCATENATED MODULE: ./src/graph/resolution.ts




/**
 * What runs for each platform; platforms that the Dockerfile does not tell apart share one resolution.
 * @throws UserError with every mistake in the Dockerfile, each once
 */
function resolvePlatforms(dockerfile, input) {
    // A file for another frontend may hold no stage that we could see.
    if (dockerfile.stages.length === 0 && !isStandardFrontend(dockerfile.frontend))
        return [];
    const platforms = input.platforms?.length ? input.platforms : ['linux/amd64'];
    const groups = dockerfile.asksForPlatform ? platforms.map((platform) => [platform]) : [platforms];
    try {
        return (0,user_error/* collect */.Fo)(groups, (group) => ({
            platforms: group,
            stages: resolveStages(dockerfile, input, group[0] ?? ''),
        }));
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.yo))
            throw error;
        throw new user_error/* UserError */.yo(firstOfEach(error.problems, user_error/* formatProblem */.Vw), { cause: error });
    }
}

;// CONCATENATED MODULE: ./src/graph/recipe.ts


/**
 * Makes builds comparable over namespaces: a branch's build on the branch's parent has the default branch's recipe.
 * @throws UserError with every mistake in the Dockerfile
 */
function toRecipe(dockerfile, input, parents) {
    const ids = new Map(parents.flatMap(({ id, reference }) => reference === undefined ? [] : [[normalizeReference(reference), id]]));
    const contexts = Object.entries(input.buildContexts ?? {});
    return {
        steps: resolvePlatforms(dockerfile, input).flatMap(({ platforms, stages }) => stages.map(({ index, platform, needs }) => JSON.stringify([
            platforms.toSorted(),
            index,
            platform ?? '',
            ...needs.map((need) => encodeNeed(need, ids)),
        ]))),
        args: visibleArgs(dockerfile, input.args),
        buildContexts: Object.fromEntries(contexts.filter(([name]) => !ids.has(normalizeReference(name)))),
    };
}
function encodeNeed({ kind, name, stage }, ids) {
    if (stage !== undefined)
        return `${kind} stage ${stage}`;
    const reference = normalizeReference(name);
    const id = ids.get(reference);
    return id === undefined ? `${kind} ${reference}` : `${kind} parent ${id}`;
}
/** Drops the arguments that are declared before the first `FROM` and in no stage. */
function visibleArgs({ globals, visible }, args) {
    const isDropped = (name) => !visible.has(name) && globals.some((argument) => argument.name === name);
    return Object.fromEntries(Object.entries(args).filter(([name]) => !isDropped(name)));
}

// EXTERNAL MODULE: ./src/plan/fingerprint.ts
var fingerprint = __webpack_require__(1731);
;// CONCATENATED MODULE: ./src/graph/bases.ts





/**
 * All that a build of the target needs from registries, for all its platforms: its frontend first, then stage by stage.
 * What a named build context replaces by a folder, a layout or another target is not among it.
 * @throws UserError with every mistake in the Dockerfile, and the target where there is no such stage
 */
function basesOf(dockerfile, input) {
    const contexts = toBuildContexts(input.buildContexts ?? {});
    const stages = resolvePlatforms(dockerfile, input).flatMap((resolution) => resolution.stages);
    const needs = stages.flatMap((stage) => stage.needs);
    const bases = needs.flatMap((need) => toBase(need, dockerfile.file, contexts));
    return firstOfEach([...frontendOf(dockerfile, input), ...bases], ({ kind, name, position }) => `${position.line} ${kind} ${name}`);
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
    const value = replacementOf(name, contexts);
    const position = { file, line };
    if (value === undefined)
        return [{ kind, name, reference: name, position }];
    const reference = imageOf(value);
    return reference === undefined || reference === 'scratch'
        ? []
        : [bases_check({ kind, name, reference, position })];
}
function bases_check(base) {
    try {
        normalizeReference(base.reference);
        return base;
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.yo))
            throw error;
        const problem = { position: base.position, message: error.message };
        throw new user_error/* UserError */.yo(problem, { cause: error });
    }
}

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
        if (!sorted.has(node.image.id))
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


const SHOWN = 10;
/** @throws UserError when one of the references is none */
function toKnownNames(references) {
    const ids = new Map();
    const tags = new Map();
    for (const [id, texts] of references) {
        for (const text of texts) {
            const reference = toLookup(text);
            add(ids, (0,oci_reference/* formatReference */.FH)(reference), id);
            add(tags, placeOf(reference), reference.tag ?? '');
        }
    }
    return { ids, tags };
}
function add(sets, key, value) {
    const set = sets.get(key) ?? new Set();
    sets.set(key, set.add(value));
}
const placeOf = (reference) => (0,oci_reference/* formatReference */.FH)((0,oci_reference/* repositoryOf */._M)(reference));
/**
 * Recognizes a base of this image. A foreign one that lies in a repository of ours, under a tag that no image gets,
 * comes with a warning.
 */
function recognize(base, id, names) {
    const reference = toLookup(base.reference);
    const known = names.ids.get((0,oci_reference/* formatReference */.FH)(reference));
    if (known !== undefined)
        return { ids: [...known].filter((other) => other !== id), notices: [] };
    const tags = names.tags.get(placeOf(reference));
    if (tags === undefined || reference.tag === undefined)
        return { ids: [], notices: [] };
    const shown = [...tags].slice(0, SHOWN).join(', ');
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
            ...bases.map((base) => () => toLink(base, image, names)),
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
function toLink(base, image, names) {
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

;// CONCATENATED MODULE: ./src/modes/read-graph.ts





const READS = 64;
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
        const dockerfile = dockerfiles.get(path) ?? parseDockerfile(path, texts.get(path) ?? refuse(image));
        dockerfiles.set(path, dockerfile);
        return { image, dockerfile, bases: basesOf(dockerfile, toBuildInput(image)) };
    });
    return {
        graph: toGraph(parsed, references),
        dockerfiles: new Map(parsed.map(({ image, dockerfile }) => [image.id, dockerfile])),
    };
}
async function readAll(paths, files) {
    return new Map(await (0,map_limit/* mapLimit */.s)([...new Set(paths)], READS, async (path) => [path, await files.read(path)]));
}
function toBuildInput({ args, target, buildContexts, platforms }) {
    return { args, target, buildContexts, platforms };
}
function refuse({ id, position, dockerfile }) {
    throw new user_error/* UserError */.yo({
        position,
        path: id,
        message: `the Dockerfile ${dockerfile} is not there; write it, or set context or dockerfile`,
    });
}

;// CONCATENATED MODULE: ./src/modes/read-fingerprints.ts




const read_fingerprints_READS = 8;
/**
 * The fingerprint of each image by id.
 * @param nodes parents before their children
 */
async function readFingerprints(nodes, { dockerfiles }, means) {
    const contents = await (0,map_limit/* mapLimit */.s)(nodes, read_fingerprints_READS, ({ image }) => readContent(image, means.contexts));
    const fingerprints = new Map();
    for (const [index, node] of nodes.entries()) {
        const { image, parents, bases } = node;
        const dockerfile = dockerfiles.get(image.id);
        const content = contents[index];
        if (dockerfile === undefined || content === undefined)
            throw new Error(`${image.id} was not read`);
        const recipe = toRecipe(dockerfile, toBuildInput(image), parents);
        fingerprints.set(image.id, (0,fingerprint/* fingerprint */.Rj)({
            dockerfile: content.dockerfile,
            context: content.context,
            ...recipe,
            buildContexts: { ...recipe.buildContexts, ...content.folders },
            target: image.target,
            platforms: image.platforms,
            secrets: [],
            labels: image.labels,
            bases: pick(means.bases, bases.map(({ reference }) => reference)),
            parents: pick(fingerprints, parents.map(({ id }) => id)),
        }));
    }
    return fingerprints;
}
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
async function observeImages(request, { reader, contexts }) {
    const { nodes, graph, policy } = request;
    const bases = await observeBases(nodes, reader);
    if (policy.push)
        refuseUnknown(nodes, bases);
    const fingerprints = await readFingerprints(nodes, graph, { bases, contexts });
    const places = nodes.map(({ image: { id } }) => {
        const fingerprint = fingerprints.get(id);
        if (fingerprint === undefined)
            throw new Error(`${id} has no fingerprint`);
        return { fingerprint, repositories: repositoriesOf(id, request) };
    });
    const records = await observeRecords(places, reader, policy.push ? 'refuse' : 'cannot tell');
    return nodes.flatMap((node, index) => {
        const [place, observed] = [places[index], records[index]];
        if (place === undefined || observed === undefined)
            return [];
        return [toFacts(node, { request, bases, fingerprint: place.fingerprint, observed })];
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
    const tag = toRecordTag(fingerprint);
    return {
        node,
        fingerprint,
        record: observed.record,
        repository: (0,oci_reference/* formatReference */.FH)(observed.repository),
        recordReference: (0,oci_reference/* formatReference */.FH)((0,oci_reference/* referenceIn */.h8)(observed.repository, { tag })),
        selected: request.selected.has(id),
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
function refuseUnknown(nodes, digests) {
    const problems = nodes.flatMap(({ bases }) => bases
        .filter(({ reference }) => digests.get(reference) === UNKNOWN)
        .map(({ reference, position }) => ({
        position,
        message: `the digest of the base ${reference} cannot be read, and what is pushed must say what it stands on; is its registry reachable, and does it need a login?`,
    })));
    if (problems.length > 0)
        throw new user_error/* UserError */.yo(problems);
}

// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(956);
// EXTERNAL MODULE: ./src/lang/yaml.ts
var yaml = __webpack_require__(5125);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(6760);
;// CONCATENATED MODULE: ./src/fleet/axes.ts
/**
 * The variants of an entry, as a GitHub matrix makes them: the product without what `exclude` names;
 * an `include` that fits variants adds its keys to them, any other becomes a variant of its own.
 * @see https://docs.github.com/actions/how-tos/write-workflows/choose-what-workflows-do/run-job-variations
 */
function toVariants({ axes, include, exclude }) {
    const names = Object.keys(axes);
    const products = product(axes).filter((variant) => !exclude.some((row) => fits(row, variant, names)));
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
    return all.length === 0 && names.length === 0 ? [{}] : all;
}
function product(axes) {
    return Object.entries(axes).reduce((variants, [name, values]) => variants.flatMap((variant) => values.map((value) => ({ ...variant, [name]: value }))), [{}]);
}
/** Whether the row agrees with the variant on every axis that both name. */
function fits(row, variant, names) {
    return names.every((name) => row[name] === undefined || row[name] === variant[name]);
}

;// CONCATENATED MODULE: ./src/fleet/expand.ts





/**
 * Makes an entry's images: one for each combination of its axes.
 * @throws UserError with the problems of all variants
 */
function expand(given) {
    const { entry, position } = given;
    const { axes = {}, include = [], exclude = [] } = entry;
    const variants = toVariants({ axes, include, exclude });
    if (variants.length === 0) {
        throw new user_error/* UserError */.yo({ position, message: 'every variant is excluded; exclude fewer' });
    }
    return (0,user_error/* collect */.Fo)(variants, (variant) => toImage(given, variant));
}
const nothing = {
    args: {},
    'build-contexts': {},
    platforms: [],
    tags: [],
    flavor: [],
    labels: {},
    annotations: {},
    aliases: [],
    provides: [],
    needs: [],
    groups: [],
    publish: true,
};
function toImage({ name, entry, position }, variant) {
    const id = [name, ...Object.values(variant).filter((value) => value !== '')].join('-');
    const given = { context: name, repository: name, ...nothing, ...entry };
    const attributes = { ...given.attributes, ...variant };
    const version = given.version === undefined ? {} : { version: given.version };
    const render = (text) => (0,template/* renderTemplate */.X)(text, { ...attributes, ...version, image: id, name }, position);
    const context = external_node_path_.posix.normalize(render(given.context));
    return {
        id,
        name,
        position,
        context,
        dockerfile: external_node_path_.posix.normalize(render(given.dockerfile ?? external_node_path_.posix.join(context, 'Dockerfile'))),
        target: given.target && render(given.target),
        args: renderAll(given.args, render),
        buildContexts: renderAll(given['build-contexts'], render),
        platforms: toPlatforms(given.platforms, position),
        tags: given.tags,
        flavor: given.flavor,
        labels: given.labels,
        annotations: given.annotations,
        repository: render(given.repository),
        aliases: given.aliases.map(render),
        provides: given.provides.map(render),
        needs: given.needs.map(render),
        groups: given.groups,
        version: given.version && render(given.version),
        attributes,
        publish: given.publish,
    };
}
function renderAll(texts, render) {
    return Object.fromEntries(Object.entries(texts).map(([key, text]) => [key, render(text)]));
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

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(2311);
;// CONCATENATED MODULE: ./src/fleet/schema.ts

/** A scalar of the fleet file, as it is spelled there. */
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* boolean */.zMY()]).transform(String);
const strings = schemas/* array */.YOg(scalar);
/** A list, or a block of lines. */
const lines = schemas/* union */.KCZ([strings, schemas/* string */.YjP().transform((block) => block.split('\n'))])
    .transform((items) => items.map((item) => item.trim()).filter((item) => item !== ''));
const record = schemas/* record */.g1P(schemas/* string */.YjP(), scalar);
const attributes = schemas/* array */.YOg(record);
/** The keys that an image, `defaults` and a source's `defaults` may have. */
const imageKeys = {
    context: schemas/* string */.YjP().exactOptional().describe('build context, relative to the repository'),
    dockerfile: schemas/* string */.YjP().exactOptional().describe('default: Dockerfile in the context'),
    target: schemas/* string */.YjP().exactOptional().describe('stage to build'),
    args: record.exactOptional().describe('build arguments; values are templates'),
    'build-contexts': record.exactOptional().describe('named build contexts'),
    platforms: strings.exactOptional().describe('os/architecture[/variant]; default: the builder’s own'),
    tags: lines
        .exactOptional()
        .describe('tag rules in docker/metadata-action’s language; other lines are raw tags'),
    flavor: lines.exactOptional(),
    labels: record.exactOptional(),
    annotations: record.exactOptional(),
    repository: schemas/* string */.YjP().exactOptional().describe('path below the namespace; default: the image’s name'),
    aliases: strings.exactOptional().describe('more repositories below the namespace'),
    provides: strings.exactOptional().describe('further references under which Dockerfiles know this image'),
    needs: strings.exactOptional().describe('images it stands on, beyond what its Dockerfile tells'),
    groups: strings.exactOptional(),
    version: scalar.exactOptional(),
    attributes: record.exactOptional(),
    publish: schemas/* boolean */.zMY().exactOptional().describe('false: it exists for its children only'),
};
const defaults = schemas/* strictObject */.rej(imageKeys);
const schema_image = schemas/* strictObject */.rej({
    ...imageKeys,
    axes: schemas/* record */.g1P(schemas/* string */.YjP(), strings).exactOptional().describe('a product, as in a GitHub matrix'),
    include: attributes.exactOptional(),
    exclude: attributes.exactOptional(),
});
const mirror = schemas/* strictObject */.rej({ destinations: strings.min(1, 'name at least one registry with a namespace') });
const source = schemas/* strictObject */.rej({
    'build-summary': schemas/* string */.YjP().describe('path of a build_summary.json'),
    defaults: defaults.exactOptional(),
});
/** The shape of `fleet.yml`. The published JSON Schema is made from it. */
const fleetSchema = schemas/* strictObject */.rej({
    version: schemas/* literal */.euz('1', 'write version: 1'),
    registry: schemas/* string */.YjP().exactOptional(),
    namespace: schemas/* string */.YjP().exactOptional(),
    defaults: defaults.exactOptional(),
    images: schemas/* record */.g1P(schemas/* string */.YjP(), schema_image.nullable()).exactOptional(),
    sources: schemas/* array */.YOg(source).exactOptional(),
    sync: schemas/* array */.YOg(mirror).exactOptional(),
});

;// CONCATENATED MODULE: ./src/fleet/sources/build-summary.ts






const files = schemas/* record */.g1P(schemas/* string */.YjP(), schemas/* array */.YOg(schemas/* string */.YjP()));
/** What a Databricks-style generator writes beside the Dockerfiles that it made; further keys are its own. */
const summarySchema = schemas/* object */.Ikc({
    build_details: schemas/* record */.g1P(schemas/* string */.YjP(), files, 'write an object: runtime to image type to a list of files'),
});
const SHARED = 'non_runtime_specific';
const ML = /_ml$/;
/**
 * Reads the images of a `build_summary.json`: every Dockerfile it lists is one image, so that
 * ML variants and further OS or Python variations are images of their own.
 * Its paths are relative to the folder in which the generator ran, as the summary's own path shows it.
 * @throws UserError when the text is not a summary, or names no Dockerfile
 */
function parseBuildSummary(summary) {
    const { file, text } = summary;
    const source = (0,yaml/* parseYaml */.h)(file, text);
    const { build_details } = (0,decode/* decode */.D)(summarySchema, source.value, source);
    const rows = Object.entries(build_details).flatMap(([key, types]) => toRows(key, types));
    if (rows.length === 0) {
        throw new user_error/* UserError */.yo({ position: { file }, message: 'names no Dockerfile under build_details' });
    }
    const root = rootOf(file, rows);
    return rows.flatMap((row) => toImages({ ...summary, row, root, source }));
}
function toRows(key, types) {
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
function toImages({ row, root, source, defaults }) {
    const dockerfile = external_node_path_.posix.join(root, row.dockerfile);
    const { id, suffix } = nameOf(row);
    return expand({
        name: id,
        position: source.position(row.path),
        entry: {
            tags: ['type=raw,value={{image}}'],
            ...defaults,
            context: defaults.context ?? external_node_path_.posix.dirname(dockerfile),
            dockerfile: defaults.dockerfile ?? dockerfile,
            attributes: {
                ...defaults.attributes,
                runtime: row.runtime,
                image_type: row.imageType,
                variant: row.variant,
                suffix,
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
    const rest = folder.startsWith(runtime) ? folder.slice(runtime.length) : '';
    const slug = `${row.imageType}-${folder}`.toLowerCase().replaceAll(/[^a-z0-9._-]+/g, '');
    return { id: slug, suffix: rest.replace(/-ml$/, '') };
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
/** The files that other sources of a fleet file are described in, relative to the repository. */
function sourceFiles({ source, content }) {
    return (content.sources ?? []).map((entry, index) => ({
        file: entry['build-summary'],
        defaults: entry.defaults ?? {},
        position: source.position(['sources', index, 'build-summary']),
    }));
}
/**
 * Unites the images of the fleet file and of the summaries.
 * @throws UserError with all problems of all files; two images with one id are one
 */
function toFleet(parsed, summaries) {
    const content = parsed?.content;
    const declared = parsed === undefined ? [] : expandAll(parsed);
    const summarised = (0,user_error/* collect */.Fo)(summaries, (summary) => parseBuildSummary({ ...summary, defaults: { ...content?.defaults, ...summary.defaults } }));
    const images = [...declared, ...summarised.flat()];
    refuseTwins(images);
    return {
        file: parsed?.source.file ?? summaries[0]?.file ?? '',
        registry: content?.registry ?? 'ghcr.io',
        namespace: content?.namespace ?? '{{owner}}',
        images,
        sync: content?.sync ?? [],
    };
}
function expandAll({ source, content }) {
    const entries = Object.entries(content.images ?? {});
    const images = (0,user_error/* collect */.Fo)(entries, ([name, entry]) => expand({
        name,
        entry: { ...content.defaults, ...entry },
        position: source.keyPosition(['images', name]),
    }));
    return images.flat();
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

// EXTERNAL MODULE: ./src/request/parameters.ts + 1 modules
var parameters = __webpack_require__(7088);
;// CONCATENATED MODULE: ./src/modes/read-fleet.ts



/**
 * Reads the fleet file and the sources that it or the request names.
 * @throws UserError when there is neither fleet file nor summary, or with all that is wrong in them
 */
async function readFleet(values, files) {
    const file = values['fleet'] ?? '';
    const summary = values['build-summary'];
    const text = await files.read(file);
    if (text === undefined && (summary === undefined || file !== defaultOf('fleet')))
        throw noFleet(file);
    const parsed = text === undefined ? undefined : parseFleetFile({ file, text });
    const named = parsed === undefined ? [] : sourceFiles(parsed);
    const asked = summary === undefined ? [] : [{ file: summary, defaults: {}, position: { file: summary } }];
    const summaries = await readSummaries([...named, ...asked], files);
    return toFleet(parsed, summaries);
}
const defaultOf = (name) => (0,parameters/* parametersOf */.m)('plan').find((parameter) => parameter.name === name)?.default;
function noFleet(file) {
    return new user_error/* UserError */.yo({
        position: { file },
        message: 'is not there; write a fleet file, or name a build_summary.json with build-summary',
    });
}
async function readSummaries(sources, files) {
    const read = await Promise.all(sources.map(async (source) => ({ ...source, text: await files.read(source.file) })));
    const missing = read.flatMap(({ file, text, position }) => text === undefined
        ? [{ position, message: `the build summary ${file} is not there; generate it first` }]
        : []);
    if (missing.length > 0)
        throw new user_error/* UserError */.yo(missing);
    return read.map(({ file, defaults, text = '' }) => ({ file, defaults, text }));
}

;// CONCATENATED MODULE: ./src/modes/make-plan.ts










/**
 * Reads the fleet, looks at what exists, and decides. Nothing is written.
 * @throws UserError with all that is wrong in the fleet, its Dockerfiles and the selection
 */
async function makePlan(values, world) {
    const { run, now } = world;
    const policy = toPolicy(run, (0,request/* toWord */.Os)(values, 'push', ['auto', 'true', 'false']));
    const fleet = await readFleet(values, world.files);
    const selected = new Set(toSelected(fleet, values).map(({ id }) => id));
    const named = await nameFleet(fleet, { values, policy }, world);
    const fleetGraph = await readGraph(fleet, named.references, world.files);
    const { graph } = fleetGraph;
    const needed = ancestorsOf(graph, selected);
    const nodes = [...graph.nodes.values()].filter(({ image }) => selected.has(image.id) || needed.has(image.id));
    const images = await observeImages({ ...named, nodes, graph: fleetGraph, selected, policy }, world);
    const plan = decide({
        run,
        now,
        policy,
        runners: parseRunners(values['runner'] ?? ''),
        images,
        namespace: named.root,
        mirrors: fleet.sync.flatMap(({ destinations }) => destinations),
    });
    const own = nodes.flatMap(({ image }) => named.names.get(image.id)?.notices ?? []);
    return { plan, notices: [...graph.notices, ...named.notices, ...own] };
}
function toSelected({ images }, values) {
    return selectImages(images, {
        select: values['select'] ?? '',
        runtime: values['runtime'] ?? '',
        imageType: values['image-type'] ?? '',
    });
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

/***/ 5778:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   W: () => (/* binding */ unpackContext)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

/**
 * Unpacks the artifact with the Dockerfiles that an earlier job generated, where one is named.
 * @throws UserError when the run has no such artifact
 */
async function unpackContext(values, { artifacts, files, log }) {
    const name = values['context-artifact'];
    if (name === undefined)
        return;
    const unpacked = await artifacts.download(name, files.resolve('.'));
    if (unpacked === undefined) {
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`context-artifact: this run has no artifact "${name}"; upload it in an earlier job`);
    }
    log.info(`context-artifact ${name}: ${unpacked.length} files`);
}


/***/ }),

/***/ 1890:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Bq: () => (/* binding */ formatPlatform),
/* harmony export */   Y8: () => (/* binding */ parsePlatform),
/* harmony export */   vd: () => (/* binding */ platformSchema)
/* harmony export */ });
/* unused harmony exports normalizePlatform, equalPlatforms, satisfiesPlatform */
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(2311);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);


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

/***/ 1731:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Eh: () => (/* binding */ digestFiles),
/* harmony export */   Rj: () => (/* binding */ fingerprint)
/* harmony export */ });
/* unused harmony export lastingLabels */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__webpack_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _oci_digest_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(8825);


/** Changes when the encoding does: then everything is built anew. */
const VERSION = 'imagefleet fingerprint 1';
/** One digest over all that a build depends on: the same input, in whatever order, gives the same value on any machine. */
function fingerprint(input) {
    const { platforms, secrets, ...rest } = input;
    const sets = { platforms: [...new Set(platforms)].sort(), secrets: [...new Set(secrets)].sort() };
    return (0,_oci_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .digestOf */ .ol)(`${VERSION}\n${encodeCanonical({ ...rest, ...sets })}`);
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
/** JSON with the keys of every object in order; what is undefined is left out. */
function encodeCanonical(value) {
    return JSON.stringify(value, (_, inner) => typeof inner === 'object' && inner !== null && !Array.isArray(inner)
        ? Object.fromEntries(Object.entries(inner).sort(([one], [other]) => (one < other ? -1 : 1)))
        : inner);
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
