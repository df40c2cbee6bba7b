// A browser that is too old for the pages is told which one to use, in words that it can show.
// Written for such browsers: nothing newer than ES5.
;(() => {
  var isOld =
    typeof Promise !== 'function' ||
    !('noModule' in HTMLScriptElement.prototype) ||
    typeof structuredClone !== 'function'
  if (!isOld) return
  document.getElementById('app').innerHTML =
    '<p style="font:16px/1.8 sans-serif;margin:3em auto;max-width:32em">' +
    '浏览器版本过低，请使用 Chromium 109 及以上内核的浏览器（360 安全浏览器、奇安信、统信浏览器的新版）或 Firefox ESR。<br>' +
    'This browser is too old. Use one built on Chromium 109 or later, or Firefox ESR.</p>'
})()
