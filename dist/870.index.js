export const id = 870;
export const ids = [870];
export const modules = {

/***/ 71870:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  createRunArtifacts: () => (/* binding */ createRunArtifacts)
});

// EXTERNAL MODULE: external "node:path"
var external_node_path_ = __webpack_require__(76760);
// EXTERNAL MODULE: external "node:timers/promises"
var promises_ = __webpack_require__(58500);
// EXTERNAL MODULE: ./src/lang/user-error.ts
var user_error = __webpack_require__(80126);
// EXTERNAL MODULE: external "node:fs"
var external_node_fs_ = __webpack_require__(73024);
// EXTERNAL MODULE: external "node:fs/promises"
var external_node_fs_promises_ = __webpack_require__(51455);
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
    await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)(prefix), { recursive: true });
    const folder = await (0,external_node_fs_promises_.mkdtemp)(prefix);
    try {
        return await step(folder);
    }
    finally {
        await (0,external_node_fs_promises_.rm)(folder, { recursive: true, force: true });
    }
}
async function fill(folder, content) {
    if ('folder' in content)
        await copyFolder(content.folder, folder);
    else {
        for (const [path, text] of Object.entries(content.texts)) {
            await (0,external_node_fs_promises_.mkdir)((0,external_node_path_.dirname)((0,external_node_path_.join)(folder, path)), { recursive: true });
            await (0,external_node_fs_promises_.writeFile)((0,external_node_path_.join)(folder, path), text);
        }
    }
    if ((await listFiles(folder)).length === 0)
        throw new Error('an artifact must have a file');
}
const copyFolder = (from, to) => (0,external_node_fs_promises_.cp)(from, to, { recursive: true, mode: external_node_fs_.constants.COPYFILE_FICLONE });
async function readTexts(folder, files) {
    const read = async (path) => [path, await (0,external_node_fs_promises_.readFile)((0,external_node_path_.join)(folder, path), 'utf8')];
    return Object.fromEntries(await Promise.all(files.map(read)));
}
/** Paths of all files under a folder, relative to it, with forward slashes. */
async function listFiles(folder, below = '') {
    const entries = await (0,external_node_fs_promises_.readdir)((0,external_node_path_.join)(folder, below), { withFileTypes: true });
    const nested = entries.map((entry) => {
        const path = below === '' ? entry.name : `${below}/${entry.name}`;
        return entry.isDirectory() ? listFiles(folder, path) : [path];
    });
    return (await Promise.all(nested)).flat().sort();
}

// EXTERNAL MODULE: ./src/edge/system-error.ts
var system_error = __webpack_require__(98839);
;// CONCATENATED MODULE: ./src/edge/run-artifacts.ts





/** GitHub forgets a deleted name a little later than it says. */
const CONFLICT_PAUSES = [0, 1_000, 4_000];
/** The layers of an OCI layout are compressed already; texts are worth it. */
const COMPRESSION = { folder: 0, texts: 6 };
/** Five megabytes, wanted in few modes: a chunk of its own. */
const loadClient = async () => (await Promise.all(/* import() */[__webpack_require__.e(271), __webpack_require__.e(351), __webpack_require__.e(799)]).then(__webpack_require__.bind(__webpack_require__, 76799))).default;
/** The artifacts of this workflow run. The package finds the service in the runner's variables by itself. */
function createRunArtifacts({ temporaryFolder, retentionDays }) {
    const send = async (name, folder, compressionLevel) => {
        const files = (await listFiles(folder)).map((path) => (0,external_node_path_.join)(folder, path));
        const options = { compressionLevel, ...(retentionDays === undefined ? {} : { retentionDays }) };
        const client = await loadClient();
        await replacing(name, () => client.uploadArtifact(encodeName(name), files, (0,external_node_path_.resolve)(folder), options));
    };
    return {
        upload: (name, content) => 'folder' in content
            ? send(name, content.folder, COMPRESSION.folder)
            : inNewFolder((0,external_node_path_.join)(temporaryFolder, 'artifact-'), async (folder) => {
                await fill(folder, content);
                await send(name, folder, COMPRESSION.texts);
            }),
        download,
        read: (name) => inNewFolder((0,external_node_path_.join)(temporaryFolder, 'artifact-'), async (folder) => {
            const files = await download(name, folder);
            return files && readTexts(folder, files);
        }),
        async list(prefix) {
            const client = await loadClient();
            const { artifacts } = await told('list', client.listArtifacts({ latest: true }));
            return namesWith(prefix, artifacts.map(({ name }) => name));
        },
    };
}
async function download(name, folder) {
    const client = await loadClient();
    const found = await orMissing(client.getArtifact(encodeName(name)));
    if (found === undefined)
        return undefined;
    const { id, digest } = found.artifact;
    const expected = digest === undefined ? {} : { expectedHash: digest };
    const { digestMismatch } = await told(`download ${name}`, client.downloadArtifact(id, { path: folder, ...expected }));
    if (digestMismatch)
        throw new user_error/* UserError */.yo(`artifact ${name} arrived damaged: its digest is not ${digest}`);
    return listFiles(folder);
}
/** A name can be given once in a run, so a re-run has to delete what it made before. */
async function replacing(name, upload) {
    const client = await loadClient();
    for (const milliseconds of CONFLICT_PAUSES) {
        try {
            await upload();
            return;
        }
        catch (error) {
            if (!isConflict(error))
                throw refused(`upload ${name}`, error);
            await orMissing(client.deleteArtifact(encodeName(name)));
            await (0,promises_.setTimeout)(milliseconds);
        }
    }
    await told(`upload ${name}`, upload());
}
/** The package has no type for it, only its text. */
const isConflict = (error) => error instanceof Error && error.message.includes('(409)');
async function orMissing(asked) {
    return asked.catch((error) => {
        if (error instanceof Error && error.name === 'ArtifactNotFoundError')
            return undefined;
        throw refused('look up an artifact', error);
    });
}
async function told(what, asked) {
    return asked.catch((error) => {
        throw refused(what, error);
    });
}
/** The package has retried already, and its errors have no types: what they say is all that is known. */
function refused(what, error) {
    const remedy = 'run the job again; GitHub Enterprise Server and act may lack this service';
    return new user_error/* UserError */.yo(`GitHub's artifact service did not ${what}: ${(0,system_error/* messageOf */.bD)(error)}; ${remedy}`, {
        cause: error,
    });
}


/***/ }),

/***/ 98839:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   $N: () => (/* binding */ codeOf),
/* harmony export */   bD: () => (/* binding */ messageOf),
/* harmony export */   up: () => (/* binding */ hasCode)
/* harmony export */ });
/** The code of a system's failure, such as `ENOENT`. Told by its shape: an error may come from another realm. */
function codeOf(error) {
    if (typeof error !== 'object' || error === null || !('code' in error))
        return undefined;
    return typeof error.code === 'string' ? error.code : undefined;
}
function messageOf(error) {
    const message = typeof error === 'object' && error !== null && 'message' in error ? error.message : error;
    return String(message);
}
function hasCode(error, ...codes) {
    const code = codeOf(error);
    return code !== undefined && codes.includes(code);
}


/***/ })

};
