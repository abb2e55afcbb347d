export const id = 317;
export const ids = [317];
export const modules = {

/***/ 12317:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   plan: () => (/* binding */ plan)
/* harmony export */ });
/* harmony import */ var _report_plan_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(51494);
/* harmony import */ var _make_plan_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(64785);
/* harmony import */ var _read_plan_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(48050);
/* harmony import */ var _unpack_context_js__WEBPACK_IMPORTED_MODULE_3__ = __webpack_require__(65778);




/** `mode: plan`: decides, tells, and hands the plan to the jobs that follow. */
async function plan(values, world) {
    await (0,_unpack_context_js__WEBPACK_IMPORTED_MODULE_3__/* .unpackContext */ .W)(values, world);
    const made = await (0,_make_plan_js__WEBPACK_IMPORTED_MODULE_1__/* .makePlan */ .C)(values, world);
    const report = (0,_report_plan_js__WEBPACK_IMPORTED_MODULE_0__/* .reportPlan */ ._)(made.plan, _read_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .PLAN */ .Ac, made.notices);
    await (0,_read_plan_js__WEBPACK_IMPORTED_MODULE_2__/* .writePlan */ .pD)(made.plan, world.artifacts);
    return report;
}


/***/ })

};
