export const id = 80;
export const ids = [80];
export const modules = {

/***/ 99183:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   FX: () => (/* binding */ RESULT_FILE),
/* harmony export */   Sz: () => (/* binding */ decodeResult),
/* harmony export */   UX: () => (/* binding */ layoutName),
/* harmony export */   Y0: () => (/* binding */ encodeResult),
/* harmony export */   x5: () => (/* binding */ resultName)
/* harmony export */ });
/* harmony import */ var zod__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(12311);
/* harmony import */ var _lang_decode_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(50956);


const schema = zod__WEBPACK_IMPORTED_MODULE_1__/* .strictObject */ .rej({
    schema: zod__WEBPACK_IMPORTED_MODULE_1__/* .literal */ .euz(1),
    id: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    fingerprint: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    digest: zod__WEBPACK_IMPORTED_MODULE_1__/* .string */ .YjP(),
    /** Whether it lies in the registry under its record; else in an OCI layout. */
    pushed: zod__WEBPACK_IMPORTED_MODULE_1__/* .boolean */ .zMY(),
    seconds: zod__WEBPACK_IMPORTED_MODULE_1__/* .number */ .aig(),
})
    .readonly();
/** Where the artifacts of a run's jobs are found, by image. */
const resultName = (id) => `imagefleet-result-${id}`;
const layoutName = (id) => `imagefleet-layout-${id}`;
const RESULT_FILE = 'result.json';
function encodeResult(result) {
    return JSON.stringify(result);
}
/** @throws UserError when the text is not a result of this version */
function decodeResult(text, file) {
    return (0,_lang_decode_js__WEBPACK_IMPORTED_MODULE_0__/* .decodeJson */ .x)(schema, text, { file });
}


/***/ }),

/***/ 84080:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   build: () => (/* binding */ build)
/* harmony export */ });
/* harmony import */ var _build_result_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(99183);
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(80126);
/* harmony import */ var _request_request_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(16484);
/* harmony import */ var _build_job_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(44931);
/* harmony import */ var _build_options_js__WEBPACK_IMPORTED_MODULE_4__ = __webpack_require__(22027);
/* harmony import */ var _free_disk_js__WEBPACK_IMPORTED_MODULE_5__ = __webpack_require__(26860);
/* harmony import */ var _read_plan_js__WEBPACK_IMPORTED_MODULE_6__ = __webpack_require__(48050);
/* harmony import */ var _unpack_context_js__WEBPACK_IMPORTED_MODULE_7__ = __webpack_require__(65778);








/** `mode: build` with a plan: builds one of its jobs and writes the result. */
async function build(values, world) {
    const id = (0,_request_request_js__WEBPACK_IMPORTED_MODULE_2__/* .demand */ .wo)(values, 'job');
    const options = (0,_build_options_js__WEBPACK_IMPORTED_MODULE_4__.toBuildOptions)(values);
    const plan = await (0,_read_plan_js__WEBPACK_IMPORTED_MODULE_6__/* .readPlan */ .m3)((0,_request_request_js__WEBPACK_IMPORTED_MODULE_2__/* .demand */ .wo)(values, 'plan'), world.artifacts);
    const job = plan.jobs.find((one) => one.id === id);
    if (job === undefined) {
        const ids = plan.jobs.map((one) => one.id).join(', ');
        throw new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_1__/* .UserError */ .yo(`job: the plan has no image "${id}"; it has ${ids}`);
    }
    await (0,_unpack_context_js__WEBPACK_IMPORTED_MODULE_7__/* .unpackContext */ .W)(values, world);
    await (0,_free_disk_js__WEBPACK_IMPORTED_MODULE_5__/* .freeDisk */ .y)(options.freeDisk, world.docker.machine, world.log);
    const outcome = await (0,_build_job_js__WEBPACK_IMPORTED_MODULE_3__/* .buildJob */ .i)({ plan, options }, job, world);
    const { notices } = outcome;
    if (outcome.kind === 'failed') {
        return { outputs: {}, summary: outcome.summary, notices, failures: outcome.error.problems };
    }
    if (outcome.kind === 'skipped')
        return { outputs: {}, summary: '', notices, failures: [] };
    const { result } = outcome;
    await world.artifacts.upload((0,_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .resultName */ .x5)(id), { texts: { [_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .RESULT_FILE */ .FX]: (0,_build_result_js__WEBPACK_IMPORTED_MODULE_0__/* .encodeResult */ .Y0)(result) } });
    return { outputs: { digest: result.digest }, summary: '', notices, failures: [] };
}


/***/ })

};
