export const id = 805;
export const ids = [805];
export const modules = {

/***/ 75125:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   h: () => (/* binding */ parseYaml)
/* harmony export */ });
/* harmony import */ var js_yaml__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(33243);
/* harmony import */ var _user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80126);


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
        refuseBomb(file, documents[0]);
        const offsets = offsetsByPath(events, text);
        const lineStarts = [0, ...[...text.matchAll(/\n/g)].map(({ index }) => index + 1)];
        const find = (path, side) => {
            const offset = locate(offsets, path)?.[side];
            return offset === undefined ? { file } : toPosition(file, lineStarts, offset);
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
/** The line is searched by halves: a large file is asked for many places. */
function toPosition(file, lineStarts, offset) {
    let [low, high] = [0, lineStarts.length];
    while (high - low > 1) {
        const middle = Math.floor((low + high) / 2);
        if ((lineStarts[middle] ?? 0) <= offset)
            low = middle;
        else
            high = middle;
    }
    return { file, line: low + 1, column: offset - (lineStarts[low] ?? 0) + 1 };
}
const NODES = 5_000_000;
/** Aliases of aliases make a small file as large as they like; what they stand for is counted, not walked. */
function refuseBomb(file, value) {
    const known = new Map();
    const count = (one) => {
        if (typeof one !== 'object' || one === null)
            return 1;
        const found = known.get(one);
        if (found !== undefined)
            return found;
        known.set(one, 1);
        const total = Object.values(one).reduce((sum, inner) => sum + count(inner), 1);
        known.set(one, total);
        return total;
    };
    if (count(value) <= NODES)
        return;
    const message = `its aliases stand for more than ${NODES.toLocaleString('en')} values; write fewer`;
    throw new _user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo({ position: { file }, message });
}


/***/ }),

/***/ 8805:
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
    const asked = Object.entries(selection)
        .filter(([, value]) => value !== '')
        .map(([name, value]) => `${name}=${JSON.stringify(value)}`)
        .join(', ');
    const ids = images.map((image) => image.id);
    return `no image is selected by ${asked || 'an empty fleet'}; there are: ${shorten(ids)}`;
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
        cache: facts.policy.cache,
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
        ...(image.build === undefined ? {} : { build: image.build }),
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

// EXTERNAL MODULE: ./src/request/request.ts + 1 modules
var request = __webpack_require__(16484);
// EXTERNAL MODULE: ./src/github/run.ts
var github_run = __webpack_require__(31738);
// EXTERNAL MODULE: ./src/oci/reference.ts
var oci_reference = __webpack_require__(62148);
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
        const contested = image.tags.filter(({ tag }) => (versions.get(keyOf(image, tag))?.length ?? 0) > 1);
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
// EXTERNAL MODULE: ./src/tags/branch.ts
var tags_branch = __webpack_require__(32277);
// EXTERNAL MODULE: ./src/tags/problems.ts
var tags_problems = __webpack_require__(96185);
// EXTERNAL MODULE: ./src/tags/variables.ts
var tags_variables = __webpack_require__(63788);
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
    return { run, root, render, nameImage: (0,name_image/* createNameImage */.T)(run, render, nameless) };
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
    const collisions = (0,tags_collisions/* findCollisions */.t)(claimed.flatMap(({ claims }) => claims));
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
var map_limit = __webpack_require__(17504);
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
        ...tags.map(({ text }) => text),
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

// EXTERNAL MODULE: ./src/record/record.ts
var record = __webpack_require__(75380);
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
    const tag = (0,record/* toRecordTag */.fO)(place.fingerprint);
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

// EXTERNAL MODULE: ./src/graph/reference.ts
var graph_reference = __webpack_require__(27565);
// EXTERNAL MODULE: ./src/graph/resolution.ts + 4 modules
var resolution = __webpack_require__(96317);
;// CONCATENATED MODULE: ./src/graph/recipe.ts


/**
 * Makes builds comparable over namespaces: a branch's build on the branch's parent has the default branch's recipe.
 * @throws UserError with every mistake in the Dockerfile
 */
function toRecipe(dockerfile, input, parents) {
    const ids = new Map(parents.flatMap(({ id, reference }) => reference === undefined ? [] : [[(0,graph_reference/* normalizeReference */.t)(reference), id]]));
    const contexts = Object.entries(input.buildContexts ?? {});
    return {
        steps: (0,resolution/* resolvePlatforms */.z)(dockerfile, input).flatMap(({ platforms, stages }) => stages.map(({ index, platform, needs }) => JSON.stringify([
            platforms.toSorted(),
            index,
            platform ?? '',
            ...needs.map((need) => encodeNeed(need, ids)),
        ]))),
        args: visibleArgs(dockerfile, input.args),
        buildContexts: Object.fromEntries(contexts.filter(([name]) => !ids.has((0,graph_reference/* normalizeReference */.t)(name)))),
    };
}
function encodeNeed({ kind, name, stage }, ids) {
    if (stage !== undefined)
        return `${kind} stage ${stage}`;
    const reference = (0,graph_reference/* normalizeReference */.t)(name);
    const id = ids.get(reference);
    return id === undefined ? `${kind} ${reference}` : `${kind} parent ${id}`;
}
/** Drops the arguments that are declared before the first `FROM` and in no stage. */
function visibleArgs({ globals, visible }, args) {
    const isDropped = (name) => !visible.has(name) && globals.some((argument) => argument.name === name);
    return Object.fromEntries(Object.entries(args).filter(([name]) => !isDropped(name)));
}

// EXTERNAL MODULE: ./src/plan/fingerprint.ts
var fingerprint = __webpack_require__(71731);
// EXTERNAL MODULE: ./src/graph/build-contexts.ts
var build_contexts = __webpack_require__(18566);
// EXTERNAL MODULE: ./src/graph/first-of-each.ts
var first_of_each = __webpack_require__(89646);
;// CONCATENATED MODULE: ./src/graph/bases.ts





/**
 * All that a build of the target needs from registries, for all its platforms: its frontend first, then stage by stage.
 * What a named build context replaces by a folder, a layout or another target is not among it.
 * @throws UserError with every mistake in the Dockerfile, and the target where there is no such stage
 */
function basesOf(dockerfile, input) {
    const contexts = (0,build_contexts/* toBuildContexts */.o5)(input.buildContexts ?? {});
    const stages = (0,resolution/* resolvePlatforms */.z)(dockerfile, input).flatMap((resolution) => resolution.stages);
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


const recognition_SHOWN = 10;
/** @throws UserError when one of the references is none */
function toKnownNames(references) {
    const ids = new Map();
    const tags = new Map();
    for (const [id, texts] of references) {
        for (const text of texts) {
            const reference = (0,graph_reference/* toLookup */.Q)(text);
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
    const reference = (0,graph_reference/* toLookup */.Q)(base.reference);
    const known = names.ids.get((0,oci_reference/* formatReference */.FH)(reference));
    if (known !== undefined)
        return { ids: [...known].filter((other) => other !== id), notices: [] };
    const tags = names.tags.get(placeOf(reference));
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
        const dockerfile = dockerfiles.get(path) ?? (0,graph_dockerfile/* parseDockerfile */.Ai)(path, texts.get(path) ?? refuse(image));
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
            network: image.build?.network,
            secrets: image.build?.secrets ?? [],
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
        observe_images_refuseUnknown(nodes, bases);
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
    const tag = (0,record/* toRecordTag */.fO)(fingerprint);
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

// EXTERNAL MODULE: ./src/lang/decode.ts
var decode = __webpack_require__(50956);
// EXTERNAL MODULE: ./src/lang/yaml.ts
var yaml = __webpack_require__(75125);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: ./src/oci/platform.ts
var oci_platform = __webpack_require__(1890);
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






/** GitHub runs at most 65,536 jobs for a fleet. */
const LIMIT = 100_000;
/**
 * Makes an entry's images: one for each combination of its axes and rows.
 * @throws UserError with the problems of all variants
 */
function expand(given) {
    const { entry, position } = given;
    const { axes = {}, include = [], exclude = [] } = entry;
    const rows = given.rows?.map(({ variant }) => variant);
    const count = countProduct({ axes, rows });
    if (count > LIMIT) {
        const message = `${count.toLocaleString('en')} variants are too many; the limit is ${LIMIT.toLocaleString('en')}`;
        throw new user_error/* UserError */.yo({ position, message });
    }
    const variants = toVariants({ axes, rows, include, exclude });
    if (variants.length === 0) {
        const message = rows?.length === 0 ? 'rows is empty; write one row' : 'every variant is excluded; exclude fewer';
        throw new user_error/* UserError */.yo({ position, message });
    }
    const placeOf = toPlaces(given);
    return (0,user_error/* collect */.Fo)(variants, (variant) => toImage(given, variant, placeOf(variant)));
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
function toImage({ name, entry, tags, position: place }, variant, position) {
    const id = [name, ...Object.values(variant).map(toIdPart)].filter((part) => part !== '').join('-');
    const given = { context: name, repository: name, ...nothing, ...entry };
    const attributes = { ...given.attributes, ...variant };
    const version = given.version === undefined ? {} : { version: given.version };
    const render = (text) => (0,template/* renderTemplate */.X)(text, { ...attributes, ...version, image: id, name }, place);
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
        aliases: given.aliases.map(render),
        provides: given.provides.map(render),
        needs: given.needs.map(render),
        groups: given.groups,
        version: given.version && render(given.version),
        attributes,
        publish: given.publish,
        ...(build === undefined ? {} : { build }),
    };
}
/** An id is part of the names of artifacts and folders. */
const toIdPart = (value) => value.replaceAll(/[^\w.-]+/g, '-').replaceAll(/^-+|-+$/g, '');
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
        const here = pointer_childrenOf(inner);
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
function pointer_childrenOf(value) {
    return new Map(typeof value === 'object' && value !== null ? Object.entries(value) : []);
}

// EXTERNAL MODULE: ./node_modules/zod/v4/classic/schemas.js + 7 modules
var schemas = __webpack_require__(12311);
;// CONCATENATED MODULE: ./src/fleet/schema.ts


/** A scalar of the fleet file, as it is spelled there. */
const scalar = schemas/* union */.KCZ([schemas/* string */.YjP(), schemas/* boolean */.zMY()]).transform(String);
const strings = schemas/* array */.YOg(scalar);
/** A list, or a block of lines. */
const lines = schemas/* union */.KCZ([strings, schemas/* string */.YjP().transform((block) => block.split('\n'))])
    .transform((items) => items.map((item) => item.trim()).filter((item) => item !== ''));
const schema_record = schemas/* record */.g1P(schemas/* string */.YjP(), scalar);
/** Rows of attributes, as `rows:` and the files that it points into hold them. */
const rowsSchema = schemas/* array */.YOg(schema_record);
/** The keys that an image, `defaults` and a source's `defaults` may have. */
const imageKeys = {
    context: schemas/* string */.YjP().exactOptional().describe('build context, relative to the repository'),
    dockerfile: schemas/* string */.YjP().exactOptional().describe('default: Dockerfile in the context'),
    target: schemas/* string */.YjP().exactOptional().describe('stage to build'),
    args: schema_record.exactOptional().describe('build arguments; values are templates'),
    'build-contexts': schema_record.exactOptional().describe('named build contexts'),
    platforms: strings.exactOptional().describe('os/architecture[/variant]; default: the builder’s own'),
    runner: schemas/* string */.YjP()
        .exactOptional()
        .describe('runner of its jobs: a label, or lines of PLATFORM-PREFIX=LABEL; default: the parameter runner'),
    tags: lines
        .exactOptional()
        .describe('tag rules in docker/metadata-action’s language; other lines are raw tags'),
    flavor: lines.exactOptional().describe('docker/metadata-action’s flavor'),
    labels: schema_record.exactOptional().describe('values are templates'),
    annotations: schema_record.exactOptional().describe('values are templates'),
    repository: schemas/* string */.YjP().exactOptional().describe('path below the namespace; default: the image’s name'),
    aliases: strings
        .exactOptional()
        .describe('more repositories below the namespace; repository:tag gets that one tag only'),
    provides: strings.exactOptional().describe('further references under which Dockerfiles know this image'),
    needs: strings.exactOptional().describe('images it stands on, beyond what its Dockerfile tells'),
    groups: strings.exactOptional().describe('for the selection: group=…'),
    version: scalar.exactOptional().describe('{{version}} in templates'),
    attributes: schema_record.exactOptional().describe('for templates, the selection and the matrix row'),
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
const mirror = schemas/* strictObject */.rej({ destinations: strings.min(1, 'name at least one registry with a namespace') });
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
    sync: schemas/* array */.YOg(mirror).exactOptional().describe('where what was published is copied to'),
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
function toRows(rows, name, { source }, texts) {
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
const CHARACTERS = 8_000_000;
function parseRowFile(file, text) {
    if (text === undefined)
        throw new user_error/* UserError */.yo(`the file ${file} is not there; write it, or name another`);
    if (text.length <= CHARACTERS)
        return (0,yaml/* parseYaml */.h)(file, text);
    const message = `${file} has more than ${CHARACTERS.toLocaleString('en')} characters; split it`;
    throw new user_error/* UserError */.yo(message);
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
    const linked = new Set(Object.values(target).flatMap(({ contexts }) => Object.values(contexts).flatMap(bake_toLink)));
    const asked = new Set(membersOf('default', group));
    return (0,user_error/* collect */.Fo)(names, (name) => {
        const given = target[name];
        if (given === undefined)
            return [];
        const position = bake_placeOf(name, bake);
        bake_refuse(name, given, position);
        const groups = Object.keys(group).filter((key) => key !== name && membersOf(key, group).includes(name));
        const isAsked = asked.size === 0 || asked.has(name);
        return toImages(given, { name, bake, position, groups, isAsked, isLinked: linked.has(name) });
    }).flat();
}
const bake_toLink = (value) => value.startsWith('target:') ? [value.slice('target:'.length)] : [];
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
function bake_refuse(name, given, position) {
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
    const links = Object.values(given.contexts).flatMap(bake_toLink);
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
        const [target] = bake_toLink(value);
        return [key, target === undefined ? value : `docker-image://${toLinkName(target)}`];
    }));
}
/** The line of a target's block; a target that a matrix made has none of its own. */
function bake_placeOf(name, { files, position }) {
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
    return edn_toEntries(values, (key) => at(Math.max(open, bare.indexOf(`:${key}`, open))));
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
function edn_toEntries(values, place) {
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
 * An image is named by its folder without the number, tagged with its version and `latest`.
 * @throws UserError with each folder that lacks a file and each `info.edn` that is wrong
 */
function parseContexts(tree) {
    const { folder, folders, position } = tree;
    if (folders.length === 0) {
        const message = `${folder} holds no folder; write NN-name/Dockerfile and NN-name/info.edn in it`;
        throw new user_error/* UserError */.yo({ position, message });
    }
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
/** Keys of others are theirs, but not one that is ours but for a letter. */
function toInfo(file, text) {
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
    refuseTwins(images);
    return {
        file: parsed?.source.file ?? sources[0]?.position.file ?? '',
        registry: content?.registry ?? 'ghcr.io',
        namespace: content?.namespace ?? '{{owner}}',
        images,
        sync: content?.sync ?? [],
    };
}
function expandAll(parsed, texts) {
    const names = Object.keys(parsed.content.images ?? {});
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
        rows: rows === undefined ? undefined : toRows(rows, name, parsed, texts),
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

// EXTERNAL MODULE: ./src/request/parameters.ts + 3 modules
var parameters = __webpack_require__(14647);
;// CONCATENATED MODULE: ./src/modes/read-source.ts



/**
 * Reads what a source of the fleet lies in.
 * @throws UserError when it is not there, with the place that names it
 */
async function readSource(source, root, world) {
    const { place, position, defaults } = source;
    switch (place.kind) {
        case 'build-summary': {
            const text = await world.files.read(place.file);
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
                const text = await world.files.read(file);
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
    const [dockerfile, info] = await Promise.all(['Dockerfile', 'info.edn'].map(async (file) => await files.read(external_node_path_.posix.join(path, file))));
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
    const text = await world.files.read(file);
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
    const texts = await (0,map_limit/* mapLimit */.s)(names, 4, async (name) => [name, await files.read(name)]);
    return new Map(texts.flatMap(([name, text]) => (text === undefined ? [] : [[name, text]])));
}

;// CONCATENATED MODULE: ./src/modes/make-plan.ts










/**
 * Reads the fleet, looks at what exists, and decides. Nothing is written.
 * @throws UserError with all that is wrong in the fleet, its Dockerfiles and the selection
 */
async function makePlan(values, world) {
    const { run, now } = world;
    const policy = (0,github_policy/* toPolicy */.i)(run, (0,request/* toWord */.Os)(values, 'push', ['auto', 'true', 'false']));
    const fleet = await readFleet(values, world);
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


/***/ })

};
