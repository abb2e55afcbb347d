export const id = 734;
export const ids = [734];
export const modules = {

/***/ 53734:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  tags: () => (/* binding */ tags)
});

;// CONCATENATED MODULE: ./src/tags/bake-file.ts
/**
 * The four files that docker/metadata-action writes for `docker buildx bake`.
 * @see https://docs.docker.com/build/bake/reference/
 */
function toBakeFiles({ target, tags, images, version, labels, annotations }) {
    const args = { DOCKER_META_IMAGES: images.join(','), DOCKER_META_VERSION: version };
    const file = (output, definition) => ({
        output,
        name: `docker-metadata-action-${output.replace('bake-file', 'bake')}.json`,
        text: JSON.stringify({ target: { [target]: definition } }, null, 2),
    });
    return [
        file('bake-file-tags', { tags, args }),
        file('bake-file-labels', { labels }),
        file('bake-file-annotations', { annotations }),
        file('bake-file', { tags, labels, args }),
    ];
}

// EXTERNAL MODULE: ./src/tags/floating.ts
var floating = __webpack_require__(24139);
// EXTERNAL MODULE: ./src/tags/labels.ts
var tags_labels = __webpack_require__(10754);
// EXTERNAL MODULE: ./src/tags/resolve.ts + 2 modules
var resolve = __webpack_require__(98990);
;// CONCATENATED MODULE: ./src/tags/metadata.ts




/** @throws UserError with every rule or template that cannot be applied */
function toMetadata(settings, facts) {
    const named = nameTags(settings, facts);
    const { version, tagNames } = named;
    const images = settings.images.filter(({ enabled }) => enabled).map(({ name }) => name.toLowerCase());
    const places = images.length === 0 ? [''] : images.map((name) => (name === '' ? '' : `${name}:`));
    const tags = places.flatMap((place) => tagNames.map((tag) => `${place}${tag}`));
    const labels = describe(settings.labels, version, facts);
    const notes = describe(settings.annotations, version, facts);
    const annotations = (0,tags_labels/* toAnnotations */.gI)(notes.labels, facts.levels);
    const record = (0,tags_labels/* toRecord */.Lv)(labels.labels);
    return {
        version: version ?? '',
        tags,
        tagNames,
        labels: labels.labels.map(tags_labels/* formatLabel */.wR),
        annotations,
        json: { tags, 'tag-names': tagNames, labels: record, annotations },
        bakeFiles: toBakeFiles({
            target: settings.bakeTarget,
            tags,
            images,
            version,
            labels: record,
            annotations,
        }),
        notices: [...settings.notices, ...named.notices, ...labels.notices, ...notes.notices],
    };
}
function nameTags({ rules, flavor }, facts) {
    const { run, variables, render, repository, gitTags } = facts;
    const { defaultBranch } = repository;
    const scope = { dialect: 'metadata-action', run, flavor, variables, render, defaultBranch };
    const resolution = (0,resolve/* resolveTags */.y)(rules, scope);
    const known = gitTags === undefined ? undefined : (0,floating/* versionsOfGitTags */.IG)(rules, gitTags);
    const decision = (0,floating/* decideFloating */.js)(resolution.tags, () => known);
    const tagNames = decision.tags.map(({ tag }) => tag);
    return {
        version: resolution.version,
        tagNames,
        notices: [...resolution.notices, ...decision.notices, ...whatIsMissing(resolution.version, tagNames)],
    };
}
function whatIsMissing(version, tags) {
    const missing = [
        ...(version === undefined ? ['No Docker image version has been generated. Check tags input.'] : []),
        ...(tags.length === 0 ? ['No Docker tag has been generated. Check tags input.'] : []),
    ];
    return missing.map((message) => ({ level: 'warning', message }));
}
function describe(lines, version, facts) {
    const { repository, now, run, render, variables } = facts;
    const standard = (0,tags_labels/* standardLabels */.Fn)({ repository, version, created: now, revision: run.sha });
    const { labels, ignored } = (0,tags_labels/* renderLabels */.S3)(lines, render, variables);
    return {
        labels: (0,tags_labels/* mergeLabels */.Mr)(standard, labels),
        notices: ignored.map((line) => ({
            level: 'warning',
            message: `"${line}" is left out: it is no label; write key=value`,
        })),
    };
}

;// CONCATENATED MODULE: ./src/tags/metadata-log.ts
/** What the inputs were taken for, in upstream's groups. */
function describeSettings({ images, rules, flavor }, run) {
    const { latest, prefix, prefixLatest, suffix, suffixLatest } = flavor;
    return [
        [
            'Context info',
            toLines({ eventName: run.event, sha: run.sha, ref: run.ref, actor: run.actor, runId: run.id }),
        ],
        ['Processing images input', images.map(({ name, enabled }) => `name=${name},enable=${enabled}`)],
        ['Processing tags input', rules.map(({ text, priority }) => `${text} (priority ${priority})`)],
        ['Processing flavor input', toLines({ latest, prefix, prefixLatest, suffix, suffixLatest }, '=')],
    ];
}
/** The answer, in upstream's groups. */
function describeMetadata(metadata) {
    const { version, tags, labels, annotations, json, bakeFiles } = metadata;
    return [
        ...(version === '' ? [] : [['Docker image version', [version]]]),
        ...(tags.length === 0 ? [] : [['Docker tags', tags]]),
        ['Docker labels', labels],
        ['Annotations', annotations],
        ['JSON output', [JSON.stringify(json, null, 2)]],
        ...bakeFiles
            .filter(({ output }) => output !== 'bake-file')
            .map(({ output, text }) => [`Bake file definition (${output.replace('bake-file-', '')})`, [text]]),
    ];
}
function toLines(values, separator = ': ') {
    return Object.entries(values).map(([name, value]) => `${name}${separator}${value}`);
}

// EXTERNAL MODULE: ./src/github/run.ts
var github_run = __webpack_require__(31738);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: ./src/tags/variables.ts
var variables = __webpack_require__(63788);
;// CONCATENATED MODULE: ./src/tags/metadata-run.ts



/**
 * The run as docker/metadata-action sees it: `pull_request_target` is on the pull request's merge ref, and
 * DOCKER_METADATA_PR_HEAD_SHA puts the head of a pull request in the place of the merge commit.
 */
function toMetadataRun(run, { DOCKER_METADATA_PR_HEAD_SHA }) {
    const target = run.event.includes('pull_request_target');
    const ref = target ? `refs/pull/${String((0,github_run/* read */.LF)(run.payload, 'number'))}/merge` : run.ref;
    const head = (0,github_run/* read */.LF)(run.payload, 'pull_request', 'head', 'sha');
    const wantsHead = /true/i.test(DOCKER_METADATA_PR_HEAD_SHA ?? '') && run.event.includes('pull_request');
    return { ...run, ref, sha: wantsHead && typeof head === 'string' ? head : run.sha };
}
/** When the commit was made, where the payload of a push tells. */
function commitDateIn({ payload, sha }) {
    const commits = (0,github_run/* read */.LF)(payload, 'commits');
    const listed = Array.isArray(commits) ? commits : [];
    const commit = [...listed, (0,github_run/* read */.LF)(payload, 'head_commit')].find((candidate) => (0,github_run/* read */.LF)(candidate, 'id') === sha);
    const timestamp = (0,github_run/* read */.LF)(commit, 'timestamp');
    return typeof timestamp === 'string' && timestamp !== '' ? new Date(timestamp) : undefined;
}
/** @throws UserError when the variable is set to what is no number */
function toShortSha({ DOCKER_METADATA_SHORT_SHA_LENGTH }) {
    if (!DOCKER_METADATA_SHORT_SHA_LENGTH)
        return variables/* SHORT_SHA */.AZ;
    const length = Number(DOCKER_METADATA_SHORT_SHA_LENGTH);
    if (!Number.isNaN(length))
        return length;
    throw new user_error/* UserError */.yo(`DOCKER_METADATA_SHORT_SHA_LENGTH is not a valid number: ${DOCKER_METADATA_SHORT_SHA_LENGTH}; write 7, say`);
}
function toLevels({ DOCKER_METADATA_ANNOTATIONS_LEVELS }) {
    return (DOCKER_METADATA_ANNOTATIONS_LEVELS || 'manifest').split(',');
}
/**
 * Whether every output becomes a variable of the later steps too, which it does unless told otherwise.
 * @throws UserError when the variable is no boolean
 */
function exportsOutputs({ DOCKER_METADATA_SET_OUTPUT_ENV }) {
    const text = DOCKER_METADATA_SET_OUTPUT_ENV || 'true';
    if (['1', 't', 'T', 'true', 'TRUE', 'True'].includes(text))
        return true;
    if (['0', 'f', 'F', 'false', 'FALSE', 'False'].includes(text))
        return false;
    throw new user_error/* UserError */.yo(`DOCKER_METADATA_SET_OUTPUT_ENV: "${text}" is not a boolean; write true or false`);
}

// EXTERNAL MODULE: ./src/tags/flavor.ts
var tags_flavor = __webpack_require__(88017);
// EXTERNAL MODULE: ./src/tags/list.ts
var list = __webpack_require__(36469);
;// CONCATENATED MODULE: ./src/tags/image-name.ts


/**
 * Parses `name`, `name=…` and `enable=true|false`, one image a line; one line alone may hold several names.
 * @throws UserError with every entry that is wrong
 */
function parseImageNames(text) {
    const entries = (0,list/* parseRows */.ti)(text).map((row) => (0,list/* joinFields */.KY)(row).trim());
    const [first] = entries;
    if (first !== undefined && entries.length === 1) {
        const names = (0,list/* parseFields */.L5)(first).map((field) => field.text);
        if (names.every((name) => !name.includes('='))) {
            return names.map((name) => ({ name: name.trim(), enabled: true }));
        }
    }
    return (0,user_error/* collect */.Fo)(entries, parseEntry);
}
function parseEntry(entry) {
    let image = { name: '', enabled: true };
    for (const field of (0,list/* parseFields */.L5)(entry)) {
        const [key = '', value] = field.text.split('=').map((part) => part.trim());
        if (value === undefined)
            image = { ...image, name: key };
        else if (key.toLowerCase() === 'name')
            image = { ...image, name: value };
        else if (key.toLowerCase() === 'enable')
            image = { ...image, enabled: toBoolean(value, entry) };
        else
            throw new user_error/* UserError */.yo(`Unknown image attribute: ${entry}; write name=… and enable=true or false`);
    }
    if (image.name === '')
        throw new user_error/* UserError */.yo(`Image name attribute empty: ${entry}; write name=registry/name`);
    return image;
}
function toBoolean(value, entry) {
    if (value === 'true' || value === 'false')
        return value === 'true';
    throw new user_error/* UserError */.yo(`Invalid enable attribute value: ${entry}; write enable=true or enable=false`);
}

// EXTERNAL MODULE: ./src/tags/problems.ts
var tags_problems = __webpack_require__(96185);
// EXTERNAL MODULE: ./src/tags/render.ts
var render = __webpack_require__(85677);
// EXTERNAL MODULE: ./src/tags/rule.ts + 1 modules
var rule = __webpack_require__(90882);
;// CONCATENATED MODULE: ./src/tags/metadata-settings.ts







/** @throws UserError with everything that is wrong in any of the inputs, each under the input's name */
function parseMetadataSettings(inputs) {
    const problems = [];
    const parse = (name, step) => (0,tags_problems/* attempt */.C)(problems, () => under(name, () => step(inputs[name] ?? '')));
    const context = parse('context', toContext);
    const images = parse('images', parseImageNames);
    const parsed = parse('tags', (text) => (0,rule/* parseRules */.N)([{ text }], 'metadata-action'));
    const flavor = parse('flavor', (text) => (0,tags_flavor/* parseFlavor */.w)(text, 'metadata-action'));
    const labels = parse('labels', list/* parseLines */.Li);
    const annotations = parse('annotations', list/* parseLines */.Li);
    if (!(context && images && parsed && flavor && labels && annotations))
        throw new user_error/* UserError */.yo(problems);
    const templates = ['tags', 'flavor', 'labels', 'annotations'].map((name) => inputs[name] ?? '');
    return {
        context,
        images,
        ...parsed,
        flavor,
        labels,
        annotations,
        separators: toSeparators(inputs),
        bakeTarget: inputs['bake-target']?.trim() || 'docker-metadata-action',
        expressions: templates.some(render/* hasExpression */.x),
        commitDate: templates.some((template) => template.includes('commit_date')),
    };
}
function toSeparators(inputs) {
    const separator = (name) => inputs[name] || '\n';
    return {
        tags: separator('sep-tags'),
        labels: separator('sep-labels'),
        annotations: separator('sep-annotations'),
    };
}
/** Says in each problem which input it is about. */
function under(name, step) {
    try {
        return step();
    }
    catch (error) {
        if (!(error instanceof user_error/* UserError */.yo))
            throw error;
        throw new user_error/* UserError */.yo(error.problems.map((problem) => ({ ...problem, path: name })));
    }
}
function toContext(text) {
    const context = text.trim() || 'workflow';
    if (context === 'workflow' || context === 'git')
        return context;
    throw new user_error/* UserError */.yo(`Invalid context source: ${context}; write workflow or git`);
}

;// CONCATENATED MODULE: ./src/modes/tags.ts






/**
 * `mode: tags`: docker/metadata-action's answer to its own inputs.
 * @throws UserError with everything that is wrong in the inputs
 */
async function tags(request, world) {
    const { inputs, now, switches } = request;
    const settings = parseMetadataSettings(inputs);
    const exported = exportsOutputs(switches);
    const shortSha = toShortSha(switches);
    const { run, commitDate } = await observeRun(request, settings, world);
    await tell(describeSettings(settings, run), world.log);
    const facts = {
        run,
        repository: await world.repository(),
        variables: (0,variables/* toMetadataVariables */.Mw)(run, shortSha),
        render: await loadRender(settings, { now, commitDate: commitDate ?? now }),
        now,
        levels: toLevels(switches),
        gitTags: settings.flavor.latest === 'highest' ? await world.gitTags() : undefined,
    };
    const metadata = toMetadata(settings, facts);
    await tell(describeMetadata(metadata), world.log);
    const outputs = { ...toOutputs(metadata, settings), ...(await writeFiles(metadata.bakeFiles, world)) };
    return {
        outputs,
        summary: '',
        notices: metadata.notices,
        failures: [],
        environment: exported ? toEnvironment(outputs) : {},
    };
}
/** Which commit it is about, and when it was made where a template asks for that. */
async function observeRun({ run: given, switches }, { context, commitDate }, world) {
    if (context === 'git') {
        const git = await world.gitContext();
        return { run: { ...given, ref: git.ref, sha: git.sha }, commitDate: git.commitDate };
    }
    const run = toMetadataRun(given, switches);
    if (!commitDate)
        return { run, commitDate: undefined };
    return { run, commitDate: commitDateIn(run) ?? (await world.commitDate(run.sha)) };
}
/** The modules behind expressions are heavy: they are loaded only where there is one. */
async function loadRender({ expressions }, clock) {
    if (!expressions)
        return render/* plainRender */.z;
    const { createRender } = await Promise.all(/* import() */[__webpack_require__.e(983), __webpack_require__.e(675)]).then(__webpack_require__.bind(__webpack_require__, 8675));
    return createRender('metadata-action', clock);
}
async function tell(groups, log) {
    for (const [title, lines] of groups) {
        await log.group(title, async () => {
            for (const line of lines)
                log.info(line);
        });
    }
}
function toOutputs(metadata, { separators }) {
    return {
        version: metadata.version,
        tags: metadata.tags.join(separators.tags),
        'tag-names': metadata.tagNames.join(separators.tags),
        labels: metadata.labels.join(separators.labels),
        annotations: metadata.annotations.join(separators.annotations),
        json: JSON.stringify(metadata.json),
    };
}
async function writeFiles(files, { writeLasting }) {
    const paths = {};
    for (const { output, name, text } of files)
        paths[output] = await writeLasting(name, text);
    return paths;
}
function toEnvironment(outputs) {
    const entries = Object.entries(outputs).map(([name, value]) => {
        return [`DOCKER_METADATA_OUTPUT_${name.replaceAll(/\W/g, '_').toUpperCase()}`, value];
    });
    return Object.fromEntries(entries);
}


/***/ }),

/***/ 10754:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   Fn: () => (/* binding */ standardLabels),
/* harmony export */   Lv: () => (/* binding */ toRecord),
/* harmony export */   Mr: () => (/* binding */ mergeLabels),
/* harmony export */   S3: () => (/* binding */ renderLabels),
/* harmony export */   gI: () => (/* binding */ toAnnotations),
/* harmony export */   wR: () => (/* binding */ formatLabel)
/* harmony export */ });
/** The annotations of the OCI image specification that can be told of every image. */
function standardLabels({ repository, version, created, revision }) {
    const { name, description, url, license } = repository;
    const values = { title: name, description, url, source: url, version: version ?? '' };
    return Object.entries({ ...values, created: created.toISOString(), revision, licenses: license }).map(([key, value]) => [`org.opencontainers.image.${key}`, value]);
}
/** Reads `key=value`; undefined when there is no `=`. */
function parseLabel(text) {
    const equals = text.indexOf('=');
    return equals < 0 ? undefined : [text.slice(0, equals), text.slice(equals + 1)];
}
/** Labels under their keys, in the order of the keys; a later one replaces an earlier one. */
function mergeLabels(...lists) {
    const labels = new Map(lists.flat());
    return [...labels].sort(([left], [right]) => left.localeCompare(right, 'en'));
}
/** Fills in the lines of a `labels` or `annotations` input; those without `=` are told apart. */
function renderLabels(lines, render, variables) {
    const rendered = lines.map((line) => render(line, variables));
    return {
        labels: rendered.flatMap((line) => {
            const label = parseLabel(line);
            return label === undefined ? [] : [label];
        }),
        ignored: rendered.filter((line) => line !== '' && !line.includes('=')),
    };
}
function formatLabel([key, value]) {
    return `${key}=${value}`;
}
/** Upstream's annotations: every label once a level, `manifest:key=value`. */
function toAnnotations(labels, levels) {
    return levels.flatMap((level) => labels.map((label) => `${level}:${formatLabel(label)}`));
}
/** An object for JSON and bake; as upstream has it, of a value with several lines only the first. */
function toRecord(labels) {
    return Object.fromEntries(labels.map(([key, value]) => [key, /^.*/.exec(value)?.[0] ?? '']));
}


/***/ })

};
