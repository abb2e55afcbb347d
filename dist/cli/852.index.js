export const id = 852;
export const ids = [852];
export const modules = {

/***/ 5852:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  plan: () => (/* binding */ plan_plan)
});

// EXTERNAL MODULE: ./src/report/plan.ts + 1 modules
var plan = __webpack_require__(4521);
// EXTERNAL MODULE: ./src/plan/matrix.ts + 1 modules
var plan_matrix = __webpack_require__(3575);
// EXTERNAL MODULE: ./src/request/request.ts
var request = __webpack_require__(712);
// EXTERNAL MODULE: ./src/modes/read-plan.ts + 1 modules
var read_plan = __webpack_require__(8050);
;// CONCATENATED MODULE: ./src/modes/expand-wave.ts



/** `mode: plan` for a shard of a plan that was made before: its matrix, which was too much for an output of the plan. */
async function expandWave(values, { artifacts }) {
    const plan = await (0,read_plan/* readPlan */.m3)((0,request/* demand */.wo)(values, 'plan'), artifacts);
    const matrix = (0,plan_matrix/* toShardMatrix */.Z)(plan, { wave: (0,request/* toCount */.zK)(values, 'wave'), shard: (0,request/* toCount */.zK)(values, 'shard') });
    return { outputs: { matrix }, summary: '', notices: [], failures: [] };
}

// EXTERNAL MODULE: ./src/modes/make-plan.ts + 50 modules
var make_plan = __webpack_require__(2168);
// EXTERNAL MODULE: ./src/modes/unpack-context.ts
var unpack_context = __webpack_require__(5778);
;// CONCATENATED MODULE: ./src/modes/plan.ts





/** `mode: plan`: decides, tells, and hands the plan to the jobs that follow. With `wave`, it tells one shard of it. */
async function plan_plan(values, world) {
    if (['plan', 'wave', 'shard'].some((name) => values[name] !== undefined))
        return await expandWave(values, world);
    await (0,unpack_context/* unpackContext */.W)(values, world);
    const made = await (0,make_plan/* makePlan */.C)(values, world);
    const report = (0,plan/* reportPlan */._)(made.plan, read_plan/* PLAN */.Ac, made.notices);
    await (0,read_plan/* writePlan */.pD)(made.plan, world.artifacts);
    return report;
}


/***/ })

};
