#!/usr/bin/env node
import { createRequire as __WEBPACK_EXTERNAL_createRequire } from "module";
/******/ var __webpack_modules__ = ({

/***/ 5581:
/***/ ((module, __unused_webpack___webpack_exports__, __nccwpck_require__) => {

__nccwpck_require__.a(module, async (__webpack_handle_async_dependencies__, __webpack_async_result__) => { try {
/* harmony import */ var _edge_environment_js__WEBPACK_IMPORTED_MODULE_5__ = __nccwpck_require__(5412);
/* harmony import */ var _edge_failure_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(1823);
/* harmony import */ var _edge_laptop_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(2806);
/* harmony import */ var _edge_terminal_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(8576);
/* harmony import */ var _modes_run_mode_js__WEBPACK_IMPORTED_MODULE_4__ = __nccwpck_require__(4325);
/* harmony import */ var _request_request_js__WEBPACK_IMPORTED_MODULE_3__ = __nccwpck_require__(712);






try {
    const asked = (0,_edge_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .readArguments */ .lR)(process.argv.slice(2));
    if (asked.kind === 'help')
        (0,_edge_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .printHelp */ .FR)(asked.text);
    else {
        const request = (0,_request_request_js__WEBPACK_IMPORTED_MODULE_3__/* .toRequest */ .d_)(asked.mode, asked.values);
        (0,_edge_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .tellTerminal */ .EW)(await (0,_modes_run_mode_js__WEBPACK_IMPORTED_MODULE_4__/* .runMode */ .r)(request, (0,_edge_laptop_js__WEBPACK_IMPORTED_MODULE_1__/* .openTerminal */ .j)(request, (0,_edge_environment_js__WEBPACK_IMPORTED_MODULE_5__/* .readEnvironment */ .Q)())));
    }
}
catch (error) {
    (0,_edge_terminal_js__WEBPACK_IMPORTED_MODULE_2__/* .failCommand */ .ux)((0,_edge_failure_js__WEBPACK_IMPORTED_MODULE_0__/* .toProblems */ .e)(error));
}

__webpack_async_result__();
} catch(e) { __webpack_async_result__(e); } }, 1);

/***/ }),

/***/ 5412:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Q: () => (/* binding */ readEnvironment)
/* harmony export */ });
/** The only reader of the process's environment: a copy, taken once. */
function readEnvironment() {
    return { ...process.env };
}


/***/ }),

/***/ 1823:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   e: () => (/* binding */ toProblems)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(126);
/* harmony import */ var _oci_registry_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7753);


/**
 * What to tell of an error. A user's mistake and a registry's answer are told in their own words;
 * anything else is our bug, and a bug always shows its stack.
 */
function toProblems(error) {
    if (error instanceof _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo)
        return error.problems;
    if (error instanceof _oci_registry_error_js__WEBPACK_IMPORTED_MODULE_1__/* .RegistryError */ .g)
        return [{ message: error.message }];
    const trace = error instanceof Error ? (error.stack ?? error.message) : String(error);
    return [{ message: `a bug in imagefleet, please report it: ${trace}` }];
}


/***/ }),

/***/ 229:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   T: () => (/* binding */ toGitEnvironment),
/* harmony export */   l: () => (/* binding */ createGit)
/* harmony export */ });
/** `git` in a folder, without the secrets of our own environment. */
function createGit(folder, environment) {
    return async (...args) => {
        const { getExecOutput } = await __nccwpck_require__.e(/* import() */ 260).then(__nccwpck_require__.bind(__nccwpck_require__, 1260));
        const options = {
            cwd: folder,
            env: toGitEnvironment(environment),
            silent: true,
            ignoreReturnCode: true,
        };
        try {
            const { exitCode, stdout } = await getExecOutput('git', [...args], options);
            return exitCode === 0 ? stdout.trim() : undefined;
        }
        catch {
            return undefined;
        }
    };
}
const NEEDED = ['PATH', 'HOME', 'LANG', 'XDG_CONFIG_HOME', 'GIT_CONFIG_GLOBAL'];
/** What git needs to find itself, its configuration and the repository; it is given nothing else. */
function toGitEnvironment(environment) {
    return Object.fromEntries(NEEDED.flatMap((name) => {
        const value = environment[name];
        return value === undefined ? [] : [[name, value]];
    }));
}


/***/ }),

/***/ 2806:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  j: () => (/* binding */ openTerminal)
});

// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __nccwpck_require__(3024);
// EXTERNAL MODULE: external "node:os"
var external_node_os_ = __nccwpck_require__(8161);
// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __nccwpck_require__(6760);
// EXTERNAL MODULE: ./src/request/help.ts
var help = __nccwpck_require__(538);
// EXTERNAL MODULE: external "node:fs/promises"
var promises_ = __nccwpck_require__(1455);
;// CONCATENATED MODULE: ./src/edge/artifact-files.ts



const FORBIDDEN = '":<>|*?\r\n\\/';
const codeOf = (character) => `%${character.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
const CODES = [...FORBIDDEN, '%', '.'].map((character) => codeOf(character).slice(1)).join('|');
// A percent sign is kept unless it would be read back as a code; `.` and `..` would be folders.
const TO_ENCODE = new RegExp(`["*:<>?|\\r\\n\\\\/]|%(?=${CODES})|^\\.(?=\\.?$)`, 'g');
const TO_DECODE = new RegExp(`%(${CODES})`, 'g');
const encodeName = (name) => name.replace(TO_ENCODE, codeOf);
const decodeName = (name) => name.replace(TO_DECODE, (_, code) => String.fromCharCode(Number.parseInt(code, 16)));
const namesWith = (prefix, encoded) => encoded
    .map(decodeName)
    .filter((name) => name.startsWith(prefix))
    .sort();
async function inNewFolder(prefix, step) {
    await (0,promises_.mkdir)((0,external_node_path_.dirname)(prefix), { recursive: true });
    const folder = await (0,promises_.mkdtemp)(prefix);
    try {
        return await step(folder);
    }
    finally {
        await (0,promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function fill(folder, content) {
    if ('folder' in content)
        await copyFolder(content.folder, folder);
    else {
        for (const [path, text] of Object.entries(content.texts)) {
            await (0,promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
            await (0,promises_.writeFile)((0,external_node_path_.join)(folder, path), text);
        }
    }
    if ((await listFiles(folder)).length === 0)
        throw new Error('an artifact must have a file');
}
const copyFolder = (from, to) => (0,promises_.cp)(from, to, { recursive: true, mode: external_node_fs_.constants.COPYFILE_FICLONE });
async function readTexts(folder, files) {
    const read = async (path) => [path, await (0,promises_.readFile)((0,external_node_path_.join)(folder, path), 'utf8')];
    return Object.fromEntries(await Promise.all(files.map(read)));
}
/** Paths of all files under a folder, relative to it, with forward slashes. */
async function listFiles(folder, below = '') {
    const entries = await (0,promises_.readdir)((0,external_node_path_.join)(folder, below), { withFileTypes: true });
    const nested = entries.map((entry) => {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        return entry.isDirectory() ? listFiles(folder, path) : [path];
    });
    return (await Promise.all(nested)).flat().sort();
}

;// CONCATENATED MODULE: ./src/edge/folder-artifacts.ts



/** Artifacts as sub-folders of a folder, for a run on one machine. */
function createFolderArtifacts(folder) {
    const placeOf = (name) => (0,external_node_path_.join)(folder, encodeName(name));
    const filesOf = async (name) => (await exists(placeOf(name))) ? listFiles(placeOf(name)) : undefined;
    return {
        async upload(name, content) {
            await (0,promises_.mkdir)(folder, { recursive: true });
            // Beside the folder, so that `list` never sees half an artifact and a rename suffices.
            await inNewFolder(`${(0,external_node_path_.resolve)(folder)}-`, async (staging) => {
                await fill(staging, content);
                await (0,promises_.rm)(placeOf(name), { recursive: true, force: true });
                await (0,promises_.rename)(staging, placeOf(name));
            });
        },
        async download(name, destination) {
            const files = await filesOf(name);
            if (files === undefined)
                return undefined;
            await copyFolder(placeOf(name), destination);
            return listFiles(destination);
        },
        async read(name) {
            const files = await filesOf(name);
            return files && readTexts(placeOf(name), files);
        },
        list: async (prefix) => namesWith(prefix, (await exists(folder)) ? await (0,promises_.readdir)(folder) : []),
    };
}
async function exists(path) {
    return (0,promises_.stat)(path).then(() => true, (error) => {
        if (error.code === 'ENOENT')
            return false;
        throw error;
    });
}

// EXTERNAL MODULE: ./src/edge/git.ts
var edge_git = __nccwpck_require__(229);
;// CONCATENATED MODULE: ./src/edge/local-run.ts

/**
 * The run of a person on a laptop, as git tells it: the checked-out branch and commit, the owner and
 * repository of `origin`. The event is `workflow_dispatch` unless told, which pushes only when asked to.
 */
async function readLocalRun(git, folder, pretence) {
    const [origin = '', branch = 'main', sha = '0'.repeat(40), head = ''] = await Promise.all([
        git('config', '--get', 'remote.origin.url'),
        git('symbolic-ref', '--quiet', '--short', 'HEAD'),
        git('rev-parse', '--verify', '--quiet', 'HEAD'),
        git('symbolic-ref', '--quiet', '--short', 'refs/remotes/origin/HEAD'),
    ]);
    const { owner, repository } = ownerAndRepository(origin, folder);
    const event = pretence.event ?? 'workflow_dispatch';
    const ref = pretence.ref ?? `refs/heads/${branch}`;
    const defaultBranch = head.replace(/^origin\//, '') || 'main';
    return {
        event,
        ref,
        sha,
        owner,
        repository,
        defaultBranch,
        private: false,
        actor: '',
        serverUrl: 'https://github.com',
        id: '',
        attempt: 1,
        pullRequest: event.startsWith('pull_request')
            ? pretendPullRequest(ref, { headRef: branch, baseRef: defaultBranch, headSha: sha })
            : undefined,
        payload: {},
    };
}
function pretendPullRequest(ref, ends) {
    return { ...ends, number: Number(/^refs\/pull\/(\d+)\//.exec(ref)?.[1] ?? 1), fork: false };
}
/** From `git@host:owner/name.git` or a URL; without a remote the folder's name stands in. */
function ownerAndRepository(origin, folder) {
    const [, owner, repository] = /([^/:]+)\/([^/]+?)(?:\.git)?\/?$/.exec(origin) ?? [];
    return owner !== undefined && repository !== undefined
        ? { owner, repository }
        : { owner: 'local', repository: (0,external_node_path_.basename)(folder) };
}

// EXTERNAL MODULE: ./src/edge/terminal.ts + 1 modules
var terminal = __nccwpck_require__(8576);
;// CONCATENATED MODULE: ./src/edge/laptop.ts








/** Where the command keeps plans, results and layouts between its calls; a fleet's own `.gitignore` names it. */
const FOLDER = '.imagefleet';
/** The outside of the command, on whatever machine it was called. */
function openTerminal({ values }, environment) {
    const now = new Date();
    const root = process.cwd();
    const git = (0,edge_git/* createGit */.l)(root, environment);
    const run = () => readLocalRun(git, root, { event: values['event'], ref: values['ref'] });
    return {
        tags: async () => {
            const { createTagsWorld } = await __nccwpck_require__.e(/* import() */ 618).then(__nccwpck_require__.bind(__nccwpck_require__, 8618));
            const found = await run();
            const token = environment[(0,help/* secretVariable */.H)('github-token')];
            const world = createTagsWorld({
                environment,
                run: found,
                git,
                token,
                log: terminal/* terminalLog */.dg,
                lasting: (0,external_node_path_.join)(root, FOLDER),
            });
            // Without a network the description and the licence are not known, and nothing else is missing.
            const repository = () => world.repository().catch(() => toFacts(found));
            return { run: found, now, switches: environment, world: { ...world, repository } };
        },
        build: async () => {
            const [found, { createDocker }] = await Promise.all([run(), __nccwpck_require__.e(/* import() */ 352).then(__nccwpck_require__.bind(__nccwpck_require__, 352))]);
            const docker = createDocker({ environment, temporary: makeScratch() });
            return { run: found, docker, mask: showAll, log: terminal/* terminalLog */.dg, variables: environment };
        },
        world: async () => {
            const [found, { createWorld }] = await Promise.all([run(), Promise.all(/* import() */[__nccwpck_require__.e(311), __nccwpck_require__.e(243), __nccwpck_require__.e(352), __nccwpck_require__.e(458)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7458))]);
            return await createWorld({
                run: found,
                now,
                environment,
                values,
                root,
                scratch: makeScratch(),
                mask: showAll,
                log: terminal/* terminalLog */.dg,
                token: environment[(0,help/* secretVariable */.H)('github-token')],
                auths: environment[(0,help/* secretVariable */.H)('registry-auths')] ?? '',
                fallbacks: [],
                artifacts: createFolderArtifacts((0,external_node_path_.join)(root, FOLDER)),
            });
        },
    };
}
function toFacts({ owner, repository, serverUrl, defaultBranch = '' }) {
    const url = `${serverUrl}/${owner}/${repository}`;
    return { name: repository, description: '', url, license: '', defaultBranch };
}
/** A terminal shows only what its user may see. */
const showAll = () => undefined;
function makeScratch() {
    const scratch = (0,external_node_fs_.mkdtempSync)((0,external_node_path_.join)((0,external_node_os_.tmpdir)(), 'imagefleet-'));
    process.once('exit', () => (0,external_node_fs_.rmSync)(scratch, { recursive: true, force: true }));
    return scratch;
}


/***/ }),

/***/ 8576:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  ux: () => (/* binding */ failCommand),
  FR: () => (/* binding */ printHelp),
  lR: () => (/* binding */ readArguments),
  EW: () => (/* binding */ tellTerminal),
  dg: () => (/* binding */ terminalLog)
});

;// CONCATENATED MODULE: external "node:util"
const external_node_util_namespaceObject = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:util");
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __nccwpck_require__(126);
// EXTERNAL MODULE: ./src/request/help.ts
var help = __nccwpck_require__(538);
// EXTERNAL MODULE: ./src/request/parameters.ts + 1 modules
var parameters = __nccwpck_require__(7088);
// EXTERNAL MODULE: ./src/request/request.ts
var request = __nccwpck_require__(712);
;// CONCATENATED MODULE: ./src/edge/terminal.ts





const warn = (line) => void process.stderr.write(`${line}\n`);
/** The log goes to stderr, so that stdout holds nothing but the result. */
const terminalLog = {
    info: warn,
    group: async (title, step) => {
        warn(`── ${title}`);
        return await step();
    },
};
/** @throws UserError for a mode or flag that does not exist */
function readArguments(argv) {
    const [first, ...rest] = argv;
    if (first === undefined || first === '--help' || first === '-h' || first === 'help') {
        return { kind: 'help', text: (0,help/* formatHelp */.B)() };
    }
    const mode = (0,request/* parseMode */.Zx)(first);
    if (rest.includes('--help') || rest.includes('-h'))
        return { kind: 'help', text: (0,help/* formatHelp */.B)(mode) };
    return { kind: 'mode', mode, values: readFlags(mode, rest) };
}
function readFlags(mode, args) {
    const flags = (0,parameters/* parametersOf */.m)(mode).filter(({ secret, door }) => secret !== true && door !== 'action');
    const options = Object.fromEntries(flags.map((flag) => [flag.name, { type: flag.switch === true ? 'boolean' : 'string' }]));
    try {
        const { values } = (0,external_node_util_namespaceObject.parseArgs)({ args: [...args], options, strict: true, allowPositionals: false });
        return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, String(value)]));
    }
    catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new user_error/* UserError */.yo(`${reason}; see imagefleet ${mode} --help`, { cause: error });
    }
}
/** The outputs as one JSON object on stdout; all else on stderr. */
function tellTerminal(report) {
    for (const { level, message, position } of report.notices) {
        warn([position && (0,user_error/* formatPosition */.Ld)(position), `${level}: ${message}`].filter(Boolean).join(': '));
    }
    if (report.summary !== '')
        warn(`\n${report.summary}`);
    process.stdout.write(`${JSON.stringify(report.outputs, undefined, 2)}\n`);
    failCommand(report.failures);
}
function failCommand(problems) {
    for (const problem of problems)
        warn(`error: ${(0,user_error/* formatProblem */.Vw)(problem)}`);
    if (problems.length > 0)
        process.exitCode = 1;
}
function printHelp(text) {
    process.stdout.write(`${text}\n`);
}


/***/ }),

/***/ 126:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Fo: () => (/* binding */ collect),
/* harmony export */   Ld: () => (/* binding */ formatPosition),
/* harmony export */   Vw: () => (/* binding */ formatProblem),
/* harmony export */   pA: () => (/* binding */ nearest),
/* harmony export */   yo: () => (/* binding */ UserError)
/* harmony export */ });
/** `fleet.yml:5:17`, as compilers and editors write it. */
function formatPosition({ file, line, column }) {
    return [file, line, column].filter((part) => part !== undefined).join(':');
}
/** `fleet.yml:5:17: images.api.platforms.0: "x" is not a platform; write …` */
function formatProblem({ position, path, message }) {
    return [position && formatPosition(position), path, message].filter(Boolean).join(': ');
}
/** A user's mistake, or several at once. It is shown without a stack trace; every other error is our bug. */
class UserError extends Error {
    problems;
    constructor(problems, options) {
        const list = typeof problems === 'string' ? [{ message: problems }] : [problems].flat();
        // One mistake in an entry is found again in each of its variants.
        const unique = new Map(list.map((problem) => [formatProblem(problem), problem]));
        super([...unique.keys()].join('\n'), options);
        this.name = 'UserError';
        this.problems = [...unique.values()];
    }
}
/**
 * Runs each step and gathers what it returns; the problems of all steps are thrown together.
 * @throws UserError with the problems of every step that failed
 */
function collect(items, step) {
    const problems = [];
    const results = [];
    for (const item of items) {
        try {
            results.push(step(item));
        }
        catch (error) {
            if (!(error instanceof UserError))
                throw error;
            problems.push(...error.problems);
        }
    }
    if (problems.length > 0)
        throw new UserError(problems);
    return results;
}
/** The nearest of the known names, for "did you mean"; undefined when none is near. */
function nearest(name, known) {
    const limit = Math.min(3, Math.max(1, Math.floor(name.length / 2)));
    let best;
    for (const candidate of known) {
        const distance = editDistance(name.toLowerCase(), candidate.toLowerCase());
        if (distance <= limit && distance < (best?.distance ?? Number.POSITIVE_INFINITY)) {
            best = { name: candidate, distance };
        }
    }
    return best?.name;
}
function editDistance(from, to) {
    let previous = Array.from({ length: to.length + 1 }, (_, index) => index);
    for (const [row, letter] of [...from].entries()) {
        const current = [row + 1];
        for (const [column, other] of [...to].entries()) {
            const swap = (previous[column] ?? 0) + (letter === other ? 0 : 1);
            current.push(Math.min(swap, (previous[column + 1] ?? 0) + 1, (current[column] ?? 0) + 1));
        }
        previous = current;
    }
    return previous[to.length] ?? 0;
}


/***/ }),

/***/ 4325:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   r: () => (/* binding */ runMode)
/* harmony export */ });
/** Leads a request to its mode. Each mode is a module of its own, loaded when it is asked for. */
async function runMode({ mode, values }, open) {
    switch (mode) {
        case 'tags':
            return await runTags(values, open);
        case 'plan':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(311), __nccwpck_require__.e(243), __nccwpck_require__.e(983), __nccwpck_require__.e(13), __nccwpck_require__.e(175), __nccwpck_require__.e(203), __nccwpck_require__.e(280), __nccwpck_require__.e(317)]).then(__nccwpck_require__.bind(__nccwpck_require__, 2317))).plan(values, await open.world());
        case 'build':
            return await runBuild(values, open);
        case 'publish':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(311), __nccwpck_require__.e(686)]).then(__nccwpck_require__.bind(__nccwpck_require__, 5686))).publish(values, await open.world());
        case 'fleet':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(311), __nccwpck_require__.e(243), __nccwpck_require__.e(983), __nccwpck_require__.e(13), __nccwpck_require__.e(175), __nccwpck_require__.e(203), __nccwpck_require__.e(280), __nccwpck_require__.e(632)]).then(__nccwpck_require__.bind(__nccwpck_require__, 632))).fleet(values, await open.world());
        case 'sync':
            return (await Promise.all(/* import() */[__nccwpck_require__.e(311), __nccwpck_require__.e(243), __nccwpck_require__.e(413)]).then(__nccwpck_require__.bind(__nccwpck_require__, 413))).sync(values, await open.world());
        case 'bump':
            return (await __nccwpck_require__.e(/* import() */ 862).then(__nccwpck_require__.bind(__nccwpck_require__, 8862))).bump();
    }
}
async function runTags(inputs, open) {
    const [{ tags }, { world, ...given }] = await Promise.all([Promise.all(/* import() */[__nccwpck_require__.e(13), __nccwpck_require__.e(203), __nccwpck_require__.e(510)]).then(__nccwpck_require__.bind(__nccwpck_require__, 7510)), open.tags()]);
    return await tags({ inputs, ...given }, world);
}
/** With a plan, build makes one of its jobs; without, it is docker/build-push-action. */
async function runBuild(values, open) {
    if (values['plan'] !== undefined || values['job'] !== undefined) {
        return (await Promise.all(/* import() */[__nccwpck_require__.e(311), __nccwpck_require__.e(80)]).then(__nccwpck_require__.bind(__nccwpck_require__, 4080))).build(values, await open.world());
    }
    const [{ buildOne }, { decodeInputs }, { run, ...world }] = await Promise.all([
        __nccwpck_require__.e(/* import() */ 933).then(__nccwpck_require__.bind(__nccwpck_require__, 5933)),
        __nccwpck_require__.e(/* import() */ 682).then(__nccwpck_require__.bind(__nccwpck_require__, 7682)),
        open.build(),
    ]);
    return await buildOne(decodeInputs(values), run, world);
}


/***/ }),

/***/ 8825:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   Bc: () => (/* binding */ isDigest),
/* harmony export */   Hy: () => (/* binding */ algorithmOf),
/* harmony export */   ZD: () => (/* binding */ hexOf),
/* harmony export */   g4: () => (/* binding */ finishDigest),
/* harmony export */   ol: () => (/* binding */ digestOf)
/* harmony export */ });
/* unused harmony export parseDigest */
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(7598);
/* harmony import */ var node_crypto__WEBPACK_IMPORTED_MODULE_0___default = /*#__PURE__*/__nccwpck_require__.n(node_crypto__WEBPACK_IMPORTED_MODULE_0__);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(126);


const DIGEST = /^(?:sha256:[0-9a-f]{64}|sha512:[0-9a-f]{128})$/;
function isDigest(text) {
    return DIGEST.test(text);
}
/** @throws UserError when the text is no digest of an algorithm that we can verify */
function parseDigest(text) {
    if (isDigest(text))
        return text;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`${JSON.stringify(text)} is not a digest; write sha256: and 64 hexadecimal digits in lower case (or sha512: and 128)`);
}
function algorithmOf(digest) {
    return digest.startsWith('sha512:') ? 'sha512' : 'sha256';
}
/** The digest's hexadecimal half. */
function hexOf(digest) {
    return digest.slice(digest.indexOf(':') + 1);
}
function digestOf(bytes, algorithm = 'sha256') {
    return finishDigest((0,node_crypto__WEBPACK_IMPORTED_MODULE_0__.createHash)(algorithm).update(bytes), algorithm);
}
/** The digest of all that a running hash was fed. */
function finishDigest(hash, algorithm) {
    return parseDigest(`${algorithm}:${hash.digest('hex')}`);
}


/***/ }),

/***/ 2148:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   F2: () => (/* binding */ parseReference),
/* harmony export */   FH: () => (/* binding */ formatReference),
/* harmony export */   SU: () => (/* binding */ parseRepository),
/* harmony export */   _M: () => (/* binding */ repositoryOf),
/* harmony export */   b0: () => (/* binding */ toRegistry),
/* harmony export */   h8: () => (/* binding */ referenceIn)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(126);
/* harmony import */ var _digest_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8825);
/* harmony import */ var _tag_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(1217);



const HUB = 'docker.io';
const HUB_ALIASES = [HUB, 'index.docker.io', 'registry-1.docker.io'];
const REPOSITORY_LENGTH = 255;
const LABEL = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const REGISTRY = new RegExp(`^(?:${LABEL}(?:\\.${LABEL})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);
const COMPONENT = '[a-z0-9]+(?:(?:\\.|_|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${COMPONENT}(?:/${COMPONENT})*$`);
/**
 * Reads a reference as Docker does: `nginx` is `docker.io/library/nginx`. No tag is added.
 * @see https://github.com/distribution/reference
 * @throws UserError with the value, the broken rule and the remedy
 */
function parseReference(text) {
    const [name = '', digest, ...more] = text.split('@');
    if (/^[a-z]+:\/\//i.test(text))
        throw refusal(text, 'a reference has no scheme: leave out what ends in "://"');
    if (more.length > 0)
        throw refusal(text, 'write one "@" at most, before the digest');
    if (digest !== undefined && !(0,_digest_js__WEBPACK_IMPORTED_MODULE_1__/* .isDigest */ .Bc)(digest)) {
        throw refusal(text, 'after "@" write sha256: and 64 hexadecimal digits in lower case');
    }
    const colon = name.indexOf(':', name.lastIndexOf('/') + 1);
    const tag = colon < 0 ? undefined : name.slice(colon + 1);
    if (tag !== undefined && !(0,_tag_js__WEBPACK_IMPORTED_MODULE_2__/* .isTag */ .d)(tag)) {
        throw refusal(text, 'a tag is a letter, digit or "_" and up to 127 more of these, "." and "-"');
    }
    return {
        ...splitName(text, colon < 0 ? name : name.slice(0, colon)),
        ...(tag === undefined ? {} : { tag }),
        ...(digest === undefined ? {} : { digest }),
    };
}
/**
 * Reads a repository: a reference without tag and digest.
 * @throws UserError with the value, the broken rule and the remedy
 */
function parseRepository(text) {
    const { registry, repository, tag, digest } = parseReference(text);
    if (tag !== undefined || digest !== undefined) {
        throw refusal(text, 'name a repository only: leave out the tag and the digest');
    }
    return { registry, repository };
}
function splitName(text, name) {
    const slash = name.indexOf('/');
    const first = slash < 0 ? '' : name.slice(0, slash);
    const named = isRegistry(first);
    const registry = named ? toRegistry(first) : HUB;
    const rest = named ? name.slice(slash + 1) : name;
    if (!REGISTRY.test(registry))
        throw refusal(text, 'its registry must be host[:port]');
    checkRepository(text, rest);
    const repository = registry === HUB && !rest.includes('/') ? `library/${rest}` : rest;
    if (repository.length > REPOSITORY_LENGTH) {
        throw refusal(text, `its repository has ${repository.length} characters; ${REPOSITORY_LENGTH} are allowed`);
    }
    return { registry, repository };
}
function checkRepository(text, repository) {
    if (repository === '')
        throw refusal(text, 'write [registry/]repository[:tag][@digest], such as ghcr.io/acme/base:1');
    if (/[A-Z]/.test(repository))
        throw refusal(text, `a repository is in lower case: ${repository.toLowerCase()}`);
    if (/^[0-9a-f]{64}$/.test(repository)) {
        throw refusal(text, '64 hexadecimal digits are an identifier; put sha256: and a repository before them');
    }
    if (!REPOSITORY.test(repository)) {
        throw refusal(text, 'a repository is lower case letters and digits, with ".", "_", "__", "-" or "/" between them');
    }
}
/** The first part of a name is a registry when no Docker Hub user could be called so. */
function isRegistry(first) {
    return /[.:]/.test(first) || first === 'localhost' || first !== first.toLowerCase();
}
/** One name for a registry: lower case, and `docker.io` for all of Docker Hub's. */
function toRegistry(host) {
    const lower = host.toLowerCase();
    return HUB_ALIASES.includes(lower) ? HUB : lower;
}
function refusal(text, remedy) {
    return new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${JSON.stringify(text)} is not a reference; ${remedy}`);
}
/** `registry/repository[:tag][@digest]`, always whole: `parseReference` gives back the same. */
function formatReference({ registry, repository, tag, digest }) {
    const named = tag === undefined ? '' : `:${tag}`;
    const pinned = digest === undefined ? '' : `@${digest}`;
    return `${registry}/${repository}${named}${pinned}`;
}
/** The place without tag and digest. */
function repositoryOf({ registry, repository }) {
    return { registry, repository };
}
/** The same place under a tag, a digest, or both. */
function referenceIn(place, name) {
    return { registry: place.registry, repository: place.repository, ...name };
}


/***/ }),

/***/ 7753:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   g: () => (/* binding */ RegistryError)
/* harmony export */ });
/* harmony import */ var _reference_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(2148);

/** A registry that refused, broke or was not reached. Never thrown for what a registry says is not there. */
class RegistryError extends Error {
    failure;
    constructor(failure, options) {
        super(formatFailure(failure), options);
        this.name = 'RegistryError';
        this.failure = failure;
    }
}
/** `source: cannot read the manifest ghcr.io/acme/base:1: 403 DENIED: requested access is denied` */
function formatFailure({ side, operation, reference, status, code, reason }) {
    const answer = [status, code].filter((part) => part !== undefined).join(' ');
    return [side, `cannot ${operation} ${(0,_reference_js__WEBPACK_IMPORTED_MODULE_0__/* .formatReference */ .FH)(reference)}`, answer, reason]
        .filter(Boolean)
        .join(': ');
}


/***/ }),

/***/ 1217:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   d: () => (/* binding */ isTag)
/* harmony export */ });
/* unused harmony export parseTag */
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(126);

const TAG = /^[A-Za-z0-9_][A-Za-z0-9._-]{0,127}$/;
/** @see https://github.com/opencontainers/distribution-spec/blob/main/spec.md#pulling-manifests */
function isTag(text) {
    return TAG.test(text);
}
/** @throws UserError when the text breaks the grammar of tags */
function parseTag(text) {
    if (isTag(text))
        return text;
    throw new UserError(`${JSON.stringify(text)} is not a tag; write a letter, digit or "_" and up to 127 more of these, "." and "-"`);
}


/***/ }),

/***/ 538:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   B: () => (/* binding */ formatHelp),
/* harmony export */   H: () => (/* binding */ secretVariable)
/* harmony export */ });
/* harmony import */ var _mode_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(8714);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(7088);


const WIDTH = 24;
/** The text of `--help`: all modes, or the flags of one. */
function formatHelp(mode) {
    return mode === undefined ? formatModes() : formatFlags(mode);
}
function formatModes() {
    const lines = _mode_js__WEBPACK_IMPORTED_MODULE_0__/* .modes */ .n.map((mode) => `  ${mode.padEnd(WIDTH)}${_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutModes */ .q[mode]}`);
    return [
        'imagefleet: plan, build, publish and mirror a fleet of container images',
        '',
        'usage: imagefleet MODE [--flag value …]',
        '',
        ...lines,
        '',
        'imagefleet MODE --help lists the flags of a mode.',
        'The result is JSON on stdout; the log is on stderr. Exit code 1 means that something failed.',
    ].join('\n');
}
function formatFlags(mode) {
    const all = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_1__/* .parametersOf */ .m)(mode);
    const flags = all.filter(({ secret, door }) => secret !== true && door !== 'action');
    const secrets = all.filter(({ secret }) => secret === true);
    return [
        `imagefleet ${mode}: ${_mode_js__WEBPACK_IMPORTED_MODULE_0__/* .aboutModes */ .q[mode]}`,
        '',
        `usage: imagefleet ${mode} [--flag value …]`,
        '',
        ...flags.map(formatFlag),
        '',
        'Secrets are never flags; they are taken from the environment:',
        ...secrets.map(({ name, about }) => `  ${secretVariable(name).padEnd(WIDTH)}${about}`),
    ].join('\n');
}
function formatFlag({ name, about, default: fallback }) {
    const flag = `  --${name}`;
    const known = fallback === undefined ? '' : ` (default: ${JSON.stringify(fallback)})`;
    const gap = flag.length < WIDTH + 2 ? flag.padEnd(WIDTH + 2) : `${flag}\n${' '.repeat(WIDTH + 2)}`;
    return `${gap}${about}${known}`;
}
/** The environment variable that gives the command a secret parameter. */
function secretVariable(name) {
    return name === 'github-token' ? 'GITHUB_TOKEN' : `IMAGEFLEET_${name.toUpperCase().replaceAll('-', '_')}`;
}


/***/ }),

/***/ 8714:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   n: () => (/* binding */ modes),
/* harmony export */   q: () => (/* binding */ aboutModes)
/* harmony export */ });
/** What the action and the command can be asked to do. */
const modes = ['plan', 'tags', 'build', 'publish', 'fleet', 'sync', 'bump'];
/** One line each, for `--help` and the README. */
const aboutModes = {
    plan: 'decide what to build, where, in which order and why; build nothing',
    tags: 'resolve tags, labels and annotations of one image, as docker/metadata-action does',
    build: 'build one image as docker/build-push-action does, or one job of a plan',
    publish: 'give the built images of a plan their names, all of them or none',
    fleet: 'plan, build and publish on this machine',
    sync: 'copy images to other registries by digest',
    bump: 'move versions through the fleet when a base moves',
};


/***/ }),

/***/ 7088:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {


// EXPORTS
__nccwpck_require__.d(__webpack_exports__, {
  F: () => (/* binding */ parameters),
  m: () => (/* binding */ parametersOf)
});

;// CONCATENATED MODULE: ./src/request/docker-parameters.ts
const tags = ['tags'];
const build = ['build'];
/** docker/metadata-action's inputs, under its names. */
const metadataParameters = [
    {
        name: 'context',
        modes: tags,
        about: 'where the git context comes from: workflow or git',
        default: 'workflow',
    },
    { name: 'images', modes: tags, about: 'list of images to name' },
    { name: 'tags', modes: tags, about: 'list of tag rules, type=…' },
    { name: 'flavor', modes: tags, about: 'latest=…, prefix=…, suffix=…' },
    { name: 'labels', modes: tags, about: 'list of labels to add or override' },
    { name: 'annotations', modes: tags, about: 'list of annotations to add or override' },
    { name: 'sep-tags', modes: tags, about: 'separator of the tags output', default: '\n' },
    { name: 'sep-labels', modes: tags, about: 'separator of the labels output', default: '\n' },
    { name: 'sep-annotations', modes: tags, about: 'separator of the annotations output', default: '\n' },
    {
        name: 'bake-target',
        modes: tags,
        about: 'name of the bake target in the bake files',
        default: 'docker-metadata-action',
    },
    {
        name: 'github-token',
        modes: ['plan', 'tags', 'build', 'publish', 'fleet', 'sync', 'bump'],
        about: 'token for the GitHub API',
        secret: true,
    },
];
const list = (name, about) => ({ name, modes: build, about });
const flag = (name, about) => ({
    name,
    modes: build,
    about,
    default: 'false',
});
/** docker/build-push-action's inputs, under its names. */
const buildPushParameters = [
    list('add-hosts', 'list of host-to-IP mappings'),
    list('allow', 'list of entitlements to allow'),
    list('annotations', 'list of annotations'),
    list('attests', 'list of attestation parameters'),
    list('build-args', 'list of build-time variables'),
    list('build-contexts', 'list of named build contexts'),
    list('builder', 'builder instance'),
    list('cache-from', 'list of external cache sources'),
    list('cache-to', 'list of cache export destinations'),
    list('call', 'method for evaluating the build: check, outline, targets'),
    list('cgroup-parent', 'parent cgroup for RUN instructions'),
    list('context', "build context; empty means the event's commit, fetched by BuildKit"),
    list('file', 'path of the Dockerfile'),
    list('labels', 'list of labels'),
    flag('load', 'shorthand for --output=type=docker'),
    list('network', 'networking mode for RUN instructions'),
    flag('no-cache', 'do not use the cache'),
    list('no-cache-filters', 'stages that do not use the cache'),
    list('outputs', 'list of output destinations'),
    list('platforms', 'list of target platforms'),
    list('provenance', 'provenance attestation: true, false, or parameters'),
    flag('pull', 'always pull the bases'),
    flag('push', 'shorthand for --output=type=registry'),
    list('sbom', 'SBOM attestation: true, false, or parameters'),
    { name: 'secrets', modes: build, about: 'list of build secrets, id=value', secret: true },
    list('secret-envs', 'list of build secrets from the environment, id=VARIABLE'),
    list('secret-files', 'list of build secrets from files, id=path'),
    list('shm-size', 'size of /dev/shm'),
    list('ssh', 'list of SSH agent sockets or keys'),
    list('tags', 'list of tags'),
    list('target', 'stage to build'),
    list('ulimit', 'ulimit options'),
];

;// CONCATENATED MODULE: ./src/request/parameters.ts

const describing = ['plan', 'fleet'];
const planned = ['build', 'publish', 'sync'];
const fleetParameters = [
    { name: 'fleet', modes: [...describing, 'bump'], about: 'the fleet file', default: 'fleet.yml' },
    {
        name: 'build-summary',
        modes: describing,
        about: 'a build_summary.json to read images from, beside or instead of the fleet file',
    },
    { name: 'registry', modes: describing, about: "instead of the fleet file's registry, such as ghcr.io" },
    { name: 'namespace', modes: describing, about: "instead of the fleet file's namespace; a template" },
    {
        name: 'select',
        modes: describing,
        about: 'which images: names, globs, group=…, attribute=glob, attribute!=glob, newest:attribute=N; lines are united, commas on a line must all hold',
    },
    { name: 'runtime', modes: describing, about: 'short for select: runtime=…; empty or all is no filter' },
    {
        name: 'image-type',
        modes: describing,
        about: 'short for select: image_type=…; empty or all is no filter',
    },
    {
        name: 'push',
        modes: describing,
        about: 'auto (by event), true or false: whether this run may write to the registry',
        default: 'auto',
    },
    {
        name: 'revision',
        modes: describing,
        about: 'which commit of a pull request names and labels speak of: head, merge or checkout',
        default: 'head',
    },
    {
        name: 'runner',
        modes: ['plan'],
        about: 'runner for the jobs: a label, or lines of PLATFORM-PREFIX=LABEL',
        default: 'ubuntu-24.04',
    },
    {
        name: 'context-artifact',
        modes: [...describing, 'build'],
        about: 'an artifact to unpack into the workspace first, for Dockerfiles that an earlier job generated',
    },
    {
        name: 'concurrency',
        modes: ['fleet'],
        about: 'how many images are built at once',
        default: '2',
    },
    { name: 'plan', modes: planned, about: 'the plan: the artifact that mode plan named in its output plan' },
    { name: 'job', modes: ['build'], about: 'which job of the plan: the id in its matrix row' },
    {
        name: 'sync',
        modes: ['sync'],
        about: 'a file that says what to mirror, with sources and destinations',
    },
    { name: 'source', modes: ['sync'], about: 'one reference to copy, as a tag or by digest' },
    {
        name: 'destinations',
        modes: ['sync'],
        about: 'lines or commas: registries with a namespace, or repositories where source is given',
    },
    { name: 'part', modes: ['bump'], about: 'which part of a version moves: major, minor or patch' },
];
const commonParameters = [
    {
        name: 'dry-run',
        modes: ['publish', 'fleet', 'sync', 'bump'],
        about: 'decide and say what would be done, then stop',
        default: 'false',
        switch: true,
    },
    {
        name: 'registry-auths',
        modes: [...describing, ...planned],
        about: "YAML list of registry, username and password; beside Docker's own configuration",
        secret: true,
    },
    {
        name: 'insecure-registries',
        modes: [...describing, ...planned],
        about: 'lines or commas: registries that are spoken to over plain http; loopback needs no mention',
    },
    {
        name: 'event',
        modes: [...describing, 'tags'],
        about: 'pretend this event, such as pull_request',
        door: 'command',
    },
    {
        name: 'ref',
        modes: [...describing, 'tags'],
        about: 'pretend this ref, such as refs/heads/main',
        door: 'command',
    },
];
/**
 * The one table from which the action's inputs, the command's flags and their help come.
 * `action.yml` is held against it by a test; its defaults stand here, because a runner would hand
 * a default in `action.yml` to every mode.
 */
const parameters = [
    ...fleetParameters,
    ...commonParameters,
    ...metadataParameters,
    ...buildPushParameters,
];
/** The parameters that a mode uses, in the table's order. */
function parametersOf(mode) {
    return parameters.filter((parameter) => parameter.modes.includes(mode));
}


/***/ }),

/***/ 712:
/***/ ((__unused_webpack_module, __webpack_exports__, __nccwpck_require__) => {

/* harmony export */ __nccwpck_require__.d(__webpack_exports__, {
/* harmony export */   G4: () => (/* binding */ toBoolean),
/* harmony export */   Os: () => (/* binding */ toWord),
/* harmony export */   Zx: () => (/* binding */ parseMode),
/* harmony export */   d_: () => (/* binding */ toRequest),
/* harmony export */   st: () => (/* binding */ toList),
/* harmony export */   wo: () => (/* binding */ demand),
/* harmony export */   zK: () => (/* binding */ toCount)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __nccwpck_require__(126);
/* harmony import */ var _mode_js__WEBPACK_IMPORTED_MODULE_1__ = __nccwpck_require__(8714);
/* harmony import */ var _parameters_js__WEBPACK_IMPORTED_MODULE_2__ = __nccwpck_require__(7088);



/** @throws UserError listing the modes when the text names none of them */
function parseMode(text) {
    const mode = _mode_js__WEBPACK_IMPORTED_MODULE_1__/* .modes */ .n.find((known) => known === text);
    if (mode !== undefined)
        return mode;
    const given = text === '' ? 'mode is not set' : `mode "${text}" is unknown`;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${given}; it is one of ${_mode_js__WEBPACK_IMPORTED_MODULE_1__/* .modes */ .n.join(', ')}${hint(text, _mode_js__WEBPACK_IMPORTED_MODULE_1__/* .modes */ .n)}`);
}
/**
 * Makes a request of flat strings: empty ones count as not given.
 * @throws UserError with every parameter that is unknown or that the mode does not use
 */
function toRequest(mode, given) {
    const used = (0,_parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .parametersOf */ .m)(mode);
    const problems = Object.keys(given)
        .filter((name) => given[name] !== '')
        .flatMap((name) => toProblem(name, mode, used));
    if (problems.length > 0)
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(problems);
    const values = used.flatMap(({ name, default: fallback }) => {
        const value = given[name] || fallback;
        return value === undefined ? [] : [[name, value]];
    });
    return { mode, values: Object.fromEntries(values) };
}
function toProblem(name, mode, used) {
    if (used.some((parameter) => parameter.name === name))
        return [];
    const elsewhere = _parameters_js__WEBPACK_IMPORTED_MODULE_2__/* .parameters */ .F.filter((parameter) => parameter.name === name);
    if (elsewhere.length === 0) {
        const names = used.map((parameter) => parameter.name);
        return [{ message: `${name} is not a parameter${hint(name, names)}` }];
    }
    const where = [...new Set(elsewhere.flatMap((parameter) => parameter.modes))].join(', ');
    return [{ message: `${name} is set, but mode ${mode} does not use it (it belongs to ${where}); remove it` }];
}
function hint(name, known) {
    const near = (0,_lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .nearest */ .pA)(name, known);
    return near === undefined ? '' : `; did you mean "${near}"?`;
}
/**
 * A YAML 1.2 core schema boolean, the only ones that GitHub's toolkit takes.
 * @throws UserError naming the parameter and what is allowed
 */
function toBoolean(values, name) {
    const value = values[name] ?? 'false';
    if (['true', 'True', 'TRUE'].includes(value))
        return true;
    if (['false', 'False', 'FALSE'].includes(value))
        return false;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name}: "${value}" is not a boolean; write true or false`);
}
/** @throws UserError when the value is none of the words */
function toWord(values, name, words) {
    const value = values[name] ?? '';
    const word = words.find((known) => known === value);
    if (word === undefined)
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name}: "${value}" is not one of ${words.join(', ')}`);
    return word;
}
/** @throws UserError when the value is not a whole number of at least 1 */
function toCount(values, name) {
    const count = Number(values[name]);
    if (Number.isInteger(count) && count >= 1)
        return count;
    throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name}: "${values[name] ?? ''}" is not a number; write a whole number from 1 up`);
}
/** Lines and commas, trimmed, without the empty ones. */
function toList(values, name) {
    return (values[name] ?? '')
        .split(/[\n,]/)
        .map((item) => item.trim())
        .filter((item) => item !== '');
}
/** @throws UserError naming the parameter when it was not given */
function demand(values, name) {
    const value = values[name];
    if (value === undefined)
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo(`${name} is not set, and this mode needs it`);
    return value;
}


/***/ }),

/***/ 2613:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("assert");

/***/ }),

/***/ 5317:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("child_process");

/***/ }),

/***/ 4434:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("events");

/***/ }),

/***/ 9896:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("fs");

/***/ }),

/***/ 1421:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:child_process");

/***/ }),

/***/ 7598:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:crypto");

/***/ }),

/***/ 3024:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs");

/***/ }),

/***/ 1455:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:fs/promises");

/***/ }),

/***/ 7067:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:http");

/***/ }),

/***/ 4708:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:https");

/***/ }),

/***/ 7030:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:net");

/***/ }),

/***/ 8161:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:os");

/***/ }),

/***/ 6760:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:path");

/***/ }),

/***/ 6466:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:stream/promises");

/***/ }),

/***/ 6193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:string_decoder");

/***/ }),

/***/ 8500:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:timers/promises");

/***/ }),

/***/ 1692:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("node:tls");

/***/ }),

/***/ 857:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("os");

/***/ }),

/***/ 6928:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("path");

/***/ }),

/***/ 3193:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("string_decoder");

/***/ }),

/***/ 3557:
/***/ ((module) => {

module.exports = __WEBPACK_EXTERNAL_createRequire(import.meta.url)("timers");

/***/ })

/******/ });
/************************************************************************/
/******/ // The module cache
/******/ var __webpack_module_cache__ = {};
/******/ 
/******/ // The require function
/******/ function __nccwpck_require__(moduleId) {
/******/ 	// Check if module is in cache
/******/ 	var cachedModule = __webpack_module_cache__[moduleId];
/******/ 	if (cachedModule !== undefined) {
/******/ 		return cachedModule.exports;
/******/ 	}
/******/ 	// Create a new module (and put it into the cache)
/******/ 	var module = __webpack_module_cache__[moduleId] = {
/******/ 		id: moduleId,
/******/ 		loaded: false,
/******/ 		exports: {}
/******/ 	};
/******/ 
/******/ 	// Execute the module function
/******/ 	var threw = true;
/******/ 	try {
/******/ 		__webpack_modules__[moduleId].call(module.exports, module, module.exports, __nccwpck_require__);
/******/ 		threw = false;
/******/ 	} finally {
/******/ 		if(threw) delete __webpack_module_cache__[moduleId];
/******/ 	}
/******/ 
/******/ 	// Flag the module as loaded
/******/ 	module.loaded = true;
/******/ 
/******/ 	// Return the exports of the module
/******/ 	return module.exports;
/******/ }
/******/ 
/******/ // expose the modules object (__webpack_modules__)
/******/ __nccwpck_require__.m = __webpack_modules__;
/******/ 
/************************************************************************/
/******/ /* webpack/runtime/asset-relocator-loader */
/******/ if (typeof __nccwpck_require__ !== 'undefined') __nccwpck_require__.ab = decodeURIComponent(new URL('.', import.meta.url).pathname).slice(import.meta.url.match(/^file:\/\/\/\w:/) ? 1 : 0, -1) + "/";
/******/ 
/******/ /* webpack/runtime/async module */
/******/ (() => {
/******/ 	var webpackQueues = typeof Symbol === "function" ? Symbol("webpack queues") : "__webpack_queues__";
/******/ 	var webpackExports = typeof Symbol === "function" ? Symbol("webpack exports") : "__webpack_exports__";
/******/ 	var webpackError = typeof Symbol === "function" ? Symbol("webpack error") : "__webpack_error__";
/******/ 	var resolveQueue = (queue) => {
/******/ 		if(queue && queue.d < 1) {
/******/ 			queue.d = 1;
/******/ 			queue.forEach((fn) => (fn.r--));
/******/ 			queue.forEach((fn) => (fn.r-- ? fn.r++ : fn()));
/******/ 		}
/******/ 	}
/******/ 	var wrapDeps = (deps) => (deps.map((dep) => {
/******/ 		if(dep !== null && typeof dep === "object") {
/******/ 			if(dep[webpackQueues]) return dep;
/******/ 			if(dep.then) {
/******/ 				var queue = [];
/******/ 				queue.d = 0;
/******/ 				dep.then((r) => {
/******/ 					obj[webpackExports] = r;
/******/ 					resolveQueue(queue);
/******/ 				}, (e) => {
/******/ 					obj[webpackError] = e;
/******/ 					resolveQueue(queue);
/******/ 				});
/******/ 				var obj = {};
/******/ 				obj[webpackQueues] = (fn) => (fn(queue));
/******/ 				return obj;
/******/ 			}
/******/ 		}
/******/ 		var ret = {};
/******/ 		ret[webpackQueues] = x => {};
/******/ 		ret[webpackExports] = dep;
/******/ 		return ret;
/******/ 	}));
/******/ 	__nccwpck_require__.a = (module, body, hasAwait) => {
/******/ 		var queue;
/******/ 		hasAwait && ((queue = []).d = -1);
/******/ 		var depQueues = new Set();
/******/ 		var exports = module.exports;
/******/ 		var currentDeps;
/******/ 		var outerResolve;
/******/ 		var reject;
/******/ 		var promise = new Promise((resolve, rej) => {
/******/ 			reject = rej;
/******/ 			outerResolve = resolve;
/******/ 		});
/******/ 		promise[webpackExports] = exports;
/******/ 		promise[webpackQueues] = (fn) => (queue && fn(queue), depQueues.forEach(fn), promise["catch"](x => {}));
/******/ 		module.exports = promise;
/******/ 		body((deps) => {
/******/ 			currentDeps = wrapDeps(deps);
/******/ 			var fn;
/******/ 			var getResult = () => (currentDeps.map((d) => {
/******/ 				if(d[webpackError]) throw d[webpackError];
/******/ 				return d[webpackExports];
/******/ 			}))
/******/ 			var promise = new Promise((resolve) => {
/******/ 				fn = () => (resolve(getResult));
/******/ 				fn.r = 0;
/******/ 				var fnQueue = (q) => (q !== queue && !depQueues.has(q) && (depQueues.add(q), q && !q.d && (fn.r++, q.push(fn))));
/******/ 				currentDeps.map((dep) => (dep[webpackQueues](fnQueue)));
/******/ 			});
/******/ 			return fn.r ? promise : getResult();
/******/ 		}, (err) => ((err ? reject(promise[webpackError] = err) : outerResolve(exports)), resolveQueue(queue)));
/******/ 		queue && queue.d < 0 && (queue.d = 0);
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/compat get default export */
/******/ (() => {
/******/ 	// getDefaultExport function for compatibility with non-harmony modules
/******/ 	__nccwpck_require__.n = (module) => {
/******/ 		var getter = module && module.__esModule ?
/******/ 			() => (module['default']) :
/******/ 			() => (module);
/******/ 		__nccwpck_require__.d(getter, { a: getter });
/******/ 		return getter;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/define property getters */
/******/ (() => {
/******/ 	// define getter functions for harmony exports
/******/ 	__nccwpck_require__.d = (exports, definition) => {
/******/ 		for(var key in definition) {
/******/ 			if(__nccwpck_require__.o(definition, key) && !__nccwpck_require__.o(exports, key)) {
/******/ 				Object.defineProperty(exports, key, { enumerable: true, get: definition[key] });
/******/ 			}
/******/ 		}
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/ensure chunk */
/******/ (() => {
/******/ 	__nccwpck_require__.f = {};
/******/ 	// This file contains only the entry chunk.
/******/ 	// The chunk loading function for additional chunks
/******/ 	__nccwpck_require__.e = (chunkId) => {
/******/ 		return Promise.all(Object.keys(__nccwpck_require__.f).reduce((promises, key) => {
/******/ 			__nccwpck_require__.f[key](chunkId, promises);
/******/ 			return promises;
/******/ 		}, []));
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/get javascript chunk filename */
/******/ (() => {
/******/ 	// This function allow to reference async chunks
/******/ 	__nccwpck_require__.u = (chunkId) => {
/******/ 		// return url for filenames based on template
/******/ 		return "" + chunkId + ".index.js";
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/hasOwnProperty shorthand */
/******/ (() => {
/******/ 	__nccwpck_require__.o = (obj, prop) => (Object.prototype.hasOwnProperty.call(obj, prop))
/******/ })();
/******/ 
/******/ /* webpack/runtime/make namespace object */
/******/ (() => {
/******/ 	// define __esModule on exports
/******/ 	__nccwpck_require__.r = (exports) => {
/******/ 		if(typeof Symbol !== 'undefined' && Symbol.toStringTag) {
/******/ 			Object.defineProperty(exports, Symbol.toStringTag, { value: 'Module' });
/******/ 		}
/******/ 		Object.defineProperty(exports, '__esModule', { value: true });
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/node module decorator */
/******/ (() => {
/******/ 	__nccwpck_require__.nmd = (module) => {
/******/ 		module.paths = [];
/******/ 		if (!module.children) module.children = [];
/******/ 		return module;
/******/ 	};
/******/ })();
/******/ 
/******/ /* webpack/runtime/import chunk loading */
/******/ (() => {
/******/ 	// no baseURI
/******/ 	
/******/ 	// object to store loaded and loading chunks
/******/ 	// undefined = chunk not loaded, null = chunk preloaded/prefetched
/******/ 	// [resolve, Promise] = chunk loading, 0 = chunk loaded
/******/ 	var installedChunks = {
/******/ 		792: 0
/******/ 	};
/******/ 	
/******/ 	var installChunk = (data) => {
/******/ 		var {ids, modules, runtime} = data;
/******/ 		// add "modules" to the modules object,
/******/ 		// then flag all "ids" as loaded and fire callback
/******/ 		var moduleId, chunkId, i = 0;
/******/ 		for(moduleId in modules) {
/******/ 			if(__nccwpck_require__.o(modules, moduleId)) {
/******/ 				__nccwpck_require__.m[moduleId] = modules[moduleId];
/******/ 			}
/******/ 		}
/******/ 		if(runtime) runtime(__nccwpck_require__);
/******/ 		for(;i < ids.length; i++) {
/******/ 			chunkId = ids[i];
/******/ 			if(__nccwpck_require__.o(installedChunks, chunkId) && installedChunks[chunkId]) {
/******/ 				installedChunks[chunkId][0]();
/******/ 			}
/******/ 			installedChunks[ids[i]] = 0;
/******/ 		}
/******/ 	
/******/ 	}
/******/ 	
/******/ 	__nccwpck_require__.f.j = (chunkId, promises) => {
/******/ 			// import() chunk loading for javascript
/******/ 			var installedChunkData = __nccwpck_require__.o(installedChunks, chunkId) ? installedChunks[chunkId] : undefined;
/******/ 			if(installedChunkData !== 0) { // 0 means "already installed".
/******/ 	
/******/ 				// a Promise means "currently loading".
/******/ 				if(installedChunkData) {
/******/ 					promises.push(installedChunkData[1]);
/******/ 				} else {
/******/ 					if(true) { // all chunks have JS
/******/ 						// setup Promise in chunk cache
/******/ 						var promise = import("./" + __nccwpck_require__.u(chunkId)).then(installChunk, (e) => {
/******/ 							if(installedChunks[chunkId] !== 0) installedChunks[chunkId] = undefined;
/******/ 							throw e;
/******/ 						});
/******/ 						var promise = Promise.race([promise, new Promise((resolve) => (installedChunkData = installedChunks[chunkId] = [resolve]))])
/******/ 						promises.push(installedChunkData[1] = promise);
/******/ 					}
/******/ 				}
/******/ 			}
/******/ 	};
/******/ 	
/******/ 	// no prefetching
/******/ 	
/******/ 	// no preloaded
/******/ 	
/******/ 	// no external install chunk
/******/ 	
/******/ 	// no on chunks loaded
/******/ })();
/******/ 
/************************************************************************/
/******/ 
/******/ // startup
/******/ // Load entry module and return exports
/******/ // This entry module used 'module' so it can't be inlined
/******/ var __webpack_exports__ = __nccwpck_require__(5581);
/******/ __webpack_exports__ = await __webpack_exports__;
/******/ 
