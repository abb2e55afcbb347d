export const id = 862;
export const ids = [862];
export const modules = {

/***/ 8862:
/***/ ((__unused_webpack_module, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   bump: () => (/* binding */ bump)
/* harmony export */ });
/* harmony import */ var _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(126);

/** `mode: bump` is named so that nobody takes its silence for success. */
function bump() {
    return Promise.reject(new _lang_user_error_js__WEBPACK_IMPORTED_MODULE_0__/* .UserError */ .yo('mode bump is not there yet: this version cannot move versions through a fleet'));
}


/***/ })

};
